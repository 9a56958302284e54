using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Comity.Claims;

/// <summary>A day, month, year, decade or interval in EDTF, with the earliest and latest day it can mean.</summary>
/// <remarks>
/// The part of ISO 8601-2 (EDTF level 1, and "X" for unknown digits of a year) that dated claims need: 2018-02-04, 2018-02, 2018, 201X,
/// 20XX, each optionally followed by "~" (approximate), "?" (uncertain) or "%" (both); seasons 2018-21 to 2018-24; intervals
/// 2017/2021, with ".." for an open end. Two dates are equal when their text is.
/// </remarks>
public sealed record EdtfDate
{
    private EdtfDate(string text, DateOnly earliest, DateOnly latest, bool approximate)
    {
        Text = text;
        Earliest = earliest;
        Latest = latest;
        IsApproximate = approximate;
    }

    /// <summary>The EDTF notation.</summary>
    public string Text { get; }

    /// <summary>First day that the date can mean; <see cref="DateOnly.MinValue"/> for an open start.</summary>
    public DateOnly Earliest { get; }

    /// <summary>Last day that the date can mean; <see cref="DateOnly.MaxValue"/> for an open end.</summary>
    public DateOnly Latest { get; }

    /// <summary>Marked "~", "?" or "%": the bounds are those of the notation, the truth may lie a little outside.</summary>
    public bool IsApproximate { get; }

    public static EdtfDate Day(DateOnly day) => new(Iso(day), day, day, false);

    public static EdtfDate Month(int year, int month, bool approximate = false)
    {
        var first = new DateOnly(year, month, 1);
        return new(first.ToString("yyyy-MM", CultureInfo.InvariantCulture) + Mark(approximate), first, LastOf(first, 1), approximate);
    }

    public static EdtfDate Year(int year, bool approximate = false) => new(
        year.ToString("D4", CultureInfo.InvariantCulture) + Mark(approximate), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), approximate);

    /// <param name="year">Any year of the decade, e.g. 1990.</param>
    public static EdtfDate Decade(int year) => Parse($"{year / 10:D3}X");

    /// <param name="from">Null: open.</param>
    /// <param name="to">Null: open. At least one of both is given.</param>
    /// <exception cref="ArgumentException">Both are null, or the end lies before the start.</exception>
    public static EdtfDate Interval(EdtfDate? from, EdtfDate? to)
    {
        if (from is null && to is null)
        {
            throw new ArgumentException("An interval needs a start or an end.");
        }

        var earliest = from?.Earliest ?? DateOnly.MinValue;
        var latest = to?.Latest ?? DateOnly.MaxValue;
        if (latest < earliest)
        {
            throw new ArgumentException($"The end {to} lies before the start {from}.");
        }

        return from == to
            ? from!
            : new($"{from?.Text ?? ".."}/{to?.Text ?? ".."}", earliest, latest, from is { IsApproximate: true } || to is { IsApproximate: true });
    }

    /// <exception cref="FormatException">The text is not EDTF of the supported part.</exception>
    public static EdtfDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"\"{text}\" is no date in EDTF such as 2018-02-04, 2018~ or 2017/2021.");

    public static bool TryParse(string? text, [NotNullWhen(true)] out EdtfDate? date)
    {
        date = null;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return TryParsePoint(text, out date);
        }

        var start = text[..slash];
        var end = text[(slash + 1)..];
        EdtfDate? from = null;
        EdtfDate? to = null;
        if ((start != ".." && !TryParsePoint(start, out from)) || (end != ".." && !TryParsePoint(end, out to)) || (from is null && to is null))
        {
            return false;
        }

        if ((to?.Latest ?? DateOnly.MaxValue) < (from?.Earliest ?? DateOnly.MinValue))
        {
            return false;
        }

        date = Interval(from, to);
        return true;
    }

    /// <summary>The same date, marked approximate.</summary>
    public EdtfDate Approximately() =>
        IsApproximate || Text.Contains('/', StringComparison.Ordinal) ? this : new(Text + "~", Earliest, Latest, true);

    public bool Equals(EdtfDate? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    public override string ToString() => Text;

    private static string Mark(bool approximate) => approximate ? "~" : "";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool TryParsePoint(string text, [NotNullWhen(true)] out EdtfDate? date)
    {
        date = null;
        var approximate = text.Length > 0 && text[^1] is '~' or '?' or '%';
        var bare = approximate ? text[..^1] : text;
        var parts = bare.Split('-');
        if (parts.Length is 0 or > 3 || parts[0].Length != 4)
        {
            return false;
        }

        var unknown = parts[0].Length - parts[0].TrimEnd('X').Length;
        if (unknown > 2 || (unknown > 0 && parts.Length > 1)
            || !int.TryParse(parts[0].Replace('X', '0'), NumberStyles.None, CultureInfo.InvariantCulture, out var firstYear) || firstYear < 1)
        {
            return false;
        }

        var lastYear = firstYear + (unknown == 2 ? 99 : unknown == 1 ? 9 : 0);
        var earliest = new DateOnly(firstYear, 1, 1);
        var latest = new DateOnly(lastYear, 12, 31);
        if (parts.Length > 1)
        {
            if (!TryParseTwoDigits(parts[1], out var month))
            {
                return false;
            }

            if (month is >= 21 and <= 24 && parts.Length == 2)
            {
                // Northern seasons by meteorological quarter; winter 2018 is December 2018 to February 2019.
                earliest = new DateOnly(firstYear, ((month - 20) * 3), 1);
                latest = LastOf(earliest, 3);
            }
            else if (month is >= 1 and <= 12)
            {
                earliest = new DateOnly(firstYear, month, 1);
                latest = LastOf(earliest, 1);
            }
            else
            {
                return false;
            }
        }

        if (parts.Length > 2)
        {
            if (!TryParseTwoDigits(parts[2], out var day) || day < 1 || day > latest.Day)
            {
                return false;
            }

            earliest = latest = new DateOnly(firstYear, earliest.Month, day);
        }

        date = new EdtfDate(text, earliest, latest, approximate);
        return true;
    }

    /// <summary>Last day of so many months from the first of a month on; the calendar's last where they go beyond it.</summary>
    private static DateOnly LastOf(DateOnly first, int months) =>
        first.Year == DateOnly.MaxValue.Year && first.Month + months > 12 ? DateOnly.MaxValue : first.AddMonths(months).AddDays(-1);

    private static bool TryParseTwoDigits(string text, out int number)
    {
        number = 0;
        return text.Length == 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
