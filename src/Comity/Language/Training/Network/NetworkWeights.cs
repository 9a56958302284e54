using Comity.Language.Neural;

namespace Comity.Language.Training.Network;

/// <summary>All weights of the network, in full precision.</summary>
internal sealed class NetworkWeights
{
    private const float EmbeddingScale = 0.15f;
    private const float RecurrenceScale = 0.1f;
    private const float ForgetBias = 0.5f;

    private readonly List<Parameter> _all = [];
    private readonly TrainingRandom _random;

    public NetworkWeights(NetworkShape shape, IReadOnlyList<FeatureTable> tables, int tags, int relations, int seed)
    {
        Shape = shape;
        Tags = tags;
        Relations = relations;
        _random = new TrainingRandom(seed);
        Embeddings = [.. tables.Select((table, index) => Add($"embedding {index}", table.Rows, WordFeatures.Widths[index], EmbeddingScale, isSparse: true))];
        Input = AddDense("input", WordFeatures.Width, shape.Width);
        Convolution = AddDense("convolution", 3 * shape.Width, shape.Width);
        Recurrences = [.. Enumerable.Range(0, shape.Layers).Select(layer => new RecurrenceWeights(
            AddRecurrence($"recurrence {layer} forward", shape.Width), AddRecurrence($"recurrence {layer} backward", shape.Width)))];
        TagHead = AddDense("tags", shape.Width, MatrixProduct.Padded(tags));
        TagEmbedding = Add("tag embedding", MatrixProduct.Padded(tags), shape.Width, shape.FeedsTags ? EmbeddingScale : 0);
        ArcDependent = AddDense("arc dependent", shape.Width, shape.ArcWidth);
        ArcHead = AddDense("arc head", shape.Width, shape.ArcWidth);
        LabelDependent = AddDense("label dependent", shape.Width, shape.LabelWidth);
        LabelHead = AddDense("label head", shape.Width, shape.LabelWidth);
        Labels = AddDense("labels", shape.LabelWidth, MatrixProduct.Padded(relations));
        const float arcScale = 0.05f;
        Arc = Add("arc", shape.ArcWidth, shape.ArcWidth, arcScale);
        Distance = Add("distance", 1, ArcDistance.Count, 0);
    }

    public NetworkShape Shape { get; }

    public int Tags { get; }

    public int Relations { get; }

    public IReadOnlyList<Parameter> All => _all;

    public Parameter[] Embeddings { get; }

    public DenseParameters Input { get; }

    public DenseParameters Convolution { get; }

    public RecurrenceWeights[] Recurrences { get; }

    public DenseParameters TagHead { get; }

    public Parameter TagEmbedding { get; }

    public DenseParameters ArcDependent { get; }

    public DenseParameters ArcHead { get; }

    public DenseParameters LabelDependent { get; }

    public DenseParameters LabelHead { get; }

    public DenseParameters Labels { get; }

    public Parameter Arc { get; }

    public Parameter Distance { get; }

    private Parameter Add(string name, int rows, int columns, float scale, bool isSparse = false)
    {
        var parameter = new Parameter(name, rows, columns, scale, _random, isSparse);
        _all.Add(parameter);
        return parameter;
    }

    // Uniform within the bounds of Glorot and Bengio (2010).
    private DenseParameters AddDense(string name, int input, int output) =>
        new(Add(name, input, output, MathF.Sqrt(6f / (input + output))), Add($"{name} bias", 1, output, 0));

    private DirectionWeights AddRecurrence(string name, int width)
    {
        var half = width / 2;
        var dense = AddDense(name, width, 3 * half);
        dense.Bias.Weights.AsSpan(half, half).Fill(ForgetBias);
        dense.Bias.Weights.AsSpan(2 * half, half).Fill(-ForgetBias);
        return new DirectionWeights(dense, Add($"{name} forget", 1, half, RecurrenceScale), Add($"{name} reset", 1, half, RecurrenceScale));
    }
}

/// <summary>A matrix, input by output, and what is added to its product.</summary>
internal sealed record DenseParameters(Parameter Matrix, Parameter Bias);

/// <summary>One direction of a recurrent layer.</summary>
/// <param name="Gates">Gives for each word the candidate, the forget gate and the reset gate, side by side.</param>
/// <param name="Forget">How much the state before weighs in the forget gate.</param>
/// <param name="Reset">How much it weighs in the reset gate.</param>
internal sealed record DirectionWeights(DenseParameters Gates, Parameter Forget, Parameter Reset);

/// <summary>A recurrent layer.</summary>
internal sealed record RecurrenceWeights(DirectionWeights Forward, DirectionWeights Backward);
