using System.Numerics.Tensors;

namespace Comity.Language.Training.Network;

/// <summary>The loss of a choice among options.</summary>
internal static class CrossEntropy
{
    /// <summary>The loss of a choice, and its gradient by the scores.</summary>
    /// <param name="gradient">At least as long as <paramref name="scores"/>; receives the gradient.</param>
    /// <param name="factor">What loss and gradient are multiplied by.</param>
    public static double Back(ReadOnlySpan<float> scores, SoftChoice choice, Span<float> gradient, float factor)
    {
        if (choice.Options.Length == 0)
        {
            return 0;
        }

        var mass = 0f;
        foreach (var share in choice.Shares)
        {
            mass += share;
        }

        var shares = gradient[..scores.Length];
        TensorPrimitives.SoftMax(scores, shares);
        var loss = 0d;
        for (var index = 0; index < choice.Options.Length; index++)
        {
            loss -= choice.Shares[index] * Math.Log(Math.Max(1e-12, shares[choice.Options[index]]));
        }

        TensorPrimitives.Multiply(shares, mass * factor, shares);
        for (var index = 0; index < choice.Options.Length; index++)
        {
            shares[choice.Options[index]] -= choice.Shares[index] * factor;
        }

        return loss * factor;
    }
}
