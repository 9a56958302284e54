using Comity.Claims;
using Comity.Record;

namespace Comity.Views.Ledger;

/// <summary>What the states of an entry are derived from.</summary>
/// <param name="Told">The day it became known.</param>
/// <param name="Parties">Alpha-3 of who is to act.</param>
/// <param name="Silence">What the sources' silence means, in words.</param>
/// <param name="IsCovered">Sources would have told of it until the due day.</param>
/// <param name="HasLeft">It is the own plan of a person whose term ended with the assumed day.</param>
/// <param name="LeftOut">What the sources of its parties do not list; empty: nothing is said.</param>
internal sealed record StateFacts(
    Opening Opening, DateOnly Told, IReadOnlyList<string> Parties, DueDay? Due, string? Vague, bool IsOngoing, bool IsNegated, IReadOnlyList<LedgerEvidence> Evidence,
    string Origin, string Silence, bool IsCovered, string LeftOut, string Needs, bool HasLeft, DateOnly AsOf)
{
    public Claim Claim => Opening.Claim.Claim;

    /// <summary>The first day on which the due day has passed and this is known; null: it has not passed.</summary>
    public DateOnly? PassedOn => Due is { } due && due.Day < AsOf ? due.Day.AddDays(1) is var after && after < Told ? Told : after : null;
}

/// <summary>The states of a commitment; docs/ledger.md has the rules as a table.</summary>
internal static class CommitmentStates
{
    /// <summary>Within so many days acts that speak for both are of one time: none comes after the other.</summary>
    public const int ConflictDays = 31;

    /// <summary>Share of a condition's words that a claim about it has.</summary>
    private const double ConditionShare = 0.5;

    public static (StateHistory History, string? Missing) Of(StateFacts facts)
    {
        var history = new StateHistory(facts.Told, facts.Origin, facts.Opening.Claim.Id);
        var passedOn = facts.PassedOn;
        LedgerEvidence? deciding = null;
        foreach (var evidence in facts.Evidence)
        {
            var known = evidence.Claim.KnownOn ?? facts.AsOf;
            if (passedOn is { } passed && passed <= known)
            {
                Pass(history, facts, passed);
                passedOn = null;
            }

            if (Weigh(history, facts, evidence, deciding) is var state && state is not null)
            {
                history.Change(known, state.Value.State, state.Value.Cause, state.Value.Claims);
                deciding = evidence;
            }
        }

        if (passedOn is { } last)
        {
            Pass(history, facts, last);
        }

        return (history, MissingOf(history, facts));
    }

    /// <summary>Whether a claim speaks of the condition rather than of what depends on it.</summary>
    public static bool IsOfCondition(Claim opener, Claim answer) => opener.Condition is { } condition
        && AlikeWords.Share(condition, answer.Quote) is >= ConditionShare and var share
        && share > AlikeWords.Share(opener.Quote.Replace(condition, "", StringComparison.Ordinal), answer.Quote);

    private static void Pass(StateHistory history, StateFacts facts, DateOnly date)
    {
        var due = facts.Due!; // Only what has a due day passes it.
        var day = DateWords.Of(due.Day);
        if (due.IsAssumed && history.State == LedgerState.Open)
        {
            var state = facts.HasLeft ? LedgerState.Lapsed : LedgerState.CantTell;
            history.Change(date, state, $"{day} passed, {due.Why}; no source says that it was begun or done ({facts.Silence})");
        }
        else if (!due.IsAssumed && (history.State == LedgerState.Open || (history.State == LedgerState.InProgress && !facts.IsOngoing)))
        {
            history.Change(date, LedgerState.Overdue, $"deadline {day} passed; no source says that it was done ({facts.Silence})");
        }
    }

    /// <summary>The state that a claim brings about; null: it changes nothing.</summary>
    private static (LedgerState State, string Cause, ClaimId[] Claims)? Weigh(StateHistory history, StateFacts facts, LedgerEvidence evidence, LedgerEvidence? deciding)
    {
        var words = EvidenceList.Words(evidence);
        ClaimId[] claims = [evidence.Claim.Id];
        var isDone = history.State is LedgerState.Kept or LedgerState.PartlyKept or LedgerState.Broken or LedgerState.Superseded;
        if (Ends(facts, evidence))
        {
            // What is done stays done when the mechanism ends.
            return isDone ? null : (LedgerState.Lapsed, $"the {facts.Opening.Instrument!.Claim.Instrument!.Name} ended: {words}", claims);
        }

        if (Supersession.Differs(facts, evidence) is { } difference)
        {
            return isDone ? null : (LedgerState.Superseded, $"{difference} is promised instead: {words}", claims);
        }

        if (evidence.Relation is not (BearingRelation.Supports or BearingRelation.Contradicts) || !Telltale.Decides(facts, evidence))
        {
            return null;
        }

        if (evidence.Relation == BearingRelation.Contradicts && IsOfCondition(facts.Claim, evidence.Claim.Claim))
        {
            return isDone ? null : (LedgerState.Lapsed, $"the condition “{facts.Claim.Condition}” was not met: {words}", claims);
        }

        if (Aim(facts, evidence) is not { } aim)
        {
            return null;
        }

        var day = EvidenceList.Day(evidence, facts.AsOf);
        if (deciding is not null && IsOpposed(deciding, evidence) && Math.Abs(day.DayNumber - EvidenceList.Day(deciding, facts.AsOf).DayNumber) <= ConflictDays && isDone)
        {
            return evidence.Step < deciding.Step ? null
                : evidence.Step > deciding.Step ? aim
                : (LedgerState.CantTell, $"sources of equal weight speak for both: {EvidenceList.Words(deciding)} and {words}", [deciding.Claim.Id, evidence.Claim.Id]);
        }

        return Follows(history.State, aim.State, facts, deciding, day) ? aim : null;
    }

    /// <summary>Whether a state may follow another.</summary>
    private static bool Follows(LedgerState from, LedgerState to, StateFacts facts, LedgerEvidence? deciding, DateOnly day) => (from, to) switch
    {
        (LedgerState.Superseded, _) => false,
        // Kept by its day, a promise stays kept: what is undone later is another matter.
        (LedgerState.Kept, not LedgerState.Kept) when facts.Due is { IsAssumed: false } due && day > due.Day => false,
        (LedgerState.Kept, LedgerState.PartlyKept or LedgerState.InProgress) => false,
        (LedgerState.PartlyKept, LedgerState.InProgress) => false,
        (LedgerState.Broken, LedgerState.InProgress) => facts.IsOngoing,
        (LedgerState.Overdue, LedgerState.InProgress) => false,
        // What took place earlier does not undo what took place later, however late it is told.
        (LedgerState.Kept or LedgerState.Broken, _) when deciding is not null && day < EvidenceList.Day(deciding, facts.AsOf) => false,
        _ => true,
    };

    private static (LedgerState State, string Cause, ClaimId[] Claims)? Aim(StateFacts facts, LedgerEvidence evidence)
    {
        var words = EvidenceList.Words(evidence);
        ClaimId[] claims = [evidence.Claim.Id];
        if (evidence.Relation == BearingRelation.Contradicts)
        {
            return evidence.Step switch
            {
                BearingStep.Whole => (LedgerState.Broken, $"contradicted: {words}", claims),
                BearingStep.Part => (LedgerState.PartlyKept, $"not wholly: {words}", claims),
                _ => null,
            };
        }

        if (facts.IsOngoing && evidence.Step > BearingStep.Words)
        {
            return (LedgerState.InProgress, $"under way, and never done with: {words}", claims);
        }

        if (evidence.Step == BearingStep.Whole && facts is { Vague: { } vague, Due: null or { IsAssumed: true } })
        {
            return (LedgerState.CantTell, $"{Recorded(facts, evidence)}: {words}; whether that is “{vague}” can't be decided", claims);
        }

        var late = facts.Due is { IsAssumed: false } due && EvidenceList.Day(evidence, facts.AsOf) > due.Day ? $", after the deadline of {DateWords.Of(due.Day)}" : "";
        return evidence.Step switch
        {
            BearingStep.Whole => (LedgerState.Kept, $"done{late}: {words}", claims),
            BearingStep.Part => (LedgerState.PartlyKept, $"done in part{late}: {words}", claims),
            BearingStep.Begun => (LedgerState.InProgress, $"begun: {words}", claims),
            _ => null,
        };
    }

    private static bool IsOpposed(LedgerEvidence one, LedgerEvidence other) =>
        one.Relation != other.Relation && one.Relation is BearingRelation.Supports or BearingRelation.Contradicts
        && other.Relation is BearingRelation.Supports or BearingRelation.Contradicts;

    /// <summary>The mechanism ended, and not by who promised: that would break the promise.</summary>
    private static bool Ends(StateFacts facts, LedgerEvidence evidence) =>
        evidence.Claim.Claim is { Kind: ClaimKind.Instrument, Instrument: { Said: InstrumentStatus.Ended or InstrumentStatus.Lapsed } ended } answer
        && ended.Name == facts.Opening.Instrument?.Claim.Instrument?.Name
        && !(evidence.Relation == BearingRelation.Contradicts && answer.Actors.Any(actor => actor.Country is { } country && facts.Parties.Contains(country, StringComparer.Ordinal)));

    /// <summary>The first claim that tells it as done.</summary>
    private static LedgerEvidence? First(StateFacts facts) => facts.Evidence.FirstOrDefault(evidence =>
        evidence is { Relation: BearingRelation.Supports, Step: BearingStep.Whole } && Telltale.Decides(facts, evidence));

    private static string Recorded(StateFacts facts, LedgerEvidence evidence) => $"first recorded on {DateWords.Of(EvidenceList.Day(evidence, facts.AsOf))}";

    private static string? MissingOf(StateHistory history, StateFacts facts) => history.State switch
    {
        LedgerState.CantTell when facts.Vague is { } vague && First(facts) is { } first =>
            $"{Recorded(facts, first)}; whether that is “{vague}” can't be decided: the text names no day"
            + (facts.LeftOut.Length > 0 ? $"; {facts.LeftOut}" : ""),
        LedgerState.CantTell when history.Changes[^1].Claims.Count > 0 => "what would decide between the sources that speak for both",
        LedgerState.Open or LedgerState.InProgress or LedgerState.Overdue or LedgerState.Lapsed or LedgerState.CantTell =>
            $"{facts.Needs} that says whether it was done, since {DateWords.Of(facts.Told)}; {facts.Silence}",
        LedgerState.PartlyKept => "what says whether the rest was done",
        _ => null,
    };
}
