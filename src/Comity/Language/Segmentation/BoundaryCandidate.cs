namespace Comity.Language.Segmentation;

/// <summary>A place where a sentence may end and the rules don't tell.</summary>
/// <param name="End">After the last word of the sentence so far.</param>
/// <param name="Next">Where the text goes on behind white space; the same as <paramref name="End"/> where there is none.</param>
/// <param name="Ending">What the last word is; <see cref="TokenEnding.None"/>: nothing that ends sentences.</param>
/// <param name="IsClosed">Quotation marks, brackets or the number of a note stand behind it.</param>
/// <param name="IsLikely">What the rules would say.</param>
internal readonly record struct BoundaryCandidate(int End, int Next, TokenEnding Ending, bool IsClosed, bool IsLikely);
