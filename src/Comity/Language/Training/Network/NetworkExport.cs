using System.Runtime.InteropServices;
using Comity.Language.Neural;

namespace Comity.Language.Training.Network;

/// <summary>Writes trained networks as parts of a model file, with weights as eight-bit integers.</summary>
internal static class NetworkExport
{
    /// <param name="networks">Alike in their tags and relations.</param>
    /// <param name="tables">The values of each feature, the same for all of them.</param>
    /// <param name="wordClasses">The dictionary as <see cref="WordClasses.Pack"/> makes it.</param>
    public static IEnumerable<(string Name, byte[] Content)> Parts(IReadOnlyList<NetworkWeights> networks, IReadOnlyList<FeatureTable> tables, byte[] wordClasses)
    {
        yield return (NeuralNetwork.Parts.Count, BitConverter.GetBytes(networks.Count));
        yield return (NeuralNetwork.Parts.Classes, wordClasses);
        for (var feature = 0; feature < tables.Count; feature++)
        {
            uint[] hashes = [.. tables[feature].Hashes];
            yield return (NeuralNetwork.Parts.Feature(feature), [.. BitConverter.GetBytes(hashes.Length), .. Bytes<uint>(hashes)]);
        }

        for (var number = 0; number < networks.Count; number++)
        {
            foreach (var (name, content) in Parts(networks[number]))
            {
                yield return (NeuralNetwork.Parts.Of(number, name), content);
            }
        }
    }

    private static IEnumerable<(string Name, byte[] Content)> Parts(NetworkWeights weights)
    {
        var shape = weights.Shape;
        int width = shape.Width, half = width / 2;
        yield return (NeuralNetwork.Parts.Shape, Bytes<int>([width, shape.ArcWidth, shape.LabelWidth, shape.TagLayer, shape.FeedsTags ? 1 : 0, shape.Layers]));
        for (var feature = 0; feature < weights.Embeddings.Length; feature++)
        {
            var table = weights.Embeddings[feature];
            yield return (NeuralNetwork.Parts.Embedding(feature), EmbeddingTable.Pack(table.Weights, table.Rows, table.Columns));
        }

        yield return (NeuralNetwork.Parts.Input, Pack(weights.Input, weights.Input.Matrix.Columns));
        for (var part = 0; part < NeuralNetwork.Window; part++)
        {
            var isMiddle = part == NeuralNetwork.Window / 2;
            yield return (NeuralNetwork.Parts.Convolution(part), QuantizedMatrix.Pack(
                weights.Convolution.Matrix.Weights.AsSpan(part * width * width), width, width, width, isMiddle ? weights.Convolution.Bias.Weights : []));
        }

        for (var layer = 0; layer < shape.Layers; layer++)
        {
            var (forward, backward) = weights.Recurrences[layer];
            yield return (NeuralNetwork.Parts.Gates(layer), Beside(forward.Gates, backward.Gates));
            yield return (NeuralNetwork.Parts.Carries(layer), Bytes<float>(
                [.. forward.Forget.Weights[..half], .. forward.Reset.Weights[..half], .. backward.Forget.Weights[..half], .. backward.Reset.Weights[..half]]));
        }

        yield return (NeuralNetwork.Parts.TagHead, Pack(weights.TagHead, weights.Tags));
        yield return (NeuralNetwork.Parts.TagEmbedding, QuantizedMatrix.Pack(weights.TagEmbedding.Weights, weights.Tags, width, width, []));
        yield return (NeuralNetwork.Parts.Meeting, Beside(weights.ArcDependent, weights.ArcHead, weights.LabelDependent, weights.LabelHead));
        yield return (NeuralNetwork.Parts.Arc, QuantizedMatrix.Pack(weights.Arc.Weights, shape.ArcWidth, shape.ArcWidth, shape.ArcWidth, []));
        yield return (NeuralNetwork.Parts.Labels, Pack(weights.Labels, weights.Relations));
        yield return (NeuralNetwork.Parts.Distances, Bytes<float>(weights.Distance.Weights));
    }

    private static byte[] Pack(DenseParameters layer, int outputs) =>
        QuantizedMatrix.Pack(layer.Matrix.Weights, layer.Matrix.Rows, outputs, layer.Matrix.Columns, layer.Bias.Weights);

    // Layers of the same input as one, their outputs side by side.
    private static byte[] Beside(params ReadOnlySpan<DenseParameters> layers)
    {
        var inputs = layers[0].Matrix.Rows;
        var outputs = 0;
        foreach (var layer in layers)
        {
            outputs += layer.Matrix.Columns;
        }

        var joint = new float[inputs * outputs];
        var biases = new List<float>();
        foreach (var layer in layers)
        {
            for (var input = 0; input < inputs; input++)
            {
                layer.Matrix.Weights.AsSpan(input * layer.Matrix.Columns, layer.Matrix.Columns).CopyTo(joint.AsSpan((input * outputs) + biases.Count));
            }

            biases.AddRange(layer.Bias.Weights);
        }

        return QuantizedMatrix.Pack(joint, inputs, outputs, outputs, CollectionsMarshal.AsSpan(biases));
    }

    private static byte[] Bytes<T>(ReadOnlySpan<T> values) where T : struct => MemoryMarshal.AsBytes(values).ToArray();
}
