using System.Globalization;
using System.Text.RegularExpressions;
using Comity.Claims;

namespace Comity.Views.Docket;

/// <summary>Days and months named in a sentence that tells of several steps; a claim's own date is that of one of them.</summary>
internal static partial class DateInWords
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    /// <summary>The first date named between two places of a sentence.</summary>
    /// <param name="known">Where no year is named, the last one in which the date does not lie after this day.</param>
    /// <returns>Null: none is named, or no year can be told.</returns>
    public static EdtfDate? First(string sentence, int start, int end, DateOnly? known) =>
        All(sentence, start, end, known).FirstOrDefault();

    /// <summary>The last date named between two places of a sentence.</summary>
    public static EdtfDate? Last(string sentence, int start, int end, DateOnly? known) =>
        All(sentence, start, end, known).LastOrDefault();

    private static IEnumerable<EdtfDate> All(string sentence, int start, int end, DateOnly? known) =>
        from Match match in DayOrMonth().Matches(sentence[start..end]) select Read(match, known) into date where date is not null select date;

    private static EdtfDate? Read(Match match, DateOnly? known)
    {
        var month = Array.IndexOf(Months, match.Groups["month"].Value) + 1;
        int? day = match.Groups["before"].Success ? Number(match.Groups["before"]) : match.Groups["after"].Success ? Number(match.Groups["after"]) : null;
        if (match.Groups["year"].Success)
        {
            return Of(Number(match.Groups["year"]), month, day);
        }

        return known is { } latest && Of(latest.Year, month, day) is { } date ? date.Earliest <= latest ? date : Of(latest.Year - 1, month, day) : null;
    }

    private static EdtfDate? Of(int year, int month, int? day) =>
        year is < 1 or > 9998 ? null
        : day is not { } number ? EdtfDate.Month(year, month)
        : number >= 1 && number <= DateTime.DaysInMonth(year, month) ? EdtfDate.Day(new(year, month, number)) : null;

    private static int Number(Group digits) => int.Parse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\b((?<before>\d{1,2}) )?(?<month>January|February|March|April|May|June|July|August|September|October|November|December)( (?<after>\d{1,2})\b)?(,? (of )?(?<year>\d{4})\b)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DayOrMonth();
}
