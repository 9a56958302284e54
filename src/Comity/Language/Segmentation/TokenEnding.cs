namespace Comity.Language.Segmentation;

/// <summary>Whether a sentence may end at a token.</summary>
internal enum TokenEnding
{
    None,

    /// <summary>A full stop.</summary>
    Stop,

    /// <summary>A question or exclamation mark, or several.</summary>
    Mark,

    /// <summary>Three dots or so.</summary>
    Ellipsis,

    /// <summary>An abbreviation that ends the sentence only if a word that starts sentences follows: "U.S.", "Inc.".</summary>
    Abbreviation,

    /// <summary>An abbreviation that ends the sentence if any capital letter follows: "etc.".</summary>
    ClosingAbbreviation,
}
