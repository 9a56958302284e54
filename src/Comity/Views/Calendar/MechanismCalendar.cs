using Comity.Record;

namespace Comity.Views.Calendar;

/// <summary>All mechanisms and agreements that the record names by a day.</summary>
/// <param name="AsOf">Nothing that became known later is used.</param>
/// <param name="Mechanisms">By name, ordinal.</param>
/// <param name="Unnamed">Claims about "a forum" or "a working group on fentanyl" that no passage ties to a name; by the day they became known, then by id.</param>
public sealed record MechanismCalendar(DateOnly AsOf, IReadOnlyList<Mechanism> Mechanisms, IReadOnlyList<RecordedClaim> Unnamed)
{
    /// <param name="claims">Of kind instrument; the events of the same passages tell who ended a mechanism. In any order.</param>
    /// <param name="reviews">In the order they were given.</param>
    public static MechanismCalendar Of(IEnumerable<RecordedClaim> claims, IReadOnlyList<Coverage> coverage, IReadOnlyList<Review> reviews, DateOnly asOf) =>
        CalendarBuilder.Build(claims, coverage, reviews, asOf);
}
