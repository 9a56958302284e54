using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Comity.Language.Neural;

/// <summary>One network at work on a batch of sentences. Holds buffers: one for each thread.</summary>
internal sealed unsafe class NetworkRun
{
    private readonly NeuralNetwork _network;
    private readonly VectorPath _path;
    private readonly WordVectors _words;
    private readonly MatrixProduct _product = new();
    private readonly NativeBuffer<byte> _bytes = new();
    private readonly NativeBuffer<float> _scales = new(), _states = new(), _gates = new(), _tagScores = new(), _meeting = new(), _arcs = new(), _labels = new();
    private float[] _transposed = [];

    public NetworkRun(NeuralNetwork network, VectorPath path)
    {
        _network = network;
        _path = path;
        _words = new WordVectors(network, path);
    }

    /// <summary>Scores of the tags after <see cref="Forward"/>: a row a node, each as long as the outputs of the tag head with their padding.</summary>
    public float* TagScores => _tagScores.Start;

    /// <summary>Scores of the relations after <see cref="Label"/>: a row a node, each as long as the outputs of the labels with their padding.</summary>
    public float* LabelScores => _labels.Start;

    /// <summary>Fills the rows of a piece with what the first layers make of its words.</summary>
    /// <param name="start">First word of the piece in the sentence.</param>
    /// <param name="first">Its first row, which is for the root.</param>
    /// <param name="rows">One past its last row.</param>
    public void Embed(Sentence sentence, int start, int first, int rows)
    {
        var width = _network.Width;
        var states = Grow(_states, first * width, checked(rows * width));
        var gates = _gates.Reserve((rows - first) * width);
        // An entry is good only until the next word is asked for: each gives its part to its neighbours at once.
        new Span<float>(gates, (rows - first) * width).Clear();
        for (var row = first; row < rows; row++)
        {
            var entry = row == first ? _words.Root : _words.Find(sentence.Form(start + row - first - 1));
            var local = gates + ((nint)(row - first) * width);
            _words.Copy(entry, 0, states + ((nint)row * width));
            _words.Add(entry, 2, local);
            if (row > first)
            {
                _words.Add(entry, 3, local - width);
            }

            if (row + 1 < rows)
            {
                _words.Add(entry, 1, local + width);
            }
        }

        Rectifier.Apply(gates, (rows - first) * width);
        Add(states + ((nint)first * width), gates, (rows - first) * width);
    }

    /// <summary>Runs the rows that were filled through the recurrent layers, and finds the scores of tags.</summary>
    /// <param name="starts">First row of each piece, and the number of rows.</param>
    public void Forward(ReadOnlySpan<int> starts)
    {
        var rows = starts[^1];
        Recur(starts, rows);
        Meet(rows);
        _network.KeepAlive();
    }

    /// <summary>Adds the scores of the heads of the nodes of a piece.</summary>
    /// <param name="start">First row of the piece.</param>
    /// <param name="count">Its rows.</param>
    /// <param name="scores">A row a node.</param>
    /// <param name="padded">From one row to the next.</param>
    public void AddArcs(int start, int count, Span<float> scores, int padded)
    {
        var width = _network.ArcWidth;
        var stride = _network.Meeting.PaddedOutputs;
        if (_transposed.Length < width * padded)
        {
            _transposed = new float[width * padded * 2];
        }

        for (var head = 0; head < count; head++)
        {
            var vector = _meeting.Start + ((nint)(start + head) * stride) + width;
            for (var index = 0; index < width; index++)
            {
                _transposed[(index * padded) + head] = vector[index];
            }
        }

        _product.Add(
            count, padded, width, new ReadOnlySpan<float>(_arcs.Start + ((nint)start * width), count * width), width, 1, _transposed, padded, scores, padded);
        for (var node = 1; node < count; node++)
        {
            var row = scores.Slice(node * padded, count);
            row[0] += _network.Distances[ArcDistance.ToRoot];
            for (var head = 1; head < count; head++)
            {
                row[head] += _network.Distances[ArcDistance.Bucket(node - head)];
            }
        }
    }

    /// <summary>Finds the scores of the relations of all nodes to the heads that they got.</summary>
    /// <param name="heads">For each row its head among the nodes of its piece.</param>
    public void Label(ReadOnlySpan<int> starts, ReadOnlySpan<int> heads)
    {
        var rows = starts[^1];
        var width = _network.LabelWidth;
        var stride = _network.Meeting.PaddedOutputs;
        var joint = _gates.Reserve(checked(rows * width));
        for (var piece = 0; piece + 1 < starts.Length; piece++)
        {
            for (var row = starts[piece]; row < starts[piece + 1]; row++)
            {
                var dependent = _meeting.Start + ((nint)row * stride) + (2 * _network.ArcWidth);
                var head = _meeting.Start + ((nint)(starts[piece] + heads[row]) * stride) + (2 * _network.ArcWidth) + width;
                var target = joint + ((nint)row * width);
                for (var index = 0; index < width; index += Vector<float>.Count)
                {
                    Vector.Store(Vector.Load(dependent + index) + Vector.Load(head + index), target + index);
                }
            }
        }

        Rectifier.Apply(joint, rows * width);
        Multiply(_network.Labels, joint, width, rows, _labels);
        _network.KeepAlive();
    }

    private static float* Grow(NativeBuffer<float> buffer, int used, int needed)
    {
        if (buffer.Capacity >= needed)
        {
            return buffer.Start;
        }

        var kept = new float[used];
        new ReadOnlySpan<float>(buffer.Start, used).CopyTo(kept);
        var start = buffer.Reserve(needed * 2);
        kept.CopyTo(new Span<float>(start, used));
        return start;
    }

    private void Recur(ReadOnlySpan<int> starts, int rows)
    {
        var width = _network.Width;
        for (var layer = 0; layer < _network.Recurrences.Length; layer++)
        {
            var gates = Multiply(_network.Recurrences[layer], _states.Start, width, rows, _gates);
            for (var piece = 0; piece + 1 < starts.Length; piece++)
            {
                Recur(layer, gates, starts[piece], starts[piece + 1]);
            }

            if (layer + 1 == _network.TagLayer)
            {
                FindTags(rows);
            }
        }
    }

    // Both directions; each overwrites its half of the states, which it reads only at the row that it writes.
    private void Recur(int layer, float* gates, int start, int end)
    {
        var half = _network.Width / 2;
        var carries = _network.Carries(layer);
        var state = stackalloc float[half];
        for (var direction = 0; direction < 2; direction++)
        {
            new Span<float>(state, half).Clear();
            var forget = carries + (direction * 2 * half);
            for (var step = 0; step < end - start; step++)
            {
                var row = direction == 0 ? start + step : end - 1 - step;
                Step(
                    gates + ((nint)row * 6 * half) + (direction * 3 * half), forget, forget + half, state, _states.Start + ((nint)row * 2 * half) + (direction * half), half);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Step(float* gates, float* forget, float* reset, float* state, float* output, int half)
    {
        var scale = new Vector<float>(NeuralNetwork.RecurrentScale);
        for (var index = 0; index < half; index += Vector<float>.Count)
        {
            var previous = Vector.Load(state + index);
            var candidate = Vector.Load(gates + index);
            var f = Activation.Logistic(Vector.FusedMultiplyAdd(Vector.Load(forget + index), previous, Vector.Load(gates + half + index)));
            var r = Activation.Logistic(Vector.FusedMultiplyAdd(Vector.Load(reset + index), previous, Vector.Load(gates + (2 * half) + index)));
            var next = Vector.FusedMultiplyAdd(f, previous - candidate, candidate);
            var input = Vector.Load(output + index);
            Vector.Store(next, state + index);
            Vector.Store(Vector.FusedMultiplyAdd(r, (Activation.Tanh(next) * scale) - input, input), output + index);
        }
    }

    private void FindTags(int rows)
    {
        var width = _network.Width;
        var stride = _network.TagHead.PaddedOutputs;
        var scores = Multiply(_network.TagHead, _states.Start, width, rows, _tagScores);
        if (!_network.FeedsTags)
        {
            return;
        }

        var shares = _gates.Reserve(checked(rows * stride));
        for (var row = 0; row < rows; row++)
        {
            var target = new Span<float>(shares + ((nint)row * stride), stride);
            TensorPrimitives.SoftMax(new ReadOnlySpan<float>(scores + ((nint)row * stride), _network.TagHead.Outputs), target);
            target[_network.TagHead.Outputs..].Clear();
        }

        var fed = Multiply(_network.TagEmbedding, shares, stride, rows, _arcs);
        Add(_states.Start, fed, rows * width);
    }

    private void Meet(int rows)
    {
        var stride = _network.Meeting.PaddedOutputs;
        var arcWidth = _network.ArcWidth;
        var meeting = Multiply(_network.Meeting, _states.Start, _network.Width, rows, _meeting);
        for (var row = 0; row < rows; row++)
        {
            Rectifier.Apply(meeting + ((nint)row * stride), 2 * arcWidth);
        }

        Multiply(_network.Arc, meeting, stride, rows, _arcs);
    }

    private float* Multiply(QuantizedMatrix matrix, float* rows, int stride, int count, NativeBuffer<float> target)
    {
        var padded = matrix.PaddedInputs;
        var bytes = _bytes.Reserve(checked(count * padded));
        var scales = _scales.Reserve(count);
        for (var row = 0; row < count; row++)
        {
            scales[row] = RowQuantizer.Quantize(rows + ((nint)row * stride), matrix.Inputs, bytes + ((nint)row * padded));
        }

        var outputs = target.Reserve(checked(count * matrix.PaddedOutputs));
        QuantizedProduct.Multiply(matrix, bytes, padded, scales, count, outputs, matrix.PaddedOutputs, _path);
        return outputs;
    }

    private static void Add(float* target, float* other, int count)
    {
        for (var index = 0; index < count; index += Vector<float>.Count)
        {
            Vector.Store(Vector.Load(target + index) + Vector.Load(other + index), target + index);
        }
    }
}
