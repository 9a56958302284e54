using Comity.Language.Neural;

namespace Comity.Tests.Language.Neural;

public sealed unsafe class QuantizedProductTests
{
    private static readonly (int Rows, int Inputs, int Outputs)[] Sizes = [(1, 4, 32), (2, 5, 33), (7, 64, 50), (8, 128, 96), (19, 384, 64), (3, 1, 1)];

    public static TheoryData<string> Paths => [.. QuantizedProduct.Supported.Select(path => path.ToString())];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_path_gives_what_plain_code_gives_to_the_last_bit(string name)
    {
        foreach (var (rows, inputs, outputs) in Sizes)
        {
            var matrix = Matrix(inputs, outputs, rows, 1, out _);

            Assert.Equal(Multiply(matrix, rows, VectorPath.Scalar, Values(rows, inputs, 3)), Multiply(matrix, rows, Enum.Parse<VectorPath>(name), Values(rows, inputs, 3)));
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Largest_inputs_and_weights_do_not_saturate(string name)
    {
        // Every weight is the largest there is, and every input the largest byte: the sums are known.
        const int inputs = 300;
        float[] weights = [.. Enumerable.Repeat(1f, inputs * 32)];
        float[] values = [.. Enumerable.Repeat(2f, inputs)];
        var matrix = Pack(weights, inputs, 32, []);

        var products = Multiply(matrix, 1, Enum.Parse<VectorPath>(name), values);

        Assert.All(products, product => Assert.Equal(600, product, 0.01));
    }

    [Fact]
    public void Product_is_near_that_of_floats()
    {
        foreach (var (rows, inputs, outputs) in Sizes)
        {
            var matrix = Matrix(inputs, outputs, rows, 5, out var weights);
            var values = Values(rows, inputs, 7);
            var products = Multiply(matrix, rows, QuantizedProduct.Best, values);
            for (var row = 0; row < rows; row++)
            {
                for (var output = 0; output < outputs; output++)
                {
                    var exact = Enumerable.Range(0, inputs).Sum(input => values[(row * inputs) + input] * weights[(input * outputs) + output]) + output;
                    Assert.Equal(exact, products[(row * matrix.PaddedOutputs) + output], 0.05 * Math.Sqrt(inputs));
                }
            }
        }
    }

    [Fact]
    public void Matrix_that_ends_early_is_refused()
    {
        var bytes = QuantizedMatrix.Pack(new float[64], 2, 32, 32, []);
        var memory = ModelMemory.Copy(bytes);

        Assert.Throws<InvalidDataException>(() => new QuantizedMatrix(memory, memory.Section(0, bytes.Length - 1)));
    }

    private static QuantizedMatrix Matrix(int inputs, int outputs, int rows, int seed, out float[] weights)
    {
        weights = Values(inputs, outputs, seed + rows);
        return Pack(weights, inputs, outputs, [.. Enumerable.Range(0, outputs).Select(output => (float)output)]);
    }

    private static QuantizedMatrix Pack(float[] weights, int inputs, int outputs, float[] biases)
    {
        var bytes = QuantizedMatrix.Pack(weights, inputs, outputs, outputs, biases);
        var memory = ModelMemory.Copy(bytes);
        return new QuantizedMatrix(memory, memory.Section(0, bytes.Length));
    }

    private static float[] Values(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, rows * columns).Select(_ => (random.NextSingle() * 2) - 1)];
    }

    private static float[] Multiply(QuantizedMatrix matrix, int rows, VectorPath path, float[] values)
    {
        var inputs = new NativeBuffer<byte>();
        var scales = new NativeBuffer<float>();
        var outputs = new NativeBuffer<float>();
        inputs.Reserve(rows * matrix.PaddedInputs);
        scales.Reserve(rows);
        fixed (float* start = values)
        {
            for (var row = 0; row < rows; row++)
            {
                scales.Start[row] = RowQuantizer.Quantize(start + (row * matrix.Inputs), matrix.Inputs, inputs.Start + (row * matrix.PaddedInputs));
            }
        }

        outputs.Reserve(rows * matrix.PaddedOutputs);
        QuantizedProduct.Multiply(matrix, inputs.Start, matrix.PaddedInputs, scales.Start, rows, outputs.Start, matrix.PaddedOutputs, path);
        var result = new ReadOnlySpan<float>(outputs.Start, rows * matrix.PaddedOutputs).ToArray();
        GC.KeepAlive(inputs);
        GC.KeepAlive(scales);
        GC.KeepAlive(outputs);
        return result;
    }
}
