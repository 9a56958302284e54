using Comity.Views.Calendar;
using Comity.World;
using static Comity.Tests.Views.Calendar.Told;

namespace Comity.Tests.Views.Calendar;

public sealed class CoveredDaysTests
{
    [Fact]
    public void Gap_of_a_source_is_not_covered()
    {
        var covered = Of(Covers("2020-01-01", "2020-12-31"), Covers("2020-03-01", "2020-03-31", isGap: true));

        Assert.Equal(366 - 31, covered.Between(new(2020, 1, 1), new(2020, 12, 31)));
        Assert.False(covered.IsCovered(new(2020, 3, 15)));
        Assert.True(covered.IsCovered(new(2020, 4, 1)));
    }

    [Fact]
    public void Other_level_and_other_country_cover_nothing()
    {
        var covered = Of(Covers("2020-01-01", "2020-12-31", level: InstrumentLevel.Ministers), Covers("2020-01-01", "2020-12-31", country: "FRA"));

        Assert.Equal(0, covered.Between(new(2020, 1, 1), new(2020, 12, 31)));
        Assert.Empty(covered.Sources);
    }

    [Fact]
    public void Two_stretches_that_overlap_count_once() =>
        Assert.Equal(60, Of(Covers("2021-01-01", "2021-01-31"), Covers("2021-01-15", "2021-03-01")).Between(new(2021, 1, 1), new(2021, 12, 31)));

    [Fact]
    public void Coverage_that_has_ended_says_since_when()
    {
        var covered = Of(Covers("2020-01-01", "2023-12-31"));

        Assert.Equal(new DateOnly(2024, 1, 1), covered.UncoveredSince(new(2023, 1, 10), new(2026, 1, 1)));
        Assert.Null(covered.UncoveredSince(new(2023, 1, 10), new(2023, 6, 1)));
    }

    // Ten covered days from 25 January on: 25 to 31 are seven, the gap takes February, so the tenth is 3 March.
    [Fact]
    public void Days_of_a_gap_are_passed_over_in_counting() => Assert.Equal(
        new DateOnly(2021, 3, 3), Of(Covers("2021-01-01", "2021-12-31"), Covers("2021-02-01", "2021-02-28", isGap: true)).DayAfter(new(2021, 1, 25), 10));

    private static CoveredDays Of(params Comity.Record.Coverage[] rows) => CoveredDays.Of(rows, ["MEX", "USA"], InstrumentLevel.Leaders);
}
