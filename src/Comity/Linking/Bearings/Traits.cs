using Comity.Claims;
using Comity.World;

namespace Comity.Linking.Bearings;

/// <summary>What a claim can be to a later one.</summary>
internal enum OpenerRole : byte
{
    None,

    /// <summary>A commitment, or what was agreed.</summary>
    Promise,
    Expectation,
    Threat,
    Request,

    /// <summary>An act against somebody.</summary>
    Act,
}

/// <summary>One thing that a claim speaks of: the words that can stand for it.</summary>
/// <param name="Word">As the text has it, for reasons.</param>
/// <param name="Names">Concepts, or the stem where the word has none; one of them in the other claim is enough.</param>
/// <param name="Themes">Wider than the concepts.</param>
/// <param name="Weight">How much it tells of what is meant: a name or a thing much, a verb little.</param>
internal sealed record Item(string Word, string[] Names, string[] Themes, double Weight)
{
    /// <summary>Bits of <see cref="Names"/> and <see cref="Themes"/>: see <see cref="Traits.Bits"/>.</summary>
    public ulong Bits { get; } = Traits.BitsOf(Names) | Traits.BitsOf(Themes);
}

/// <summary>All that linking compares of a claim: taken from the claim and its passage once.</summary>
/// <remarks>Depends on the claim, its passage and its day alone. Strings of one reader are shared, so that most comparisons end at the reference.</remarks>
internal sealed record Traits
{
    public required long Row { get; init; }

    public required long TextId { get; init; }

    public required ClaimId Id { get; init; }

    /// <summary>Where its sentence starts: claims of one sentence tell of the same.</summary>
    public required int Passage { get; init; }

    /// <summary>Day numbers; <see cref="Earliest"/> and <see cref="Latest"/> are all of time where the claim has no date.</summary>
    public required int KnownOn { get; init; }

    public required int Earliest { get; init; }

    public required int Latest { get; init; }

    public required ClaimKind Kind { get; init; }

    public required OpenerRole Role { get; init; }

    /// <summary>Null where no event is coded.</summary>
    public EventType? Type { get; init; }

    public Auxiliary Auxiliary { get; init; }

    /// <summary>The likelihood words say rather not than so.</summary>
    public bool IsUnlikely { get; init; }

    /// <summary>Alpha-3 codes of who acts; sorted.</summary>
    public required string[] Doers { get; init; }

    /// <summary>To or with whom; sorted.</summary>
    public required string[] Others { get; init; }

    /// <summary>Countries that the passage names beyond doubt, the parties among them; sorted.</summary>
    public required string[] Named { get; init; }

    /// <summary>Countries that words of the passage may also stand for; sorted.</summary>
    public required string[] Possible { get; init; }

    /// <summary>The things of the quote, in its order; for openers only.</summary>
    public required IReadOnlyList<Item> Items { get; init; }

    /// <summary>Concepts and stems of the passage; sorted.</summary>
    public required string[] Concepts { get; init; }

    /// <summary>Those of <see cref="Concepts"/> that stand in the quote; sorted; null: all.</summary>
    public string[]? QuotedConcepts { get; init; }

    /// <summary>Sorted.</summary>
    public required string[] Themes { get; init; }

    /// <summary>Concepts by which the claim is found, those that tell most first.</summary>
    public required IReadOnlyList<string> Leading { get; init; }

    /// <summary>Of the quote.</summary>
    public required Voice Quoted { get; init; }

    /// <summary>Of the whole passage.</summary>
    public required Voice Voice { get; init; }

    /// <summary>Amounts and counts of the passage, years and days left out; ascending.</summary>
    public required double[] Numbers { get; init; }

    /// <summary>Last year that the passage names; 0: none.</summary>
    public required int LastYear { get; init; }

    /// <summary>One bit an issue.</summary>
    public required uint Issues { get; init; }

    /// <summary>The folded name of an instrument; empty where the claim has none.</summary>
    public required string Instrument { get; init; }

    public bool IsOpener => Role != OpenerRole.None;

    /// <summary>All of <see cref="Doers"/> and <see cref="Others"/>, sorted.</summary>
    public required string[] Parties { get; init; }

    /// <summary>A bit for each of <see cref="Concepts"/> and <see cref="Themes"/>, several to one bit: most words that are not there are told by it at once.</summary>
    public required ulong Bits { get; init; }

    /// <summary>What <see cref="Items"/> weigh together.</summary>
    public required double Weight { get; init; }

    public static ulong BitsOf(IReadOnlyList<string> words)
    {
        var bits = 0ul;
        for (var index = 0; index < words.Count; index++)
        {
            var hash = 17u;
            foreach (var letter in words[index])
            {
                hash = unchecked((hash * 31) + letter);
            }

            bits |= 1ul << (int)(unchecked(hash * 2654435769u) >> 26);
        }

        return bits;
    }
}
