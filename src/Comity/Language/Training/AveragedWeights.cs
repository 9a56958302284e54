using System.Runtime.Intrinsics;

namespace Comity.Language.Training;

/// <summary>Weights while they are learned, with the sums that their averages over all steps come from.</summary>
internal sealed class AveragedWeights
{
    private readonly float[] _weights;
    private readonly float[] _sums;
    private readonly int _rows;
    private readonly int _stride;
    private long _step = 1;

    public AveragedWeights(int classes, int bits)
    {
        Classes = classes;
        _rows = 1 << bits;
        _stride = DenseWeights.Stride(classes);
        _weights = new float[_rows * _stride];
        _sums = new float[_rows * _stride];
    }

    public int Classes { get; }

    /// <summary>Length of the scores.</summary>
    public int Width => _stride;

    public void Clear()
    {
        _weights.AsSpan().Clear();
        _sums.AsSpan().Clear();
        _step = 1;
    }

    /// <summary>Counts a decision; averages are over decisions.</summary>
    public void Step() => _step++;

    public void Score(ReadOnlySpan<int> rows, Span<float> scores)
    {
        scores.Clear();
        foreach (var row in rows)
        {
            var weights = _weights.AsSpan(row * _stride, _stride);
            for (var column = 0; column < weights.Length; column += Vector128<float>.Count)
            {
                var target = scores.Slice(column, Vector128<float>.Count);
                (Vector128.Create<float>(target) + Vector128.Create<float>(weights[column..])).CopyTo(target);
            }
        }
    }

    /// <summary>Adds <paramref name="amount"/> to the weights of a class for the features.</summary>
    public void Update(ReadOnlySpan<int> rows, int @class, float amount)
    {
        var sum = amount * _step;
        foreach (var row in rows)
        {
            _weights[(row * _stride) + @class] += amount;
            _sums[(row * _stride) + @class] += sum;
        }
    }

    /// <summary>The averages so far as 16-bit integers.</summary>
    public DenseWeights ToDense()
    {
        var scale = Scale();
        var weights = new short[_weights.Length];
        for (var index = 0; index < weights.Length; index++)
        {
            weights[index] = (short)MathF.Round(Average(index) * scale);
        }

        return new DenseWeights(weights, _stride);
    }

    /// <summary>The averages so far without those nearer to zero than <paramref name="threshold"/>.</summary>
    public SparseWeights ToSparse(float threshold)
    {
        var scale = Scale();
        var starts = new int[_rows + 1];
        var classes = new List<byte>();
        var weights = new List<short>();
        for (var row = 0; row < _rows; row++)
        {
            for (var @class = 0; @class < Classes; @class++)
            {
                var average = Average((row * _stride) + @class);
                if (MathF.Abs(average) >= threshold && (short)MathF.Round(average * scale) is var weight and not 0)
                {
                    classes.Add((byte)@class);
                    weights.Add(weight);
                }
            }

            starts[row + 1] = classes.Count;
        }

        return new SparseWeights(starts, [.. classes], [.. weights]);
    }

    private float Average(int index) => _weights[index] == 0 && _sums[index] == 0 ? 0 : _weights[index] - (_sums[index] / _step);

    // A power of two, so that the same weights give the same numbers whatever the largest is.
    private float Scale()
    {
        var largest = 1f;
        for (var index = 0; index < _weights.Length; index++)
        {
            largest = MathF.Max(largest, MathF.Abs(Average(index)));
        }

        var scale = 256f;
        while (largest * scale > short.MaxValue)
        {
            scale /= 2;
        }

        return scale;
    }
}
