using Comity.Language.Morphology;

namespace Comity.Language;

/// <summary>A word of a treebank: a line of CoNLL-U.</summary>
/// <param name="Start">First unit in the text of its sentence.</param>
/// <param name="End">One past its last unit.</param>
/// <param name="PennTag">Index into <see cref="Language.PennTag.Names"/>.</param>
/// <param name="Head">Index of the head in the sentence, -1 for the root.</param>
public readonly record struct ConlluWord(
    string Form, int Start, int End, string Lemma, UniversalTag Tag, byte PennTag, int Head, DependencyRelation Relation)
{
    /// <summary>What the file says of the features that <see cref="MorphologicalFeatures"/> has.</summary>
    public MorphologicalFeatures Features { get; init; }
}

/// <summary>A sentence of a treebank with the text that its words and spaces make.</summary>
public sealed class ConlluSentence
{
    /// <summary>The forms of the words, with a space where the treebank has one; none at the end.</summary>
    public required string Text { get; init; }

    public required IReadOnlyList<ConlluWord> Words { get; init; }

    /// <summary>The lines before the words, each with its "#", in their order; the one with the text left out.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>The first sentence of a paragraph or document.</summary>
    public required bool StartsParagraph { get; init; }

    /// <summary>False where the next sentence follows without a space.</summary>
    public required bool SpaceAfter { get; init; }

    /// <summary>Fills <paramref name="sentence"/> with the words, without their analysis.</summary>
    public void CopyTokensTo(Sentence sentence)
    {
        sentence.Reset(Text);
        foreach (var word in Words)
        {
            sentence.Add(word.Start, word.End);
        }
    }

    /// <summary>Fills <paramref name="sentence"/> with the words and their analysis.</summary>
    public void CopyTo(Sentence sentence)
    {
        CopyTokensTo(sentence);
        for (var index = 0; index < Words.Count; index++)
        {
            var word = Words[index];
            sentence.Lemmas[index] = word.Lemma;
            sentence.Tags[index] = word.Tag;
            sentence.PennTags[index] = word.PennTag;
            sentence.Heads[index] = word.Head;
            sentence.Relations[index] = word.Relation;
        }
    }
}
