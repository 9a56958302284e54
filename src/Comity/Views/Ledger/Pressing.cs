namespace Comity.Views.Ledger;

/// <summary>The most pressing entries first: overdue, then what is due next, then what waits without a day, then what is decided, the newest first.</summary>
public sealed class Pressing : IComparer<LedgerEntry>
{
    public static Pressing First { get; } = new();

    public int Compare(LedgerEntry? left, LedgerEntry? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        _ => Key(left).CompareTo(Key(right)) is not 0 and var order ? order : left.Id.CompareTo(right.Id),
    };

    private static (int Rank, int Day, int Told) Key(LedgerEntry entry)
    {
        var due = entry.Due?.Day.DayNumber ?? DateOnly.MaxValue.DayNumber;
        var told = entry.Claim.KnownOn?.DayNumber ?? 0;
        return entry.State switch
        {
            LedgerState.Overdue => (0, due, told),
            LedgerState.Open or LedgerState.InProgress when entry.Due is { IsAssumed: false } => (1, due, told),
            LedgerState.Open or LedgerState.InProgress => (2, due, told),
            LedgerState.CantTell or LedgerState.PartlyKept => (3, due, told),
            _ => (4, -(entry.DecidedOn?.DayNumber ?? 0), -told),
        };
    }
}
