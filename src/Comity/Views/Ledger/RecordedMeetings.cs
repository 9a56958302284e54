using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Ledger;

/// <summary>Meetings of mechanisms and of leaders, as claims of registers and texts tell of them: what decides an entry whose criterion is a meeting.</summary>
/// <remarks>Other claims that are added are left out, so memory grows with the number of such meetings alone.</remarks>
public sealed class RecordedMeetings(KnownWorld world, ScheduledTerms terms)
{
    /// <summary>An interval that is longer tells when something was the habit, not when a meeting was.</summary>
    private const int LongestDays = 31;

    /// <summary>Claims that lie so many days apart or fewer tell of one meeting: registers give the days of a journey.</summary>
    private const int SameMeetingDays = 3;

    private readonly Dictionary<string, List<RecordedClaim>> _ofMechanisms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RecordedClaim>> _ofLeaders = new(StringComparer.Ordinal);

    public void Add(RecordedClaim claim)
    {
        if (claim.KnownOn is not { } known || (claim.Claim.Date is { } date && (date.Earliest > known || date.Latest.DayNumber - date.Earliest.DayNumber > LongestDays)))
        {
            return;
        }

        switch (claim.Claim)
        {
            // “Relaunched” without a day tells of now; “met” without a day may tell of any time.
            case { Instrument: { Said: InstrumentStatus.Revived } revived }:
                Enter(_ofMechanisms, revived.Name, claim);
                break;
            case { Instrument: { Said: InstrumentStatus.Met or InstrumentStatus.Established } met, Date: not null }:
                Enter(_ofMechanisms, met.Name, claim);
                break;
            case { Event: { Type: EventType.Consult } coding, Date: { } day } when coding.Mode != "phone"
                && (coding.Auxiliary & (Auxiliary.Future | Auxiliary.Hypothetical | Auxiliary.Negation)) == 0 && IsOfLeaders(claim.Claim, day.Latest):
                foreach (var country in CountriesOf(claim.Claim))
                {
                    Enter(_ofLeaders, country, claim);
                }

                break;
        }
    }

    /// <summary>The claims that tell of the first meeting after a day that fits; empty: none is recorded.</summary>
    public IReadOnlyList<RecordedClaim> FirstAfter(MeetingWish wish, DateOnly told, DateOnly asOf)
    {
        RecordedClaim[] later =
        [
            .. (wish.Mechanism is { } name ? _ofMechanisms.GetValueOrDefault(name, []) : _ofLeaders.GetValueOrDefault(wish.Countries[0], []))
                .Where(claim => claim.KnownOn <= asOf && First(claim) > told && (wish.Mechanism is not null || Fits(wish, claim.Claim)))
                .OrderBy(First).ThenBy(claim => claim.KnownOn).ThenBy(claim => claim.Id),
        ];
        foreach (var first in later)
        {
            RecordedClaim[] same = [.. later.Where(claim => First(claim) >= First(first) && First(claim).DayNumber <= First(first).DayNumber + SameMeetingDays)];
            if (IsWhole(wish, same) && IsThere(wish, same))
            {
                return same;
            }

            // The next meeting is the one that is meant: another one elsewhere does not keep a promise to host it.
            if (wish.Place is not null)
            {
                return [];
            }
        }

        return [];
    }

    private static DateOnly First(RecordedClaim claim) => claim.Claim.Date is { } date && date.Earliest > DateOnly.MinValue ? date.Earliest : claim.KnownOn ?? DateOnly.MaxValue;

    private static void Enter(Dictionary<string, List<RecordedClaim>> claims, string key, RecordedClaim claim)
    {
        if (!claims.TryGetValue(key, out var list))
        {
            claims[key] = list = [];
        }

        list.Add(claim);
    }

    /// <summary>Whether leaders of two countries are named, one of them comes on a visit, or nobody is named and the words speak of leaders.</summary>
    private bool IsOfLeaders(Claim claim, DateOnly day)
    {
        if (CountriesOf(claim).Count() < 2)
        {
            return false;
        }

        Actor[] all = [.. claim.Actors, .. claim.Recipients];
        return Array.TrueForAll(all, actor => actor.Person is null)
            ? claim.Event?.Contexts.Contains("executive", StringComparer.Ordinal) == true
            : IsVisit(claim) ? claim.Actors.Any(actor => IsLeader(actor, day)) : all.Where(actor => IsLeader(actor, day)).Select(actor => actor.Country).Distinct(StringComparer.Ordinal).Count() > 1;
    }

    private bool IsLeader(Actor actor, DateOnly day) => actor is { Person: { } person, Country: { } country }
        && world.HoldersOf(country, terms.OfficeOf(country), day, day).Any(holder => holder.Person.Name == person);

    private static bool Fits(MeetingWish wish, Claim claim)
    {
        if (wish.Visitor is { } visitor)
        {
            return IsVisit(claim) && claim.Actors.Any(actor => actor.Country == visitor) && wish.Countries.Any(host => host != visitor && claim.Recipients.Any(actor => actor.Country == host));
        }

        // Of more than two all have to be there; a visit to one of them is a part of it.
        string[] told = [.. CountriesOf(claim)];
        return wish.Countries.All(told.Contains) || (wish.Countries.Count > 2 && IsVisit(claim) && told.All(wish.Countries.Contains));
    }

    /// <summary>Whether claims of one time have all that are meant, at one place.</summary>
    private static bool IsWhole(MeetingWish wish, RecordedClaim[] claims) =>
        wish.Mechanism is not null || wish.Visitor is not null || claims.Any(claim => wish.Countries.All(CountriesOf(claim.Claim).Contains))
        || wish.Countries.Any(host => wish.Countries.All(country => country == host
            || claims.Any(claim => claim.Claim.Actors.Any(actor => actor.Country == country) && claim.Claim.Recipients.Any(actor => actor.Country == host))));

    /// <summary>Whether it was where it was to be: its words say so, or a leader went to that country then.</summary>
    private bool IsThere(MeetingWish wish, RecordedClaim[] claims) => wish.Place is not { } place
        || claims.Any(claim => claim.Claim.Quote.Contains(place, StringComparison.Ordinal) || claim.Claim.Place?.Contains(place, StringComparison.Ordinal) == true)
        || (wish.Host is { } host && _ofLeaders.GetValueOrDefault(host, []).Any(visit => IsVisit(visit.Claim) && visit.Claim.Recipients.Any(actor => actor.Country == host)
            && claims.Any(claim => Math.Abs(First(claim).DayNumber - First(visit).DayNumber) <= SameMeetingDays)));

    private static bool IsVisit(Claim claim) => claim.Event is { Mode: "visit" };

    private static IEnumerable<string> CountriesOf(Claim claim) =>
        claim.Actors.Concat(claim.Recipients).Select(actor => actor.Country).OfType<string>().Distinct(StringComparer.Ordinal);
}
