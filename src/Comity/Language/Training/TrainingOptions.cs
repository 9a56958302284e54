using Comity.Language.Training.Network;

namespace Comity.Language.Training;

/// <summary>What training depends on besides its texts. The same options and texts give the same model.</summary>
public sealed record TrainingOptions
{
    /// <summary>Seeds the weights, the order of sentences and what is hidden from the network.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Networks of the model, alike but for their seeds; the parser goes by the sum of their scores.</summary>
    public int Networks { get; init; } = 2;

    /// <summary>Networks that are trained, of which those that are best together on the development sentences are kept.</summary>
    public int Candidates { get; init; } = 3;

    /// <summary>Networks whose mean opinion the networks of the model learn, besides the treebank; with none they learn from the treebank alone.</summary>
    public int Teachers { get; init; }

    /// <summary>Sizes of each network.</summary>
    public NetworkShape Shape { get; init; } = new();

    /// <summary>Passes over all texts.</summary>
    public int Epochs { get; init; } = 30;

    /// <summary>How often each sentence of the additional treebank is read in one pass.</summary>
    public int AdditionCopies { get; init; } = 3;

    /// <summary>Words of a batch.</summary>
    public int BatchWords { get; init; } = 700;

    /// <summary>Parts of a batch that are worked on side by side; the model depends on their number, not on the cores.</summary>
    public int Parts { get; init; } = 2;

    /// <summary>The greatest step, which the first steps rise to and the later ones fall from.</summary>
    public float LearningRate { get; init; } = 2.5e-3f;

    /// <summary>Steps of the rise.</summary>
    public int WarmUpSteps { get; init; } = 200;

    /// <summary>Share of units that are hidden in training.</summary>
    public float Dropout { get; init; } = 0.33f;

    /// <summary>Share of embeddings that are hidden in training.</summary>
    public float EmbeddingDropout { get; init; } = 0.2f;

    /// <summary>A word that occurs n times is read as unknown with the probability w / (w + n).</summary>
    public float WordDropout { get; init; } = 0.4f;

    /// <summary>How much the teachers' opinion counts against the treebank where both speak.</summary>
    public float TeacherShare { get; init; } = 0.5f;
}
