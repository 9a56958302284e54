using Comity.World;

namespace Comity.Views.Docket;

/// <summary>The stages of a case under an agreement, in their order.</summary>
internal enum DisputeStage : byte
{
    Consultations,
    Panel,
    Ruling,
    Retaliation,
    Settled,
}

/// <summary>A stage that a sentence tells.</summary>
/// <param name="Start">Where the words begin that tell it.</param>
/// <param name="End">Where they end.</param>
internal readonly record struct StageMention(DisputeStage Stage, string What, int Start, int End);

/// <summary>What a case is about.</summary>
internal sealed record DisputeSubject(string Name, IReadOnlyList<Issue> Issues);

/// <summary>The words by which stages and subjects of cases are told.</summary>
internal static class DisputeStages
{
    private const string Hint = "hint";
    private static readonly char[] ClauseEnds = [',', ';', ':', '–', '—', '.'];

    private static readonly IReadOnlyList<TabularRow> Rows = TabSeparated.Embedded("Views/Data/dispute-stages.tsv");

    private static readonly WordPattern Hints = new([.. Rows.Where(row => row["stage"] == Hint).SelectMany(row => row.List("words"))]);

    private static readonly IReadOnlyList<(DisputeStage Stage, WordPattern Words, WordPattern Not, string What)> Stages =
    [
        .. Rows.Where(row => row["stage"] != Hint).Select(row => (
            row.Member<DisputeStage>("stage"), new WordPattern(row.List("words")), new WordPattern(row.List("not"), matchCase: true), row.Required("what"))),
    ];

    private static readonly IReadOnlyList<(DisputeSubject Subject, WordPattern Words)> Subjects =
    [
        .. TabSeparated.Embedded("Views/Data/dispute-subjects.tsv")
            .Select(row => (new DisputeSubject(row.Required("subject"), row.Members<Issue>("issues")), new WordPattern(row.List("words")))),
    ];

    /// <summary>Whether the document of this quote may tell of a case; where no quote does, its sentences need not be looked through.</summary>
    public static bool MayTell(string quote) => Hints.IsIn(quote);

    /// <summary>The stages that a sentence tells as having come, by position.</summary>
    public static IReadOnlyList<StageMention> In(string sentence)
    {
        var mentions = new List<StageMention>();
        foreach (var (stage, words, not, what) in Stages)
        {
            if (words.Find(sentence) is { } found && !not.IsIn(ClauseAround(sentence, found.Start, found.End)))
            {
                mentions.Add(new(stage, what, found.Start, found.End));
            }
        }

        return [.. mentions.OrderBy(mention => mention.End).ThenBy(mention => mention.Stage)];
    }

    /// <summary>What the case is about: by the sentence, else by its paragraph, else by the title; null: no words tell.</summary>
    public static DisputeSubject? SubjectOf(DocketPassage passage) =>
        Nearest(passage.Sentence, last: false) ?? Nearest(passage.Before, last: true) ?? Nearest(passage.After, last: false) ?? Nearest(passage.Title ?? "", last: false);

    /// <summary>What a quote is about, where its own words tell; null: they do not.</summary>
    public static DisputeSubject? SubjectOf(string quote) => Nearest(quote, last: false);

    private static DisputeSubject? Nearest(string text, bool last)
    {
        DisputeSubject? nearest = null;
        var place = -1;
        foreach (var (subject, words) in Subjects)
        {
            if ((last ? words.FindLast(text) : words.Find(text)) is { } found && (place < 0 || (last ? found.Start > place : found.Start < place)))
            {
                nearest = subject;
                place = found.Start;
            }
        }

        return nearest;
    }

    private static ReadOnlySpan<char> ClauseAround(string sentence, int start, int end)
    {
        var before = start == 0 ? -1 : sentence.LastIndexOfAny(ClauseEnds, start - 1);
        var after = sentence.IndexOfAny(ClauseEnds, end);
        return sentence.AsSpan()[(before + 1)..(after < 0 ? sentence.Length : after)];
    }
}
