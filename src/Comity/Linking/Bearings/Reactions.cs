using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Linking.Bearings;

/// <summary>What follows on a threat, a request or an act against somebody: by the one who was acted upon, or by the one who threatened.</summary>
internal static class Reactions
{
    public static BearingFinding? Find(Traits opener, Traits answer)
    {
        if (answer.Kind != ClaimKind.Event || answer.Type is not { } type || (answer.Auxiliary & (Auxiliary.Hypothetical | Auxiliary.Negation)) != 0
            || answer.KnownOn - opener.KnownOn > BearingRule.ReactionDays || opener.Doers.Length == 0 || opener.Others.Length == 0)
        {
            return null;
        }

        var byOther = opener.Others.Any(party => BearingRule.Has(answer.Doers, party)) && opener.Doers.Any(party => BearingRule.Has(answer.Others, party));
        var bySame = opener.Doers.Any(party => BearingRule.Has(answer.Doers, party)) && opener.Others.Any(party => BearingRule.Has(answer.Others, party));
        if (!byOther && !bySame)
        {
            return null;
        }

        var shared = opener.Items.Where(item => item.Weight >= .5 && BearingRule.Any(answer.Concepts, item.Names)).ToList();
        var sameIssue = (opener.Issues & answer.Issues) != 0;
        if (shared.Count == 0)
        {
            return null;
        }

        var weight = Math.Min(1, (.3 * shared.Sum(item => item.Weight)) + (sameIssue ? .3 : 0));
        if (weight < .5)
        {
            return null;
        }

        var step = type >= EventType.Protest || type is EventType.Cooperate or EventType.Aid or EventType.Retreat ? BearingStep.Whole : BearingStep.Words;
        var isFuture = (answer.Auxiliary & Auxiliary.Future) != 0;
        BearingRelation? relation = (opener.Role, byOther) switch
        {
            (OpenerRole.Threat, false) when type is EventType.Sanction or EventType.Coerce or EventType.Mobilize or EventType.Assault && !isFuture => BearingRelation.Supports,
            (OpenerRole.Threat, false) when type is EventType.Concede or EventType.Retreat => BearingRelation.Contradicts,
            (OpenerRole.Request, true) when type is EventType.Agree or EventType.Concede or EventType.Cooperate or EventType.Aid or EventType.Retreat => BearingRelation.Supports,
            (OpenerRole.Request, true) when type is EventType.Reject => BearingRelation.Contradicts,
            (_, true) when IsAgainst(type) || type is EventType.Concede or EventType.Retreat or EventType.Agree => BearingRelation.Answers,
            _ => null,
        };
        return relation is { } found
            ? new(found, isFuture ? BearingStep.Words : step, Math.Round(weight, 3),
                $"{(byOther ? "by the party acted upon" : "by the same party")}, {answer.KnownOn - opener.KnownOn} days later; words {string.Join(", ", shared.Select(item => item.Word).Distinct(StringComparer.Ordinal))}", BearingRule.QuotedWeight(opener, answer))
            : null;
    }

    private static bool IsAgainst(EventType type) => type >= EventType.Request;
}
