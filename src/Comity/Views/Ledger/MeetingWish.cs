using System.Text.RegularExpressions;
using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Ledger;

/// <summary>The meeting that an entry promises or foresees.</summary>
/// <param name="Mechanism">Full name of the mechanism that is to meet; null: leaders are to meet.</param>
/// <param name="Countries">Alpha-3 of those whose leaders are to meet; of a mechanism's those that the claim names.</param>
/// <param name="Visitor">Alpha-3 of the one whose leader is to come; null: it does not matter who comes.</param>
/// <param name="Place">A word of the place that is named; null: none is.</param>
/// <param name="Host">Alpha-3 of the country that is to host; null: none is named.</param>
public sealed partial record MeetingWish(string? Mechanism, IReadOnlyList<string> Countries, string? Visitor, string? Place, string? Host)
{
    /// <summary>Sessions that repeat are no meeting that could be the one meant.</summary>
    private static readonly string[] Repeated = ["more", "regular", "frequent", "every", "often", "always", "annual"];

    /// <summary>The meeting that a claim is about; null: about none, or about none that can be told from others.</summary>
    /// <param name="text">The claim's text, with the mechanisms and persons that it names.</param>
    internal static MeetingWish? Of(Opening opening, LedgerText text, KnownWorld world, ScheduledTerms terms)
    {
        var claim = opening.Claim.Claim;
        if (opening.Claim.KnownOn is not { } told || Repeated.Any(word => Words().Matches(claim.Quote).Any(match => match.Value.Equals(word, StringComparison.OrdinalIgnoreCase))))
        {
            return null;
        }

        var parties = claim.Actors.Concat(claim.Recipients).ToArray();
        string[] countries = [.. parties.Select(actor => actor.Country).OfType<string>().Distinct(StringComparer.Ordinal)];
        var host = Hosts().IsMatch(claim.Quote) && claim.Actors is [{ Country: { } hosting }] ? hosting : null;
        var place = host is null ? Places().Match(claim.Quote) is { Success: true } found ? found.Groups[1].Value : null : PartyWords.Country(host);
        if (MechanismOf(opening, text.Beside) is { } mechanism)
        {
            return new(mechanism, countries, null, place, host ?? world.Countries.FirstOrDefault(country => country.Name == place)?.Code);
        }

        if (countries.Length < 2 || !Meets().IsMatch(claim.Quote) || !IsOfLeaders(claim, parties, text, told, world, terms))
        {
            return null;
        }

        var visitor = Visits().IsMatch(claim.Quote) ? claim.Actors.Select(actor => actor.Country).FirstOrDefault(country => country is not null) : null;
        return visitor is not null && countries.Length != 2 ? null : new(null, countries, visitor, null, null);
    }

    /// <summary>“a meeting of the North American Leaders' Summit”, “a visit of the leader of Mexico to Canada”.</summary>
    public string InWords() =>
        Mechanism is { } name ? $"a meeting of the {name}{(Place is { } place ? $" in {place}" : "")}"
        : Visitor is { } visitor ? $"a visit of the leader of {PartyWords.Sentence([visitor])} to {PartyWords.Sentence([.. Countries.Where(country => country != visitor)])}"
        : $"a meeting of the leaders of {PartyWords.Sentence(Countries)}";

    /// <summary>The mechanism that is to meet: the one named, or the text's one of the kind in “the next summit”, “our third meeting”.</summary>
    private static string? MechanismOf(Opening opening, IReadOnlyList<RecordedClaim> named)
    {
        var claim = opening.Claim.Claim;
        if (opening.Instrument is { Claim.Instrument: { } instrument } inside && inside.Claim.Span.Overlaps(claim.Span))
        {
            return instrument.Nature == InstrumentNature.Mechanism && Convenes().IsMatch(claim.Quote) ? instrument.Name : null;
        }

        if (Bare().Match(claim.Quote) is not { Success: true } bare)
        {
            return null;
        }

        var kind = bare.Groups["kind"].Value;
        string[] names =
        [
            .. named.Where(other => other.Claim.Instrument is { Nature: InstrumentNature.Mechanism, Said: not InstrumentStatus.Ended } mechanism
                    && other.Claim.Span.Start < claim.Span.Start && char.IsUpper(mechanism.Name[0])
                    && (kind == "meeting" || mechanism.Name.Contains(kind, StringComparison.OrdinalIgnoreCase)))
                .OrderBy(other => other.Claim.Span.Start).Select(other => other.Claim.Instrument?.Name).OfType<string>(),
        ];
        // Of several nobody can say which is meant, unless all but one are named in passing.
        return names.Distinct(StringComparer.Ordinal).Count() == 1 ? names[0] : null;
    }

    /// <summary>Whether leaders are to meet: the words say so, a party is one, or “they” are parties whose leaders the text names.</summary>
    private static bool IsOfLeaders(Claim claim, Actor[] parties, LedgerText text, DateOnly told, KnownWorld world, ScheduledTerms terms)
    {
        return Leaders().IsMatch(claim.Quote) || parties.Any(IsLeader)
            || (claim.Deadline is not null && claim.Recipients.Count == 0 && claim.Actors.All(actor => actor.Text.Equals("they", StringComparison.OrdinalIgnoreCase))
                && claim.Actors.All(actor => text.Openers.SelectMany(opener => opener.Claim.Claim.Actors).Any(other => other.Country == actor.Country && IsLeader(other))));

        bool IsLeader(Actor actor) => actor is { Person: { } person, Country: { } country }
            && world.HoldersOf(country, terms.OfficeOf(country), told, told.AddDays(DueDays.MostDaysAhead)).Any(holder => holder.Person.Name == person);
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:meet|meeting|visit|summit)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Meets();

    [GeneratedRegex(@"\b(?:visit|travel to|come to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Visits();

    [GeneratedRegex(@"\bhosts?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Hosts();

    [GeneratedRegex(@"\bin (\p{Lu}\p{L}+)")]
    private static partial Regex Places();

    [GeneratedRegex(@"\b(?:leaders|presidents|prime ministers)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Leaders();

    [GeneratedRegex(@"\b(?:meet|meets|meeting|revive|reviving|revival|resume|resuming|resumption|relaunch|relaunching|hold|holding|convene|convening|reconvene|establish|establishing|launch|launching|host|restart)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Convenes();

    [GeneratedRegex(@"\b(?:the|our|its|their|a) (?:(?:first|second|third|fourth|fifth|next) )?(?<kind>summit|dialogue|forum)\b(?! of)|\b(?:first|second|third|fourth|fifth|next) (?<kind>meeting)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();
}
