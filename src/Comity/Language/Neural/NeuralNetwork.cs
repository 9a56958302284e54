namespace Comity.Language.Neural;

/// <summary>One of the networks that find tags, heads and relations, as the model file holds it. Immutable, for any number of threads.</summary>
/// <remarks>
/// Hashed features of each word → dense layer → convolution over three words → recurrent layers in both directions, tags read from one of them and fed to the
/// next → scores of arcs (Dozat and Manning, 2017: two vectors a word that meet in a product) and of relations.
/// </remarks>
internal sealed unsafe class NeuralNetwork
{
    /// <summary>Words before, at and after the middle of the convolution.</summary>
    public const int Window = 3;

    /// <summary>What a negative output of a dense layer is multiplied by.</summary>
    public const float Slope = 0.1f;

    /// <summary>Keeps the size of a recurrent layer's output at that of its input.</summary>
    public const float RecurrentScale = 1.5f;

    private readonly ModelMemory _memory;
    private readonly float*[] _carries;

    /// <param name="number">Which of the networks of the model, from 0.</param>
    /// <param name="relations">The relations that it chooses among.</param>
    /// <exception cref="InvalidDataException">The parts do not fit one another.</exception>
    public NeuralNetwork(ModelFile file, int number, IReadOnlyList<DependencyRelation> relations)
    {
        _memory = file.Memory;
        RootRelation = relations.ToList().IndexOf(DependencyRelation.Root);
        RelationGroups = [.. relations.Select(SingleRelations.Group)];
        var shape = file.Section(Own(Parts.Shape)).Reader();
        Width = shape.Int32();
        ArcWidth = shape.Int32();
        LabelWidth = shape.Int32();
        TagLayer = shape.Int32();
        FeedsTags = shape.Int32() != 0;
        var layers = shape.Int32();
        if (Width is <= 0 or > short.MaxValue || Width % 64 != 0 || ArcWidth % QuantizedMatrix.Strip != 0 || LabelWidth % QuantizedMatrix.Strip != 0
            || layers is < 1 or > 16 || TagLayer < 1 || TagLayer > layers)
        {
            throw new InvalidDataException("The network has sizes that do not fit.");
        }

        Tables = [.. Enumerable.Range(0, WordFeatures.Count).Select(feature => ReadTable(file.Section(Parts.Feature(feature))))];
        Embeddings = [.. Enumerable.Range(0, WordFeatures.Count).Select(feature => new EmbeddingTable(file.Memory, file.Section(Own(Parts.Embedding(feature)))))];
        for (var feature = 0; feature < WordFeatures.Count; feature++)
        {
            if (Embeddings[feature].Rows != Tables[feature].Rows || Embeddings[feature].Width != WordFeatures.Widths[feature])
            {
                throw new InvalidDataException($"The vectors of feature {feature} do not fit its values.");
            }
        }

        Classes = new WordClasses(file.Memory, file.Section(Parts.Classes));
        Input = Matrix(file, Own(Parts.Input), WordFeatures.Width, Width);
        Windows = [.. Enumerable.Range(0, Window).Select(part => Matrix(file, Own(Parts.Convolution(part)), Width, Width))];
        Recurrences = [.. Enumerable.Range(0, layers).Select(layer => Matrix(file, Own(Parts.Gates(layer)), Width, 3 * Width))];
        _carries = new float*[layers];
        for (var layer = 0; layer < layers; layer++)
        {
            _carries[layer] = Floats(file, Own(Parts.Carries(layer)), 2 * Width);
        }

        TagHead = new QuantizedMatrix(file.Memory, file.Section(Own(Parts.TagHead)));
        TagEmbedding = Matrix(file, Own(Parts.TagEmbedding), TagHead.Outputs, Width);
        Meeting = Matrix(file, Own(Parts.Meeting), Width, (2 * ArcWidth) + (2 * LabelWidth));
        Arc = Matrix(file, Own(Parts.Arc), ArcWidth, ArcWidth);
        Labels = new QuantizedMatrix(file.Memory, file.Section(Own(Parts.Labels)));
        Distances = Floats(file, Own(Parts.Distances), ArcDistance.Count);
        var isFree = Enumerable.Range(0, relations.Count).Any(relation => relation != RootRelation && RelationGroups[relation] == 0);
        if (RootRelation < 0 || !isFree || Labels.Outputs != relations.Count || TagHead.Inputs != Width || Labels.Inputs != LabelWidth)
        {
            throw new InvalidDataException("The network has parts that do not fit one another.");
        }

        string Own(string part) => Parts.Of(number, part);
    }

    /// <summary>The relation that only the root has.</summary>
    public int RootRelation { get; }

    /// <summary>For each relation its group among the <see cref="SingleRelations"/>.</summary>
    public byte[] RelationGroups { get; }

    public int Width { get; }

    public int ArcWidth { get; }

    public int LabelWidth { get; }

    /// <summary>The recurrent layer, from 1, that the tags are read from.</summary>
    public int TagLayer { get; }

    public bool FeedsTags { get; }

    public WordClasses Classes { get; }

    public FeatureTable[] Tables { get; }

    public EmbeddingTable[] Embeddings { get; }

    public QuantizedMatrix Input { get; }

    /// <summary>The convolution, a matrix for each place of the window; the middle one has the biases.</summary>
    public QuantizedMatrix[] Windows { get; }

    /// <summary>For each layer what gives candidate, forget gate and reset gate, first of the forward direction, then of the backward one.</summary>
    public QuantizedMatrix[] Recurrences { get; }

    public QuantizedMatrix TagHead { get; }

    public QuantizedMatrix TagEmbedding { get; }

    /// <summary>Gives the word's vectors as dependent and as head of an arc, then as dependent and head of a relation.</summary>
    public QuantizedMatrix Meeting { get; }

    public QuantizedMatrix Arc { get; }

    public QuantizedMatrix Labels { get; }

    /// <summary>What each class of <see cref="ArcDistance"/> adds to the score of an arc.</summary>
    public float* Distances { get; }

    /// <summary>How much the state weighs in the forget and the reset gate: forget forward, reset forward, forget backward, reset backward.</summary>
    public float* Carries(int layer) => _carries[layer];

    public void KeepAlive() => GC.KeepAlive(_memory);

    private static QuantizedMatrix Matrix(ModelFile file, string name, int inputs, int outputs)
    {
        var matrix = new QuantizedMatrix(file.Memory, file.Section(name));
        return matrix.Inputs == inputs && matrix.Outputs == outputs
            ? matrix
            : throw new InvalidDataException($"The part {name} has {matrix.Inputs} by {matrix.Outputs} weights, not {inputs} by {outputs}.");
    }

    private static float* Floats(ModelFile file, string name, int count) => (float*)file.Section(name).Reader().Take(count * sizeof(float));

    private static FeatureTable ReadTable(ModelSection section)
    {
        var reader = section.Reader();
        var count = reader.Int32();
        if (count is < 0 or > ushort.MaxValue)
        {
            throw new InvalidDataException($"A feature with {count} values.");
        }

        return new FeatureTable(new ReadOnlySpan<uint>(reader.Take(count * sizeof(uint)), count).ToArray());
    }

    /// <summary>Names of the parts in the model file.</summary>
    internal static class Parts
    {
        /// <summary>Number of networks.</summary>
        public const string Count = "networks";

        public const string Shape = "shape";
        public const string Classes = "word classes";
        public const string Input = "input";
        public const string TagHead = "tags";
        public const string TagEmbedding = "tag embedding";
        public const string Meeting = "meeting";
        public const string Arc = "arc";
        public const string Labels = "labels";
        public const string Distances = "distances";

        /// <summary>The name of a part that each network has for itself.</summary>
        public static string Of(int number, string part) => $"network {number} {part}";

        public static string Feature(int feature) => $"feature {feature}";

        public static string Embedding(int feature) => $"embedding {feature}";

        public static string Convolution(int part) => $"convolution {part}";

        public static string Gates(int layer) => $"gates {layer}";

        public static string Carries(int layer) => $"carries {layer}";
    }
}
