using Comity.World;

namespace Comity.Views.Calendar;

/// <summary>The lapse models of all levels, for any day; each is fitted once.</summary>
/// <param name="all">Level, meetings and covered days of every mechanism that meets.</param>
internal sealed class LevelModels(IReadOnlyList<(InstrumentLevel? Level, IReadOnlyList<Meeting> Meetings, CoveredDays Covered)> all)
{
    private readonly Dictionary<(InstrumentLevel?, DateOnly), LapseModel> _models = [];

    /// <summary>How many mechanisms of the level have a gap by that day.</summary>
    public int PooledBy(InstrumentLevel? level, DateOnly day) => SeriesOf(level, day).Count();

    public LapseModel By(InstrumentLevel? level, DateOnly day)
    {
        if (!_models.TryGetValue((level, day), out var model))
        {
            _models[(level, day)] = model = LapseModel.Fit([.. SeriesOf(level, day)]);
        }

        return model;
    }

    private IEnumerable<GapSeries> SeriesOf(InstrumentLevel? level, DateOnly day)
    {
        foreach (var (_, meetings, covered) in all.Where(mechanism => mechanism.Level == level))
        {
            var until = meetings.Where(meeting => meeting.First <= day).ToList();
            var gaps = GapList.Of(until);
            if (gaps.Count > 0)
            {
                yield return new(gaps, until[^1].Last < day ? covered.Between(until[^1].Last.AddDays(1), day) : 0);
            }
        }
    }
}
