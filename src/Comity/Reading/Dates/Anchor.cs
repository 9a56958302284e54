using Comity.Claims;

namespace Comity.Reading.Dates;

/// <summary>The day of publication that relative expressions count from; an interval where the day isn't known.</summary>
/// <remarks>From an interval both ends are shifted, so that what results is as wide as what was known.</remarks>
internal sealed class Anchor
{
    /// <summary>A publication known less closely than this tells nothing about "last week" or "in May".</summary>
    private const int WidestDays = 366;

    private const int LongestYears = 900;

    private Anchor(DateOnly earliest, DateOnly latest)
    {
        Earliest = earliest;
        Latest = latest;
    }

    public DateOnly Earliest { get; }

    public DateOnly Latest { get; }

    /// <summary>The publication itself, in days.</summary>
    public EdtfDate Published => EdtfDate.Interval(EdtfDate.Day(Earliest), EdtfDate.Day(Latest));

    /// <summary>The end of the publication.</summary>
    public EdtfDate Today => EdtfDate.Day(Latest);

    /// <returns>Null where the publication is unknown, open or known too loosely.</returns>
    public static Anchor? Of(EdtfDate? published) =>
        published is null || published.Earliest.Year < 1000 || published.Latest.Year > 9000
            || published.Latest.DayNumber - published.Earliest.DayNumber > WidestDays
            ? null
            : new Anchor(published.Earliest, published.Latest);

    /// <summary>The calendar unit of the publication, so many units on (back where negative).</summary>
    public EdtfDate? Calendar(TimeUnit unit, int shift)
    {
        var from = Holding(unit, Earliest, shift);
        var to = Holding(unit, Latest, shift);
        return from is null || to is null ? null : from == to ? from : DateParts.Cover(from, to);
    }

    /// <summary>About so many units ago (negative) or ahead: the day, for months the month, for longer units the year.</summary>
    public EdtfDate? About(TimeUnit unit, int shift)
    {
        var from = Moment(Earliest, unit, shift);
        var to = Moment(Latest, unit, shift);
        return from is null || to is null ? null : from == to ? from : DateParts.Cover(from, to);
    }

    /// <summary>The time from so many units ago until publication.</summary>
    public EdtfDate? Past(TimeUnit unit, int count) => Moment(Earliest, unit, -count) is { } from ? DateParts.Cover(from, Today) : null;

    /// <summary>The time from publication until so many units later.</summary>
    public EdtfDate? Ahead(TimeUnit unit, int count) =>
        Moment(Latest, unit, count) is { } to ? DateParts.Cover(EdtfDate.Day(Earliest), to) : null;

    /// <summary>The day so many weekdays on: the last such day not after (or, looking ahead, the first not before) publication.</summary>
    /// <param name="strictly">The day of publication itself doesn't count.</param>
    public EdtfDate? Weekday(int weekday, bool ahead, bool strictly)
    {
        // From a publication known only to the month a weekday tells nothing.
        if (Latest.DayNumber - Earliest.DayNumber > 6)
        {
            return null;
        }

        var day = ahead ? Earliest : Latest;
        for (var step = strictly ? 1 : 0; step <= 7; step++)
        {
            var candidate = day.AddDays(ahead ? step : -step);
            if ((int)candidate.DayOfWeek == weekday)
            {
                return EdtfDate.Day(candidate);
            }
        }

        return null;
    }

    private static EdtfDate? Holding(TimeUnit unit, DateOnly day, int shift)
    {
        var year = day.Year;
        switch (unit)
        {
            case TimeUnit.Day:
                return EdtfDate.Day(day.AddDays(shift));
            case TimeUnit.Week:
                var monday = day.AddDays((7 * shift) - (((int)day.DayOfWeek + 6) % 7));
                return EdtfDate.Interval(EdtfDate.Day(monday), EdtfDate.Day(monday.AddDays(6)));
            case TimeUnit.Weekend:
                var saturday = day.AddDays((7 * shift) + 5 - (((int)day.DayOfWeek + 6) % 7));
                return EdtfDate.Interval(EdtfDate.Day(saturday), EdtfDate.Day(saturday.AddDays(1)));
            case TimeUnit.Month:
                var month = day.AddMonths(shift);
                return EdtfDate.Month(month.Year, month.Month);
            case TimeUnit.Quarter:
                var quarter = day.AddMonths(3 * shift);
                return DateParts.Fraction(EdtfDate.Year(quarter.Year), ((quarter.Month - 1) / 3) + 1, 4);
            case TimeUnit.Year:
                return EdtfDate.Year(year + shift);
            case TimeUnit.Decade:
                return EdtfDate.Decade(year + (10 * shift));
            case TimeUnit.Century:
                return EdtfDate.Parse($"{(year / 100) + shift:D2}XX");
            default:
                return null;
        }
    }

    private static EdtfDate? Moment(DateOnly day, TimeUnit unit, int shift)
    {
        if (Math.Abs((long)shift) * Days(unit) > LongestYears * 365L)
        {
            return null;
        }

        switch (unit)
        {
            case TimeUnit.Day:
                return EdtfDate.Day(day.AddDays(shift));
            case TimeUnit.Week:
                return DateParts.Approximate(day.AddDays(7 * shift));
            case TimeUnit.Month:
            case TimeUnit.Quarter:
                var month = day.AddMonths(unit == TimeUnit.Month ? shift : 3 * shift);
                return EdtfDate.Month(month.Year, month.Month, true);
            case TimeUnit.Year:
                return EdtfDate.Year(day.Year + shift, true);
            case TimeUnit.Decade:
                return EdtfDate.Year(day.Year + (10 * shift), true);
            case TimeUnit.Century:
                return EdtfDate.Year(day.Year + (100 * shift), true);
            default:
                return null;
        }
    }

    private static int Days(TimeUnit unit) => unit switch
    {
        TimeUnit.Day => 1,
        TimeUnit.Week or TimeUnit.Weekend => 7,
        TimeUnit.Month => 31,
        TimeUnit.Quarter => 92,
        TimeUnit.Year => 366,
        TimeUnit.Decade => 3660,
        _ => 36600,
    };
}
