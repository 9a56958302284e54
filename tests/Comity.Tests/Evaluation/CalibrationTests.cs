using Comity.Evaluation;

namespace Comity.Tests.Evaluation;

/// <summary>By hand, after Naeini, Cooper and Hauskrecht (2015) with bins of as many cases each.</summary>
public sealed class CalibrationTests
{
    [Fact]
    public void No_case_has_no_error() => Assert.Equal(0, Calibration.Error([]));

    [Fact]
    public void Certain_and_right_has_no_error() => Assert.Equal(0, Calibration.Error([.. Enumerable.Repeat((1.0, true), 25)]), 12);

    [Fact]
    public void Certain_and_wrong_is_all_error() => Assert.Equal(1, Calibration.Error([.. Enumerable.Repeat((1.0, false), 25)]), 12);

    // Each case is a bin of its own: (|.9 - 1| + |.6 - 0|) / 2 = .35.
    [Fact]
    public void Fewer_cases_than_bins_count_one_by_one() => Assert.Equal(.35, Calibration.Error([(.9, true), (.6, false)]), 12);

    // Ten bins of two cases. In each, .75 is said and one of two is right: |.75 - .5| = .25.
    [Fact]
    public void Cases_of_a_bin_are_averaged() =>
        Assert.Equal(.25, Calibration.Error([.. Enumerable.Range(0, 20).Select(index => (.75, index % 2 == 0))]), 12);

    // Too sure in one half, too unsure in the other, by .2 each: they do not cancel out, as they lie in different bins.
    [Fact]
    public void Errors_of_both_kinds_add_up()
    {
        var unsure = Enumerable.Range(0, 50).Select(index => (.3, index % 2 == 0));
        var sure = Enumerable.Range(0, 50).Select(index => (.7, index % 2 == 0));

        Assert.Equal(.2, Calibration.Error([.. sure, .. unsure]), 2);
    }

    [Fact]
    public void Order_of_the_cases_does_not_matter()
    {
        (double, bool)[] cases = [.. Enumerable.Range(0, 97).Select(index => (index / 97.0, index % 3 == 0))];

        Assert.Equal(Calibration.Error(cases), Calibration.Error([.. cases.Reverse()]), 12);
    }
}
