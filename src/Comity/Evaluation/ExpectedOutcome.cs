namespace Comity.Evaluation;

/// <summary>A row of a gold table: what a careful reader says became of a promise, a forecast, a threat, a request or a dispute.</summary>
/// <param name="Document">File name of the document.</param>
/// <param name="Kind">"commitment", "expectation", "threat", "request" or "dispute".</param>
/// <param name="Anchor">Exact words of it, found once in the document; null where <paramref name="Start"/> is given.</param>
/// <param name="Start">Where it begins in the document's text, for texts whose words are not ours to repeat.</param>
/// <param name="States">States that are defensible, the better first.</param>
/// <param name="Line">Line of the table, for lists.</param>
public sealed record ExpectedOutcome(string Document, string Kind, string? Anchor, int? Start, IReadOnlyList<string> States, int Line)
{
    /// <summary>Exact words of later documents that show it; empty where none does.</summary>
    public IReadOnlyList<(string Document, string Words)> Evidence { get; init; } = [];

    private static readonly HashSet<string> DecisiveStates = new(StringComparer.Ordinal)
    {
        "kept", "partly kept", "broken", "superseded", "came true", "did not", "condition not met",
        "carried out", "withdrawn", "granted", "refused", "ignored", "settled",
    };

    /// <summary>Whether a state says that something was done or failed, which a wrong reading would cost somebody's name.</summary>
    public static bool IsVerdict(string state) => DecisiveStates.Contains(state);

    /// <exception cref="ComityException"><see cref="ErrorCode.InputMissing"/>: no such file. <see cref="ErrorCode.KnowledgeRow"/>: a row without a state or a place.</exception>
    public static IReadOnlyList<ExpectedOutcome> ReadFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new ComityException(ErrorCode.InputMissing, $"{path} is not there.", "a table of expected outcomes.", "Check the path.");
        }

        using var reader = new StreamReader(path);
        return [.. TabSeparated.Read(reader, path).Select(Read)];
    }

    private static ExpectedOutcome Read(TabularRow row)
    {
        var states = row.List("state");
        if (states.Count == 0)
        {
            throw row.Wrong("state", "one state or several, divided by |");
        }

        if (row["start"].Length == 0)
        {
            return new(row.Required("document"), row.Required("kind"), row.Required("anchor"), null, states, row.Line) { Evidence = EvidenceOf(row) };
        }

        return int.TryParse(row["start"], out var start) && start >= 0
            ? new(row.Required("document"), row["note"].StartsWith("commitment", StringComparison.Ordinal) ? "commitment" : "expectation", null, start, states, row.Line)
            : throw row.Wrong("start", "the number of the character where it begins");
    }

    // "document: exact words ; document: exact words"
    private static IReadOnlyList<(string Document, string Words)> EvidenceOf(TabularRow row) =>
        [.. row["evidence"].Split(" ; ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split(": ", 2)).Where(parts => parts.Length == 2).Select(parts => (parts[0], parts[1]))];
}
