using System.Numerics.Tensors;
using Comity.Language.Neural;

namespace Comity.Language.Training.Network;

/// <summary>Runs sentences through the network, and back for its gradients. Holds buffers: one for each thread.</summary>
internal sealed partial class NetworkPass
{
    private const float Never = -1e9f;

    private readonly NetworkWeights _weights;
    private readonly IReadOnlyList<int[]> _formRows;
    private readonly Dictionary<Parameter, Gradient> _gradientOf;
    private readonly MatrixProduct _product = new();
    private readonly TreeDecoder _decoder = new();
    private readonly RecurrentLayer[] _forward;
    private readonly RecurrentLayer[] _backward;
    private readonly Matrix[] _layers;
    private readonly Matrix[] _layerMasks;
    private readonly Matrix _scratch = new();
    private readonly Matrix _embedded = new(), _embeddedMask = new(), _input = new(), _inputMask = new(), _window = new(), _convolved = new();
    private readonly Matrix _tagInput = new(), _tagScores = new(), _tagShares = new();
    private readonly Matrix _arcDependent = new(), _arcHead = new(), _arcDependentMask = new(), _arcHeadMask = new(), _arcProduct = new();
    private readonly Matrix _labelDependent = new(), _labelHead = new(), _labelJoint = new(), _labelMask = new(), _labelScores = new();
    private readonly Matrix _headsTransposed = new(), _arcScores = new();
    private readonly List<int> _labelRows = [], _labelHeadRows = [];
    private int[] _starts = [0];
    private int[] _rows = [];

    /// <param name="formRows">For each form the rows of its features; index 0 is the root.</param>
    public NetworkPass(NetworkWeights weights, IReadOnlyList<int[]> formRows, bool forTraining)
    {
        _weights = weights;
        _formRows = formRows;
        Gradients = forTraining ? [.. weights.All.Select(parameter => new Gradient(parameter))] : [];
        _gradientOf = forTraining ? weights.All.Zip(Gradients).ToDictionary(pair => pair.First, pair => pair.Second) : [];
        var layers = weights.Shape.Layers;
        _forward = [.. Enumerable.Range(0, layers).Select(_ => new RecurrentLayer())];
        _backward = [.. Enumerable.Range(0, layers).Select(_ => new RecurrentLayer())];
        _layers = [.. Enumerable.Range(0, layers + 1).Select(_ => new Matrix())];
        _layerMasks = [.. Enumerable.Range(0, layers + 1).Select(_ => new Matrix())];
    }

    /// <summary>In the order of the parameters of the weights; empty for a pass that does not train.</summary>
    public Gradient[] Gradients { get; }

    /// <summary>Adds the gradient of the loss of <paramref name="batch"/>; gives the loss.</summary>
    public double Train(IReadOnlyList<NetworkExample> batch, IReadOnlyList<float> wordDropout, TrainingOptions options, TrainingRandom random)
    {
        Forward(batch, new Dropout(options, wordDropout, random));
        return Backward(batch);
    }

    /// <summary>Computes all scores of <paramref name="batch"/> without dropout; <see cref="Arcs"/>, <see cref="TagScores"/> and <see cref="LabelScores"/> give them.</summary>
    public void Predict(IReadOnlyList<NetworkExample> batch) => Forward(batch, null);

    /// <summary>Scores of the heads of each node of a sentence of the batch: a row a node; padded columns are to be ignored.</summary>
    public Matrix Arcs(int sentence)
    {
        int start = _starts[sentence], count = _starts[sentence + 1] - start;
        ScoreArcs(start, count);
        return _arcScores;
    }

    /// <summary>The best tree by <paramref name="scores"/>.</summary>
    public ReadOnlySpan<int> Decode(Matrix scores) => _decoder.Decode(scores.Values, scores.Columns, scores.Rows);

    public ReadOnlySpan<float> TagScores(int sentence, int node) => _tagScores.Row(_starts[sentence] + node)[.._weights.Tags];

    /// <summary>Scores of the relations of each node but the root to its head.</summary>
    /// <returns>A row a node, from node 1 in row 0.</returns>
    public Matrix LabelScores(int sentence, ReadOnlySpan<int> heads)
    {
        _labelRows.Clear();
        _labelHeadRows.Clear();
        for (var node = 1; node < heads.Length; node++)
        {
            _labelRows.Add(_starts[sentence] + node);
            _labelHeadRows.Add(_starts[sentence] + heads[node]);
        }

        ScoreLabels(null);
        return _labelScores;
    }

    private void Forward(IReadOnlyList<NetworkExample> batch, Dropout? dropout)
    {
        Lay(batch);
        Embed(batch, dropout);
        DenseLayer.Forward(_product, _weights.Input, _embedded, _input);
        LeakyRectifier.Apply(_input);
        dropout?.EachUnit(_input, _inputMask);
        Convolve();
        dropout?.EachSentence(_layers[0], _starts, _layerMasks[0]);
        for (var layer = 0; layer < _forward.Length; layer++)
        {
            var weights = _weights.Recurrences[layer];
            var y = _layers[layer + 1].Size(_layers[layer].Rows, _layers[layer].Columns);
            _forward[layer].Forward(_product, weights.Forward, _layers[layer], _starts, false, y);
            _backward[layer].Forward(_product, weights.Backward, _layers[layer], _starts, true, y);
            dropout?.EachSentence(y, _starts, _layerMasks[layer + 1]);
            if (layer + 1 == _weights.Shape.TagLayer)
            {
                ScoreTags(y);
            }
        }

        var top = _layers[^1];
        DenseLayer.Forward(_product, _weights.ArcDependent, top, _arcDependent);
        DenseLayer.Forward(_product, _weights.ArcHead, top, _arcHead);
        DenseLayer.Forward(_product, _weights.LabelDependent, top, _labelDependent);
        DenseLayer.Forward(_product, _weights.LabelHead, top, _labelHead);
        LeakyRectifier.Apply(_arcDependent);
        LeakyRectifier.Apply(_arcHead);
        dropout?.EachSentence(_arcDependent, _starts, _arcDependentMask);
        dropout?.EachSentence(_arcHead, _starts, _arcHeadMask);
        var width = _weights.Shape.ArcWidth;
        _arcProduct.Zero(top.Rows, width);
        _product.Add(top.Rows, width, width, _arcDependent.Values, width, 1, _weights.Arc.Weights, width, _arcProduct.Values, width);
        if (dropout is not null)
        {
            CollectLabels(batch);
            ScoreLabels(dropout);
        }
    }

    private void Lay(IReadOnlyList<NetworkExample> batch)
    {
        _starts = new int[batch.Count + 1];
        for (var sentence = 0; sentence < batch.Count; sentence++)
        {
            _starts[sentence + 1] = _starts[sentence] + batch[sentence].Count;
        }
    }

    private void Embed(IReadOnlyList<NetworkExample> batch, Dropout? dropout)
    {
        var total = _starts[^1];
        _embedded.Size(total, WordFeatures.Width);
        _rows = new int[total * WordFeatures.Count];
        _embeddedMask.Size(total, WordFeatures.Count);
        var row = 0;
        foreach (var form in batch.SelectMany(example => example.Forms))
        {
            var offset = 0;
            for (var feature = 0; feature < WordFeatures.Count; feature++)
            {
                var width = WordFeatures.Widths[feature];
                var index = _formRows[form][feature];
                if (feature == WordFeatures.Form && dropout is not null && form > 0 && dropout.HidesWord(form))
                {
                    index = FeatureTable.Unknown;
                }

                _rows[(row * WordFeatures.Count) + feature] = index;
                var factor = dropout?.Embedding() ?? 1;
                _embeddedMask.Row(row)[feature] = factor;
                TensorPrimitives.Multiply(_weights.Embeddings[feature].Weights.AsSpan(index * width, width), factor, _embedded.Row(row).Slice(offset, width));
                offset += width;
            }

            row++;
        }
    }

    // Each word with its neighbours, added to what it is alone.
    private void Convolve()
    {
        var width = _weights.Shape.Width;
        _window.Zero(_input.Rows, 3 * width);
        for (var sentence = 0; sentence + 1 < _starts.Length; sentence++)
        {
            for (var row = _starts[sentence]; row < _starts[sentence + 1]; row++)
            {
                var window = _window.Row(row);
                if (row > _starts[sentence])
                {
                    _input.Row(row - 1).CopyTo(window);
                }

                _input.Row(row).CopyTo(window[width..]);
                if (row + 1 < _starts[sentence + 1])
                {
                    _input.Row(row + 1).CopyTo(window[(2 * width)..]);
                }
            }
        }

        DenseLayer.Forward(_product, _weights.Convolution, _window, _convolved);
        LeakyRectifier.Apply(_convolved);
        _layers[0].Size(_input.Rows, width);
        TensorPrimitives.Add(_convolved.Values, _input.Values, _layers[0].Values);
    }

    private void ScoreTags(Matrix y)
    {
        _tagInput.CopyFrom(y);
        DenseLayer.Forward(_product, _weights.TagHead, y, _tagScores);
        if (!_weights.Shape.FeedsTags)
        {
            return;
        }

        _tagShares.Zero(_tagScores.Rows, _tagScores.Columns);
        for (var row = 0; row < _tagScores.Rows; row++)
        {
            TensorPrimitives.SoftMax(_tagScores.Row(row)[.._weights.Tags], _tagShares.Row(row));
        }

        _product.Add(y.Rows, y.Columns, _tagShares.Columns, _tagShares.Values, _tagShares.Columns, 1, _weights.TagEmbedding.Weights, y.Columns, y.Values, y.Columns);
    }

    private void ScoreArcs(int start, int count)
    {
        var width = _weights.Shape.ArcWidth;
        var padded = MatrixProduct.Padded(count);
        DenseLayer.Transpose(_arcHead.Data.AsSpan(start * width), count, width, width, _headsTransposed.Zero(width, padded));
        _arcScores.Zero(count, padded);
        _product.Add(count, padded, width, _arcProduct.Data.AsSpan(start * width), width, 1, _headsTransposed.Values, padded, _arcScores.Values, padded);
        for (var node = 1; node < count; node++)
        {
            var scores = _arcScores.Row(node);
            scores[0] += _weights.Distance.Weights[ArcDistance.ToRoot];
            for (var head = 1; head < count; head++)
            {
                scores[head] += _weights.Distance.Weights[ArcDistance.Bucket(node - head)];
            }

            scores[node] = Never;
        }
    }

    private void CollectLabels(IReadOnlyList<NetworkExample> batch)
    {
        _labelRows.Clear();
        _labelHeadRows.Clear();
        for (var sentence = 0; sentence < batch.Count; sentence++)
        {
            var example = batch[sentence];
            for (var node = 1; node < example.Count; node++)
            {
                if (example.Labels[node].Options.Length > 0)
                {
                    _labelRows.Add(_starts[sentence] + node);
                    _labelHeadRows.Add(_starts[sentence] + example.LabelHeads[node]);
                }
            }
        }
    }

    private void ScoreLabels(Dropout? dropout)
    {
        _labelJoint.Size(_labelRows.Count, _weights.Shape.LabelWidth);
        for (var index = 0; index < _labelRows.Count; index++)
        {
            TensorPrimitives.Add(_labelDependent.Row(_labelRows[index]), _labelHead.Row(_labelHeadRows[index]), _labelJoint.Row(index));
        }

        LeakyRectifier.Apply(_labelJoint);
        dropout?.EachUnit(_labelJoint, _labelMask);
        DenseLayer.Forward(_product, _weights.Labels, _labelJoint, _labelScores);
    }
}
