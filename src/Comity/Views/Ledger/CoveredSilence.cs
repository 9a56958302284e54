using Comity.Record;
using Comity.World;

namespace Comity.Views.Ledger;

/// <summary>What the silence of the sources means for a meeting that would have been told.</summary>
internal static class CoveredSilence
{
    /// <summary>Whether sources that list such meetings cover every day from the first to the last.</summary>
    /// <param name="parties">Alpha-3; a source counts that lists the dealings of one of them.</param>
    /// <param name="level">Null: not known, and no source covers it.</param>
    /// <param name="wish">Of leaders' meetings every source has to cover the days: one lists journeys there, another those here.</param>
    public static bool Covers(IReadOnlyList<Coverage> coverage, IReadOnlyList<string> parties, InstrumentLevel? level, DateOnly first, DateOnly last, MeetingWish? wish = null)
    {
        var rows = Rows(coverage, parties, level);
        return wish is { Mechanism: null } ? rows.Length > 0 && rows.GroupBy(row => row.What).All(source => Covers([.. source], first, last)) : Covers(rows, first, last);
    }

    private static bool Covers(Coverage[] rows, DateOnly first, DateOnly last)
    {
        if (rows.Any(row => row.IsGap && row.First <= last && row.Last >= first))
        {
            return false;
        }

        var next = first;
        foreach (var row in rows.Where(row => !row.IsGap).OrderBy(row => row.First))
        {
            if (row.First <= next && row.Last >= next)
            {
                next = row.Last == DateOnly.MaxValue ? row.Last : row.Last.AddDays(1);
            }
        }

        return next > last;
    }

    /// <summary>“visits of foreign leaders to the United States are covered until 31 Dec 2023; virtual meetings are not listed”, or that nothing covers it.</summary>
    public static string Words(IReadOnlyList<Coverage> coverage, IReadOnlyList<string> parties, InstrumentLevel? level)
    {
        string[] covered =
        [
            .. Rows(coverage, parties, level).Where(row => !row.IsGap)
                .Select(row => $"{row.What} are covered from {DateWords.Of(row.First)} to {DateWords.Of(row.Last)}{(row.Note.Length > 0 ? $" ({row.Note})" : "")}")
                .Distinct(StringComparer.Ordinal),
        ];
        return covered.Length > 0 ? string.Join("; ", covered) : "no source of the record covers it";
    }

    /// <summary>What sources of these countries leave out: “virtual meetings and telephone calls are not listed”; empty: nothing is said.</summary>
    /// <param name="since">A gap that ended before that day says nothing of what was to come.</param>
    public static string LeftOut(IReadOnlyList<Coverage> coverage, IReadOnlyList<string> parties, DateOnly since) => string.Join(
        "; ",
        coverage.Where(row => parties.Contains(row.Country, StringComparer.Ordinal) && row.Note.Length > 0 && (!row.IsGap || row.Last >= since))
            .Select(row => row.Note).Distinct(StringComparer.Ordinal));

    private static Coverage[] Rows(IReadOnlyList<Coverage> coverage, IReadOnlyList<string> parties, InstrumentLevel? level) =>
        [.. coverage.Where(row => row.Level == level && parties.Contains(row.Country, StringComparer.Ordinal))];
}
