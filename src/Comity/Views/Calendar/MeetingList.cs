using Comity.Claims;
using Comity.Record;

namespace Comity.Views.Calendar;

/// <summary>Makes meetings out of the claims that tell of them.</summary>
internal static class MeetingList
{
    /// <summary>Claims that lie so many days apart or fewer tell of one meeting: registers give the days of a journey.</summary>
    public const int SameMeetingDays = 3;

    /// <summary>An interval of days that is longer tells when something was the habit, not when a meeting was.</summary>
    private const int LongestMeetingDays = 21;
    private const int LongestImpreciseDays = 366;

    /// <summary>By first day. "Last met in 2016" confirms a meeting of that year; where none is known it is one of its own, imprecise.</summary>
    public static IReadOnlyList<Meeting> Of(IEnumerable<RecordedClaim> claims)
    {
        var told = claims
            .Where(claim => claim.Claim is { Instrument.Said: InstrumentStatus.Met, Date: not null } && IsPast(claim))
            .OrderBy(claim => claim.Claim.Date?.Earliest)
            .ThenBy(claim => claim.Claim.Date?.Latest)
            .ThenBy(claim => claim.KnownOn)
            .ThenBy(claim => claim.Id)
            .ToList();
        var meetings = Exact([.. told.Where(IsExact)]);
        foreach (var claim in told.Where(claim => !IsExact(claim) && LengthOf(claim) <= LongestImpreciseDays).OrderBy(LengthOf).ThenBy(claim => claim.Claim.Date?.Earliest).ThenBy(claim => claim.Id))
        {
            Confirm(meetings, claim);
        }

        return [.. meetings.OrderBy(meeting => meeting.First).ThenBy(meeting => meeting.Last)];
    }

    /// <summary>Told of as past: a document can't testify to a day after it.</summary>
    private static bool IsPast(RecordedClaim claim) => claim.KnownOn is { } known && claim.Claim.Date is { } date && date.Earliest <= known;

    private static bool IsExact(RecordedClaim claim) =>
        claim.Claim.Date is { IsApproximate: false } date
        && LengthOf(claim) <= LongestMeetingDays
        && date.Text.Split('/').All(point => point.Length == "2016-06-29".Length);

    private static int LengthOf(RecordedClaim claim) => claim.Claim.Date is { } date ? date.Latest.DayNumber - date.Earliest.DayNumber + 1 : int.MaxValue;

    private static List<Meeting> Exact(List<RecordedClaim> told)
    {
        var meetings = new List<Meeting>();
        foreach (var claim in told)
        {
            var (first, last) = (claim.Claim.Date?.Earliest ?? default, claim.Claim.Date?.Latest ?? default);
            if (meetings is [.., var before] && first.DayNumber <= before.Last.DayNumber + SameMeetingDays)
            {
                meetings[^1] = before with { Last = last > before.Last ? last : before.Last, Evidence = [.. before.Evidence, claim] };
                continue;
            }

            meetings.Add(new(EdtfDate.Day(first), first, last, true, [claim]));
        }

        return [.. meetings.Select(Narrowed)];
    }

    // Registers give the days of a journey, and whoever went with the leader may have come a day before: the days that most sources give are the
    // meeting's; of as many the fewest, then the first. Days that not all share are all of the meeting.
    private static Meeting Narrowed(Meeting meeting)
    {
        var date = meeting.Evidence
            .Select(claim => claim.Claim.Date)
            .OfType<EdtfDate>()
            .GroupBy(date => (date.Earliest, date.Latest))
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key.Latest.DayNumber - same.Key.Earliest.DayNumber)
            .ThenBy(same => same.Key.Earliest)
            .First().Key;
        var isOfAll = meeting.Evidence.All(claim => claim.Claim.Date is { } other && other.Earliest <= date.Latest && date.Earliest <= other.Latest);
        return !isOfAll ? meeting : meeting with { Date = EdtfDate.Day(date.Earliest), First = date.Earliest, Last = date.Latest };
    }

    private static void Confirm(List<Meeting> meetings, RecordedClaim claim)
    {
        if (claim.Claim.Date is not { } date)
        {
            return;
        }

        // Of several in that time the last: "last met in 2016".
        var within = meetings.FindLastIndex(meeting => meeting.First <= date.Latest && date.Earliest <= meeting.Last);
        if (within >= 0)
        {
            meetings[within] = meetings[within] with { Evidence = [.. meetings[within].Evidence, claim] };
            return;
        }

        meetings.Add(new(date, date.Earliest, date.Latest, false, [claim]));
    }
}
