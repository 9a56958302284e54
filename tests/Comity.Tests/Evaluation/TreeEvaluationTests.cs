using Comity.Evaluation;
using Comity.Language;
using Comity.Tests.Language;

namespace Comity.Tests.Evaluation;

public sealed class TreeEvaluationTests
{
    [Fact]
    public void Text_of_a_treebank_has_its_spaces_and_paragraphs()
    {
        var treebank = Conllu.Read(new StringReader(Block("# newdoc\n", "Yes") + Block("", "No") + Block("# newpar\n", "Perhaps")), "sample");

        Assert.Equal("Yes. No.\n\nPerhaps.", TreeEvaluation.RawText(treebank));
    }

    [Fact]
    public void Analysis_compared_with_itself_is_perfect()
    {
        var analyzer = new Analyzer(LanguageModel.Embedded);
        var writer = new StringWriter();
        foreach (var sentence in analyzer.Analyze("Canada signed the treaty. Mexico refused."))
        {
            Conllu.Write(writer, sentence);
        }

        var evaluation = TreeEvaluation.MeasureRaw(analyzer, Conllu.Read(new StringReader(writer.ToString()), "own"));

        Assert.Equal(8, evaluation.Words);
        Assert.Equal(
            (1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0),
            (evaluation.TokenF1, evaluation.SentenceF1, evaluation.Upos, evaluation.Xpos, evaluation.Lemma, evaluation.Uas, evaluation.Las));
        Assert.Equal(2, evaluation.Relations.Single(score => score.Relation == DependencyRelation.Root).Right);
    }

    [Fact]
    public void Word_that_is_cut_otherwise_counts_against_both_sides()
    {
        // The treebank has "U.S.-Mexico" as one word, the tokenizer as three: 2 of 3 gold words and 2 of 5 found ones are aligned.
        var treebank = Conllu.Read(
            new StringReader(
                "1\tU.S.-Mexico\tU.S.-Mexico\tPROPN\tNNP\t_\t2\tcompound\t_\t_\n2\ttalks\ttalk\tNOUN\tNNS\t_\t3\tnsubj\t_\t_\n3\tstalled\tstall\tVERB\tVBD\t_\t0\troot\t_\t_\n"),
            "sample");

        var evaluation = TreeEvaluation.MeasureRaw(new Analyzer(LanguageModel.Embedded), treebank);

        Assert.Equal(2.0 * 2 / (3 + 5), evaluation.TokenF1);
        Assert.Equal(1.0, evaluation.SentenceF1);
    }

    private static string Block(string comment, string word) =>
        $"{comment}1\t{word}\t{word}\tINTJ\tUH\t_\t0\troot\t_\tSpaceAfter=No\n2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_\n\n";

    [Fact]
    public void Genres_are_named_by_what_stands_before_the_hyphen_of_the_sentence_id()
    {
        var analyzer = new Analyzer(LanguageModel.Embedded);
        var treebank = Conllu.ReadFile(OwnTreebank.Test);

        var genres = TreeEvaluation.MeasureGenres(analyzer, treebank);

        Assert.Equal(["analysis", "clauses", "communiques", "quotations", "titles"], genres.Select(genre => genre.Key));
        Assert.Equal(treebank.Sum(sentence => sentence.Words.Count), genres.Sum(genre => genre.Value.Words));
        var whole = TreeEvaluation.Measure(analyzer, treebank);
        Assert.Equal(whole.Las, genres.Sum(genre => genre.Value.Las * genre.Value.Words) / whole.Words, 1e-9);
    }
}
