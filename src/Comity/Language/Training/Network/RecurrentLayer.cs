using System.Numerics;
using Comity.Language.Neural;

namespace Comity.Language.Training.Network;

/// <summary>One direction of a simple recurrent unit (Lei and others, 2018): all products run over the whole batch, only sums and gates run along the sentence.</summary>
internal sealed class RecurrentLayer
{
    private readonly Matrix _gates = new();
    private readonly Matrix _states = new();
    private readonly Matrix _forget = new();
    private readonly Matrix _reset = new();
    private readonly Matrix _tangents = new();
    private readonly Matrix _gateGradient = new();
    private float[] _carried = [];

    /// <summary>Writes half of each row of <paramref name="y"/>: the first half for the forward direction.</summary>
    /// <param name="starts">First row of each sentence, and the number of rows.</param>
    public void Forward(MatrixProduct product, DirectionWeights weights, Matrix x, ReadOnlySpan<int> starts, bool isBackward, Matrix y)
    {
        var half = x.Columns / 2;
        DenseLayer.Forward(product, weights.Gates, x, _gates);
        _states.Size(x.Rows, half);
        _forget.Size(x.Rows, half);
        _reset.Size(x.Rows, half);
        _tangents.Size(x.Rows, half);
        var zeros = Carried(half);
        zeros.Clear();
        var offset = isBackward ? half : 0;
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
        {
            ReadOnlySpan<float> before = zeros;
            var count = starts[sentence + 1] - starts[sentence];
            for (var step = 0; step < count; step++)
            {
                var row = isBackward ? starts[sentence + 1] - 1 - step : starts[sentence] + step;
                Step(weights, row, before, x.Row(row).Slice(offset, half), y.Row(row).Slice(offset, half));
                before = _states.Row(row);
            }
        }
    }

    /// <summary>Adds the gradients of the weights, and to <paramref name="dx"/> that of the input.</summary>
    public void Backward(
        MatrixProduct product, DirectionWeights weights, Matrix x, ReadOnlySpan<int> starts, bool isBackward, Matrix dy, Matrix dx, DirectionGradients gradients, Matrix scratch)
    {
        var half = x.Columns / 2;
        var offset = isBackward ? half : 0;
        _gateGradient.Size(x.Rows, 3 * half);
        var carried = Carried(half);
        Span<float> zeros = stackalloc float[half];
        zeros.Clear();
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
        {
            carried.Clear();
            var count = starts[sentence + 1] - starts[sentence];
            for (var step = count - 1; step >= 0; step--)
            {
                var row = isBackward ? starts[sentence + 1] - 1 - step : starts[sentence] + step;
                var before = step == 0 ? zeros : _states.Row(isBackward ? row + 1 : row - 1);
                StepBack(weights, row, before, x.Row(row).Slice(offset, half), dy.Row(row).Slice(offset, half), dx.Row(row).Slice(offset, half), carried, gradients);
            }
        }

        DenseLayer.Backward(product, weights.Gates, x, _gateGradient, gradients.Matrix, gradients.Bias, dx, scratch);
    }

    private Span<float> Carried(int half)
    {
        if (_carried.Length < half)
        {
            _carried = new float[half];
        }

        return _carried.AsSpan(0, half);
    }

    private void Step(DirectionWeights weights, int row, ReadOnlySpan<float> before, ReadOnlySpan<float> x, Span<float> y)
    {
        var half = x.Length;
        var gates = _gates.Row(row);
        var states = _states.Row(row);
        var forget = _forget.Row(row);
        var reset = _reset.Row(row);
        var tangents = _tangents.Row(row);
        for (var index = 0; index < half; index += Vector<float>.Count)
        {
            var previous = new Vector<float>(before[index..]);
            var candidate = new Vector<float>(gates[index..]);
            var f = Activation.Logistic(Vector.FusedMultiplyAdd(new Vector<float>(weights.Forget.Weights, index), previous, new Vector<float>(gates[(half + index)..])));
            var r = Activation.Logistic(Vector.FusedMultiplyAdd(new Vector<float>(weights.Reset.Weights, index), previous, new Vector<float>(gates[((2 * half) + index)..])));
            var state = Vector.FusedMultiplyAdd(f, previous - candidate, candidate);
            var tangent = Activation.Tanh(state);
            var input = new Vector<float>(x[index..]);
            f.CopyTo(forget[index..]);
            r.CopyTo(reset[index..]);
            state.CopyTo(states[index..]);
            tangent.CopyTo(tangents[index..]);
            Vector.FusedMultiplyAdd(r, (tangent * NeuralNetwork.RecurrentScale) - input, input).CopyTo(y[index..]);
        }
    }

    private void StepBack(
        DirectionWeights weights, int row, ReadOnlySpan<float> before, ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> dx, Span<float> carried, DirectionGradients gradients)
    {
        var half = x.Length;
        var gates = _gates.Row(row);
        var forget = _forget.Row(row);
        var reset = _reset.Row(row);
        var tangents = _tangents.Row(row);
        var target = _gateGradient.Row(row);
        var one = Vector<float>.One;
        for (var index = 0; index < half; index += Vector<float>.Count)
        {
            var previous = new Vector<float>(before[index..]);
            var f = new Vector<float>(forget[index..]);
            var r = new Vector<float>(reset[index..]);
            var tangent = new Vector<float>(tangents[index..]);
            var output = new Vector<float>(dy[index..]);
            var resetGradient = output * ((tangent * NeuralNetwork.RecurrentScale) - new Vector<float>(x[index..])) * r * (one - r);
            (new Vector<float>(dx[index..]) + (output * (one - r))).CopyTo(dx[index..]);
            var state = new Vector<float>(carried[index..]) + (output * r * (one - (tangent * tangent)) * NeuralNetwork.RecurrentScale);
            var forgetGradient = state * (previous - new Vector<float>(gates[index..])) * f * (one - f);
            (state * (one - f)).CopyTo(target[index..]);
            forgetGradient.CopyTo(target[(half + index)..]);
            resetGradient.CopyTo(target[((2 * half) + index)..]);
            (new Vector<float>(gradients.Forget.Values, index) + (forgetGradient * previous)).CopyTo(gradients.Forget.Values, index);
            (new Vector<float>(gradients.Reset.Values, index) + (resetGradient * previous)).CopyTo(gradients.Reset.Values, index);
            ((state * f) + (forgetGradient * new Vector<float>(weights.Forget.Weights, index)) + (resetGradient * new Vector<float>(weights.Reset.Weights, index))).CopyTo(carried[index..]);
        }
    }
}

/// <summary>Gradients of one direction of a recurrent layer.</summary>
internal sealed record DirectionGradients(Gradient Matrix, Gradient Bias, Gradient Forget, Gradient Reset);
