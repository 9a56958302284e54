using Comity.Reading.Events.Coding;
using Comity.Reading.Events.Finding;

namespace Comity.Tests.Reading.Events.Finding;

public sealed class EventFinderTests
{
    [Theory]
    [InlineData("Canada condemned Russia.", "ACCUSE: Canada > Russia")]
    [InlineData("Russia was condemned by Canada.", "ACCUSE: Canada > Russia")]
    [InlineData("Norway imposed sanctions on Belarus on Monday.", "COERCE: Norway > Belarus")]
    [InlineData("Police in Lima arrested two students.", "COERCE: Police in Lima > two students")]
    [InlineData("Two students were arrested by soldiers.", "COERCE: soldiers > Two students")]
    [InlineData("RUSSIA CONDEMNS NATO OVER DRILLS", "ACCUSE: RUSSIA > NATO")]
    [InlineData("Canada's criticism of Russia was harsh.", "ACCUSE: Canada > Russia")]
    [InlineData("Rebels, who attacked soldiers near the border, fled.", "ASSAULT: Rebels > soldiers")]
    [InlineData("Kenya sent humanitarian aid to Sudan.", "AID: Kenya > Sudan")]
    [InlineData("Norway threatened to impose sanctions on Belarus.", "THREATEN: Norway > Belarus")]
    [InlineData("Norway refused to meet Belarus.", "REJECT: Norway > Belarus")]
    public void Event_is_found_with_who_does_it_and_to_whom(string text, string expected) => Assert.Contains(expected, EventSentence.Events(text));

    // The noun that tells the event is no party of it, though its phrase is the subject of the sentence.
    [Theory]
    [InlineData("Ghana's visit to Togo ended.", "CONSULT", "Ghana", "Togo")]
    [InlineData("The visit of the president of Ghana to Togo ended.", "CONSULT", "the president of Ghana", "Togo")]
    public void Event_told_by_a_noun_is_found(string text, string type, string source, string target) =>
        Assert.Contains(EventSentence.Events(text), found => found.StartsWith(type, StringComparison.Ordinal)
            && !found.Contains("visit", StringComparison.Ordinal) && found.Split(" > ")[0].Contains(source, StringComparison.Ordinal) && found.Split(" > ")[1].Contains(target, StringComparison.Ordinal));

    [Theory]
    [InlineData("Ghana and Togo signed a trade agreement.", "Ghana", "Togo")]
    [InlineData("Ghana and Togo held talks in Accra.", "Ghana", "Togo")]
    [InlineData("Talks between Ghana and Togo began in Accra.", "Ghana", "Togo")]
    public void Parties_that_do_it_together_are_each_other_s(string text, string one, string other) =>
        Assert.Contains(EventSentence.Events(text), found => found.Contains(one, StringComparison.Ordinal) && found.Contains(other, StringComparison.Ordinal));

    [Fact]
    public void Clauses_that_follow_one_another_tell_an_event_each()
    {
        var found = EventSentence.Events("Canada condemned Russia, and Kenya sent humanitarian aid to Sudan.");

        Assert.Contains("ACCUSE: Canada > Russia", found);
        Assert.Contains("AID: Kenya > Sudan", found);
    }

    // What is refused, threatened or alleged did not happen: the word that governs it tells the event.
    [Theory]
    [InlineData("Norway refused to meet Belarus.", "CONSULT")]
    [InlineData("Norway threatened to attack Belarus.", "ASSAULT")]
    [InlineData("Norway accused Belarus of attacking Poland.", "ASSAULT: Norway")]
    public void What_a_word_governs_is_not_told_as_done(string text, string undone) =>
        Assert.DoesNotContain(EventSentence.Events(text), found => found.StartsWith(undone, StringComparison.Ordinal));

    [Fact]
    public void The_same_two_are_told_of_once() => Assert.Single(EventSentence.Events("Canada expressed its condemnation of Russia."));

    [Theory]
    [InlineData("")]
    [InlineData("Canada")]
    [InlineData("condemned")]
    [InlineData(".")]
    [InlineData("The river between the two hills.")]
    [InlineData("Canada, Russia, Norway, Belarus and Poland.")]
    [InlineData("Country 2019 2020 2021 Canada 1.2 3.4 5.6 Russia 7.8 9.0 1.2")]
    [InlineData("The sky was blue over Oslo.")]
    [InlineData("WEATHER: RAIN IN OSLO, SUN IN MINSK")]
    [InlineData("|---|---|---|")]
    public void Words_that_tell_no_event_are_given_none(string text) => Assert.Empty(EventSentence.Events(text));

    [Fact]
    public void Two_thousand_words_without_a_verb_tell_no_event() =>
        Assert.Empty(EventSentence.Events(string.Concat(Enumerable.Repeat("the green hill of ", 500)) + "Canada."));

    [Fact]
    public void Sentence_of_two_thousand_words_is_gone_through()
    {
        var text = string.Concat(Enumerable.Repeat("Canada condemned Russia and ", 500)) + "left.";

        Assert.Contains("ACCUSE: Canada > Russia", EventSentence.Events(text));
    }

    [Fact]
    public void The_surest_comes_first_and_none_is_less_sure_than_asked_for()
    {
        EventSentence.Coder.Parse("Canada condemned Russia, and Kenya, whose troops had left, sent humanitarian aid to Sudan, which Chad had asked for help.");
        var (coder, sentence, tree) = (EventSentence.Coder.Coder, EventSentence.Coder.Sentence, EventSentence.Coder.Tree);
        var finder = new EventFinder(coder, coder.Coding);
        double[] all = [.. finder.Find(sentence, tree, coder.Finder.Find(sentence, tree), 0).Select(found => found.Confidence)];
        double[] sure = [.. finder.Find(sentence, tree, coder.Finder.Find(sentence, tree), .6).Select(found => found.Confidence)];

        Assert.True(all.Length >= 2);
        Assert.Equal(all.OrderDescending(), all);
        Assert.All(all, confidence => Assert.InRange(confidence, 0, 1));
        Assert.Equal(all.Where(confidence => confidence >= .6), sure);
    }

    [Fact]
    public void Phrase_leaves_out_clauses_and_what_is_coordinated()
    {
        Assert.Equal("The new government of Mali", Around("The new government of Mali, which rules by decree, and its allies left.", "government"));
        Assert.Equal("soldiers", Around("Rebels attacked soldiers and police.", "soldiers"));

        static string Around(string text, string head)
        {
            EventSentence.Coder.Parse(text);
            var span = Phrase.Around(EventSentence.Coder.Tree, EventSentence.Word(head));
            return text[EventSentence.Coder.Sentence.Starts[span.First]..EventSentence.Coder.Sentence.Ends[span.End - 1]];
        }
    }

    [Fact]
    public void Marked_party_is_met_by_its_words_and_by_the_phrase_around_it()
    {
        EventSentence.Coder.Parse("The president of Ghana met rebels.");
        var tree = EventSentence.Coder.Tree;
        var (president, ghana, rebels) = (EventSentence.Word("president"), EventSentence.Word("Ghana"), EventSentence.Word("rebels"));

        Assert.True(Phrase.Meets(tree, new WordSpan(0, 4, president), ghana));
        Assert.True(Phrase.Meets(tree, new WordSpan(ghana, ghana + 1, ghana), president));
        Assert.False(Phrase.Meets(tree, new WordSpan(ghana, ghana + 1, ghana), rebels));
        Assert.False(Phrase.Meets(tree, WordSpan.None, rebels));
    }
}
