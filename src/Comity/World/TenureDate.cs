using System.Globalization;

namespace Comity.World;

/// <summary>A day, month or year of a tenure, as the first and last day that it can mean.</summary>
internal readonly record struct TenureDate(DateOnly Earliest, DateOnly Latest)
{
    /// <summary>Later than any day: the end of a tenure that goes on.</summary>
    public static TenureDate Open => new(DateOnly.MaxValue, DateOnly.MaxValue);

    /// <exception cref="ComityException"><see cref="ErrorCode.KnowledgeRow"/>: no date.</exception>
    public static TenureDate Read(TabularRow row, string column)
    {
        var text = row[column];
        var parsed = text.Length switch
        {
            10 when TryDay(text, out var day) => new TenureDate(day, day),
            7 when TryDay(text + "-01", out var day) => new TenureDate(day, day.AddMonths(1).AddDays(-1)),
            4 when TryDay(text + "-01-01", out var day) => new TenureDate(day, day.AddYears(1).AddDays(-1)),
            _ => default,
        };
        return parsed != default ? parsed : throw row.Wrong(column, "a date as YYYY-MM-DD, YYYY-MM or YYYY");
    }

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
