using Comity.Language.Linear;

namespace Comity.Language.Tagging;

/// <summary>Chooses a joint tag for each word, left to right, by the sum of its features' weights.</summary>
/// <remarks>Holds buffers: one for each thread.</remarks>
internal sealed class Tagger(SparseWeights weights, int tagCount)
{
    private readonly int[] _rows = new int[TaggerFeatures.Capacity];
    private readonly int[] _scores = new int[tagCount];

    /// <param name="words">The sentence between two words of padding on each side.</param>
    /// <param name="tags">Receives the tags, without padding.</param>
    public void Tag(ReadOnlySpan<WordTraits> words, Span<int> tags)
    {
        var tag1 = TaggerFeatures.NoTag;
        var tag2 = TaggerFeatures.NoTag;
        for (var index = 0; index < tags.Length; index++)
        {
            var count = TaggerFeatures.Fill(words, index + TaggerFeatures.Padding, tag1, tag2, _rows);
            weights.Score(_rows.AsSpan(0, count), _scores);
            var best = 0;
            for (var tag = 1; tag < _scores.Length; tag++)
            {
                if (_scores[tag] > _scores[best])
                {
                    best = tag;
                }
            }

            tags[index] = best;
            tag2 = tag1;
            tag1 = (uint)best;
        }
    }
}
