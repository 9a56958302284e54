using Comity.Claims;
using Comity.Record;

namespace Comity.Views.Contradictions;

/// <summary>Sources that disagree on when something took place and on who was there.</summary>
internal static class MeetingContradictions
{
    /// <summary>Meetings of one mechanism that lie further apart are two.</summary>
    private const int OneMeetingDays = 31;

    /// <summary>A day more or less: midnight, time zones, "on Monday night".</summary>
    private const int ToleranceDays = 1;

    /// <param name="source">What counts as one source: all entries of the registers do.</param>
    public static IEnumerable<(DisputedFact Fact, MeetingTelling One, string OneValue, MeetingTelling Other, string OtherValue, string Why)> In(
        IEnumerable<RecordedClaim> claims, Func<RecordedClaim, string> source)
    {
        foreach (var group in MeetingTelling.Of(claims))
        {
            var tellings = group.ToList();
            var dates = DatesBySource(tellings, source);
            var told = new HashSet<(long, long, DateOnly, DateOnly)>();
            for (var index = 0; index < tellings.Count; index++)
            {
                for (var other = index + 1; other < tellings.Count; other++)
                {
                    var (one, two) = (tellings[index], tellings[other]);
                    if (source(one.Recorded) == source(two.Recorded))
                    {
                        continue;
                    }

                    if (!one.IsAbsence && !two.IsAbsence && one.Said == two.Said && AreExclusive(one, two, dates[source(one.Recorded)], dates[source(two.Recorded)])
                        && told.Add((one.Recorded.TextId, two.Recorded.TextId, one.Claim.Date!.Earliest, two.Claim.Date!.Earliest))) // exclusive dates are stated
                    {
                        yield return (DisputedFact.Date, one, DateWords.Of(one.Claim.Date), two, DateWords.Of(two.Claim.Date), $"one {one.Name}, two dates that exclude each other");
                    }
                    else if (one.IsAbsence != two.IsAbsence && AreOneMeeting(one, two) && SharedParty(one, two) is { } party)
                    {
                        yield return (DisputedFact.Attendance, one, Attended(party, one), two, Attended(party, two), $"one {one.Name}; {party} there, and not there");
                    }
                }
            }
        }
    }

    // A source that lists both days itself tells of two meetings.
    private static bool AreExclusive(MeetingTelling one, MeetingTelling other, List<EdtfDate> dates, List<EdtfDate> otherDates) =>
        one.IsExact && other.IsExact
        && PartiesAgree(one.Recorded, other.Recorded)
        && one.Claim.Date is { } date && other.Claim.Date is { } otherDate
        && Gap(date, otherDate) is > ToleranceDays and <= OneMeetingDays
        && !dates.Exists(own => Gap(own, otherDate) <= ToleranceDays)
        && !otherDates.Exists(own => Gap(own, date) <= ToleranceDays);

    private static Dictionary<string, List<EdtfDate>> DatesBySource(List<MeetingTelling> tellings, Func<RecordedClaim, string> source) => tellings
        .GroupBy(telling => source(telling.Recorded))
        .ToDictionary(group => group.Key, group => group.Select(telling => telling.Claim.Date).OfType<EdtfDate>().ToList());

    private static bool PartiesAgree(RecordedClaim one, RecordedClaim other) =>
        one.Relationship is null || other.Relationship is null
        || one.Relationship.Countries.All(other.Relationship.Includes) || other.Relationship.Countries.All(one.Relationship.Includes);

    // Which of several meetings is meant must be told by both.
    private static bool AreOneMeeting(MeetingTelling one, MeetingTelling other) =>
        one.Claim.Date is { } date && other.Claim.Date is { } otherDate && Gap(date, otherDate) <= OneMeetingDays
        && Width(date) <= OneMeetingDays && Width(otherDate) <= OneMeetingDays;

    // A minister may go where the president stays away: persons are compared with persons, countries with countries.
    private static string? SharedParty(MeetingTelling one, MeetingTelling other)
    {
        var (absence, presence) = one.IsAbsence ? (one, other) : (other, one);
        foreach (var absent in absence.Claim.Actors)
        {
            foreach (var present in presence.Claim.Actors.Concat(presence.Claim.Recipients))
            {
                if (absent.Person is { } person ? present.Person == person : absent.Country is { } country && present.Country == country && present.Person is null)
                {
                    return PartyWords.Name(absent);
                }
            }
        }

        return null;
    }

    private static string Attended(string party, MeetingTelling telling) => telling.IsAbsence ? $"{party} was not there" : $"{party} was there";

    private static long Gap(EdtfDate one, EdtfDate other) =>
        Math.Max(one.Earliest.DayNumber - (long)other.Latest.DayNumber, other.Earliest.DayNumber - (long)one.Latest.DayNumber);

    private static long Width(EdtfDate date) => date.Latest.DayNumber - (long)date.Earliest.DayNumber;
}
