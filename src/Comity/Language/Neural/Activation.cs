using System.Numerics;
using System.Runtime.CompilerServices;

namespace Comity.Language.Neural;

/// <summary>The hyperbolic tangent and the logistic function, the same to the last bit on every machine.</summary>
/// <remarks>
/// Lambert's continued fraction of the tangent, cut after x⁷: off by less than 0.0002, which training knows since it uses the same. Each step is one
/// rounding in a fixed order, so a lane of any vector gives what the scalar gives.
/// </remarks>
internal static class Activation
{
    private const float Limit = 4.97f;

    public static float Tanh(float x)
    {
        x = Math.Clamp(x, -Limit, Limit);
        var square = x * x;
        var above = x * MathF.FusedMultiplyAdd(MathF.FusedMultiplyAdd(square + 378, square, 17325), square, 135135);
        var below = MathF.FusedMultiplyAdd(MathF.FusedMultiplyAdd(MathF.FusedMultiplyAdd(square, 28, 3150), square, 62370), square, 135135);
        return above / below;
    }

    public static float Logistic(float x) => MathF.FusedMultiplyAdd(Tanh(x * 0.5f), 0.5f, 0.5f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Tanh(Vector<float> x)
    {
        x = Vector.Min(Vector.Max(x, new Vector<float>(-Limit)), new Vector<float>(Limit));
        var square = x * x;
        var constant = new Vector<float>(135135);
        var above = x * Vector.FusedMultiplyAdd(Vector.FusedMultiplyAdd(square + new Vector<float>(378), square, new Vector<float>(17325)), square, constant);
        var below = Vector.FusedMultiplyAdd(
            Vector.FusedMultiplyAdd(Vector.FusedMultiplyAdd(square, new Vector<float>(28), new Vector<float>(3150)), square, new Vector<float>(62370)), square, constant);
        return above / below;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Logistic(Vector<float> x)
    {
        var half = new Vector<float>(0.5f);
        return Vector.FusedMultiplyAdd(Tanh(x * half), half, half);
    }
}
