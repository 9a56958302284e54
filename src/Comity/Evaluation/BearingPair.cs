using Comity.Record;

namespace Comity.Evaluation;

/// <summary>A row of a gold table of links: an earlier passage with a promise or expectation in it, and a later passage.</summary>
/// <param name="Anchor">The words of <paramref name="Earlier"/> that promise or foresee.</param>
/// <param name="Relation">Null: the later passage does not bear on it.</param>
public sealed record BearingPair(
    string Id, string Kind, DateOnly Published, string Earlier, string Anchor, DateOnly LaterPublished, string Later, BearingRelation? Relation)
{
    /// <exception cref="ComityException">
    /// <see cref="ErrorCode.InputMissing"/>: no such file. <see cref="ErrorCode.KnowledgeRow"/>: a row that breaks the rules of the table.
    /// </exception>
    public static IReadOnlyList<BearingPair> ReadFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new ComityException(ErrorCode.InputMissing, $"{path} is not there.", "a table of pairs of passages.", "Check the path.");
        }

        using var reader = new StreamReader(path);
        return [.. TabSeparated.Read(reader, path).Select(Of)];
    }

    private static BearingPair Of(TabularRow row)
    {
        var earlier = row.Required("earlier");
        var anchor = row.Required("anchor");
        return new(
            row.Required("id"),
            row.Required("kind"),
            Day(row, "published"),
            earlier,
            earlier.Contains(anchor, StringComparison.Ordinal) ? anchor : throw row.Wrong("anchor", "words of the earlier passage"),
            Day(row, "later_published"),
            row.Required("later"),
            row["relation"] == "none" ? null : row.Member<BearingRelation>("relation"));
    }

    private static DateOnly Day(TabularRow row, string column) =>
        DateOnly.TryParseExact(row[column], "yyyy-MM-dd", out var day) ? day : throw row.Wrong(column, "a day, 2018-02-04");
}
