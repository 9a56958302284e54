namespace Comity.Language.Segmentation;

/// <summary>What the rules say of a place where a sentence may end.</summary>
internal enum Verdict
{
    Never,

    /// <summary>Unsure; rather not.</summary>
    Unlikely,

    /// <summary>Unsure; rather so.</summary>
    Likely,
    Always,
}
