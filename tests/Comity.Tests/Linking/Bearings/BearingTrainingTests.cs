using Comity.Evaluation;

namespace Comity.Tests.Linking.Bearings;

public sealed class BearingTrainingTests
{
    [Fact]
    public void Regression_finds_the_odds_of_what_it_is_shown()
    {
        // Of ten with the feature nine match, of ten without it one: odds of 9 and 1/9.
        List<double[]> rows = [.. Enumerable.Range(0, 20).Select(row => new double[] { 1, row < 10 ? 1 : 0 })];
        List<bool> labels = [.. Enumerable.Range(0, 20).Select(row => row < 9 || row == 10)];

        var weights = LogisticRegression.Fit(rows, labels, [.. Enumerable.Repeat(1d, 20)], 1e-9);

        Assert.Equal(-Math.Log(9), weights[0], 3);
        Assert.Equal(2 * Math.Log(9), weights[1], 3);
        Assert.Equal(.9, LogisticRegression.Probability(weights, [1, 1]), 3);
    }

    [Fact]
    public void Row_that_counts_half_weighs_half()
    {
        // Three matches and one that does not, which counts as three.
        var weights = LogisticRegression.Fit([[1], [1], [1], [1]], [true, true, true, false], [1, 1, 1, 3], 1);

        Assert.Equal(.5, LogisticRegression.Probability(weights, [1]), 3);
    }

    [Fact]
    public void Training_twice_gives_the_same_weights()
    {
        var options = new BearingTrainingOptions { Pairs = [Path.Combine(Repository.Root, "tests/Comity.Tests/Linking/bearing-pairs-dev.tsv")] };

        Assert.Equal(new BearingTraining(options, _ => { }).Learn(default).Weights, new BearingTraining(options, _ => { }).Learn(default).Weights);
    }
}
