using System.Numerics.Tensors;

namespace Comity.Language.Training.Network;

/// <summary>Hides parts of what the network sees while it learns, so that it does not rely on any one of them.</summary>
internal sealed class Dropout(TrainingOptions options, IReadOnlyList<float> wordDropout, TrainingRandom random)
{
    private readonly float _kept = 1 / (1 - options.Dropout);
    private readonly float _embeddingKept = 1 / (1 - options.EmbeddingDropout);

    /// <summary>Whether a word is to be read as one that is not known; rare ones more often.</summary>
    public bool HidesWord(int form) => random.Fraction() < wordDropout[form];

    /// <summary>What an embedding is multiplied by.</summary>
    public float Embedding() => random.Fraction() < options.EmbeddingDropout ? 0 : _embeddingKept;

    /// <summary>Multiplies each unit by zero or more than one; <paramref name="mask"/> receives the factors.</summary>
    public void EachUnit(Matrix matrix, Matrix mask)
    {
        Draw(mask.Size(matrix.Rows, matrix.Columns).Values);
        TensorPrimitives.Multiply(matrix.Values, mask.Values, matrix.Values);
    }

    /// <summary>The same, with the same units for all words of a sentence (Gal and Ghahramani, 2016).</summary>
    public void EachSentence(Matrix matrix, ReadOnlySpan<int> starts, Matrix mask)
    {
        mask.Size(matrix.Rows, matrix.Columns);
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
        {
            var first = mask.Row(starts[sentence]);
            Draw(first);
            for (var row = starts[sentence] + 1; row < starts[sentence + 1]; row++)
            {
                first.CopyTo(mask.Row(row));
            }
        }

        TensorPrimitives.Multiply(matrix.Values, mask.Values, matrix.Values);
    }

    private void Draw(Span<float> mask)
    {
        for (var index = 0; index < mask.Length; index++)
        {
            mask[index] = random.Fraction() < options.Dropout ? 0 : _kept;
        }
    }
}
