namespace Comity.Views.Calendar;

/// <summary>The days between the meetings of a mechanism.</summary>
internal static class GapList
{
    /// <summary>A month is precise enough for a gap, a year is not.</summary>
    private const int PreciseDays = 31;
    private const double LikelyShare = .8;

    public static bool IsPrecise(Meeting meeting) => meeting.IsExact || meeting.Last.DayNumber - meeting.First.DayNumber < PreciseDays;

    /// <summary>Days from first day to first day; none across a meeting of which only the year is known.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<Meeting> meetings)
    {
        var gaps = new List<int>();
        for (var index = 1; index < meetings.Count; index++)
        {
            var days = meetings[index].First.DayNumber - meetings[index - 1].First.DayNumber;
            if (days > 0 && IsPrecise(meetings[index]) && IsPrecise(meetings[index - 1]))
            {
                gaps.Add(days);
            }
        }

        return gaps;
    }

    /// <summary>Those of its gaps in which nothing tells that it had ended, lapsed or was to be revived: its habit.</summary>
    public static IReadOnlyList<int> Usual(IReadOnlyList<Meeting> meetings, IReadOnlyList<StateEvent> events) =>
    [
        .. meetings.Skip(1).Zip(meetings, (next, last) => (Last: last, Next: next))
            .Where(pair => !events.Any(happened => happened.Kind is StateEventKind.SaidEnded or StateEventKind.SaidLapsed or StateEventKind.RevivalSpokenOf or StateEventKind.SaidRevived
                && happened.Day > pair.Last.Last && happened.Day <= pair.Next.First))
            .SelectMany(pair => Of([pair.Last, pair.Next])),
    ];

    /// <summary>Null where there is no gap.</summary>
    public static Cadence? CadenceOf(IReadOnlyList<int> gaps)
    {
        if (gaps.Count == 0)
        {
            return null;
        }

        int[] sorted = [.. gaps.Order()];
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        var likely = sorted[(int)Math.Ceiling(LikelyShare * sorted.Length) - 1];
        return new(median, sorted[0], sorted[^1], likely, sorted.Length);
    }
}
