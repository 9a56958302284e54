using System.Numerics.Tensors;
using Comity.Language.Neural;

namespace Comity.Language.Training.Network;

/// <summary>The way back: from the losses of a batch to the gradients of all weights.</summary>
internal sealed partial class NetworkPass
{
    private const float TagLossShare = 0.5f;

    private readonly MatrixPool _pool = new();
    private readonly Matrix _arcGradient = new();

    private double Backward(IReadOnlyList<NetworkExample> batch)
    {
        _pool.Reset();
        var loss = 0d;
        var total = _starts[^1];
        var shape = _weights.Shape;
        var arcDependent = Zero(total, shape.ArcWidth);
        var arcHead = Zero(total, shape.ArcWidth);
        var arcProduct = Zero(total, shape.ArcWidth);
        for (var sentence = 0; sentence < batch.Count; sentence++)
        {
            loss += ArcsBack(batch[sentence], _starts[sentence], arcProduct, arcHead);
        }

        DenseLayer.Transpose(_weights.Arc.Weights, shape.ArcWidth, shape.ArcWidth, shape.ArcWidth, _scratch.Size(shape.ArcWidth, shape.ArcWidth));
        _product.Add(total, shape.ArcWidth, shape.ArcWidth, arcProduct.Values, shape.ArcWidth, 1, _scratch.Values, shape.ArcWidth, arcDependent.Values, shape.ArcWidth);
        _product.Add(shape.ArcWidth, shape.ArcWidth, total, _arcDependent.Values, 1, shape.ArcWidth, arcProduct.Values, shape.ArcWidth, _gradientOf[_weights.Arc].Values, shape.ArcWidth);
        Multiply(arcDependent, _arcDependentMask);
        Multiply(arcHead, _arcHeadMask);
        LeakyRectifier.Back(_arcDependent, arcDependent);
        LeakyRectifier.Back(_arcHead, arcHead);

        var labelDependent = Zero(total, shape.LabelWidth);
        var labelHead = Zero(total, shape.LabelWidth);
        loss += LabelsBack(batch, labelDependent, labelHead);

        var top = _layers[^1];
        var gradient = Zero(total, shape.Width);
        DenseBack(_weights.ArcDependent, top, arcDependent, gradient);
        DenseBack(_weights.ArcHead, top, arcHead, gradient);
        DenseBack(_weights.LabelDependent, top, labelDependent, gradient);
        DenseBack(_weights.LabelHead, top, labelHead, gradient);
        for (var layer = shape.Layers; layer > 0; layer--)
        {
            if (layer == shape.TagLayer)
            {
                loss += TagsBack(batch, gradient);
            }

            Multiply(gradient, _layerMasks[layer]);
            var below = Zero(total, shape.Width);
            var weights = _weights.Recurrences[layer - 1];
            _forward[layer - 1].Backward(_product, weights.Forward, _layers[layer - 1], _starts, false, gradient, below, Gradients(weights.Forward), _scratch);
            _backward[layer - 1].Backward(_product, weights.Backward, _layers[layer - 1], _starts, true, gradient, below, Gradients(weights.Backward), _scratch);
            gradient = below;
        }

        Multiply(gradient, _layerMasks[0]);
        InputBack(gradient);
        return loss;

        DirectionGradients Gradients(DirectionWeights weights) => new(
            _gradientOf[weights.Gates.Matrix], _gradientOf[weights.Gates.Bias], _gradientOf[weights.Forget], _gradientOf[weights.Reset]);
    }

    private double ArcsBack(NetworkExample example, int start, Matrix arcProduct, Matrix arcHead)
    {
        var loss = 0d;
        var count = example.Count;
        var width = _weights.Shape.ArcWidth;
        ScoreArcs(start, count);
        var padded = _arcScores.Columns;
        _arcGradient.Zero(count, padded);
        var distances = _gradientOf[_weights.Distance].Values;
        for (var node = 1; node < count; node++)
        {
            var gradient = _arcGradient.Row(node)[..count];
            loss += CrossEntropy.Back(_arcScores.Row(node)[..count], example.Heads[node], gradient, 1);
            distances[ArcDistance.ToRoot] += gradient[0];
            for (var head = 1; head < count; head++)
            {
                distances[ArcDistance.Bucket(node - head)] += gradient[head];
            }
        }

        _product.Add(count, width, count, _arcGradient.Values, padded, 1, _arcHead.Data.AsSpan(start * width), width, arcProduct.Data.AsSpan(start * width), width);
        _product.Add(count, width, count, _arcGradient.Values, 1, padded, _arcProduct.Data.AsSpan(start * width), width, arcHead.Data.AsSpan(start * width), width);
        return loss;
    }

    private double LabelsBack(IReadOnlyList<NetworkExample> batch, Matrix labelDependent, Matrix labelHead)
    {
        var loss = 0d;
        var scores = Zero(_labelRows.Count, _labelScores.Columns);
        var index = 0;
        foreach (var example in batch)
        {
            for (var node = 1; node < example.Count; node++)
            {
                if (example.Labels[node].Options.Length > 0)
                {
                    loss += CrossEntropy.Back(_labelScores.Row(index)[.._weights.Relations], example.Labels[node], scores.Row(index), 1);
                    index++;
                }
            }
        }

        var joint = Zero(_labelRows.Count, _weights.Shape.LabelWidth);
        DenseBack(_weights.Labels, _labelJoint, scores, joint);
        Multiply(joint, _labelMask);
        LeakyRectifier.Back(_labelJoint, joint);
        for (index = 0; index < _labelRows.Count; index++)
        {
            var dependent = labelDependent.Row(_labelRows[index]);
            TensorPrimitives.Add(dependent, joint.Row(index), dependent);
            var head = labelHead.Row(_labelHeadRows[index]);
            TensorPrimitives.Add(head, joint.Row(index), head);
        }

        return loss;
    }

    // The gradient arrives as that of the layer's output with the tags fed in and leaves as that of the output alone.
    private double TagsBack(IReadOnlyList<NetworkExample> batch, Matrix gradient)
    {
        var loss = 0d;
        var scores = Zero(_tagScores.Rows, _tagScores.Columns);
        for (var sentence = 0; sentence < batch.Count; sentence++)
        {
            for (var node = 1; node < batch[sentence].Count; node++)
            {
                var row = _starts[sentence] + node;
                loss += CrossEntropy.Back(_tagScores.Row(row)[.._weights.Tags], batch[sentence].Tags[node], scores.Row(row), TagLossShare);
            }
        }

        if (_weights.Shape.FeedsTags)
        {
            FedTagsBack(gradient, scores);
        }

        DenseBack(_weights.TagHead, _tagInput, scores, gradient);
        return loss;
    }

    private void FedTagsBack(Matrix gradient, Matrix scores)
    {
        int width = gradient.Columns, tags = _tagShares.Columns;
        _product.Add(tags, width, gradient.Rows, _tagShares.Values, 1, tags, gradient.Values, width, _gradientOf[_weights.TagEmbedding].Values, width);
        DenseLayer.Transpose(_weights.TagEmbedding.Weights, tags, width, width, _scratch.Size(width, tags));
        var shares = Zero(gradient.Rows, tags);
        _product.Add(gradient.Rows, tags, width, gradient.Values, width, 1, _scratch.Values, tags, shares.Values, tags);
        for (var row = 0; row < gradient.Rows; row++)
        {
            var mean = TensorPrimitives.Dot(shares.Row(row), _tagShares.Row(row));
            for (var tag = 0; tag < _weights.Tags; tag++)
            {
                scores.Row(row)[tag] += _tagShares.Row(row)[tag] * (shares.Row(row)[tag] - mean);
            }
        }
    }

    private void InputBack(Matrix gradient)
    {
        var width = _weights.Shape.Width;
        var convolved = _pool.Take().CopyFrom(gradient);
        LeakyRectifier.Back(_convolved, convolved);
        var window = Zero(gradient.Rows, 3 * width);
        DenseBack(_weights.Convolution, _window, convolved, window);
        for (var sentence = 0; sentence + 1 < _starts.Length; sentence++)
        {
            for (var row = _starts[sentence]; row < _starts[sentence + 1]; row++)
            {
                var source = window.Row(row);
                if (row > _starts[sentence])
                {
                    TensorPrimitives.Add(gradient.Row(row - 1), source[..width], gradient.Row(row - 1));
                }

                TensorPrimitives.Add(gradient.Row(row), source.Slice(width, width), gradient.Row(row));
                if (row + 1 < _starts[sentence + 1])
                {
                    TensorPrimitives.Add(gradient.Row(row + 1), source[(2 * width)..], gradient.Row(row + 1));
                }
            }
        }

        Multiply(gradient, _inputMask);
        LeakyRectifier.Back(_input, gradient);
        var embedded = Zero(gradient.Rows, WordFeatures.Width);
        DenseBack(_weights.Input, _embedded, gradient, embedded);
        for (var row = 0; row < gradient.Rows; row++)
        {
            var offset = 0;
            for (var feature = 0; feature < WordFeatures.Count; feature++)
            {
                var columns = WordFeatures.Widths[feature];
                var factor = _embeddedMask.Row(row)[feature];
                if (factor != 0)
                {
                    var target = _gradientOf[_weights.Embeddings[feature]].Row(_rows[(row * WordFeatures.Count) + feature]);
                    TensorPrimitives.MultiplyAdd(embedded.Row(row).Slice(offset, columns), factor, target, target);
                }

                offset += columns;
            }
        }
    }

    private Matrix Zero(int rows, int columns) => _pool.Take().Zero(rows, columns);

    private void DenseBack(DenseParameters layer, Matrix x, Matrix dy, Matrix dx) =>
        DenseLayer.Backward(_product, layer, x, dy, _gradientOf[layer.Matrix], _gradientOf[layer.Bias], dx, _scratch);

    private static void Multiply(Matrix target, Matrix mask) => TensorPrimitives.Multiply(target.Values, mask.Values, target.Values);
}
