using System.Numerics;
using System.Runtime.CompilerServices;

namespace Comity.Language.Neural;

/// <summary>Rows of floats as bytes, each row with the scale that its largest value asks for.</summary>
internal static unsafe class RowQuantizer
{
    private const int Steps = 127;

    /// <summary>Writes <c>round(x / scale) + 128</c>.</summary>
    /// <param name="count">Values of the row; a multiple of the width of a vector of bytes, or else the rest goes one by one.</param>
    /// <returns>The scale: what one step is worth; 0 for a row of zeros.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Quantize(float* row, int count, byte* target)
    {
        var lanes = Vector<float>.Count;
        var largest = Vector<float>.Zero;
        var index = 0;
        for (; index + lanes <= count; index += lanes)
        {
            largest = Vector.Max(largest, Vector.Abs(Vector.Load(row + index)));
        }

        var most = 0f;
        for (var lane = 0; lane < lanes; lane++)
        {
            most = Math.Max(most, largest[lane]);
        }

        for (; index < count; index++)
        {
            most = Math.Max(most, Math.Abs(row[index]));
        }

        // Half a step more, so that cutting off the fraction rounds to the nearest.
        const float middle = QuantizedMatrix.ZeroPoint + 0.5f;
        var inverse = most > 0 ? Steps / most : 0;
        index = 0;
        for (; index + Vector<byte>.Count <= count; index += Vector<byte>.Count)
        {
            var low = Vector.Narrow(Convert(row + index, inverse, middle), Convert(row + index + lanes, inverse, middle));
            var high = Vector.Narrow(Convert(row + index + (2 * lanes), inverse, middle), Convert(row + index + (3 * lanes), inverse, middle));
            Vector.Store(Vector.Narrow(Vector.AsVectorUInt16(low), Vector.AsVectorUInt16(high)), target + index);
        }

        for (; index < count; index++)
        {
            target[index] = (byte)(int)((row[index] * inverse) + middle);
        }

        return most / Steps;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<int> Convert(float* values, float inverse, float middle) =>
        Vector.ConvertToInt32((Vector.Load(values) * inverse) + new Vector<float>(middle));
}
