namespace Comity.Language.Training.Network;

/// <summary>A row-major matrix of floats whose memory is kept when it is sized anew.</summary>
internal sealed class Matrix
{
    public int Rows { get; private set; }

    public int Columns { get; private set; }

    public float[] Data { get; private set; } = [];

    public Span<float> Values => Data.AsSpan(0, Rows * Columns);

    public Span<float> Row(int row) => Data.AsSpan(row * Columns, Columns);

    /// <summary>Takes the size; what it holds is undefined afterwards.</summary>
    public Matrix Size(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        if (Data.Length < rows * columns)
        {
            Data = new float[rows * columns * 5 / 4];
        }

        return this;
    }

    /// <summary>Takes the size with zeros in it.</summary>
    public Matrix Zero(int rows, int columns)
    {
        Size(rows, columns);
        Values.Clear();
        return this;
    }

    /// <summary>Takes the size and the values of <paramref name="other"/>.</summary>
    public Matrix CopyFrom(Matrix other)
    {
        Size(other.Rows, other.Columns);
        other.Values.CopyTo(Values);
        return this;
    }
}
