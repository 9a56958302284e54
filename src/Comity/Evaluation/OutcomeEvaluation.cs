using Comity.Claims;

namespace Comity.Evaluation;

/// <summary>Something of a ledger or a docket with the state that it is said to have.</summary>
/// <param name="Document">File name of the document.</param>
/// <param name="Kind">As in <see cref="ExpectedOutcome"/>.</param>
/// <param name="Cause">Why it has the state, for lists.</param>
public sealed record SaidOutcome(string Document, string Kind, TextSpan Span, string State, string Cause);

/// <summary>A row of the gold table with what was said of it; null: nothing stands there.</summary>
public sealed record JudgedOutcome(ExpectedOutcome Row, SaidOutcome? Said)
{
    public bool IsRight => Said is { } said && Row.States.Contains(said.State);

    public bool IsFirstChoice => Said is { } said && Row.States[0] == said.State;
}

/// <summary>Compares the states of a ledger and a docket with those that a careful reader gives.</summary>
public sealed class OutcomeEvaluation
{
    private readonly List<JudgedOutcome> _judged = [];

    public IReadOnlyList<JudgedOutcome> Judged => _judged;

    /// <param name="place">Where the row's words stand in its document.</param>
    /// <param name="said">What is said of things in the same document.</param>
    /// <remarks>Of several that overlap the row's words the one that shares most of them counts; of a row with a start the one that begins nearest to it.</remarks>
    public void Add(ExpectedOutcome row, TextSpan place, IReadOnlyList<SaidOutcome> said)
    {
        var candidates = said.Where(one => one.Document == row.Document && one.Kind == row.Kind && one.Span.Overlaps(place));
        var best = row.Start is null
            ? candidates.OrderByDescending(one => Shared(one.Span, place)).ThenBy(one => one.Span.Length).ThenBy(one => one.Span.Start).FirstOrDefault()
            : candidates.OrderBy(one => Math.Abs(one.Span.Start - place.Start)).ThenBy(one => one.Span.Length).FirstOrDefault();
        _judged.Add(new(row, best));
    }

    /// <summary>Rows, found, right and first choice right, of rows of a kind; null: of all.</summary>
    public (int Rows, int Found, int Right, int First) Counts(string? kind)
    {
        var rows = _judged.Where(one => kind is null || one.Row.Kind == kind).ToList();
        return (rows.Count, rows.Count(one => one.Said is not null), rows.Count(one => one.IsRight), rows.Count(one => one.IsFirstChoice));
    }

    /// <summary>Verdicts that were given, those of them that are right, and rows whose better state is a verdict, of a kind; null: of all.</summary>
    public (int Given, int Right, int Wanted, int Met) Verdicts(string? kind)
    {
        var rows = _judged.Where(one => kind is null || one.Row.Kind == kind).ToList();
        var given = rows.Where(one => one.Said is { } said && ExpectedOutcome.IsVerdict(said.State)).ToList();
        var wanted = rows.Where(one => ExpectedOutcome.IsVerdict(one.Row.States[0])).ToList();
        return (given.Count, given.Count(one => one.IsRight), wanted.Count, wanted.Count(one => one.IsRight && ExpectedOutcome.IsVerdict(one.Said!.State))); // right: something was said
    }

    private static int Shared(TextSpan one, TextSpan other) => Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);
}
