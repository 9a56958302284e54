using Comity.Evaluation.Petrarch;
using Comity.Language;

namespace Comity.Tests.Evaluation.Petrarch;

/// <summary>Who does something to whom, by sentences about invented countries.</summary>
public sealed class PairEvaluationTests
{
    private const double LeastAgreement = .79;

    private static readonly PetrarchActors Actors = PetrarchActors.Read(
        "ZEMBLA [ZEM]\n+ZEMBLAN\nZUBROWKA [ZUB]\n+ZUBROWKAN\nGRAUSTARK [GRA]\nSAN_LORENZO [SAN]\nKARAIN [KAR]\nTHE_TWINS [AAA/BBB]\n", "own");

    [Theory]
    [InlineData("Zembla condemned Zubrowka.", "ZEM>ZUB")]
    [InlineData("Zemblan soldiers attacked Zubrowkan soldiers.", "ZEM>ZUB")]
    [InlineData("Zubrowka was condemned by Zembla.", "ZEM>ZUB")]
    [InlineData("Zembla, Graustark and Karain condemned Zubrowka.", "ZEM>ZUB GRA>ZUB KAR>ZUB")]
    [InlineData("Zembla condemned Graustark and Zubrowka.", "ZEM>GRA ZEM>ZUB")]
    [InlineData("The Twins condemned Zubrowka.", "AAA>ZUB BBB>ZUB")]
    [InlineData("Zembla welcomed the resumption of ties between Graustark and Zubrowka.", "ZEM>GRA ZEM>ZUB")]
    public void Compound_parties_give_every_pair(string text, string expected) => Gives(text, expected);

    [Theory]
    [InlineData("Zembla and Zubrowka signed a treaty.", "ZEM>ZUB ZUB>ZEM")]
    [InlineData("The president of Zembla visited Zubrowka.", "ZEM>ZUB ZUB>ZEM")]
    [InlineData("The president of Zembla met the president of Zubrowka.", "ZEM>ZUB ZUB>ZEM")]
    public void What_is_done_together_goes_both_ways(string text, string expected) => Gives(text, expected);

    [Theory]
    [InlineData("Zembla and Graustark condemned Zubrowka.", "ZEM>ZUB GRA>ZUB")]
    [InlineData("Zembla and Graustark welcomed a resumption of diplomatic ties with Zubrowka.", "ZEM>ZUB GRA>ZUB")]
    public void What_two_do_to_a_third_they_do_not_do_to_each_other(string text, string expected) => Gives(text, expected);

    [Fact]
    public void Country_after_the_title_of_another_is_a_person() => Gives("Zembla's minister Karain condemned Zubrowka.", "ZEM>ZUB");

    [Fact]
    public void Name_of_two_words_is_one_party() => Gives("Zembla welcomed the resumption of ties between San Lorenzo and Zubrowka.", "ZEM>SAN ZEM>ZUB");

    [Fact]
    public void Name_with_a_word_before_it_is_still_known() => Gives("Free Zembla condemned Zubrowka.", "ZEM>ZUB");

    [Fact]
    public void What_an_accord_binds_to_is_told() => Gives("Zembla signed an accord to supply Zubrowka with 500 tonnes of wheat.", "ZEM>ZUB");

    [Fact]
    public void What_somebody_departs_for_is_not_told_yet() =>
        Gives("The president of Zembla left for Zubrowka on Monday for talks with Graustark.", "ZEM>ZUB ZUB>ZEM");

    [Theory]
    [InlineData("Zembla is a country of lakes.")]
    [InlineData("The weather in Zembla and in Zubrowka was fine.")]
    [InlineData("Zembla condemned the decision.")]
    [InlineData("They issued a joint statement calling for the growth of Zembla's reserves.")]
    public void Sentence_without_two_parties_gives_none(string text) => Gives(text, "");

    [Fact]
    public void Record_disagrees_by_what_is_missed_and_what_is_extra()
    {
        var record = new PetrarchRecord("A", "DEMO", new DateOnly(1995, 1, 1), "Zembla condemned Zubrowka.", [("ZUB", "ZEM")]);
        var verdict = Assert.Single(PairEvaluation.Measure(LanguageModel.Embedded, Actors, [record]).Verdicts);

        Assert.False(verdict.Agrees);
        Assert.Equal([("ZUB", "ZEM")], verdict.Missed);
        Assert.Equal("ZEM", Assert.Single(verdict.Extra).Source);
    }

    [DataFact]
    public void Unit_tests_agree_at_least_to_the_floor()
    {
        var folder = DataFactAttribute.Folder("petrarch-unit-tests");
        var records = PetrarchRecord.ReadFile(Path.Combine(folder, "PETR.UnitTest.records.xml")).Where(record => record.Category is "DEMO" or "COMPOUND" or "PARSING").ToList();
        var evaluation = PairEvaluation.Measure(LanguageModel.Embedded, PetrarchActors.ReadFile(Path.Combine(folder, "PETR.Validate.actors.txt")), records);

        Assert.Equal(90, records.Count);
        Assert.InRange(evaluation.Agreement, LeastAgreement, 1);
        Assert.All(evaluation.Verdicts.Where(verdict => verdict.Record.Pairs.Count == 0), verdict => Assert.Empty(verdict.Pairs));
    }

    private static void Gives(string text, string expected)
    {
        var record = new PetrarchRecord("own", "DEMO", new DateOnly(1995, 1, 1), text, []);
        var pairs = Assert.Single(PairEvaluation.Measure(LanguageModel.Embedded, Actors, [record]).Verdicts).Pairs;

        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            pairs.Select(pair => $"{pair.Source}>{pair.Target}").Order(StringComparer.Ordinal));
    }
}
