namespace Comity.Language.Linear;

/// <summary>Weights in a model file: all low bytes, then all high bytes, which compresses well.</summary>
internal static class WeightFormat
{
    public static void Write(BinaryWriter writer, ReadOnlySpan<short> weights)
    {
        var bytes = new byte[weights.Length * 2];
        for (var index = 0; index < weights.Length; index++)
        {
            bytes[index] = (byte)weights[index];
            bytes[weights.Length + index] = (byte)(weights[index] >> 8);
        }

        writer.Write(bytes);
    }

    /// <exception cref="InvalidDataException">The stream ends too early.</exception>
    public static short[] Read(BinaryReader reader, int count)
    {
        var bytes = ReadBytes(reader, count * 2);
        var weights = new short[count];
        for (var index = 0; index < count; index++)
        {
            weights[index] = (short)(bytes[index] | (bytes[count + index] << 8));
        }

        return weights;
    }

    /// <exception cref="InvalidDataException">The stream ends too early.</exception>
    public static byte[] ReadBytes(BinaryReader reader, int count)
    {
        var bytes = reader.ReadBytes(count);
        return bytes.Length == count ? bytes : throw new InvalidDataException("The model ends too early.");
    }
}
