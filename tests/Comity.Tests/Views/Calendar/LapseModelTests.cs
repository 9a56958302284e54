using Comity.Views.Calendar;

namespace Comity.Tests.Views.Calendar;

public sealed class LapseModelTests
{
    // Two-sided critical values of Student's t as printed in tables: 5 % of 10 degrees at 2.228, 1 % of 4 at 4.604, 10 % of 1 at 6.314.
    [Theory]
    [InlineData(2.228, 10, .025)]
    [InlineData(4.604, 4, .005)]
    [InlineData(6.314, 1, .05)]
    [InlineData(0, 7, .5)]
    [InlineData(-2.228, 10, .975)]
    public void Tail_of_t_is_that_of_the_tables(double x, double degrees, double tail) => Assert.Equal(tail, StudentT.Tail(x, degrees), 4);

    [Fact]
    public void Density_of_t_with_one_degree_is_Cauchys() => Assert.Equal(1 / (2 * Math.PI), StudentT.Density(1, 1), 12);

    [Fact]
    public void Half_of_the_gaps_are_longer_than_their_median() => Assert.Equal(.5, new GapExpectation(Math.Log(365), .4, 6, .1).LongerThan(365), 12);

    // q = .1, and at the median S = .5: .1 × (.5 + .5 e^(−365/3652.5)) = .09524; .09524 / (.09524 + .9 × .5) = .1747.
    [Fact]
    public void Probability_of_sleep_is_by_Bayes_rule() => Assert.Equal(.1747, new GapExpectation(Math.Log(365), .4, 6, .1).Lapsed(365), 4);

    [Fact]
    public void Without_covered_days_nothing_is_learned_from_silence() => Assert.Equal(.1, new GapExpectation(Math.Log(365), .4, 6, .1).Lapsed(0));

    // In the first weeks nothing is learned from silence, but the few that wake again soon grow fewer: from half a year on.
    [Fact]
    public void Longer_silence_makes_sleep_more_probable()
    {
        var expectation = new GapExpectation(Math.Log(365), .3, 6, .1);
        var chances = Enumerable.Range(6, 60).Select(month => expectation.Lapsed(month * 30)).ToList();

        Assert.Equal(chances.Order(), chances);
    }

    // No mechanism: the prior's q of 1 in 10, a mean of one year, and for a mechanism without gaps a spread of .5² for the gap and .7² for the mean.
    [Fact]
    public void Without_any_mechanism_the_prior_speaks()
    {
        var expectation = LapseModel.Fit([]).For([]);

        Assert.Equal(.1, expectation.Asleep, 10);
        Assert.Equal(Math.Log(365.25), expectation.Mean, 5);
        Assert.Equal(Math.Sqrt(.25 + .49), expectation.Scale, 5);
    }

    // One mechanism with gaps of 100 and 400 days: logarithms 4.6052 and 5.9915, mean 5.2983, squares .9609. With all weights one the level's variance is
    // (2 × .25 + .9609) / (2 + 1) = .4870; sleep takes away next to nothing, as gaps of a year are regular.
    [Fact]
    public void Own_gaps_draw_the_mean_to_themselves_but_not_all_the_way()
    {
        var model = LapseModel.Fit([new([100, 400], 0)]);
        var mean = model.For([100, 400]).Mean;

        Assert.InRange(mean, 5.2983, Math.Log(365.25));
        Assert.InRange(model.For([100, 400, 100, 400, 100, 400, 100, 400]).Mean, 5.2983, mean);
    }

    [Fact]
    public void Yearly_mechanism_sleeps_after_two_years_and_not_after_fifteen_months()
    {
        int[] yearly = [365, 358, 372, 361, 369];
        var chance = LapseModel.Fit([new(yearly, 0)]).For(yearly);

        Assert.InRange(chance.Lapsed(450), .1, .4);
        Assert.InRange(chance.Lapsed(730), .8, 1);
    }

    [Fact]
    public void Irregular_mechanism_is_waited_for_longer_than_a_regular_one()
    {
        int[] regular = [365, 358, 372, 361, 369];
        int[] irregular = [120, 700, 250, 900, 300];

        Assert.True(Silence(regular) < Silence(irregular));

        static int Silence(int[] gaps) => LapseModel.Fit([new(gaps, 0)]).For(gaps).LapsedAfter(20_000) ?? int.MaxValue;
    }

    [Fact]
    public void Level_whose_mechanisms_sleep_often_makes_the_next_sleep_sooner()
    {
        int[] yearly = [365, 358, 372, 361, 369];
        var lively = LapseModel.Fit([.. Enumerable.Range(0, 6).Select(_ => new GapSeries(yearly, 30))]);
        var sleepy = LapseModel.Fit([new(yearly, 30), .. Enumerable.Range(0, 5).Select(_ => new GapSeries([360], 5000))]);

        Assert.True(lively.Asleep < sleepy.Asleep);
        Assert.True(lively.For(yearly).Lapsed(500) < sleepy.For(yearly).Lapsed(500));
    }

    [Fact]
    public void One_long_sleep_does_not_make_a_yearly_mechanism_a_slow_one()
    {
        int[] slept = [365, 358, 372, 361, 369, 3650, 366, 359, 364];

        Assert.InRange(LapseModel.Fit([new(slept, 0)]).For(slept).Mean, Math.Log(340), Math.Log(420));
    }

    [Fact]
    public void Side_meeting_of_a_few_days_does_not_make_every_gap_usual()
    {
        int[] gaps = [827, 2237, 974, 729, 364, 9, 2020, 714];
        var chance = LapseModel.Fit([new(gaps, 6952)]).For(gaps).Lapsed(6952);

        Assert.InRange(chance, .5, 1);
    }

    // Gaps sorted 245, 475, 683, 866, 967: the median is the third, four of five are 866 or shorter.
    [Fact]
    public void Cadence_is_the_median_gap_and_what_four_of_five_do_not_exceed() =>
        Assert.Equal(new Cadence(683, 245, 967, 866, 5), GapList.CadenceOf([245, 475, 967, 683, 866]));

    [Fact]
    public void Median_of_an_even_number_lies_between_the_middle_two() => Assert.Equal(350, GapList.CadenceOf([300, 400, 100, 900])?.MedianDays);
}
