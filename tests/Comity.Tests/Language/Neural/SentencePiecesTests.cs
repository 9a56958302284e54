using Comity.Language;
using Comity.Language.Neural;

namespace Comity.Tests.Language.Neural;

public sealed class SentencePiecesTests
{
    [Fact]
    public void Short_sentence_is_one_piece() => Assert.Equal([5], Ends("a b c d e", 5));

    [Fact]
    public void Long_sentence_is_cut_behind_the_last_semicolon_of_the_second_half() => Assert.Equal([7, 10], Ends("a b , d e f ; h , j", 9));

    [Fact]
    public void Without_a_mark_it_is_cut_where_it_must() => Assert.Equal([4, 8, 9], Ends("a b c d e f g h i", 4));

    private static int[] Ends(string text, int longest)
    {
        var sentence = new Sentence();
        sentence.Reset(text);
        for (var start = 0; start < text.Length; start += 2)
        {
            sentence.Add(start, start + 1);
        }

        var ends = new List<int>();
        for (var start = 0; start < sentence.Count; start = ends[^1])
        {
            ends.Add(SentencePieces.End(sentence, start, longest));
        }

        return [.. ends];
    }
}
