using Comity.Claims;

namespace Comity.Views.Ledger;

/// <summary>Money of one giver to one recipient in one currency; a part is never counted beside its whole.</summary>
/// <param name="Programme">Name of the instrument; null: none is named.</param>
/// <param name="Giver">Alpha-3.</param>
/// <param name="Recipient">Alpha-3; null: not stated.</param>
/// <param name="Pledged">Promised.</param>
/// <param name="Committed">Signed, obligated, approved.</param>
/// <param name="Disbursed">Spent or given.</param>
/// <param name="Entries">The entries and claims that the sums rest on.</param>
public sealed record ProgrammeMoney(
    string? Programme, string? Giver, string? Recipient, string Currency, decimal Pledged, decimal Committed, decimal Disbursed, IReadOnlyList<ClaimId> Entries);

/// <summary>How good the expectations of a holder or a source were.</summary>
/// <param name="Name">The person, author or publisher.</param>
/// <param name="Cases">Expectations scored: horizon passed, decided, range no wider than .5.</param>
/// <param name="CameTrue">How many of them came true.</param>
/// <param name="Brier">Mean squared error at the middle of the range, in [0, 1], 0 best; null under five cases.</param>
/// <param name="Log">Mean of -ln of the probability given to what happened, 0 best; null under five cases.</param>
/// <param name="Open">Whose horizon has not passed.</param>
/// <param name="Undecided">Whose horizon passed and which can't be decided, or whose condition was not met.</param>
/// <param name="TooWide">Decided, but the range is wider than .5.</param>
public sealed record Score(ScoreOf Of, string Name, int Cases, int CameTrue, double? Brier, double? Log, int Open, int Undecided, int TooWide)
{
    /// <summary>Share that came true; null for no case.</summary>
    public double? BaseRate => Cases == 0 ? null : (double)CameTrue / Cases;
}

public enum ScoreOf : byte
{
    Holder,
    Source,
    All,
}

/// <summary>What an actor has to do next.</summary>
/// <param name="Actor">Alpha-3.</param>
public sealed record NextAction(string Actor, LedgerEntry Entry, bool IsOverdue);

/// <summary>An entry whose state changed, with the changes since a day.</summary>
/// <param name="Before">State on the day before; null: it was not told yet.</param>
public sealed record ChangedEntry(LedgerEntry Entry, LedgerState? Before, IReadOnlyList<StateChange> Changes);
