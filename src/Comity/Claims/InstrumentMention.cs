using Comity.World;

namespace Comity.Claims;

/// <summary>What a passage says of a mechanism or an agreement; null where it only names it.</summary>
public enum InstrumentStatus : byte
{
    Met,
    Proposed,
    Established,
    Ended,
    Lapsed,
    Revived,
    Signed,
    InForce,
    UnderReview,
}

/// <summary>What is said of a named mechanism or agreement.</summary>
/// <param name="Name">The full name known to World, or the words of the text.</param>
public sealed record InstrumentMention(string Name, InstrumentNature Nature, InstrumentStatus? Said);
