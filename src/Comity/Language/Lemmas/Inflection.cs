namespace Comity.Language.Lemmas;

/// <summary>What a word's Penn tag says of its ending.</summary>
internal enum Inflection : byte
{
    /// <summary>None to take off.</summary>
    Base,

    /// <summary>Past tense and past participle.</summary>
    Past,
    Gerund,

    /// <summary>Third person singular of the present.</summary>
    Third,
    Plural,
    Comparative,
    Superlative,
}

/// <summary>The inflection of a tag.</summary>
internal static class Inflections
{
    private static readonly Inflection[] OfPenn = [.. PennTag.Names.Select(Of)];

    public static Inflection Of(byte penn) => OfPenn[penn];

    private static Inflection Of(string penn) => penn switch
    {
        "VBD" or "VBN" => Inflection.Past,
        "VBG" => Inflection.Gerund,
        "VBZ" => Inflection.Third,
        "NNS" or "NNPS" => Inflection.Plural,
        "JJR" or "RBR" => Inflection.Comparative,
        "JJS" or "RBS" => Inflection.Superlative,
        _ => Inflection.Base,
    };
}
