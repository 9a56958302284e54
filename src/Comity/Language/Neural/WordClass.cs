namespace Comity.Language.Neural;

/// <summary>What a dictionary says of a word: what it can be, of which class, and how usual that is.</summary>
/// <param name="Noun">Class as a noun, from 1; 0 for no noun.</param>
/// <param name="Verb">Class as a verb, from 1; 0 for no verb.</param>
/// <param name="NounUse">How usual as a noun: 0 for never, then 1 to 4.</param>
/// <param name="VerbUse">The same as a verb.</param>
/// <param name="AdjectiveUse">The same as an adjective.</param>
/// <param name="AdverbUse">The same as an adverb.</param>
/// <param name="IsIrregularNoun">As a noun it is a form of another word, such as "men".</param>
/// <param name="IsIrregularVerb">As a verb it is a form of another word, such as "went".</param>
/// <param name="IsIrregularAdjective">As an adjective it is a form of another word, such as "worse".</param>
internal readonly record struct WordClass(
    int Noun, int Verb, int NounUse, int VerbUse, int AdjectiveUse, int AdverbUse, bool IsIrregularNoun = false, bool IsIrregularVerb = false, bool IsIrregularAdjective = false)
{
    /// <summary>The largest number of a class.</summary>
    public const int LargestClass = 31;

    private const int ClassBits = 5;
    private const int UseBits = 3;

    public uint ToBits()
    {
        var bits = (uint)Noun;
        bits = (bits << ClassBits) | (uint)Verb;
        bits = (bits << UseBits) | (uint)NounUse;
        bits = (bits << UseBits) | (uint)VerbUse;
        bits = (bits << UseBits) | (uint)AdjectiveUse;
        bits = (bits << UseBits) | (uint)AdverbUse;
        return (bits << 3) | (IsIrregularNoun ? 4u : 0) | (IsIrregularVerb ? 2u : 0) | (IsIrregularAdjective ? 1u : 0);
    }

    public static WordClass FromBits(uint bits)
    {
        const uint use = (1 << UseBits) - 1;
        const uint kind = (1 << ClassBits) - 1;
        return new WordClass(
            (int)((bits >> 20) & kind), (int)((bits >> 15) & kind),
            (int)((bits >> 12) & use), (int)((bits >> 9) & use), (int)((bits >> 6) & use), (int)((bits >> 3) & use),
            (bits & 4) != 0, (bits & 2) != 0, (bits & 1) != 0);
    }
}
