using System.Globalization;
using Comity.Claims;

namespace Comity.Views;

/// <summary>Dates as a reader expects them: "30 Nov 2023", "20 to 24 Nov 2023", "about 2018", "the 2010s".</summary>
public static class DateWords
{
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    public static string Of(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Of(EdtfDate date)
    {
        var slash = date.Text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return OfPoint(date.Text);
        }

        var from = date.Text[..slash];
        var to = date.Text[(slash + 1)..];
        if (from == "..")
        {
            return $"until {OfPoint(to)}";
        }

        if (to == "..")
        {
            return $"since {OfPoint(from)}";
        }

        var sameMonth = from.Length == 10 && to.Length == 10 && from[..7] == to[..7];
        return sameMonth ? $"{date.Earliest.Day} to {OfPoint(to)}" : $"{OfPoint(from)} to {OfPoint(to)}";
    }

    /// <summary>"by Oct 2016": until when something is to happen.</summary>
    public static string By(EdtfDate date) =>
        date.Text.StartsWith("../", StringComparison.Ordinal) ? $"by {OfPoint(date.Text[3..])}" : $"by {Of(date)}";

    /// <param name="text">A point of EDTF, as <see cref="EdtfDate"/> admits it.</param>
    private static string OfPoint(string text)
    {
        var bare = text.TrimEnd('~', '?', '%');
        var words = bare.Length switch
        {
            10 => Of(DateOnly.ParseExact(bare, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            7 when bare[5] == '2' => $"{Seasons[bare[6] - '1']} {bare[..4]}",
            7 => DateOnly.ParseExact(bare, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMM yyyy", CultureInfo.InvariantCulture),
            _ when bare.EndsWith("XX", StringComparison.Ordinal) => $"{bare[..2]}00 to {bare[..2]}99",
            _ when bare.EndsWith('X') => $"the {bare[..3]}0s",
            _ => bare,
        };
        return bare.Length == text.Length ? words : $"about {words}";
    }
}
