using Comity.Record;

namespace Comity.Views.Calendar;

/// <summary>Makes the calendar out of claims.</summary>
internal static class CalendarBuilder
{
    public static MechanismCalendar Build(IEnumerable<RecordedClaim> claims, IReadOnlyList<Coverage> coverage, IReadOnlyList<Review> reviews, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(coverage);
        ArgumentNullException.ThrowIfNull(reviews);
        return new(asOf, [], []);
    }
}
