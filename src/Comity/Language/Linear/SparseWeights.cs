namespace Comity.Language.Linear;

/// <summary>Weights of many classes over a hashed feature space where most are zero; only the others are kept.</summary>
internal sealed class SparseWeights
{
    private readonly int[] _starts;
    private readonly byte[] _classes;
    private readonly short[] _weights;

    /// <param name="starts">Where the entries of each row start; one more than rows.</param>
    /// <param name="classes">Class of each entry.</param>
    public SparseWeights(int[] starts, byte[] classes, short[] weights)
    {
        _starts = starts;
        _classes = classes;
        _weights = weights;
    }

    /// <summary>Number of weights kept.</summary>
    public int Count => _weights.Length;

    /// <summary>Sums the weights of the features into <paramref name="scores"/>, one for each class.</summary>
    public void Score(ReadOnlySpan<int> rows, Span<int> scores)
    {
        scores.Clear();
        foreach (var row in rows)
        {
            var end = _starts[row + 1];
            for (var entry = _starts[row]; entry < end; entry++)
            {
                scores[_classes[entry]] += _weights[entry];
            }
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_starts.Length - 1);
        var counts = new byte[_starts.Length - 1];
        for (var row = 0; row < counts.Length; row++)
        {
            counts[row] = (byte)(_starts[row + 1] - _starts[row]);
        }

        writer.Write(counts);
        writer.Write(_classes);
        WeightFormat.Write(writer, _weights);
    }

    /// <exception cref="InvalidDataException">The numbers contradict each other.</exception>
    public static SparseWeights Read(BinaryReader reader, int rows, int classes)
    {
        if (reader.ReadInt32() != rows)
        {
            throw new InvalidDataException("The tagger has another number of rows.");
        }

        var counts = WeightFormat.ReadBytes(reader, rows);
        var starts = new int[rows + 1];
        for (var row = 0; row < rows; row++)
        {
            starts[row + 1] = starts[row] + counts[row];
        }

        var entryClasses = WeightFormat.ReadBytes(reader, starts[rows]);
        if (entryClasses.AsSpan().ContainsAnyExceptInRange((byte)0, (byte)(classes - 1)))
        {
            throw new InvalidDataException("A weight belongs to no tag.");
        }

        return new SparseWeights(starts, entryClasses, WeightFormat.Read(reader, starts[rows]));
    }
}
