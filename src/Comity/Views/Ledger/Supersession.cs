using System.Globalization;
using System.Text.RegularExpressions;
using Comity.Claims;
using Comity.World;

namespace Comity.Views.Ledger;

/// <summary>Whether a later promise tells an earlier one again, or puts another amount, target or day in its place.</summary>
internal static partial class Supersession
{
    private const double TellsAgain = 0.6;
    private const double SameMatter = 0.75;

    /// <summary>Whether a later claim is the same commitment told again.</summary>
    public static bool IsRestatement(Claim earlier, Claim later) =>
        IsPromise(later) && SharesActor(earlier, later) && Difference(earlier, later) is null
        && AlikeWords.Share(earlier.Quote, later.Quote) >= TellsAgain;

    /// <summary>What a later promise of the same actor on the same matter has instead, in words; null: it is no such promise, or does not differ.</summary>
    public static string? Differs(StateFacts facts, LedgerEvidence evidence)
    {
        var (earlier, later) = (facts.Claim, evidence.Claim.Claim);
        return IsPromise(later) && SharesActor(earlier, later) && evidence.Claim.KnownOn > facts.Told && AlikeWords.Share(earlier.Quote, later.Quote) >= SameMatter
            ? Difference(earlier, later)
            : null;
    }

    private static bool IsPromise(Claim claim) => claim.Kind == ClaimKind.Commitment || claim.Event is { Type: EventType.Agree } && claim.Kind == ClaimKind.Event;

    private static bool SharesActor(Claim earlier, Claim later) => earlier.Actors.Any(actor =>
        actor.Country is { } country && later.Actors.Any(other => other.Country == country));

    private static string? Difference(Claim earlier, Claim later)
    {
        if (earlier.Money is { } money && later.Money is { } other && money.Currency == other.Currency && money.Amount != other.Amount)
        {
            return NumberWords.Of(other);
        }

        if (Targets(earlier.Quote) is { Count: > 0 } targets && Targets(later.Quote) is { Count: > 0 } others && !targets.SetEquals(others))
        {
            return $"{string.Join(" to ", others.Order().Select(target => target.ToString(CultureInfo.InvariantCulture)))} percent";
        }

        // "60 million doses", then "80 million doses".
        var (one, another) = (Magnitudes(earlier.Quote), Magnitudes(later.Quote));
        if (one.Count > 0 && another.Count > 0 && !one.Overlaps(another))
        {
            return string.Join(" and ", another.Order(StringComparer.Ordinal));
        }

        return earlier.Deadline is { } deadline && later.Deadline is { } day && deadline.Latest != day.Latest ? $"another day, {DateWords.By(day)}," : null;
    }

    private static HashSet<string> Magnitudes(string quote) => [.. Magnitude().Matches(quote).Select(match => match.Value.ToLowerInvariant())];

    /// <summary>“80 million”, “2.5 billion”.</summary>
    [GeneratedRegex(@"\b\d[\d.,]* (?:thousand|million|billion|trillion)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Magnitude();

    private static HashSet<decimal> Targets(string quote)
    {
        var targets = new HashSet<decimal>();
        foreach (var group in Percent().Matches(quote).SelectMany(match => new[] { match.Groups[1], match.Groups[2] }))
        {
            if (group.Success && decimal.TryParse(group.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var target))
            {
                targets.Add(target);
            }
        }

        return targets;
    }

    /// <summary>“15 percent”, “40 to 45 per cent”, “50–52 %”.</summary>
    [GeneratedRegex(@"(?:(\d{1,3}(?:\.\d{1,2})?)\s?(?:to|-|–|and)\s?)?(\d{1,3}(?:\.\d{1,2})?)\s?(?:%|per\s?cent)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Percent();
}
