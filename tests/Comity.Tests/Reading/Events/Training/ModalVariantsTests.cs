using Comity.Reading;
using Comity.Reading.Events;
using Comity.Reading.Events.Training;
using Comity.World;

namespace Comity.Tests.Reading.Events.Training;

public sealed class ModalVariantsTests
{
    private const string Header = "operator\twords\n";

    [Theory]
    [InlineData("REJECT", "refused to ~", "Ghana refused to meet Togo.", EventType.Reject, "meet")]
    [InlineData("AGREE", "agreed to ~", "Ghana agreed to meet Togo.", EventType.Agree, null)]
    [InlineData("negation", "did not ~", "Ghana did not meet Togo.", EventType.Reject, null)]
    [InlineData("future", "will ~", "Ghana will meet Togo.", EventType.Agree, null)]
    [InlineData("REQUEST", "asked to ~", "Ghana asked to meet Togo.", EventType.Request, "meet")]
    public void Verb_is_put_under_a_governor_and_labelled_by_the_table(string name, string words, string text, EventType type, string? mode)
    {
        var variant = Variant("<s>Ghana</s> met <t>Togo</t>.", EventType.Consult, $"{name}\t{words}\n");

        Assert.NotNull(variant);
        Assert.Equal(text, variant.Value.Sentence.Text);
        Assert.Equal(type, variant.Value.Type);
        Assert.Equal(mode, variant.Value.Mode);
    }

    [Fact]
    public void Marks_stay_on_their_words()
    {
        var (sentence, _, _) = Variant("<s>Ghana</s> met <t>Togo</t>.", EventType.Consult, "REJECT\trefused to ~\n")!.Value; // as above

        Assert.Equal("Ghana", sentence.Source?.In(sentence.Text));
        Assert.Equal("Togo", sentence.Target?.In(sentence.Text));
    }

    // From the inside out: a refused promise is a refusal.
    [Fact]
    public void Governors_may_stand_over_one_another() =>
        Assert.Equal(EventType.Reject, Variant("<s>Ghana</s> met <t>Togo</t>.", EventType.Consult, "AGREE+REJECT\trefused to promise to ~\n")?.Type);

    [Fact]
    public void Which_governor_it_is_goes_by_the_number()
    {
        const string rows = "future\twill ~\nfuture\twould ~\n";

        Assert.Equal("Ghana would meet Togo.", Variant("<s>Ghana</s> met <t>Togo</t>.", EventType.Consult, rows, 1)?.Sentence.Text);
        Assert.Equal("Ghana will meet Togo.", Variant("<s>Ghana</s> met <t>Togo</t>.", EventType.Consult, rows, 2)?.Sentence.Text);
    }

    [Theory]
    [InlineData("<s>Ghana</s> was met by <t>Togo</t>.")]
    [InlineData("<s>Ghana</s> will meet <t>Togo</t>.")]
    [InlineData("<s>Ghana</s> never met <t>Togo</t>.")]
    [InlineData("<s>Ghana</s> met <t>Togo</t> and left.")]
    [InlineData("Talks between <s>Ghana</s> and <t>Togo</t> began.")]
    [InlineData("<t>Togo</t> was met by <s>Ghana</s>.")]
    [InlineData("<s>Ghana</s> to meet <t>Togo</t>.")]
    public void Sentence_whose_source_is_no_plain_subject_has_none(string marked) =>
        Assert.Null(Variant(marked, EventType.Consult, "REJECT\trefused to ~\n"));

    // The codebook's table has no row for a threatened accusation.
    [Fact]
    public void What_the_table_leaves_open_is_not_made() =>
        Assert.Null(Variant("<s>Ghana</s> accused <t>Togo</t>.", EventType.Accuse, "THREATEN\tthreatened to ~\n"));

    [Fact]
    public void Every_governor_has_operators_and_a_place_for_the_verb() =>
        Assert.All(TabSeparated.Embedded("Reading/Data/governors.tsv"), row =>
        {
            Assert.Contains("~", row["words"], StringComparison.Ordinal);
            Assert.All(row["operator"].Split('+'), name => Assert.True(name is "future" or "negation" || Enum.TryParse<EventType>(name, true, out _), name));
        });

    private static (MarkedSentence Sentence, EventType Type, string? Mode)? Variant(string marked, EventType type, string rows, int which = 0)
    {
        var sentence = new EventSentence(marked);
        return new ModalVariants(Knowledge.Embedded.RelationComposition, TabSeparated.Read(new StringReader(Header + rows), "governors.tsv"))
            .Of(sentence.Marked, type, EventSentence.Coder.Sentence, EventSentence.Coder.Tree, EventSentence.Coder.Words(sentence.Marked.Source), which);
    }
}
