using Comity.Claims;
using Comity.Record;

namespace Comity.Linking.Bearings;

/// <summary>Whether a later claim that speaks of the same tells that it was done, that the opposite was, or only speaks of it.</summary>
internal static class Outcome
{
    public static (BearingRelation Relation, BearingStep Step) Of(Traits opener, Traits answer)
    {
        if (IsTalk(answer))
        {
            return (BearingRelation.Mentions, BearingStep.Words);
        }

        var step = (answer.Voice & Voice.Part) != 0 ? BearingStep.Part : (answer.Voice & Voice.Begun) != 0 ? BearingStep.Begun : BearingStep.Whole;
        var wants = Sign(opener.Quoted & ~Voice.Failed);
        var did = Sign(answer.Voice);
        var isUndone = (answer.Voice & (Voice.Failed | Voice.Not)) != 0 && (answer.Voice & Voice.Kept) == 0;
        var isAgainst = wants * did < 0 || isUndone;
        if (wants < 0 && isUndone)
        {
            isAgainst = did > 0; // "no longer collects": what was to end has ended
        }

        return (isAgainst ? BearingRelation.Contradicts : BearingRelation.Supports, step);
    }

    private static bool IsTalk(Traits answer) =>
        (answer.Kind is ClaimKind.Commitment or ClaimKind.Expectation || (answer.Auxiliary & (Auxiliary.Future | Auxiliary.Hypothetical)) != 0
            || (answer.Voice & Voice.Talk) != 0)
        && (answer.Voice & (Voice.Kept | Voice.Failed)) == 0;

    private static int Sign(Voice voice) => (voice & (Voice.Up | Voice.Down)) switch { Voice.Up => 1, Voice.Down => -1, _ => 0 };
}
