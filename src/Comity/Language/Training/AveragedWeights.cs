using System.Runtime.Intrinsics;
using Comity.Language.Linear;

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

    /// <summary>Adds the averages so far to <paramref name="totals"/>, row by row.</summary>
    public void AddAverages(Span<float> totals)
    {
        for (var index = 0; index < totals.Length; index++)
        {
            totals[index] += _weights[index] - (_sums[index] / _step);
        }
    }
}
