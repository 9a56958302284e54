using Comity.Claims;

namespace Comity.Reading.Dates;

/// <summary>What a point in time is given by.</summary>
internal enum PointKind : byte
{
    Day,
    Month,
    Year,
    Season,

    /// <summary>Known as it stands: a decade, a quarter, a relative date, a named period.</summary>
    Fixed,
}

/// <summary>A day, month, season or year whose year may still be open: "February 4" in "from February 4 to March 5, 2021".</summary>
/// <param name="Year">0: not given beside it.</param>
/// <param name="Number">Month from 1; a season's number in EDTF.</param>
/// <param name="Day">0: none.</param>
/// <param name="DayTo">Last day of "February 4-6"; 0: none.</param>
/// <param name="Part">1 early, 2 mid, 3 late; 0: all of it.</param>
/// <param name="Date">Of a fixed point.</param>
/// <param name="Deadline">What "by" and "until" bound by where that isn't the date itself: 2024 for "the end of 2024".</param>
/// <param name="IsNamed">Given by the name of a period or event.</param>
/// <param name="CountsFromEnd">"since" it means since its end, as with a war.</param>
internal readonly record struct Point(
    PointKind Kind,
    int Year = 0,
    int Number = 0,
    int Day = 0,
    int DayTo = 0,
    int Part = 0,
    EdtfDate? Date = null,
    EdtfDate? Deadline = null,
    bool IsNamed = false,
    bool CountsFromEnd = false)
{
    /// <summary>A year of its own that a neighbour may borrow.</summary>
    public bool HasYear => Year > 0 && Kind != PointKind.Fixed;

    public bool NeedsYear => Year == 0 && Kind is PointKind.Day or PointKind.Month or PointKind.Season;

    public static Point Of(EdtfDate date, EdtfDate? deadline = null) => new(PointKind.Fixed, Date: date, Deadline: deadline);

    /// <summary>A day that comes only so long after publication was meant the last time, however the wording looks ahead.</summary>
    private const int FarthestAheadDays = 300;

    /// <summary>The date, its missing year taken from the day of publication.</summary>
    /// <param name="ahead">The wording looks ahead: the next such day, not the last, unless that is most of a year away.</param>
    /// <returns>Null where nothing tells the year, or no such day exists.</returns>
    public EdtfDate? Resolve(Anchor? anchor, bool ahead)
    {
        if (Kind == PointKind.Fixed)
        {
            return Date;
        }

        if (!NeedsYear)
        {
            return In(Year);
        }

        if (anchor is null)
        {
            return null;
        }

        var next = ahead ? Next(anchor) : null;
        return next is not null && next.Earliest.DayNumber - anchor.Latest.DayNumber <= FarthestAheadDays ? next : Last(anchor) ?? next;
    }

    // Eight years each, because February 29 skips a century's end.
    private EdtfDate? Next(Anchor anchor)
    {
        for (var year = anchor.Earliest.Year; year <= anchor.Earliest.Year + 8; year++)
        {
            if (In(year) is { } candidate && candidate.Latest >= anchor.Earliest)
            {
                return candidate;
            }
        }

        return null;
    }

    private EdtfDate? Last(Anchor anchor)
    {
        for (var year = anchor.Latest.Year; year >= anchor.Latest.Year - 8; year--)
        {
            if (In(year) is { } candidate && candidate.Earliest <= anchor.Latest)
            {
                return candidate;
            }
        }

        return null;
    }

    private EdtfDate? In(int year)
    {
        switch (Kind)
        {
            case PointKind.Day when DayTo > 0:
                return DayOf(year, Day) is { } first && DayOf(year, DayTo) is { } last && first.Earliest <= last.Earliest
                    ? EdtfDate.Interval(first, last)
                    : null;
            case PointKind.Day:
                return DayOf(year, Day);
            case PointKind.Month:
                return DateParts.Of(EdtfDate.Month(year, Number), Part);
            case PointKind.Season:
                return DateParts.Of(EdtfDate.Parse($"{year:D4}-{Number}"), Part);
            default:
                return DateParts.Of(EdtfDate.Year(year), Part);
        }
    }

    private EdtfDate? DayOf(int year, int day) =>
        day <= DateTime.DaysInMonth(year, Number) ? EdtfDate.Day(new DateOnly(year, Number, day)) : null;
}
