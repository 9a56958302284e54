namespace Comity.Language.Training;

/// <summary>What training depends on besides the treebank. The same options and treebank give the same model.</summary>
public sealed record TrainingOptions
{
    /// <summary>Seeds the order of sentences and the exploration.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Trainings in other orders whose mean the model is.</summary>
    public int Rounds { get; init; } = 4;

    /// <summary>Most epochs of the tagger; how many is chosen on the development sentences.</summary>
    public int TaggerEpochs { get; init; } = 8;

    /// <summary>Most epochs of the parser.</summary>
    public int ParserEpochs { get; init; } = 12;

    /// <summary>Parts of the treebank that are tagged by taggers trained on the others.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>By how much the right tag must win, in weights.</summary>
    public float TaggerMargin { get; init; } = 20;

    /// <summary>By how much the right action or relation must win.</summary>
    public float ParserMargin { get; init; } = 50;

    /// <summary>Share of wrong actions that training follows from the second epoch on.</summary>
    public float Exploration { get; init; } = 0.9f;

    /// <summary>Averaged tagger weights below this are dropped.</summary>
    public float TaggerThreshold { get; init; } = 0.05f;
}
