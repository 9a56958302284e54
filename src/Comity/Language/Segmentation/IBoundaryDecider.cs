namespace Comity.Language.Segmentation;

/// <summary>Decides where the rules are unsure whether a sentence ends: by what was learned, or, in training, by the treebank.</summary>
internal interface IBoundaryDecider
{
    /// <param name="sentence">The words so far, closing marks included.</param>
    bool IsEnd(Sentence sentence, BoundaryCandidate candidate);
}
