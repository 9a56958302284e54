using Comity.Reading.Events.Frames;

namespace Comity.Tests.Reading.Events.Frames;

public sealed class SlotsTests
{
    [Theory]
    [InlineData("Canada condemned Russia.", "condemn T", "Canada", "Russia")]
    [InlineData("Russia was condemned by Canada.", "condemn T", "Canada", "Russia")]
    [InlineData("The army of Mali attacked several villages.", "attack T", "army", "villages")]
    [InlineData("Norway imposed sanctions on Belarus.", "impose sanction on T", "Norway", "Belarus")]
    [InlineData("Sudan received aid from Kenya.", "T receive aid from S", "Kenya", "Sudan")]
    [InlineData("Chile's visit to Peru was short.", "S's visit/n to T", "Chile", "Peru")]
    [InlineData("Ghana rejected Togo's offer.", "reject T's offer", "Ghana", "Togo")]
    [InlineData("Ghana condemned Togo's decision.", "condemn T's", "Ghana", "Togo")]
    [InlineData("The arrest of two students angered Oslo.", "arrest/n of T", null, "students")]
    [InlineData("Japan gave the government three boats.", "give T", "Japan", "government")]
    [InlineData("Canada, which condemned Russia, left.", "condemn T", "Canada", "Russia")]
    public void Slot_is_filled_by_the_head_of_its_phrase(string text, string pattern, string? source, string? target)
    {
        EventSentence.Coder.Parse(text);
        var (sentence, tree) = (EventSentence.Coder.Sentence, EventSentence.Coder.Tree);
        var finder = new FrameFinder(FrameLexiconTests.Lexicon(("consult", pattern)));
        var found = finder.Find(sentence, tree);
        Assert.Equal(1, found.Length);

        Assert.Equal(source, Form(Slots.WordAt(sentence, tree, found[0].Frame.Source, finder.Words(found[0]))));
        Assert.Equal(target, Form(Slots.WordAt(sentence, tree, found[0].Frame.Target, finder.Words(found[0]))));

        string? Form(int word) => word < 0 ? null : sentence.Form(word).ToString();
    }

    [Fact]
    public void Slot_that_the_sentence_does_not_fill_is_empty()
    {
        EventSentence.Coder.Parse("They condemned.");
        var (sentence, tree) = (EventSentence.Coder.Sentence, EventSentence.Coder.Tree);

        Assert.Equal(-1, Slots.WordAt(sentence, tree, new SlotPlace(SlotKind.After, 0), [1]));
        Assert.Equal(-1, Slots.WordAt(sentence, tree, new SlotPlace(SlotKind.Owner, 0), [1]));
        Assert.Equal(-1, Slots.WordAt(sentence, tree, default, [1]));
    }
}
