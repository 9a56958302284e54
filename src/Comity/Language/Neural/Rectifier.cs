using System.Numerics;

namespace Comity.Language.Neural;

/// <summary>Lets positive values through and a tenth of negative ones.</summary>
internal static unsafe class Rectifier
{
    public static void Apply(float* values, int count)
    {
        var slope = new Vector<float>(NeuralNetwork.Slope);
        var index = 0;
        for (; index + Vector<float>.Count <= count; index += Vector<float>.Count)
        {
            var value = Vector.Load(values + index);
            Vector.Store(Vector.Max(value, value * slope), values + index);
        }

        for (; index < count; index++)
        {
            values[index] = Math.Max(values[index], values[index] * NeuralNetwork.Slope);
        }
    }
}
