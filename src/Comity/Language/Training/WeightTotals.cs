using Comity.Language.Linear;

namespace Comity.Language.Training;

/// <summary>The averages of several trainings, summed: trainings in other orders err elsewhere, their mean less.</summary>
internal sealed class WeightTotals(int classes, int bits)
{
    private readonly int _rows = 1 << bits;
    private readonly int _stride = DenseWeights.Stride(classes);
    private readonly float[] _totals = new float[(1 << bits) * DenseWeights.Stride(classes)];
    private int _rounds;

    public void Clear()
    {
        _totals.AsSpan().Clear();
        _rounds = 0;
    }

    public void Add(AveragedWeights weights)
    {
        weights.AddAverages(_totals);
        _rounds++;
    }

    /// <summary>The means as 16-bit integers.</summary>
    public DenseWeights ToDense()
    {
        var scale = Scale();
        var weights = new short[_totals.Length];
        for (var index = 0; index < weights.Length; index++)
        {
            weights[index] = (short)MathF.Round(_totals[index] / _rounds * scale);
        }

        return new DenseWeights(weights, _stride);
    }

    /// <summary>The means without those nearer to zero than <paramref name="threshold"/>.</summary>
    public SparseWeights ToSparse(float threshold)
    {
        var scale = Scale();
        var starts = new int[_rows + 1];
        var kept = new List<byte>();
        var weights = new List<short>();
        for (var row = 0; row < _rows; row++)
        {
            for (var @class = 0; @class < classes; @class++)
            {
                var mean = _totals[(row * _stride) + @class] / _rounds;
                if (MathF.Abs(mean) >= threshold && (short)MathF.Round(mean * scale) is var weight and not 0)
                {
                    kept.Add((byte)@class);
                    weights.Add(weight);
                }
            }

            starts[row + 1] = kept.Count;
        }

        return new SparseWeights(starts, [.. kept], [.. weights]);
    }

    // A power of two, so that most trainings share it.
    private float Scale()
    {
        var largest = 1f;
        foreach (var total in _totals)
        {
            largest = MathF.Max(largest, MathF.Abs(total / _rounds));
        }

        var scale = 256f;
        while (largest * scale > short.MaxValue)
        {
            scale /= 2;
        }

        return scale;
    }
}
