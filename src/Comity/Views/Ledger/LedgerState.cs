namespace Comity.Views.Ledger;

public enum LedgerKind : byte
{
    Commitment,
    Expectation,
}

/// <summary>Where a commitment or an expectation stands; docs/ledger.md has the table of changes.</summary>
public enum LedgerState : byte
{
    /// <summary>Nothing decides it yet.</summary>
    Open,

    /// <summary>A commitment that was begun, or one that can be kept but never be done with.</summary>
    InProgress,
    Kept,
    PartlyKept,
    Broken,

    /// <summary>The stated deadline passed without decisive evidence. It proves nothing.</summary>
    Overdue,

    /// <summary>An assumed deadline passed, or what it belongs to ended.</summary>
    Lapsed,

    /// <summary>The same actor promised another amount, target or date on the same matter.</summary>
    Superseded,

    /// <summary>Evidence of equal weight speaks for both, or the promise names no day that could be missed.</summary>
    CantTell,

    /// <summary>An expectation whose foreseen event is told.</summary>
    CameTrue,

    /// <summary>An expectation that is contradicted, or whose horizon passed in covered silence.</summary>
    DidNot,

    /// <summary>An expectation whose horizon passed where no source covers it, or where evidence speaks for both.</summary>
    CantBeDecided,
    ConditionNotMet,
}
