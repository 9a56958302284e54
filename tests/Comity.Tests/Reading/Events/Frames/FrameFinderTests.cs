using Comity.Reading;
using Comity.Reading.Events.Frames;

namespace Comity.Tests.Reading.Events.Frames;

public sealed class FrameFinderTests
{
    [Theory]
    [InlineData("Chad called off the talks.", "call off", "called off")]
    [InlineData("Chad called the planned talks off.", "call off", "called off")]
    [InlineData("The talks were called off by Chad.", "call off talks", "called off talks")]
    [InlineData("Police cracked down on the unions.", "crack down on T", "cracked down on")]
    [InlineData("Norway imposed harsh new sanctions on Belarus.", "impose sanction on T", "imposed sanctions on")]
    [InlineData("Sanctions were imposed on Belarus by Norway.", "impose sanction", "imposed Sanctions")]
    [InlineData("Peru ignored the demands, which the government of Chile had rejected.", "reject demand", "rejected demands")]
    [InlineData("The talks between Chad and Niger resumed.", "talks/n between S+T", "talks between")]
    [InlineData("Kenya is grateful to Japan.", "grateful/a to T", "grateful to")]
    [InlineData("Kenya's criticism of Japan was harsh.", "criticize", "criticism")]
    public void Words_of_a_frame_are_found_where_they_stand(string text, string pattern, string words) =>
        Assert.Equal($"{pattern}: {words}", Assert.Single(EventSentence.Found(text, null, pattern)));

    [Theory]
    [InlineData("Chad called the minister.", "call off")]
    [InlineData("Belarus imposed on Norway.", "impose sanction on T")]
    [InlineData("The visit was long.", "visit T")]
    [InlineData("They visit Oslo often.", "visit/n to T")]
    [InlineData("In 2014 it met 2,000 of them.", "2014 met")]
    [InlineData("Norway left; sanctions were on the table.", "leave sanction")]
    public void Words_that_are_not_all_there_or_are_another_part_of_speech_are_no_frame(string text, string pattern) =>
        Assert.Empty(EventSentence.Found(text, null, pattern));

    [Fact]
    public void Word_further_off_than_the_reach_counts_only_where_the_tree_links_it()
    {
        // Eight words apart: the object of the verb is found, a noun of another clause is not.
        Assert.Single(EventSentence.Found("Peru rejected all of the many, very costly and rather late demands.", null, "reject demand"));
        Assert.Empty(EventSentence.Found("Peru slept while the old minister of the interior said that he wanted demands.", null, "sleep demand"));
    }

    [Fact]
    public void Words_must_follow_in_the_order_of_the_frame() =>
        Assert.Empty(EventSentence.Found("Off went Chad and called.", null, "call off"));

    [Fact]
    public void Name_stands_for_the_words_of_what_it_names()
    {
        const string text = "Mexico ratified Tlatelolco.";

        Assert.Empty(EventSentence.Found(text, null, "ratify treaty|agreement"));
        Assert.Equal(
            "ratify treaty|agreement: ratified Tlatelolco",
            Assert.Single(EventSentence.Found(text, form => form == "Tlatelolco" ? WordClass.AgreementName : null, "ratify treaty|agreement")));
    }

    [Fact]
    public void Name_may_stand_for_a_later_word_too() =>
        Assert.Single(EventSentence.Found("Mexico backed out of Tlatelolco.", form => form == "Tlatelolco" ? WordClass.AgreementName : null, "back out treaty|agreement"));

    // The form and the lemma of one word may both be in an item.
    [Fact]
    public void Frame_is_found_once_for_the_same_words() =>
        Assert.Single(EventSentence.Found("Ghana held talks with Togo.", null, "hold talk|talks with T"));

    [Fact]
    public void Every_frame_of_a_word_is_found_also_those_of_no_event()
    {
        EventSentence.Coder.Parse("The company met the deadline.");
        var finder = new FrameFinder(FrameLexiconTests.Lexicon(("consult", "meet T"), ("none", "meet deadline")));

        var found = finder.Find(EventSentence.Coder.Sentence, EventSentence.Coder.Tree).ToArray();

        Assert.Equal(["meet T", "meet deadline"], found.Select(frame => frame.Frame.Row));
        Assert.Null(found[1].Frame.Type);
        Assert.Equal(1, found[1].Linked);
        Assert.All(found, frame => Assert.Equal(EventSentence.Word("met"), finder.Trigger(frame)));
    }

    [Fact]
    public void Noun_of_a_verb_is_marked_as_such()
    {
        EventSentence.Coder.Parse("Kenya's criticism of Japan was harsh.");
        var finder = new FrameFinder(FrameLexiconTests.Lexicon(("accuse", "criticize T")));

        Assert.True(Assert.Single(finder.Find(EventSentence.Coder.Sentence, EventSentence.Coder.Tree).ToArray()).IsNominal);
    }
}
