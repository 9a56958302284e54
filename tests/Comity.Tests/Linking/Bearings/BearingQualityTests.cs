using Comity.Evaluation;

namespace Comity.Tests.Linking.Bearings;

/// <summary>Floors under the figures of docs/accuracy.md.</summary>
public sealed class BearingQualityTests
{
    [Theory]
    [InlineData("bearing-pairs-dev.tsv", .9, .47)]
    [InlineData("bearing-pairs.tsv", .86, .37)]
    public void Links_do_not_get_worse(string pairs, double precision, double recall)
    {
        var evaluation = new BearingEvaluation();
        foreach (var pair in BearingPair.ReadFile(Path.Combine(Repository.Root, "tests/Comity.Tests/Linking", pairs)))
        {
            evaluation.Add(pair);
        }

        Assert.True(evaluation.Precision >= precision, $"precision {evaluation.Precision:0.000}");
        Assert.True(evaluation.Recall >= recall, $"recall {evaluation.Recall:0.000}");
    }
}
