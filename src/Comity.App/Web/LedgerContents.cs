using Comity.Claims;
using Comity.Record;
using Comity.Views.Ledger;

namespace Comity.App.Web;

/// <summary>What the page of the ledger shows: entries by state, narrowed and cut into pages, and how good holders were.</summary>
/// <param name="Query">What the page is narrowed to.</param>
/// <param name="Commitments">Numbers of commitments by state, narrowed by all but the state.</param>
/// <param name="Expectations">Numbers of expectations by state, narrowed by all but the state.</param>
/// <param name="Entries">Those of this page, the most pressing first.</param>
/// <param name="Total">Of all pages.</param>
/// <param name="Open">The entry whose history is shown; null: none.</param>
/// <param name="Scores">Of holders, then of all.</param>
/// <param name="Moves">What actors have to do next, the most pressing first.</param>
public sealed record LedgerContents(
    LedgerQuery Query,
    IReadOnlyList<(LedgerState State, int Count)> Commitments,
    IReadOnlyList<(LedgerState State, int Count)> Expectations,
    IReadOnlyList<LedgerEntry> Entries,
    int Total,
    LedgerEntry? Open,
    IReadOnlyList<Score> Scores,
    IReadOnlyList<NextAction> Moves,
    IReadOnlyList<Relationship> Relationships,
    IReadOnlyDictionary<long, RecordedDocument> Sources,
    int Page)
{
    public DateOnly AsOf => Query.AsOf;

    public LedgerKind Kind => Query.Kind ?? LedgerKind.Commitment;

    public IReadOnlyList<(LedgerState State, int Count)> Tally => Kind == LedgerKind.Commitment ? Commitments : Expectations;

    public int Count => Tally.Sum(part => part.Count);

    public IReadOnlyList<(string Name, string? Value)> Filter =>
    [
        ("kind", Key(Kind)), ("relationship", Query.Relationship?.ToString()), ("issue", Query.Issue is { } issue ? Views.IssueWords.Key(issue) : null),
        ("actor", Query.Actor), ("state", Query.State is { } state ? Key(state) : null),
    ];

    public static string Key<T>(T member)
        where T : struct, Enum => member.ToString().ToLowerInvariant();
}
