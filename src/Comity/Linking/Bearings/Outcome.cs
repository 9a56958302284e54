using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Linking.Bearings;

/// <summary>Whether a later claim that speaks of the same tells that it was done, that the opposite was, or only speaks of it.</summary>
internal static class Outcome
{
    public static (BearingRelation Relation, BearingStep Step) Of(Traits opener, Traits answer)
    {
        if (!IsEvidence(opener, answer) || IsTalk(answer))
        {
            return (BearingRelation.Mentions, BearingStep.Words);
        }

        return (IsAgainst(Sign(opener.Quoted), answer) ? BearingRelation.Contradicts : BearingRelation.Supports, StepOf(opener, answer));
    }

    /// <summary>Whether a claim of this kind can show that something was done or not; promises, forecasts, opinions, words in quotation marks and figures speak of it.</summary>
    public static bool IsEvidence(Traits opener, Traits answer) => answer.Kind switch
    {
        ClaimKind.Report => true,
        ClaimKind.Instrument => BearingRule.Has(answer.Concepts, Marks.Met) ? IsPromisedMeeting(opener, answer) : BearingRule.Has(answer.Concepts, Marks.Told) && SharesDoing(opener, answer),
        ClaimKind.Event => answer.Type switch
        {
            EventType.Consult => IsPromisedMeeting(opener, answer),
            // Words, unless words are what was promised or foreseen.
            EventType.Agree or EventType.Threaten or EventType.Request => opener.Kind != ClaimKind.Event && opener.Type == answer.Type,
            _ => true,
        },
        _ => false,
    };

    // Where both name persons, one of them is the same: that a minister came is no visit of the president. Where the promise names a level alone, the
    // meeting names it too, or the mechanism.
    private static bool IsPromisedMeeting(Traits opener, Traits answer)
    {
        if (!BearingRule.Has(opener.Concepts, Marks.Meets))
        {
            return false;
        }

        if (SharesMark(opener, answer, Marks.Person))
        {
            return true;
        }

        if (HasMark(opener, Marks.Person) && HasMark(answer, Marks.Person))
        {
            return false;
        }

        return !HasMark(opener, Marks.Level) || SharesMark(opener, answer, Marks.Level)
            || opener.Items.Any(item => item.Weight > BearingRule.ThingWeight && BearingRule.Any(answer.QuotedConcepts ?? answer.Concepts, item.Names));
    }

    private static bool HasMark(Traits traits, string mark) => Array.Exists(traits.Concepts, concept => concept.StartsWith(mark, StringComparison.Ordinal));

    private static bool SharesMark(Traits opener, Traits answer, string mark) =>
        Array.Exists(opener.Concepts, concept => concept.StartsWith(mark, StringComparison.Ordinal) && BearingRule.Has(answer.Concepts, concept));

    // That an agreement is in force says nothing of its review: what is done to it is named too.
    private static bool SharesDoing(Traits opener, Traits answer)
    {
        foreach (var item in opener.Items)
        {
            if (item.Weight < BearingRule.ThingWeight && (item.Bits & answer.Bits) != 0 && BearingRule.Any(answer.QuotedConcepts ?? answer.Concepts, item.Names))
            {
                return true;
            }
        }

        return false;
    }

    // The clause that was claimed says it before the rest of its sentence does.
    private static bool IsAgainst(int wanted, Traits answer)
    {
        var did = Sign(answer.Quoted) is not 0 and var quoted ? quoted : Sign(answer.Voice);
        var isFailed = (answer.Quoted & Voice.Failed) != 0;
        var isDenied = (answer.Quoted & Voice.Not) != 0 || (answer.Auxiliary & Auxiliary.Negation) != 0;
        return wanted < 0
            ? (isFailed && did < 0) || (did > 0 && !isDenied && !isFailed)
            : isFailed || isDenied || (wanted > 0 && did < 0);
    }

    private static BearingStep StepOf(Traits opener, Traits answer)
    {
        var isFewer = opener.Numbers.Length > 0 && answer.Numbers.Length > 0 && answer.Numbers[^1] < opener.Numbers[^1];
        return isFewer || (answer.Voice & Voice.Part) != 0 ? BearingStep.Part : (answer.Voice & Voice.Begun) != 0 ? BearingStep.Begun : BearingStep.Whole;
    }

    private static bool IsTalk(Traits answer) =>
        ((answer.Auxiliary & (Auxiliary.Future | Auxiliary.Hypothetical)) != 0
            || (answer.Voice & Voice.Talk) != 0)
        && (answer.Voice & (Voice.Kept | Voice.Failed)) == 0;

    private static int Sign(Voice voice) => (voice & (Voice.Up | Voice.Down)) switch { Voice.Up => 1, Voice.Down => -1, _ => 0 };
}
