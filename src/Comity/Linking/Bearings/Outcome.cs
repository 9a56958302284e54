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
        ClaimKind.Instrument => BearingRule.Has(answer.Concepts, Marks.Told),
        ClaimKind.Event => answer.Type switch
        {
            EventType.Consult => BearingRule.Has(opener.Concepts, Marks.Meets),
            // Words, unless words are what was promised or foreseen.
            EventType.Agree or EventType.Threaten or EventType.Request => opener.Kind != ClaimKind.Event && opener.Type == answer.Type,
            _ => true,
        },
        _ => false,
    };

    // The clause that was claimed says it before the rest of its sentence does.
    private static bool IsAgainst(int wanted, Traits answer)
    {
        var did = Sign(answer.Quoted) is not 0 and var quoted ? quoted : Sign(answer.Voice);
        var isFailed = (answer.Voice & Voice.Failed) != 0;
        var isDenied = (answer.Voice & Voice.Not) != 0 || (answer.Auxiliary & Auxiliary.Negation) != 0;
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
