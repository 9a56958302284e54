using Comity.Claims;
using Comity.Views;

namespace Comity.Tests.Views;

public sealed class MarkedTextTests
{
    [Fact]
    public void Blank_lines_divide_paragraphs()
    {
        var paragraphs = MarkedText.Mark("One.\n\n\n Two\nlines. \n\n", [], []);

        Assert.Equal([new(0, 4), new(8, 18)], paragraphs.Select(paragraph => paragraph.Span));
        Assert.Equal([1, 2], paragraphs.Select(paragraph => paragraph.Number));
    }

    [Fact]
    public void Spans_that_cross_are_cut_where_either_ends()
    {
        var paragraph = Assert.Single(MarkedText.Mark("abcdefgh", [new(1, 5), new(3, 7)], []));

        Assert.Equal([new(0, 1), new(1, 3), new(3, 5), new(5, 7), new(7, 8)], paragraph.Runs.Select(run => run.Span));
        Assert.Equal([[], [0], [0, 1], [1], []], paragraph.Runs.Select(run => run.Claims));
        Assert.Equal([[], [0], [1], [], []], paragraph.Runs.Select(run => run.Starting));
        Assert.Equal([[], [], [0], [1], []], paragraph.Runs.Select(run => run.Ending));
    }

    [Fact]
    public void Longer_of_two_nested_spans_lies_outside()
    {
        var paragraph = Assert.Single(MarkedText.Mark("abcdefgh", [new(0, 8), new(2, 4)], []));

        Assert.Equal([[0], [0, 1], [0]], paragraph.Runs.Select(run => run.Claims));
    }

    [Fact]
    public void Spans_on_the_same_words_share_their_run()
    {
        var paragraph = Assert.Single(MarkedText.Mark("abcd", [new(1, 3), new(1, 3)], []));

        Assert.Equal([0, 1], paragraph.Runs[1].Claims);
        Assert.Equal([0, 1], paragraph.Runs[1].Ending);
    }

    [Fact]
    public void Span_over_two_paragraphs_starts_in_the_first_and_ends_in_the_second()
    {
        var paragraphs = MarkedText.Mark("abc\n\ndef", [new(1, 7)], []);

        Assert.Equal([0], paragraphs[0].Claims);
        Assert.Empty(paragraphs[1].Claims);
        Assert.Equal([0], paragraphs[0].Runs[1].Starting);
        Assert.Empty(paragraphs[0].Runs[1].Ending);
        Assert.Equal(new TextSpan(5, 7), paragraphs[1].Runs[0].Span);
        Assert.Equal([0], paragraphs[1].Runs[0].Ending);
    }

    [Fact]
    public void Spans_outside_the_text_are_left_out()
    {
        var paragraph = Assert.Single(MarkedText.Mark("abc", [new(-2, 1), new(1, 1), new(2, 9)], []));

        Assert.All(paragraph.Runs, run => Assert.Empty(run.Claims));
    }

    [Fact]
    public void What_is_set_aside_is_marked_as_such()
    {
        var paragraphs = MarkedText.Mark("Read this.\n\nLeave a comment.", [], [new(12, 28)]);

        Assert.Equal([false, true], paragraphs.Select(paragraph => paragraph.IsSetAside));
    }

    [Fact]
    public void Runs_are_the_paragraph_and_cover_exactly_the_spans_over_them()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 60).Select(_ => "ab \n"[random.Next(4)]));
            TextSpan[] spans = [.. Enumerable.Range(0, 12).Select(_ => Span(random, text.Length)).Order()];
            foreach (var paragraph in MarkedText.Mark(text, spans, []))
            {
                Assert.Equal(paragraph.Span.In(text), string.Concat(paragraph.Runs.Select(run => run.Span.In(text))));
                Assert.All(paragraph.Runs, run => Assert.Equal(
                    Enumerable.Range(0, spans.Length).Where(index => spans[index].Overlaps(run.Span)), run.Claims.Order()));
            }
        }
    }

    [Fact]
    public void Each_span_with_words_starts_and_ends_once()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 60).Select(_ => "abc \n"[random.Next(5)]));
            TextSpan[] spans = [.. Enumerable.Range(0, 8).Select(_ => Span(random, text.Length)).Order()];
            var runs = MarkedText.Mark(text, spans, []).SelectMany(paragraph => paragraph.Runs).ToList();
            foreach (var index in runs.SelectMany(run => run.Claims).Distinct())
            {
                Assert.Single(runs, run => run.Starting.Contains(index));
                Assert.Single(runs, run => run.Ending.Contains(index));
            }
        }
    }

    [Fact]
    public void Spans_that_overlap_have_lanes_of_their_own_the_shortest_the_lowest() =>
        Assert.Equal([2, 0, 1, 0], MarkedText.Lanes([new(0, 20), new(2, 5), new(4, 12), new(30, 40)], 3));

    [Fact]
    public void Last_lane_serves_all_that_are_left() =>
        Assert.Equal([0, 1, 1], MarkedText.Lanes([new(0, 5), new(0, 5), new(0, 5)], 2));

    private static TextSpan Span(Random random, int length)
    {
        var start = random.Next(length - 1);
        return new(start, random.Next(start + 1, length + 1));
    }
}
