using Comity.Language.Linear;

namespace Comity.Language.Tagging;

/// <summary>The features by which the tagger chooses the tag of a word.</summary>
internal static class TaggerFeatures
{
    public const int Bits = 20;

    /// <summary>Upper bound of features of a word.</summary>
    public const int Capacity = 64;

    /// <summary>Words of padding on each side of the sentence.</summary>
    public const int Padding = 2;

    /// <summary>The tag before the sentence.</summary>
    public const uint NoTag = 1000;

    /// <param name="words">The sentence between two words of padding on each side.</param>
    /// <param name="index">The word, counted with the padding.</param>
    /// <param name="tag1">Index of the tag chosen for the word before, and <paramref name="tag2"/> for the one before that.</param>
    /// <returns>The number of rows written.</returns>
    public static int Fill(ReadOnlySpan<WordTraits> words, int index, uint tag1, uint tag2, Span<int> rows)
    {
        var features = new FeatureRows(rows, Bits);
        ref readonly var word = ref words[index];
        ref readonly var previous = ref words[index - 1];
        ref readonly var previous2 = ref words[index - 2];
        ref readonly var next = ref words[index + 1];
        ref readonly var next2 = ref words[index + 2];

        // The word itself.
        features.Add(1);
        features.Add(word.Form);
        features.Add(word.Lower);
        features.Add(word.Suffix1);
        features.Add(word.Suffix2);
        features.Add(word.Suffix3);
        features.Add(word.Suffix4);
        features.Add(word.Prefix1);
        features.Add(word.Prefix2);
        features.Add(word.Prefix3);
        features.Add(word.Shape);
        features.Add(word.ShortShape);
        features.Add(word.Ambiguity);
        features.Add(word.ShortShape, index == Padding ? 1u : 0u);
        features.Add(word.Suffix3, word.ShortShape);
        features.Add(word.Suffix2, next.Suffix2);

        // The tags before it.
        features.Add(word.Suffix3, tag1);
        features.Add(tag1);
        features.Add(tag1, tag2);
        features.Add(tag1, word.Lower);
        features.Add(tag1, tag2, word.Lower);
        features.Add(tag1, next.Lower);
        features.Add(tag1, word.Ambiguity, next.Ambiguity);
        features.Add(tag1, next.Suffix3);
        features.Add(tag2, tag1, word.Ambiguity);

        // Its neighbours.
        features.Add(previous.Lower);
        features.Add(previous2.Lower);
        features.Add(next.Lower);
        features.Add(next2.Lower);
        features.Add(previous.Lower, word.Lower);
        features.Add(word.Lower, next.Lower);
        features.Add(previous.Lower, next.Lower);
        features.Add(next.Suffix3);
        features.Add(next.Suffix2);
        features.Add(previous.Suffix3);
        features.Add(next.ShortShape);
        features.Add(previous.ShortShape, word.ShortShape, next.ShortShape);
        features.Add(next.Ambiguity);
        features.Add(next2.Ambiguity);
        features.Add(word.Ambiguity, next.Ambiguity);
        features.Add(word.Ambiguity, next.Ambiguity, next2.Ambiguity);
        features.Add(previous.Ambiguity, word.Ambiguity, next.Ambiguity);
        features.Add(word.Lower, next.Ambiguity);
        features.Add(next.Lower, next2.Lower);
        features.Add(previous.Lower, previous2.Lower);
        features.Add(word.Lower, next.Suffix3);
        return features.Count;
    }
}
