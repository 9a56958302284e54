using System.Numerics;
using Comity.Language.Neural;

namespace Comity.Tests.Language.Neural;

public sealed unsafe class RowQuantizerTests
{
    [Fact]
    public void Vectors_round_as_single_values_do()
    {
        var random = new Random(11);
        float[] values = [.. Enumerable.Range(0, 256 + 7).Select(_ => (random.NextSingle() - 0.5f) * 9)];
        var together = Quantize(values, values.Length, out var scale);
        var most = values.Max(Math.Abs);
        Assert.Equal(most / 127, scale);
        for (var index = 0; index < values.Length; index++)
        {
            Assert.Equal((byte)(int)((values[index] * (127 / most)) + 128.5f), together[index]);
        }

        Assert.Equal(255, together.Select(value => Math.Abs(value - 128)).Max() + 128);
    }

    [Fact]
    public void Row_of_zeros_has_no_scale() => Assert.All(Quantize(new float[64], 64, out _), value => Assert.Equal(128, value));

    [Fact]
    public void Activations_are_the_same_in_vectors_and_alone()
    {
        var random = new Random(13);
        var lanes = new float[Vector<float>.Count];
        for (var round = 0; round < 1000; round++)
        {
            for (var lane = 0; lane < lanes.Length; lane++)
            {
                lanes[lane] = (random.NextSingle() - 0.5f) * 20;
            }

            var tangents = Activation.Tanh(new Vector<float>(lanes));
            var logistics = Activation.Logistic(new Vector<float>(lanes));
            for (var lane = 0; lane < lanes.Length; lane++)
            {
                Assert.Equal(Activation.Tanh(lanes[lane]), tangents[lane]);
                Assert.Equal(Activation.Logistic(lanes[lane]), logistics[lane]);
                Assert.Equal(Math.Tanh(lanes[lane]), tangents[lane], 0.0002);
                Assert.Equal(1 / (1 + Math.Exp(-lanes[lane])), logistics[lane], 0.0002);
            }
        }
    }

    private static byte[] Quantize(float[] values, int count, out float scale)
    {
        var target = new byte[count];
        fixed (float* start = values)
        fixed (byte* bytes = target)
        {
            scale = RowQuantizer.Quantize(start, count, bytes);
        }

        return target;
    }
}
