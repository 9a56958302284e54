using Comity.Language.Neural;

namespace Comity.Language.Training.Network;

/// <summary>Lets positive values through and a tenth of negative ones.</summary>
internal static class LeakyRectifier
{
    public static void Apply(Matrix matrix)
    {
        var values = matrix.Values;
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = Math.Max(values[index], values[index] * NeuralNetwork.Slope);
        }
    }

    /// <summary>Turns the gradient of the output into that of the input.</summary>
    /// <remarks>By the sign of what came out; what dropout made zero has no gradient anyway.</remarks>
    public static void Back(Matrix output, Matrix gradient)
    {
        var values = output.Values;
        var target = gradient.Values;
        for (var index = 0; index < values.Length; index++)
        {
            target[index] = values[index] > 0 ? target[index] : target[index] * NeuralNetwork.Slope;
        }
    }
}
