using System.Runtime.InteropServices;

namespace Comity.Language.Neural;

/// <summary>Vectors of the values of one feature, as eight-bit integers with a scale for each row. A view of the model file.</summary>
internal sealed unsafe class EmbeddingTable
{
    private const int Largest = 127;

    private readonly ModelMemory _memory;
    private readonly float* _scales;
    private readonly sbyte* _values;

    /// <exception cref="InvalidDataException">It is too short for its sizes.</exception>
    public EmbeddingTable(ModelMemory memory, ModelSection content)
    {
        _memory = memory;
        var reader = content.Reader();
        Rows = reader.Int32();
        Width = reader.Int32();
        if (Rows <= 0 || Width <= 0 || Rows > ushort.MaxValue || Width > short.MaxValue)
        {
            throw new InvalidDataException($"A table of {Rows} vectors of {Width}.");
        }

        _scales = (float*)reader.Take(Rows * sizeof(float));
        _values = (sbyte*)reader.Take(Rows * Width);
    }

    public int Rows { get; }

    public int Width { get; }

    public static byte[] Pack(ReadOnlySpan<float> weights, int rows, int width)
    {
        var scales = new float[rows];
        var values = new sbyte[rows * width];
        for (var row = 0; row < rows; row++)
        {
            var source = weights.Slice(row * width, width);
            var largest = 0f;
            foreach (var weight in source)
            {
                largest = Math.Max(largest, Math.Abs(weight));
            }

            scales[row] = largest / Largest;
            for (var index = 0; index < width && largest > 0; index++)
            {
                values[(row * width) + index] = (sbyte)MathF.Round(source[index] / scales[row]);
            }
        }

        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(rows);
        writer.Write(width);
        writer.Write(MemoryMarshal.AsBytes<float>(scales));
        writer.Write(MemoryMarshal.AsBytes<sbyte>(values));
        return stream.ToArray();
    }

    /// <summary>Writes the vector of a row.</summary>
    public void Copy(int row, float* target)
    {
        var scale = _scales[row];
        var values = _values + ((nint)row * Width);
        for (var index = 0; index < Width; index++)
        {
            target[index] = values[index] * scale;
        }

        GC.KeepAlive(_memory);
    }
}
