using Comity.Claims;
using Comity.Evaluation;
using Comity.Language;
using Comity.Reading.Events;

namespace Comity.Tests.Evaluation;

public sealed class RelationEvaluationTests
{
    private const string Header = "\tsentence_id\tsentence\tmarked_sentence\tsource\ttarget\tgold_root\n";

    [Fact]
    public void Marks_become_spans_and_leave_the_text()
    {
        var relation = Assert.Single(GoldRelation.Read(Header + "0\t1\t\t<s>Canada</s> met <t>Mexico</t>.\t\t\tCONSULT\r\n", "own.tsv"));

        Assert.Equal("Canada met Mexico.", relation.Text);
        Assert.Equal(new TextSpan(0, 6), relation.Source);
        Assert.Equal(new TextSpan(11, 17), relation.Target);
    }

    [Fact]
    public void Span_that_is_not_marked_is_not_given()
    {
        var relation = Assert.Single(GoldRelation.Read(Header + "0\t1\t\t<s>Canada</s> protested.\t\t\tPROTEST\n", "own.tsv"));

        Assert.Null(relation.Target);
    }

    [Fact]
    public void Spans_may_nest()
    {
        var relation = Assert.Single(GoldRelation.Read(Header + "0\t1\t\t<s><t>Chad</t>'s rebels</s> rose.\t\t\tPROTEST\n", "own.tsv"));

        Assert.Equal(new TextSpan(0, 13), relation.Source);
        Assert.Equal(new TextSpan(0, 4), relation.Target);
    }

    [Fact]
    public void First_of_several_marks_counts()
    {
        var relation = Assert.Single(GoldRelation.Read(Header + "0\t1\t\t<s>Oman</s> met <t>Iran</t> near <t>Iran</t>.\t\t\tCONSULT\n", "own.tsv"));

        Assert.Equal("Oman met Iran near Iran.", relation.Text);
        Assert.Equal(new TextSpan(9, 13), relation.Target);
    }

    [Theory]
    [InlineData("<s>Canada</s> met <t>Mexico</t>.")]
    [InlineData("<t>Mexico</t> was met by <s>Canada</s>.")]
    [InlineData("<s><t>Chad</t>'s rebels</s> rose.")]
    [InlineData("<t>the army of <s>Chad</s></t> rose.")]
    [InlineData("<t><s>Chad</s> and its army</t> rose.")]
    [InlineData("<s>Canada</s><t>Mexico</t>")]
    [InlineData("<s>Canada</s> protested.")]
    [InlineData("<t>Canada</t> was blamed.")]
    [InlineData("Nobody is named.")]
    public void Marks_are_put_back_where_they_were(string marked) =>
        Assert.Equal(marked, Assert.Single(GoldRelation.Read(Header + $"0\t1\t\t{marked}\t\t\tPROTEST\n", "own.tsv")).Marked);

    [Fact]
    public void Half_of_a_row_goes_by_the_hash_of_its_id()
    {
        // SHA-256 of "abc" ends in ad, of "" in 55 (FIPS 180-4, examples): both odd.
        Assert.True(new GoldRelation("", null, null, "AID", "abc").IsOdd);
        Assert.True(new GoldRelation("", null, null, "AID").IsOdd);
        Assert.InRange(Enumerable.Range(0, 1000).Count(id => new GoldRelation("", null, null, "AID", $"{id}").IsOdd), 400, 600);
    }

    [Fact]
    public void Missing_column_is_told_with_file_found_and_expected()
    {
        var error = Assert.Throws<ComityException>(() => GoldRelation.Read("sentence\troot\nx\tAID\n", "own.tsv"));

        Assert.Equal(ErrorCode.InputFormat, error.Code);
        Assert.Contains("own.tsv", error.Found, StringComparison.Ordinal);
        Assert.Contains("sentence, root", error.Found, StringComparison.Ordinal);
        Assert.Contains("marked_sentence and gold_root", error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_root_is_told_with_its_line()
    {
        var error = Assert.Throws<ComityException>(() => GoldRelation.Read(Header + "0\t1\t\tx\t\t\tGREET\n", "own.tsv"));

        Assert.Contains("line 2", error.Found, StringComparison.Ordinal);
        Assert.Contains("YIELD", error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Macro_f1_counts_each_root_the_same()
    {
        // Two CONSULT and one AID are right; the ACCUSE is coded CONSULT. F1: CONSULT 2·2/(2+3) = .8, AID 1, ACCUSE 0; mean .6.
        var relations = GoldRelation.Read(
            Header
            + "0\t1\t\t<s>Canada</s> met <t>Mexico</t>.\t\t\tCONSULT\n"
            + "1\t2\t\t<s>Chile</s> met <t>Peru</t>.\t\t\tCONSULT\n"
            + "2\t3\t\t<s>Ghana</s> met <t>Togo</t>.\t\t\tACCUSE\n"
            + "3\t4\t\t<s>Kenya</s> sent humanitarian aid to <t>Sudan</t>.\t\t\tAID\n",
            "own.tsv");

        var evaluation = RelationEvaluation.Measure(new RelationCoder(LanguageModel.Embedded), relations);

        Assert.Equal(.6, evaluation.RootMacroF1, 10);
        Assert.Equal(.75, evaluation.RootAccuracy, 10);

        // Cooperation: 3 right, 3 in gold, 4 found: 6/7; conflict 0.
        Assert.Equal(3.0 / 7, evaluation.BinaryMacroF1, 10);
    }

    [Theory]
    [InlineData("<s>Norway</s> agreed to lift the sanctions on <t>Belarus</t>.", "AGREE")]
    [InlineData("<s>Norway</s> lifted the sanctions on <t>Belarus</t>.", "YIELD")]
    public void Concessions_follow_the_older_codebook(string marked, string root)
    {
        var relations = GoldRelation.Read(Header + $"0\t1\t\t{marked}\t\t\t{root}\n", "own.tsv");

        Assert.Equal(1, RelationEvaluation.Measure(new RelationCoder(LanguageModel.Embedded), relations).RootAccuracy);
    }
}
