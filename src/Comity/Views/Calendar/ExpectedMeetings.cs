namespace Comity.Views.Calendar;

/// <summary>When a mechanism should have met by its usual gap, and whether it did.</summary>
internal static class ExpectedMeetings
{
    /// <summary>A mechanism that met daily for a week and then no more for years fills no page.</summary>
    private const int MostBetweenMeetings = 40;

    /// <param name="until">The as-of day, or the day on which it ended.</param>
    public static IReadOnlyList<ExpectedMeeting> Of(IReadOnlyList<Meeting> meetings, Cadence cadence, CoveredDays covered, DateOnly until)
    {
        var expected = new List<ExpectedMeeting>();
        for (var index = 0; index < meetings.Count; index++)
        {
            var next = index + 1 < meetings.Count ? meetings[index + 1] : null;
            if (GapList.IsPrecise(meetings[index]))
            {
                AddBetween(expected, meetings[index], next, cadence, covered, until);
            }
        }

        return expected;
    }

    private static void AddBetween(List<ExpectedMeeting> expected, Meeting last, Meeting? next, Cadence cadence, CoveredDays covered, DateOnly until)
    {
        var start = last.First;
        for (var count = 0; count < MostBetweenMeetings; count++)
        {
            if (start.DayNumber + cadence.LikelyDays >= DateOnly.MaxValue.DayNumber)
            {
                return;
            }

            var due = start.AddDays(cadence.MedianDays);
            var likelyBy = start.AddDays(cadence.LikelyDays);
            if (next is not null && next.First <= likelyBy)
            {
                expected.Add(new(due, likelyBy, ExpectedOutcome.Held, next, "met"));
                return;
            }

            // Once it is overdue the count starts anew, so that a year late is not ten times late.
            var isOver = likelyBy <= until;
            if (!isOver)
            {
                if (next is null)
                {
                    expected.Add(new(due, likelyBy, ExpectedOutcome.Due, null, "its time is not over"));
                }

                return;
            }

            // The last day that could have told is what counts: a gap in the sources inside leaves it open.
            var days = likelyBy.DayNumber - start.DayNumber;
            var told = covered.Between(start.AddDays(1), likelyBy);
            expected.Add(told == days
                ? new(due, likelyBy, ExpectedOutcome.NotHeld, null, $"no meeting told of by {string.Join(", ", covered.Sources)}")
                : new(due, likelyBy, ExpectedOutcome.NoCoverage, null, $"only {told} of {days} days are covered: not counted as failure"));
            start = likelyBy;
        }
    }
}
