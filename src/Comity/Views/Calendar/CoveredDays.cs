using Comity.Record;
using Comity.World;

namespace Comity.Views.Calendar;

/// <summary>The days on which a source would have told of a meeting: what silence means.</summary>
/// <remarks>A day is covered where a source lists dealings of one of the parties on that level, and is not known to be incomplete then.</remarks>
internal sealed class CoveredDays
{
    private readonly List<(int First, int Last)> _stretches = [];

    private CoveredDays(IReadOnlyList<string> sources) => Sources = sources;

    /// <summary>Names of the sources, in ordinal order.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <param name="parties">Alpha-3.</param>
    /// <param name="level">Null: nothing is covered, as nobody knows who would list it.</param>
    public static CoveredDays Of(IReadOnlyList<Coverage> coverage, IReadOnlyCollection<string> parties, InstrumentLevel? level)
    {
        var fitting = coverage.Where(row => row.Level == level && parties.Contains(row.Country)).ToList();
        var days = new CoveredDays([.. fitting.Where(row => !row.IsGap).Select(row => row.Source).Distinct().Order(StringComparer.Ordinal)]);
        var open = new List<(int First, int Last)>();
        foreach (var source in fitting.GroupBy(row => (row.Source, row.Country, row.What)))
        {
            var stretches = source.Where(row => !row.IsGap).Select(row => (row.First.DayNumber, row.Last.DayNumber)).ToList();
            foreach (var gap in source.Where(row => row.IsGap))
            {
                stretches = [.. stretches.SelectMany(stretch => Without(stretch, (gap.First.DayNumber, gap.Last.DayNumber)))];
            }

            open.AddRange(stretches);
        }

        foreach (var stretch in open.Where(stretch => stretch.First <= stretch.Last).Order())
        {
            if (days._stretches is [.., var before] && stretch.First <= before.Last + 1)
            {
                days._stretches[^1] = (before.First, Math.Max(before.Last, stretch.Last));
                continue;
            }

            days._stretches.Add(stretch);
        }

        return days;
    }

    /// <summary>How many days of [from, to], both included, are covered.</summary>
    public int Between(DateOnly from, DateOnly to) =>
        _stretches.Sum(stretch => Math.Max(0, Math.Min(stretch.Last, to.DayNumber) - Math.Max(stretch.First, from.DayNumber) + 1));

    public bool IsCovered(DateOnly day) => Between(day, day) == 1;

    /// <summary>The day on which so many days from <paramref name="from"/> on had been covered; null where that never comes.</summary>
    public DateOnly? DayAfter(DateOnly from, int covered)
    {
        var left = covered;
        foreach (var stretch in _stretches.Where(stretch => stretch.Last >= from.DayNumber))
        {
            var first = Math.Max(stretch.First, from.DayNumber);
            var days = stretch.Last - first + 1;
            if (days >= left)
            {
                return DateOnly.FromDayNumber(first + left - 1);
            }

            left -= days;
        }

        return null;
    }

    /// <summary>First day of the uncovered stretch that reaches to <paramref name="until"/>, not before <paramref name="from"/>; null where that day is covered.</summary>
    public DateOnly? UncoveredSince(DateOnly from, DateOnly until)
    {
        if (IsCovered(until))
        {
            return null;
        }

        var last = _stretches.Where(stretch => stretch.Last < until.DayNumber).Select(stretch => stretch.Last).DefaultIfEmpty(0).Max();
        return DateOnly.FromDayNumber(Math.Max(last + 1, from.DayNumber));
    }

    private static IEnumerable<(int First, int Last)> Without((int First, int Last) stretch, (int First, int Last) gap)
    {
        if (gap.Last < stretch.First || gap.First > stretch.Last)
        {
            yield return stretch;
            yield break;
        }

        if (gap.First > stretch.First)
        {
            yield return (stretch.First, gap.First - 1);
        }

        if (gap.Last < stretch.Last)
        {
            yield return (gap.Last + 1, stretch.Last);
        }
    }
}
