using Comity.Evaluation;
using Comity.Language;
using Comity.Language.Lemmas;

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

    [Fact]
    public void Political_sentences_that_were_never_trained_on_are_parsed_well()
    {
        var evaluation = TreeEvaluation.Measure(new Analyzer(LanguageModel.Embedded), Conllu.ReadFile(OwnTreebank.Test));

        AssertAtLeast(0.97, evaluation.Upos, "upos");
        AssertAtLeast(0.91, evaluation.Uas, "uas");
        AssertAtLeast(0.89, evaluation.Las, "las");
        AssertAtLeast(0.87, evaluation.CoreF1, "core");
    }

    [DataFact]
    public void Treebank_of_the_web_is_parsed_well()
    {
        var treebank = Conllu.ReadFile(Path.Combine(DataFactAttribute.Folder("ud-ewt"), "en_ewt-ud-dev.conllu"));
        var analyzer = new Analyzer(LanguageModel.Embedded);
        var given = TreeEvaluation.Measure(analyzer, treebank);
        var raw = TreeEvaluation.MeasureRaw(analyzer, treebank);

        AssertAtLeast(0.958, given.Upos, "upos");
        AssertAtLeast(0.88, given.Uas, "uas");
        AssertAtLeast(0.855, given.Las, "las");
        AssertAtLeast(0.975, given.Lemma, "lemma");
        AssertAtLeast(0.96, given.Features ?? 0, "features");
        AssertAtLeast(0.99, raw.TokenF1, "token_f1");
        AssertAtLeast(0.88, raw.SentenceF1, "sentence_f1");
        AssertAtLeast(0.83, raw.Las, "las from raw text");
    }

    [DataFact]
    public void Lemmas_of_the_treebank_of_the_web_follow_from_its_tags()
    {
        var lemmatizer = new Lemmatizer(LanguageModel.Embedded.Lemmas);
        var sentence = new Sentence();
        int words = 0, right = 0;
        foreach (var source in Conllu.ReadFile(Path.Combine(DataFactAttribute.Folder("ud-ewt"), "en_ewt-ud-dev.conllu")))
        {
            source.CopyTo(sentence);
            for (var word = 0; word < sentence.Count; word++)
            {
                var (form, lemma) = (source.Words[word].Form, source.Words[word].Lemma);
                var found = ShortenedVerbs.Lemma(sentence, word) ?? lemmatizer.Lemma(form, sentence.Tags[word], sentence.PennTags[word]);
                words++;
                right += lemma == "_" || lemma == found ? 1 : 0;
            }
        }

        AssertAtLeast(0.99, (double)right / words, "lemma");
    }

    private static void AssertAtLeast(double floor, double value, string name) => Assert.True(value >= floor, $"{name} is {value:0.0000}, less than {floor}.");
}
