using System.Runtime.Intrinsics;

namespace Comity.Language.Linear;

/// <summary>Weights of a few classes over a hashed feature space, as rows of 16-bit integers.</summary>
internal sealed class DenseWeights
{
    private readonly short[] _weights;
    private readonly int _stride;

    /// <param name="stride">Length of a row: 4, or a multiple of 8; classes beyond those in use weigh nothing.</param>
    public DenseWeights(short[] weights, int stride)
    {
        _weights = weights;
        _stride = stride;
    }

    /// <summary>The row length for a number of classes.</summary>
    public static int Stride(int classes) => classes <= 4 ? 4 : (classes + 7) / 8 * 8;

    /// <summary>Sums the rows of the features into <paramref name="scores"/>, as long as a row.</summary>
    public void Score(ReadOnlySpan<int> rows, Span<int> scores)
    {
        if (_stride == 4)
        {
            ScoreFour(rows, scores);
            return;
        }

        scores.Clear();
        foreach (var row in rows)
        {
            var weights = _weights.AsSpan(row * _stride, _stride);
            for (var column = 0; column < weights.Length; column += Vector128<short>.Count)
            {
                var target = scores.Slice(column, Vector256<int>.Count);
                var (low, high) = Vector128.Widen(Vector128.Create<short>(weights[column..]));
                (Vector256.Create<int>(target) + Vector256.Create(low, high)).CopyTo(target);
            }
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_stride);
        writer.Write(_weights.Length);
        WeightFormat.Write(writer, _weights);
    }

    /// <exception cref="InvalidDataException">The numbers contradict each other.</exception>
    public static DenseWeights Read(BinaryReader reader, int rows, int stride)
    {
        if (reader.ReadInt32() != stride || reader.ReadInt32() != rows * stride)
        {
            throw new InvalidDataException("The parser has another number of rows or columns.");
        }

        return new DenseWeights(WeightFormat.Read(reader, rows * stride), stride);
    }

    private void ScoreFour(ReadOnlySpan<int> rows, Span<int> scores)
    {
        var sum = Vector128<int>.Zero;
        foreach (var row in rows)
        {
            var weights = Vector64.Create<short>(_weights.AsSpan(row * 4, 4));
            sum += Vector128.WidenLower(weights.ToVector128Unsafe());
        }

        sum.CopyTo(scores);
    }
}
