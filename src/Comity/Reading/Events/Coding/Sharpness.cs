namespace Comity.Reading.Events.Coding;

/// <summary>How scores become probabilities that mean what they say.</summary>
/// <param name="Temperature">Divides the scores; above 0. Above 1 it flattens.</param>
/// <param name="Ceiling">The surest that the coder may be, in [0, 1]: some labels are open to dispute, however plain the words; the rest is shared out.</param>
/// <remarks>Temperature: Guo, Pleiss, Sun and Weinberger, "On calibration of modern neural networks", ICML 2017.</remarks>
internal readonly record struct Sharpness(float Temperature, float Ceiling)
{
    public static Sharpness Plain { get; } = new(1, 1);

    /// <summary>Turns scores into probabilities, in place.</summary>
    public void Apply(Span<float> scores)
    {
        SoftMax(scores, Temperature);
        foreach (ref var probability in scores)
        {
            probability = (probability * Ceiling) + ((1 - Ceiling) / scores.Length);
        }
    }

    public static void SoftMax(Span<float> scores, float temperature)
    {
        var largest = float.NegativeInfinity;
        foreach (var score in scores)
        {
            largest = Math.Max(largest, score);
        }

        var sum = 0f;
        foreach (ref var score in scores)
        {
            score = MathF.Exp((score - largest) / temperature);
            sum += score;
        }

        foreach (ref var score in scores)
        {
            score /= sum;
        }
    }
}
