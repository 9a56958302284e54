using System.Numerics;

namespace Comity.Language.Training.Network;

/// <summary>Adam (Kingma and Ba, 2015) with the gradient cut to a norm; of embeddings only the rows of the batch move.</summary>
internal sealed class AdamOptimizer(IReadOnlyList<Parameter> parameters)
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.98f;
    private const float Epsilon = 1e-8f;
    private const float LongestGradient = 5;

    public long Steps { get; set; }

    /// <summary>Moves the weights against the sum of the gradients, and empties these.</summary>
    /// <param name="parts">For each part of the batch the gradients in the order of the parameters; the first receives the sums.</param>
    /// <param name="scale">What each gradient is multiplied by, such as one over the words of the batch.</param>
    public void Step(IReadOnlyList<Gradient[]> parts, float rate, float scale)
    {
        Steps++;
        var sums = new double[parameters.Count];
        Parallel.For(0, parameters.Count, index => sums[index] = Sum(parts, index));
        var norm = Math.Sqrt(sums.Sum()) * scale;
        var factor = norm > LongestGradient ? (float)(scale * LongestGradient / norm) : scale;
        var step = rate / (1 - MathF.Pow(FirstDecay, Steps));
        var second = 1 / (1 - MathF.Pow(SecondDecay, Steps));
        Parallel.For(0, parameters.Count, index => Move(parameters[index], parts[0][index], factor, step, second));
    }

    // Adds the parts up and gives the sum of squares.
    private double Sum(IReadOnlyList<Gradient[]> parts, int index)
    {
        var parameter = parameters[index];
        var target = parts[0][index];
        for (var part = 1; part < parts.Count; part++)
        {
            var source = parts[part][index];
            if (!parameter.IsSparse)
            {
                Absorb(target.Values, source.Values);
                continue;
            }

            foreach (var row in source.Touched)
            {
                Absorb(target.Row(row), source.Values.AsSpan(row * parameter.Columns, parameter.Columns));
            }

            source.Release();
        }

        if (!parameter.IsSparse)
        {
            return Squares(target.Values);
        }

        var sum = 0d;
        foreach (var row in target.Touched)
        {
            sum += Squares(target.Values.AsSpan(row * parameter.Columns, parameter.Columns));
        }

        return sum;
    }

    private static void Absorb(Span<float> target, Span<float> source)
    {
        for (var index = 0; index < target.Length; index++)
        {
            target[index] += source[index];
            source[index] = 0;
        }
    }

    private static double Squares(ReadOnlySpan<float> values)
    {
        var sum = 0d;
        foreach (var value in values)
        {
            sum += value * value;
        }

        return sum;
    }

    private static void Move(Parameter parameter, Gradient gradient, float factor, float step, float second)
    {
        if (!parameter.IsSparse)
        {
            Move(parameter, gradient.Values, 0, parameter.Weights.Length, factor, step, second);
            return;
        }

        foreach (var row in gradient.Touched)
        {
            Move(parameter, gradient.Values, row * parameter.Columns, parameter.Columns, factor, step, second);
        }

        gradient.Release();
    }

    private static void Move(Parameter parameter, float[] gradient, int start, int length, float factor, float step, float second)
    {
        var weights = parameter.Weights.AsSpan(start, length);
        var first = parameter.FirstMoment.AsSpan(start, length);
        var squares = parameter.SecondMoment.AsSpan(start, length);
        var values = gradient.AsSpan(start, length);
        var vectors = length - (length % Vector<float>.Count);
        for (var index = 0; index < vectors; index += Vector<float>.Count)
        {
            var g = new Vector<float>(values[index..]) * factor;
            var m = (new Vector<float>(first[index..]) * FirstDecay) + (g * (1 - FirstDecay));
            var v = (new Vector<float>(squares[index..]) * SecondDecay) + (g * g * (1 - SecondDecay));
            m.CopyTo(first[index..]);
            v.CopyTo(squares[index..]);
            (new Vector<float>(weights[index..]) - (m * step / (Vector.SquareRoot(v * second) + new Vector<float>(Epsilon)))).CopyTo(weights[index..]);
        }

        for (var index = vectors; index < length; index++)
        {
            var g = values[index] * factor;
            first[index] = (first[index] * FirstDecay) + (g * (1 - FirstDecay));
            squares[index] = (squares[index] * SecondDecay) + (g * g * (1 - SecondDecay));
            weights[index] -= first[index] * step / (MathF.Sqrt(squares[index] * second) + Epsilon);
        }

        values.Clear();
    }
}
