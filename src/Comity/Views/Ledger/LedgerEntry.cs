using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Ledger;

/// <summary>A commitment or an expectation with where it stands on a day, and why.</summary>
/// <param name="Claim">The first telling, as it stands after review.</param>
/// <param name="AsOf">Nothing known later is used.</param>
public sealed record LedgerEntry(LedgerKind Kind, RecordedClaim Claim, DateOnly AsOf)
{
    /// <summary>The name of the first telling.</summary>
    public ClaimId Id => Claim.Id;

    public required LedgerDocument Document { get; init; }

    /// <summary>Who answers for it: a commitment's actors; an expectation's person, author or publisher.</summary>
    public required string Holder { get; init; }

    /// <summary>Alpha-3 codes of who is to act, in text order, each once.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Alpha-3 codes of to or with whom.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    public IReadOnlyList<Issue> Issues => Claim.Claim.Issues;

    /// <summary>Full name of the mechanism or agreement that it is about; null: none is named.</summary>
    public string? Instrument { get; init; }

    /// <summary>What would decide it, in plain words.</summary>
    public required string Criterion { get; init; }

    /// <summary>A person worded the criterion.</summary>
    public bool IsCriterionReviewed { get; init; }

    /// <summary>A commitment's deadline or an expectation's horizon; null: none is stated, and none can be assumed.</summary>
    public DueDay? Due { get; init; }

    /// <summary>“early”, “soon”: words of time that name no day; null: none.</summary>
    public string? VagueWords { get; init; }

    /// <summary>A promise to go on doing something: it is never done with.</summary>
    public bool IsOngoing { get; init; }

    /// <summary>What is foreseen is that something will not be.</summary>
    public bool IsNegated { get; init; }

    /// <summary>The amount undertaken; null: none is told.</summary>
    public Money? Money { get; init; }

    /// <summary>Where a part of a larger amount is promised, that amount: it is not counted beside it.</summary>
    public Money? PartOf { get; init; }

    /// <summary>Later tellings of the same commitment, by the day they became known.</summary>
    public IReadOnlyList<Telling> Retold { get; init; } = [];

    public LedgerState State { get; init; }

    /// <summary>The day that the evidence for the state became known, or the calendar's; null while it is open.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>The person whose verdict holds; null: derived from evidence.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>What evidence would decide it and is not there, or what can't be decided; null: nothing is missing.</summary>
    public string? Missing { get; init; }

    /// <summary>Later claims that bear on it, by the day they became known.</summary>
    public IReadOnlyList<LedgerEvidence> Evidence { get; init; } = [];

    /// <summary>Every change of state from the day it was told; the last has <see cref="State"/>.</summary>
    public required IReadOnlyList<StateChange> History { get; init; }
}

/// <summary>A day by which something is due.</summary>
/// <param name="Day">The last day that it can mean.</param>
/// <param name="Stated">As the text states it; null: assumed.</param>
/// <param name="Why">Whence an assumed day comes: “end of the scheduled term of the government of the United States, 20 Jan 2021 to 20 Jan 2025”; empty for a stated one.</param>
public sealed record DueDay(DateOnly Day, EdtfDate? Stated, string Why)
{
    public bool IsAssumed => Stated is null;

    /// <summary>Whose scheduled term ends on an assumed day.</summary>
    internal Incumbent? Term { get; init; }
}

/// <summary>The same commitment told again.</summary>
public sealed record Telling(RecordedClaim Claim, LedgerDocument Document);

/// <summary>A later claim that bears on an entry.</summary>
/// <param name="By">The person who linked it; null: linked by rule.</param>
/// <param name="Score">How well they fit, in (0, 1].</param>
public sealed record LedgerEvidence(RecordedClaim Claim, LedgerDocument Document, BearingRelation Relation, BearingStep Step, string Reason, string? By, double Score)
{
    /// <summary>Told of a meeting that is the criterion: it needs no link.</summary>
    internal bool IsOfCalendar { get; init; }
}

/// <summary>One change of state.</summary>
/// <param name="Date">The day it became known, or the day of the calendar.</param>
/// <param name="Cause">In words: what is told, or “deadline 30 Sep 2021 passed; no source says that it was done”.</param>
/// <param name="Claims">The claims that caused it; empty where the calendar or a person did.</param>
public sealed record StateChange(DateOnly Date, LedgerState State, string Cause, IReadOnlyList<ClaimId> Claims);

/// <summary>What the ledger shows of a document.</summary>
public sealed record LedgerDocument(long Id, string Title, string? Author, string? Publisher, EdtfDate? Published);
