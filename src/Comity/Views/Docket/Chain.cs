using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Docket;

/// <summary>One step of a chain: what happened, by whose words.</summary>
/// <param name="Date">When it took place or, where no text says so, became known; null: neither is known.</param>
/// <param name="What">In words for a person: "threatens", "withdraws it", "panel asked for".</param>
/// <param name="Actor">Who, by name; empty where the text names nobody.</param>
/// <param name="Claim">The claim that tells it; its quote is the step's.</param>
/// <param name="AlsoTold">Other claims that tell the same step, in the order they became known.</param>
/// <param name="Days">Days since the step before; null for the first and where a date is missing.</param>
/// <param name="State">Where the chain stands after it; null: the step changes nothing.</param>
/// <param name="Reason">Why the claim is taken for this step, in words for a person.</param>
public sealed record ChainStep(
    DateOnly? Date, string What, string Actor, RecordedClaim Claim, IReadOnlyList<RecordedClaim> AlsoTold, int? Days, ChainState? State, string Reason)
{
    /// <summary>Whether a text says when it took place; else <see cref="Date"/> is the day that it became known, and it was by then.</summary>
    public bool IsDated { get; init; } = true;

    /// <summary>When it took place as the text says; null: not stated.</summary>
    public EdtfDate? Stated { get; init; }

    /// <summary>The exact words.</summary>
    public string Quote => Claim.Claim.Quote;
}

/// <summary>A change of a chain's state, with its cause.</summary>
/// <param name="On">Null: the day is not known.</param>
/// <param name="Cause">The claim that caused it; null where time or a person did.</param>
/// <param name="By">The person who decided; null where none did.</param>
/// <param name="Why">In words for a person.</param>
public sealed record ChainStateChange(ChainState State, DateOnly? On, ClaimId? Cause, string? By, string Why);

/// <summary>What began between countries and what became of it, step by step.</summary>
/// <param name="Id">The id of the claim that opens it; a review of that claim is a review of the chain.</param>
/// <param name="Relationship">Null: the text names fewer than two countries.</param>
/// <param name="Opened">Day of the first step.</param>
/// <param name="Closed">Day of the step that closed it; null: open, or the day is not known.</param>
/// <param name="Steps">One or more, the opening one first, then by date.</param>
/// <param name="History">Every state that it was in, one or more.</param>
/// <param name="AsOf">The last day whose knowledge is used.</param>
public sealed record Chain(
    ClaimId Id,
    ChainKind Kind,
    Relationship? Relationship,
    IReadOnlyList<Issue> Issues,
    ChainState State,
    DateOnly? Opened,
    DateOnly? Closed,
    IReadOnlyList<ChainStep> Steps,
    IReadOnlyList<ChainStateChange> History,
    DateOnly AsOf)
{
    /// <summary>What a dispute is about, "dairy"; null for other kinds.</summary>
    public string? Subject { get; init; }

    /// <summary>What is wanted, threatened, done or disputed: the words of the first step.</summary>
    public string Quote => Steps[0].Quote;

    public bool IsOpen => IsOpenState(State);

    /// <summary>Day of the newest step; null where none is dated.</summary>
    public DateOnly? Moved => Steps.Max(step => step.Date);

    /// <summary>Days from the first step to the one that closed it or, while it is open, to <see cref="AsOf"/>.</summary>
    public int? DaysElapsed => Opened is { } opened && (Closed ?? (IsOpen ? AsOf : null)) is { } until ? Math.Max(0, until.DayNumber - opened.DayNumber) : null;

    /// <summary>Whether something is still to come in this state.</summary>
    public static bool IsOpenState(ChainState state) => state is
        ChainState.Open or ChainState.Answered or ChainState.Unanswered or ChainState.Panel or ChainState.Ruled or ChainState.Retaliation;
}
