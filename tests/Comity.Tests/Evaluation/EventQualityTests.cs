using Comity.Evaluation;
using Comity.Language;
using Comity.Reading.Events;
using Xunit.Abstractions;

namespace Comity.Tests.Evaluation;

/// <summary>Floors below which the coding of events must not fall, on the half of the gold file that nobody reads for errors.</summary>
public sealed class EventQualityTests(ITestOutputHelper output)
{
    [DataFact]
    public void Relations_between_given_parties_are_coded_well()
    {
        var evaluation = RelationEvaluation.Measure(new RelationCoder(LanguageModel.Embedded), OddHalf());

        AssertAtLeast(.80, evaluation.RootAccuracy, "root accuracy");
        AssertAtLeast(.88, evaluation.QuadMacroF1, "quad macro-F1");
    }

    [DataFact]
    public void Events_are_found_with_their_parties() =>
        AssertAtLeast(.58, ActorEvaluation.Measure(new RelationCoder(LanguageModel.Embedded), OddHalf()).Recall, "recall");

    private static List<GoldRelation> OddHalf()
    {
        var odd = GoldRelation.ReadFile(Path.Combine(DataFactAttribute.Folder("plv-train"), "PLV_train.tsv")).Where(relation => relation.IsOdd).ToList();
        Assert.True(odd.Count > 400);
        return odd;
    }

    private void AssertAtLeast(double floor, double value, string name)
    {
        output.WriteLine($"{name}: {value:0.0000}");
        Assert.True(value >= floor, $"{name} is {value:0.0000}, less than {floor}.");
    }
}
