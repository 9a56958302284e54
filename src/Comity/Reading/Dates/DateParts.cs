using System.Globalization;
using Comity.Claims;

namespace Comity.Reading.Dates;

/// <summary>Parts of dates (early, mid, late, halves, quarters) and what lies before and after them.</summary>
/// <remarks>
/// The convention for the vague parts, always approximate: of a month the days 1-10, 11-20, 21-; of a year January-April, May-August,
/// September-December; of a decade the years 0-3, 4-6, 7-9; of a century the years 0-33, 34-66, 67-99. Other dates have thirds of their days.
/// </remarks>
internal static class DateParts
{
    /// <param name="part">1 early, 2 mid, 3 late; 0: all of it.</param>
    public static EdtfDate Of(EdtfDate whole, int part)
    {
        if (part is < 1 or > 3 || whole.Earliest == DateOnly.MinValue || whole.Latest == DateOnly.MaxValue)
        {
            return whole;
        }

        var start = whole.Earliest;
        return Span(whole) switch
        {
            TimeUnit.Month => Days(start, part == 1 ? 1 : part == 2 ? 11 : 21, part == 1 ? 10 : part == 2 ? 20 : whole.Latest.Day),
            TimeUnit.Year => Range(
                EdtfDate.Month(start.Year, (4 * part) - 3, true), EdtfDate.Month(start.Year, 4 * part, true)),
            TimeUnit.Decade => Years(start.Year, part == 1 ? 0 : part == 2 ? 4 : 7, part == 1 ? 3 : part == 2 ? 6 : 9),
            TimeUnit.Century => Years(start.Year, part == 1 ? 0 : part == 2 ? 34 : 67, part == 1 ? 33 : part == 2 ? 66 : 99),
            _ => Third(whole, part),
        };
    }

    /// <summary>One of the equal parts of a year, in months, or of a decade or century, in years.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="count">2 for halves, 4 for quarters.</param>
    /// <returns>Null where the date can't be divided so.</returns>
    public static EdtfDate? Fraction(EdtfDate whole, int number, int count)
    {
        if (number < 1 || number > count)
        {
            return null;
        }

        var start = whole.Earliest;
        switch (Span(whole))
        {
            case TimeUnit.Year:
                var months = 12 / count;
                return EdtfDate.Interval(EdtfDate.Month(start.Year, ((number - 1) * months) + 1), EdtfDate.Month(start.Year, number * months));
            case TimeUnit.Decade when count == 2:
            case TimeUnit.Century:
                var years = (whole.Latest.Year - start.Year + 1) / count;
                var first = start.Year + ((number - 1) * years);
                return EdtfDate.Interval(EdtfDate.Year(first), EdtfDate.Year(first + years - 1));
            default:
                return null;
        }
    }

    /// <summary>The start (1) or end (2) of a date: of an interval as it is given, else about the first or last month, year or day.</summary>
    public static EdtfDate? Edge(EdtfDate whole, int edge)
    {
        var day = edge == 1 ? whole.Earliest : whole.Latest;
        if (day == DateOnly.MinValue || day == DateOnly.MaxValue)
        {
            return null;
        }

        return Span(whole) switch
        {
            TimeUnit.None when whole.Text.Contains('/', StringComparison.Ordinal) => edge == 1 ? Start(whole) : End(whole),
            TimeUnit.Day => whole,
            TimeUnit.Year => EdtfDate.Month(day.Year, day.Month, true),
            TimeUnit.Decade or TimeUnit.Century => EdtfDate.Year(day.Year, true),
            _ => Approximate(day),
        };
    }

    /// <summary>Everything from the start of a date on.</summary>
    public static EdtfDate? Since(EdtfDate date) =>
        date.Earliest == DateOnly.MinValue ? null : EdtfDate.Interval(Start(date), null);

    /// <summary>Everything up to the end of a date.</summary>
    public static EdtfDate? Until(EdtfDate date) => date.Latest == DateOnly.MaxValue ? null : EdtfDate.Interval(null, End(date));

    /// <summary>Everything before a date, in the unit that it is given in.</summary>
    public static EdtfDate? Before(EdtfDate date) => date.Earliest == DateOnly.MinValue || date.Earliest.Year < 2
        ? null
        : EdtfDate.Interval(null, Neighbour(Start(date), date.Earliest.AddDays(-1)));

    /// <summary>Everything after a date, in the unit that it is given in.</summary>
    public static EdtfDate? After(EdtfDate date) => date.Latest == DateOnly.MaxValue || date.Latest.Year > 9998
        ? null
        : EdtfDate.Interval(Neighbour(End(date), date.Latest.AddDays(1)), null);

    /// <summary>From the start of one date to the end of another.</summary>
    /// <returns>Null where the end lies before the start.</returns>
    public static EdtfDate? Cover(EdtfDate from, EdtfDate to)
    {
        if (from.Earliest > to.Latest || (from.Earliest == DateOnly.MinValue && to.Latest == DateOnly.MaxValue))
        {
            return null;
        }

        return EdtfDate.Interval(from.Earliest == DateOnly.MinValue ? null : Start(from), to.Latest == DateOnly.MaxValue ? null : End(to));
    }

    /// <summary>The same date, marked approximate; of an interval both ends.</summary>
    public static EdtfDate Approximately(EdtfDate date) =>
        date.Text.Contains('/', StringComparison.Ordinal) && date.Earliest != DateOnly.MinValue && date.Latest != DateOnly.MaxValue
            ? EdtfDate.Interval(Start(date).Approximately(), End(date).Approximately())
            : date.Approximately();

    public static EdtfDate Approximate(DateOnly day) => EdtfDate.Day(day).Approximately();

    private static EdtfDate Start(EdtfDate date) => date.Text.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash
        ? EdtfDate.Parse(date.Text[..slash])
        : date;

    private static EdtfDate End(EdtfDate date) => date.Text.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash
        ? EdtfDate.Parse(date.Text[(slash + 1)..])
        : date;

    private static EdtfDate Neighbour(EdtfDate date, DateOnly day) => Span(date) switch
    {
        TimeUnit.Year => EdtfDate.Year(day.Year, date.IsApproximate),
        TimeUnit.Month => EdtfDate.Month(day.Year, day.Month, date.IsApproximate),
        TimeUnit.Decade => EdtfDate.Year(day.Year),
        TimeUnit.Century => EdtfDate.Year(day.Year),
        _ => date.IsApproximate ? Approximate(day) : EdtfDate.Day(day),
    };

    /// <summary>The unit that a date is one of.</summary>
    private static TimeUnit Span(EdtfDate date)
    {
        var text = date.IsApproximate ? date.Text.AsSpan().TrimEnd("~?%") : date.Text;
        if (text.Contains('/'))
        {
            return TimeUnit.None;
        }

        return text.Length switch
        {
            4 when text.EndsWith("XX", StringComparison.Ordinal) => TimeUnit.Century,
            4 when text.EndsWith("X", StringComparison.Ordinal) => TimeUnit.Decade,
            4 => TimeUnit.Year,
            7 when int.Parse(text[5..], CultureInfo.InvariantCulture) <= 12 => TimeUnit.Month,
            10 => TimeUnit.Day,
            _ => TimeUnit.None,
        };
    }

    private static EdtfDate Days(DateOnly month, int first, int last) =>
        Range(Approximate(new DateOnly(month.Year, month.Month, first)), Approximate(new DateOnly(month.Year, month.Month, last)));

    private static EdtfDate Years(int start, int first, int last) =>
        Range(EdtfDate.Year(start + first, true), EdtfDate.Year(start + last, true));

    private static EdtfDate Third(EdtfDate whole, int part)
    {
        var days = whole.Latest.DayNumber - whole.Earliest.DayNumber + 1;
        if (days < 3)
        {
            return whole;
        }

        var first = whole.Earliest.AddDays(days * (part - 1) / 3);
        var last = whole.Earliest.AddDays((days * part / 3) - 1);
        return Range(Approximate(first), Approximate(last));
    }

    private static EdtfDate Range(EdtfDate from, EdtfDate to) => EdtfDate.Interval(from, to);
}
