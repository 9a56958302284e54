using System.Text;
using Comity.Language;
using Comity.Language.Segmentation;

namespace Comity.Tests.Language;

/// <summary>What holds for the words and sentences of any string.</summary>
public sealed class SegmenterProperties
{
    private static readonly string[] Fragments =
    [
        "treaty", "U.S.", "Inc.", "No.", "p.m", "etc.", "I.", "A", "n't", "’s", " ", " ", "\n", "\r\n", "\n\n", "\t", "\u2028", "\f", "'", "\"", "“", "”",
        "…", "...", ".", "?!", "-", "–", "—", "/", "|", "$", "%", "+", "5", "3.5", "1,000", "11/28/2000", "05:15", "PM", "Thanks", ",", ":", ";", "(", ")", "[", "]", "<", ">",
        "&amp;", "<br/>", "#", "@", "www.", "http://", "a@b", ".org", "•", "===", ":)", "é", "e\u0301", "中", "\u00ad", "\u200b", "\ufeff", "\0", "\u0007",
        "\ud800", "\udc00", "😀", "☮\ufe0f", "𝒜",
    ];

    [Fact]
    public void Words_are_slices_in_order_that_hold_all_but_white_space()
    {
        var random = new Random(20250630);
        var segmenter = new Segmenter(LanguageModel.Embedded.Boundaries);
        for (var round = 0; round < 3_000; round++)
        {
            Check(segmenter, round % 3 == 0 ? Units(random) : round % 3 == 1 ? Scalars(random) : Mixture(random));
        }
    }

    [Fact]
    public void Every_single_unit_is_a_text()
    {
        var segmenter = new Segmenter(LanguageModel.Embedded.Boundaries);
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            Check(segmenter, $"a {(char)unit}B. {(char)unit}");
        }
    }

    [Fact]
    public void Words_are_found_again_when_the_text_is_read_again()
    {
        var random = new Random(7);
        var segmenter = new Segmenter(LanguageModel.Embedded.Boundaries);
        for (var round = 0; round < 300; round++)
        {
            var text = Mixture(random);
            Assert.Equal(Spans(segmenter, text), Spans(new Segmenter(LanguageModel.Embedded.Boundaries), text));
        }
    }

    [Fact]
    public void Nothing_is_allocated_once_warm()
    {
        const string text = "Dr. Lee left the U.S. During the visit – the third – he said: “We agree.” Trade grew 3.5%… Thanks, Jan\n\n• Steel\n• Cars (25 %)";
        var segmenter = new Segmenter(LanguageModel.Embedded.Boundaries);
        var sentence = new Sentence();
        for (var round = 0; round < 3; round++)
        {
            Walk(segmenter, text, sentence);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Walk(segmenter, text, sentence);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Closing_marks_without_end_are_cut() => Check(new Segmenter(LanguageModel.Embedded.Boundaries), "a." + new string(')', 2_000) + "[1] B.");

    private static void Check(Segmenter segmenter, string text)
    {
        var cursor = new TextCursor(text);
        var sentence = new Sentence();
        var position = 0;
        while (segmenter.Next(ref cursor, sentence))
        {
            Assert.InRange(sentence.Count, 1, Segmenter.LongestSentence);
            for (var word = 0; word < sentence.Count; word++)
            {
                var (start, end) = (sentence.Starts[word], sentence.Ends[word]);
                Assert.True(start >= position && end > start && end <= text.Length, $"Word {start}-{end} after {position} of {Escaped(text)}.");
                AssertOnlySpace(text, position, start);
                Assert.True(sentence.Form(word).SequenceEqual(text.AsSpan(start, end - start)));
                Assert.False(end < text.Length && char.IsSurrogatePair(text[end - 1], text[end]), $"A surrogate pair is cut at {end} of {Escaped(text)}.");
                position = end;
            }
        }

        AssertOnlySpace(text, position, text.Length);
    }

    // White space in the wider sense: control characters, zero-width spaces and byte order marks, too.
    private static void AssertOnlySpace(string text, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            var unit = text[index];
            Assert.True(char.IsWhiteSpace(unit) || char.IsControl(unit) || unit is '\u200b' or '\u2060' or '\ufeff', $"Unit {index} of {Escaped(text)} is in no word.");
        }
    }

    private static List<(int, int, int)> Spans(Segmenter segmenter, string text)
    {
        var spans = new List<(int, int, int)>();
        var cursor = new TextCursor(text);
        var sentence = new Sentence();
        for (var number = 0; segmenter.Next(ref cursor, sentence); number++)
        {
            for (var word = 0; word < sentence.Count; word++)
            {
                spans.Add((number, sentence.Starts[word], sentence.Ends[word]));
            }
        }

        return spans;
    }

    private static void Walk(Segmenter segmenter, string text, Sentence sentence)
    {
        var cursor = new TextCursor(text);
        while (segmenter.Next(ref cursor, sentence))
        {
        }
    }

    private static string Units(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(150); count > 0; count--)
        {
            text.Append((char)random.Next(random.Next(2) == 0 ? 0x10000 : 0x180));
        }

        return text.ToString();
    }

    private static string Scalars(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(100); count > 0; count--)
        {
            var value = random.Next(0x110000);
            text.Append(Rune.IsValid(value) ? new Rune(value).ToString() : Fragments[random.Next(Fragments.Length)]);
        }

        return text.ToString();
    }

    private static string Mixture(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(80); count > 0; count--)
        {
            text.Append(Fragments[random.Next(Fragments.Length)]);
        }

        return text.ToString();
    }

    private static string Escaped(string text) => string.Concat(text.Select(unit => unit is >= ' ' and <= '~' ? unit.ToString() : $"\\u{(int)unit:x4}"));
}
