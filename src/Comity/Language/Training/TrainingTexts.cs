namespace Comity.Language.Training;

/// <summary>What a language model is learned from.</summary>
public sealed record TrainingTexts
{
    /// <summary>Sentences with their trees.</summary>
    public required IReadOnlyList<ConlluSentence> Treebank { get; init; }

    /// <summary>Sentences that are never learned from, to measure each step by.</summary>
    public required IReadOnlyList<ConlluSentence> Development { get; init; }

    /// <summary>More sentences with trees, of the kind that the model is for; read several times a pass.</summary>
    public IReadOnlyList<ConlluSentence> Addition { get; init; } = [];

    /// <summary>Texts without trees, which teachers parse for the networks of the model.</summary>
    public IReadOnlyList<string> Prose { get; init; } = [];

    /// <summary>What words can be; empty for none.</summary>
    public WordClassLexicon WordClasses { get; init; } = WordClassLexicon.Empty;
}
