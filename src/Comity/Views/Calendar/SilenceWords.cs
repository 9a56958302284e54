namespace Comity.Views.Calendar;

/// <summary>What the time since the last meeting means.</summary>
internal static class SilenceWords
{
    public static Silence Of(Meeting last, CoveredDays covered, DateOnly asOf)
    {
        var from = last.Last < asOf ? last.Last.AddDays(1) : asOf;
        var days = last.Last < asOf ? covered.Between(from, asOf) : 0;
        var since = covered.UncoveredSince(from, asOf);
        return new(from, asOf, days, since, covered.Sources, Words(from, asOf, days, since, covered.Sources, last.Last >= asOf));
    }

    private static string Words(DateOnly from, DateOnly asOf, int days, DateOnly? since, IReadOnlyList<string> sources, bool isNow)
    {
        if (isNow)
        {
            return "meets on that day";
        }

        if (days == 0)
        {
            return $"no coverage since {DateWords.Of(from)}; not counted as failure";
        }

        var told = $"no meeting in {NumberWords.Of(days, "covered day", "covered days")} ({string.Join(", ", sources)})";
        return since is { } first
            ? $"{told}; no coverage since {DateWords.Of(first)}; not counted as failure"
            : asOf.DayNumber - from.DayNumber + 1 > days ? $"{told}; other days are not covered and not counted" : told;
    }
}
