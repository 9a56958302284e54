using Comity.Record;
using Comity.Views.Docket;

namespace Comity.Views.Contradictions;

/// <summary>How documents know what they tell.</summary>
internal static class SourceStandings
{
    private static readonly IReadOnlyList<(SourceStanding Standing, Func<RecordedDocument, string?> Where, WordPattern Words)> Rows =
    [
        .. TabSeparated.Embedded("Views/Data/source-standings.tsv")
            .Select(row => (row.Member<SourceStanding>("standing"), WhereOf(row), new WordPattern(row.List("words")))),
    ];

    public static SourceStanding Of(RecordedDocument? document)
    {
        if (document is null)
        {
            return SourceStanding.Analysis;
        }

        foreach (var (standing, where, words) in Rows)
        {
            if (where(document) is { } text && words.IsIn(text))
            {
                return standing;
            }
        }

        return SourceStanding.Analysis;
    }

    private static Func<RecordedDocument, string?> WhereOf(TabularRow row) => row["where"] switch
    {
        "publisher" => document => document.Metadata.Publisher,
        "author" => document => document.Metadata.Author,
        "title" => document => document.Metadata.Title,
        "place" => document => document.Place,
        _ => throw row.Wrong("where", "publisher, author, title or place"),
    };
}
