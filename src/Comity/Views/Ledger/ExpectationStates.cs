using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Ledger;

/// <summary>The states of an expectation; docs/ledger.md has the rules as a table.</summary>
/// <remarks>
/// Evidence supports the thing itself. Of a negated expectation (“will not meet”) the thing makes it not come true; how likely words such as
/// “unlikely” hold it does not turn the state round, it enters the score.
/// </remarks>
internal static class ExpectationStates
{
    /// <summary>What is done so many days after its horizon is what was foreseen, done late.</summary>
    private const int LateDays = 366;

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
                Pass(history, facts, passed, known);
                passedOn = null;
            }

            if (Weigh(history, facts, evidence, deciding) is { } change)
            {
                history.Change(known, change.State, change.Cause, change.Claims);
                deciding = evidence;
            }
        }

        if (passedOn is { } last)
        {
            Pass(history, facts, last, null);
        }

        return (history, MissingOf(history.State, facts));
    }

    private static (LedgerState State, string Cause, ClaimId[] Claims)? Weigh(StateHistory history, StateFacts facts, LedgerEvidence evidence, LedgerEvidence? deciding)
    {
        if (evidence.Relation is not (BearingRelation.Supports or BearingRelation.Contradicts) || evidence.Step != BearingStep.Whole || !Telltale.Decides(facts, evidence))
        {
            return null;
        }

        var day = EvidenceList.Day(evidence, facts.AsOf);
        if (facts.Due is { } due && day > due.Day)
        {
            // Done once, and after the day: it was not done before. Meetings are held again and again.
            return !due.IsAssumed && !facts.IsNegated && evidence is { Relation: BearingRelation.Supports, Claim.Claim: { Date: { } date, Event.Type: not EventType.Consult } }
                && date.Earliest > due.Day && day.DayNumber - due.Day.DayNumber <= LateDays && history.State is LedgerState.Open or LedgerState.CantBeDecided
                ? (LedgerState.DidNot, $"it happened after the horizon of {DateWords.Of(due.Day)}: {EvidenceList.Words(evidence)}", [evidence.Claim.Id])
                : null;
        }

        var words = EvidenceList.Words(evidence);
        ClaimId[] claims = [evidence.Claim.Id];
        var happened = evidence.Relation == BearingRelation.Supports;
        if (!happened && CommitmentStates.IsOfCondition(facts.Claim, evidence.Claim.Claim))
        {
            return history.State is LedgerState.CameTrue or LedgerState.DidNot ? null : (LedgerState.ConditionNotMet, $"the condition “{facts.Claim.Condition}” was not met: {words}", claims);
        }

        if (happened && facts is { Vague: { } vague, Due: null or { IsAssumed: true } })
        {
            return (LedgerState.CantBeDecided, $"first recorded on {DateWords.Of(day)}: {words}; whether that is “{vague}” can't be decided", claims);
        }

        if (deciding is not null && deciding.Relation != evidence.Relation && history.State is LedgerState.CameTrue or LedgerState.DidNot)
        {
            var before = EvidenceList.Day(deciding, facts.AsOf);
            if (Math.Abs(day.DayNumber - before.DayNumber) <= CommitmentStates.ConflictDays)
            {
                return (LedgerState.CantBeDecided, $"sources of equal weight speak for both: {EvidenceList.Words(deciding)} and {words}", [deciding.Claim.Id, evidence.Claim.Id]);
            }

            // What has happened has happened, whatever comes after; what was contradicted can still happen.
            if (!happened)
            {
                return null;
            }
        }

        return happened != facts.IsNegated
            ? (LedgerState.CameTrue, $"{(happened ? "it happened" : "contrary to what was foreseen not to be")}: {words}", claims)
            : (LedgerState.DidNot, $"{(happened ? "what was foreseen not to be happened" : "contradicted")}: {words}", claims);
    }

    /// <param name="until">Evidence that is known from this day on is still to come; null: none is.</param>
    private static void Pass(StateHistory history, StateFacts facts, DateOnly date, DateOnly? until)
    {
        if (history.State != LedgerState.Open)
        {
            return;
        }

        var day = DateWords.Of(facts.Due!.Day); // Only what has a horizon passes it.
        var partial = facts.Evidence.FirstOrDefault(evidence => evidence is { Relation: BearingRelation.Supports, Step: BearingStep.Begun or BearingStep.Part }
            && Telltale.Decides(facts, evidence)
            && (until is null || evidence.Claim.KnownOn < until) && EvidenceList.Day(evidence, facts.AsOf) <= facts.Due.Day);
        if (facts.Claim.Condition is { } condition)
        {
            history.Change(date, LedgerState.CantBeDecided, $"the horizon {day} passed; no source says whether the condition “{condition}” was met");
        }
        else if (partial is not null)
        {
            history.Change(date, LedgerState.CantBeDecided, $"the horizon {day} passed; told are only a beginning or a part: {EvidenceList.Words(partial)}", partial.Claim.Id);
        }
        else if (facts.IsCovered)
        {
            history.Change(date, facts.IsNegated ? LedgerState.CameTrue : LedgerState.DidNot, $"the horizon {day} passed; sources that would tell of it do not ({facts.Silence})");
        }
        else
        {
            history.Change(date, LedgerState.CantBeDecided, $"the horizon {day} passed; no source says that it happened, and silence means nothing ({facts.Silence})");
        }
    }

    private static string? MissingOf(LedgerState state, StateFacts facts)
    {
        if (state == LedgerState.CantBeDecided && facts.Vague is { } vague
            && facts.Evidence.FirstOrDefault(evidence => evidence is { Relation: BearingRelation.Supports, Step: BearingStep.Whole } && Telltale.Decides(facts, evidence)) is { } first)
        {
            return $"first recorded on {DateWords.Of(EvidenceList.Day(first, facts.AsOf))}; whether that is “{vague}” can't be decided: the text names no day"
                + (facts.LeftOut.Length > 0 ? $"; {facts.LeftOut}" : "");
        }

        return state is LedgerState.Open or LedgerState.CantBeDecided
            ? $"{facts.Needs}{Between(facts.Parties)}, since {DateWords.Of(facts.Told)}"
                + $"{(facts.Due is { } due ? $" and until {DateWords.Of(due.Day)}" : "")}; {facts.Silence}"
            : null;
    }

    private static string Between(IReadOnlyList<string> parties) => parties.Count switch
    {
        0 => "",
        1 => $" concerning {PartyWords.Sentence(parties)}",
        _ => $" between {PartyWords.Sentence(parties)}",
    };
}
