namespace Comity.Language.Tagging;

/// <summary>What tagger and parser see of a word without its neighbours: hashes of its form and parts.</summary>
internal readonly record struct WordTraits
{
    public uint Form { get; init; }

    /// <summary>The normal form: lower case, digits as 0, quotation marks and dashes made alike.</summary>
    public uint Lower { get; init; }

    public uint Suffix1 { get; init; }
    public uint Suffix2 { get; init; }
    public uint Suffix3 { get; init; }
    public uint Suffix4 { get; init; }
    public uint Prefix1 { get; init; }
    public uint Prefix2 { get; init; }
    public uint Prefix3 { get; init; }

    /// <summary>"Xxxx" for "Bush", cut at eight.</summary>
    public uint Shape { get; init; }

    /// <summary>"Xx" for "Bush": runs collapsed.</summary>
    public uint ShortShape { get; init; }

    /// <summary>The set of tags that the word has in the treebank; 0 for a rare one.</summary>
    public uint Ambiguity { get; init; }

    /// <summary>The normal form if the treebank has it twice or more, else its last three letters.</summary>
    public uint Word { get; init; }

    /// <summary>Beyond the ends of the sentence.</summary>
    public static WordTraits Before { get; } = new() { Form = 11, Lower = 11, Ambiguity = 0x70000011 };

    public static WordTraits After { get; } = new() { Form = 13, Lower = 13, Ambiguity = 0x70000013 };
}
