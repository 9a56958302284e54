using Comity.Language.Neural;

namespace Comity.Language.Training.Network;

/// <summary>Products with a matrix of weights, forward and back.</summary>
internal static class DenseLayer
{
    /// <summary>Y = X · W + b.</summary>
    public static void Forward(MatrixProduct product, DenseParameters layer, Matrix x, Matrix y)
    {
        var width = layer.Matrix.Columns;
        y.Size(x.Rows, width);
        for (var row = 0; row < x.Rows; row++)
        {
            layer.Bias.Weights.CopyTo(y.Row(row));
        }

        product.Add(x.Rows, width, layer.Matrix.Rows, x.Values, x.Columns, 1, layer.Matrix.Weights, width, y.Values, width);
    }

    /// <summary>Adds the gradient of the weights, and to <paramref name="dx"/> that of the input.</summary>
    /// <param name="dx">As large as <paramref name="x"/>.</param>
    /// <param name="scratch">Receives the matrix transposed.</param>
    public static void Backward(
        MatrixProduct product, DenseParameters layer, Matrix x, Matrix dy, Gradient matrixGradient, Gradient biasGradient, Matrix dx, Matrix scratch)
    {
        int input = layer.Matrix.Rows, output = layer.Matrix.Columns;
        product.Add(input, output, x.Rows, x.Values, 1, x.Columns, dy.Values, output, matrixGradient.Values, output);
        for (var row = 0; row < dy.Rows; row++)
        {
            System.Numerics.Tensors.TensorPrimitives.Add(biasGradient.Values, dy.Row(row), biasGradient.Values);
        }

        Transpose(layer.Matrix.Weights, input, output, output, scratch.Size(output, input));
        product.Add(x.Rows, input, output, dy.Values, output, 1, scratch.Values, input, dx.Values, input);
    }

    /// <summary>Writes the transpose of a matrix of <paramref name="rows"/> by <paramref name="columns"/> into <paramref name="target"/>, which may be wider than it needs.</summary>
    public static void Transpose(ReadOnlySpan<float> source, int rows, int columns, int stride, Matrix target)
    {
        const int block = 16;
        var values = target.Values;
        var width = target.Columns;
        for (var row = 0; row < rows; row += block)
        {
            var rowEnd = Math.Min(rows, row + block);
            for (var column = 0; column < columns; column++)
            {
                for (var inner = row; inner < rowEnd; inner++)
                {
                    values[(column * width) + inner] = source[(inner * stride) + column];
                }
            }
        }
    }
}
