using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Comity.Claims;

namespace Comity.Documents;

/// <summary>Publication dates as files and pages give them.</summary>
/// <remarks>Only what has one meaning: "03/04/2021" is a day in March here and in April there, so it is none.</remarks>
public static class GivenDate
{
    private static readonly string[] DayFormats =
    [
        "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy", "d MMMM yyyy", "d MMM yyyy", "dddd, MMMM d, yyyy", "ddd, MMM d, yyyy",
        "dddd, d MMMM yyyy", "ddd, d MMM yyyy", "yyyy/MM/dd", "yyyy/M/d", "yyyy.MM.dd", "yyyyMMdd", "yyyy-M-d",
    ];

    private static readonly string[] MonthFormats = ["MMMM yyyy", "MMM yyyy", "MMMM, yyyy", "MMM, yyyy"];

    /// <summary>EDTF, ISO 8601 with or without a time, or a day or month in English words.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EdtfDate? date)
    {
        var words = (text ?? "").Trim().Replace(".", "", StringComparison.Ordinal).Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        if (EdtfDate.TryParse(text?.Trim(), out date))
        {
            return true;
        }

        // The day of a time stamp as written: the publisher's own day, whatever the zone.
        if (words.Length > 10 && words[10] is 'T' or 't' or ' ' && EdtfDate.TryParse(words[..10], out date))
        {
            return true;
        }

        if (TryExact(words, DayFormats, out var day) || TryExact((text ?? "").Trim(), DayFormats, out day)
            || DateTime.TryParseExact(words, "R", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            date = EdtfDate.Day(DateOnly.FromDateTime(day));
            return true;
        }

        if (TryExact(words, MonthFormats, out var month))
        {
            date = EdtfDate.Month(month.Year, month.Month);
            return true;
        }

        return false;
    }

    /// <summary>The date; null with a warning where something is given that is none.</summary>
    internal static EdtfDate? Read(string? text, List<string> warnings)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (TryParse(text, out var date))
        {
            return date;
        }

        warnings.Add($"\"{Shown(text)}\" is no date such as 2021-02-04, 2021-02~ or February 4, 2021: read as undated");
        return null;
    }

    private static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static bool TryExact(string words, string[] formats, out DateTime day) =>
        DateTime.TryParseExact(words, formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out day);
}
