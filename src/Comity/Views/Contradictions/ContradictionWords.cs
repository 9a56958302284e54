using Comity.Views.Docket;

namespace Comity.Views.Contradictions;

/// <summary>Words that tell whether two claims are of one fact: Data/contradiction-words.tsv.</summary>
internal static class ContradictionWords
{
    private static readonly Dictionary<string, WordPattern> Classes = TabSeparated.Embedded("Views/Data/contradiction-words.tsv")
        .ToDictionary(row => row.Required("class"), row => new WordPattern(row.List("words")), StringComparer.Ordinal);

    /// <summary>Says that somebody was not there.</summary>
    public static bool TellsAbsence(string quote) => Classes["absent"].IsIn(quote);

    /// <summary>Tells of a meeting beside the meeting.</summary>
    public static bool TellsOtherMeeting(string quote) => Classes["other"].IsIn(quote);

    /// <summary>The amount is a part of another, comes on top of it, or takes its place.</summary>
    public static bool TellsPart(string quote) => Classes["part"].IsIn(quote);
}
