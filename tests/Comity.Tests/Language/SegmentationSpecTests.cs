using Comity.Language;
using Comity.Language.Segmentation;

namespace Comity.Tests.Language;

/// <summary>Runs the texts of Language/specs/*.md.</summary>
public sealed class SegmentationSpecTests
{
    public static TheoryData<string, string> Kept
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var spec in SegmentationSpec.All.Where(spec => spec.File != SegmentationSpec.KnownGaps))
            {
                data.Add(spec.File, spec.Text);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void Text_falls_into_the_words_and_sentences_that_its_spec_lists(string file, string text)
    {
        var spec = SegmentationSpec.All.Single(spec => spec.File == file && spec.Text == text);

        Assert.Equal(spec.Sentences, Sentences(text));
    }

    [Fact]
    public void Gap_that_is_closed_moves_to_the_file_of_its_topic()
    {
        var closed = SegmentationSpec.All.Where(spec => spec.File == SegmentationSpec.KnownGaps && spec.Sentences.SequenceEqual(Sentences(spec.Text))).Select(spec => spec.Text).ToList();

        Assert.True(closed.Count == 0, $"No longer gaps, to be moved to the file of their topic:\n{string.Join('\n', closed)}");
    }

    [Fact]
    public void Specs_are_many_and_each_is_another()
    {
        Assert.InRange(SegmentationSpec.All.Count, 300, int.MaxValue);
        Assert.Empty(SegmentationSpec.All.GroupBy(spec => spec.Text).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.InRange(SegmentationSpec.All.Count(spec => spec.File == SegmentationSpec.KnownGaps), 0, 15);
    }

    private static List<string> Sentences(string text)
    {
        var sentences = new List<string>();
        var cursor = new TextCursor(text);
        var sentence = new Sentence();
        var segmenter = new Segmenter(LanguageModel.Embedded.Boundaries);
        while (segmenter.Next(ref cursor, sentence))
        {
            sentences.Add(string.Join(' ', Enumerable.Range(0, sentence.Count).Select(word => sentence.Form(word).ToString())));
        }

        return sentences;
    }
}
