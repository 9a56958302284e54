using Comity.Evaluation;
using Comity.Language;
using Comity.Reading;
using Comity.Reading.Events;
using Comity.Reading.Events.Coding;

namespace Comity.Tests.Evaluation;

public sealed class ActorEvaluationTests
{
    [Fact]
    public void Found_pairs_and_roots_are_shares_of_the_marked_ones()
    {
        // Right; right pair with another root; a sentence in which nothing is found; no target, so not measured.
        var evaluation = Measure(
            "<s>Canada</s> condemned <t>Russia</t>.\tACCUSE",
            "<s>Kenya</s> sent humanitarian aid to <t>Sudan</t>.\tPROTEST",
            "<s>Norway</s>, <t>Belarus</t> and Poland.\tCONSULT",
            "<s>Canada</s> protested.\tPROTEST");

        Assert.Equal(3, evaluation.Sentences);
        Assert.Equal(2, evaluation.Found);
        Assert.Equal(2.0 / 3, evaluation.PairRecall, 12);
        Assert.Equal(1.0 / 3, evaluation.Recall, 12);
        Assert.Equal(1.0 / 2, evaluation.Precision, 12);
        Assert.Equal(2.0 / 5, evaluation.F1, 12); // 2 · 1/2 · 1/3 / (1/2 + 1/3)
    }

    [Fact]
    public void Triple_tells_its_words_beside_the_marked_ones()
    {
        var triple = Assert.Single(Measure("<s>The government of Canada</s> condemned <t>Russia</t>.\tACCUSE").Triples);

        Assert.Equal(("The government of Canada", "Russia", "condemned"), (triple.Source, triple.Target, triple.Predicate));
        Assert.StartsWith("ACCUSE", triple.Type, StringComparison.Ordinal);
        Assert.True(triple is { IsPair: true, IsRoot: true, Index: 0 });
    }

    [Fact]
    public void Parties_the_other_way_round_are_wrong() => Assert.Equal(0, Measure("<t>Canada</t> condemned <s>Russia</s>.\tACCUSE").PairRecall);

    [Fact]
    public void Where_nothing_is_marked_or_found_all_shares_are_nought()
    {
        var evaluation = Measure("Canada left.\tACCUSE");

        Assert.Equal((0, 0, 0.0, 0.0, 0.0, 0.0), (evaluation.Sentences, evaluation.Found, evaluation.PairRecall, evaluation.Recall, evaluation.Precision, evaluation.F1));
    }

    // Its classes are roots, so that it can not say what an event is by PLOVER.
    [Fact]
    public void Model_that_tells_roots_is_refused()
    {
        var error = Assert.Throws<ComityException>(() => ActorEvaluation.Measure(RootsCoder("ACCUSE", "YIELD"), Relations("<s>Canada</s> condemned <t>Russia</t>.\tACCUSE")));

        Assert.Equal(ErrorCode.InputFormat, error.Code);
    }

    [Fact]
    public void Model_that_tells_roots_is_measured_on_them() =>
        Assert.Equal(1, RelationEvaluation.Measure(RootsCoder("ACCUSE"), Relations("<s>Canada</s> condemned <t>Russia</t>.\tACCUSE")).RootAccuracy);

    [Fact]
    public void Model_of_roots_that_are_unknown_is_refused()
    {
        var error = Assert.Throws<ComityException>(() => RelationEvaluation.Measure(RootsCoder("ACCUSE", "GREET"), Relations("<s>Canada</s> condemned <t>Russia</t>.\tACCUSE")));

        Assert.Equal(ErrorCode.InputFormat, error.Code);
        Assert.Contains("GREET", error.Found, StringComparison.Ordinal);
    }

    private static RelationCoder RootsCoder(params string[] roots) => new(
        Knowledge.Embedded,
        LanguageModel.Embedded,
        new EventCoderModel(
            new EventModel(roots, [], [], new float[roots.Length], Sharpness.Plain), new EventModel(["no", "yes"], [], [], [0, 0], Sharpness.Plain), FeatureGroups.All));

    private static ActorEvaluation Measure(params string[] rows) => ActorEvaluation.Measure(new RelationCoder(LanguageModel.Embedded), Relations(rows));

    private static IReadOnlyList<GoldRelation> Relations(params string[] rows) =>
        GoldRelation.Read("marked_sentence\tgold_root\n" + string.Concat(rows.Select(row => row + "\n")), "own.tsv");
}
