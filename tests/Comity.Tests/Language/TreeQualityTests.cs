using Comity.Evaluation;
using Comity.Language;

namespace Comity.Tests.Language;

/// <summary>Floors below which the embedded model must not fall.</summary>
public sealed class TreeQualityTests
{
    [Fact]
    public void Political_sentences_of_our_own_are_parsed_well()
    {
        var evaluation = TreeEvaluation.MeasureRaw(new Analyzer(LanguageModel.Embedded), Conllu.ReadFile(GoldTrees.Path));

        AssertAtLeast(1.0, evaluation.TokenF1, "token_f1");
        AssertAtLeast(0.96, evaluation.Upos, "upos");
        AssertAtLeast(0.96, evaluation.Lemma, "lemma");
        AssertAtLeast(0.90, evaluation.Uas, "uas");
        AssertAtLeast(0.88, evaluation.Las, "las");
    }

    [DataFact]
    public void Treebank_of_the_web_is_parsed_well()
    {
        var treebank = Conllu.ReadFile(Path.Combine(DataFactAttribute.Folder("ud-ewt"), "en_ewt-ud-dev.conllu"));
        var analyzer = new Analyzer(LanguageModel.Embedded);
        var given = TreeEvaluation.Measure(analyzer, treebank);
        var raw = TreeEvaluation.MeasureRaw(analyzer, treebank);

        AssertAtLeast(0.95, given.Upos, "upos");
        AssertAtLeast(0.805, given.Las, "las");
        AssertAtLeast(0.96, given.Lemma, "lemma");
        AssertAtLeast(0.98, raw.TokenF1, "token_f1");
        AssertAtLeast(0.84, raw.SentenceF1, "sentence_f1");
        AssertAtLeast(0.77, raw.Las, "las from raw text");
    }

    private static void AssertAtLeast(double floor, double value, string name) => Assert.True(value >= floor, $"{name} is {value:0.0000}, less than {floor}.");
}
