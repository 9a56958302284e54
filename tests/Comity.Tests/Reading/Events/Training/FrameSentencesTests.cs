using Comity.Reading;
using Comity.Reading.Events.Training;
using Comity.Tests.Reading.Events.Frames;
using Comity.World;

namespace Comity.Tests.Reading.Events.Training;

public sealed class FrameSentencesTests
{
    // What stands around the parties; "1" and "2" are the source and the target.
    [Theory]
    [InlineData("condemn T", "1 condemned 2")]
    [InlineData("take T to court", "1 took 2 to court")]
    [InlineData("ban T", "1 banned 2")]
    [InlineData("accuse T", "1 accused 2")]
    [InlineData("occupy T", "1 occupied 2")]
    [InlineData("T receive aid from S", "2 received aid from 1")]
    [InlineData("S's visit/n to T", "1's visit to 2 was reported")]
    [InlineData("reject T's offer", "1 rejected 2's offer")]
    [InlineData("condemn T's", "1 condemned 2's decision")]
    [InlineData("S furious/a with T", "1 was furious with 2")]
    [InlineData("talks/n between S+T", "Talks between 1 and 2 was reported")]
    [InlineData("S+T's dispute/n", "1 and 2's dispute was reported")]
    public void Frame_is_said_in_the_plainest_way(string pattern, string plain)
    {
        var made = Sentences().Of(Assert.Single(FrameLexiconTests.Lexicon(("consult", pattern)).All));

        Assert.NotNull(made);
        var (source, target) = (made.Source?.In(made.Text), made.Target?.In(made.Text));
        Assert.NotNull(source);
        Assert.NotNull(target);
        Assert.Contains(made.Text, new[] { ".", " on Monday." }.Select(end =>
        {
            var text = plain.Replace("1", source, StringComparison.Ordinal).Replace("2", target, StringComparison.Ordinal) + end;
            return char.ToUpperInvariant(text[0]) + text[1..];
        }));
    }

    [Theory]
    [InlineData("none", "meet T")]
    [InlineData("agree", "agree to X with T")]
    [InlineData("protest", "strike")]
    [InlineData("aid", "aid/n to T")]
    public void Frame_that_does_not_place_both_parties_or_tells_no_event_is_not_said(string type, string pattern) =>
        Assert.Null(Sentences().Of(Assert.Single(FrameLexiconTests.Lexicon((type, pattern)).All)));

    [Fact]
    public void Every_frame_can_be_tried_and_its_marks_cover_words()
    {
        var sentences = Sentences();
        var made = Knowledge.Embedded.Frames.All.Select(sentences.Of).OfType<Comity.Reading.Events.MarkedSentence>().ToList();

        Assert.True(made.Count > Knowledge.Embedded.Frames.All.Count / 4);
        Assert.All(made, sentence =>
        {
            Assert.NotEmpty(sentence.Source!.Value.In(sentence.Text)); // made with both
            Assert.NotEmpty(sentence.Target!.Value.In(sentence.Text));
            Assert.False(sentence.Source.Value.Overlaps(sentence.Target.Value), sentence.Text);
            Assert.DoesNotContain("~", sentence.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("  ", sentence.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Same_seed_says_the_same()
    {
        static string[] Said()
        {
            var sentences = Sentences();
            return [.. Knowledge.Embedded.Frames.All.Take(300).Select(frame => sentences.Of(frame)?.Text ?? "")];
        }

        Assert.Equal(Said(), Said());
    }

    private static FrameSentences Sentences() => new(KnownWorld.Embedded, 5);
}
