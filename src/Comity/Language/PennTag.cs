namespace Comity.Language;

/// <summary>The Penn Treebank tags (XPOS of the English treebanks), as small integers.</summary>
public static class PennTag
{
    /// <summary>Tag names by index; index 0 is "no tag".</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "_", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS",
        "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT",
        "WP", "WP$", "WRB", "XX", ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "$",
    ];

    public const byte None = 0;
    public const byte Modal = 15;
    public const byte Noun = 17;
    public const byte ProperNoun = 18;
    public const byte ProperPlural = 19;
    public const byte PluralNoun = 20;
    public const byte BaseVerb = 32;
    public const byte PastVerb = 33;
    public const byte Gerund = 34;
    public const byte PastParticiple = 35;
    public const byte PresentVerb = 36;
    public const byte PresentThirdVerb = 37;

    private static readonly Dictionary<string, byte> Indices =
        Names.Select((name, index) => (name, (byte)index)).ToDictionary(pair => pair.name, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>The index of a tag name; <see cref="None"/> for an unknown one.</summary>
    public static byte IndexOf(string name) => Indices.GetValueOrDefault(name);
}
