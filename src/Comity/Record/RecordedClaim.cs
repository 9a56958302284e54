using Comity.Claims;

namespace Comity.Record;

/// <summary>A claim as the record keeps it.</summary>
/// <param name="TextId">The text it cites.</param>
/// <param name="DocumentId">The document by whose metadata the text was read; others may have the same text.</param>
/// <param name="KnownOn">Last day of the document's publication; null where that is not known.</param>
/// <param name="Day">When it took place or, where not stated, became known: what lists are sorted by. Null: neither is known.</param>
/// <param name="Relationship">All countries of its actors and recipients; null for fewer than two.</param>
/// <param name="Reader">Version of the reader that made it.</param>
public sealed record RecordedClaim(
    ClaimId Id, Claim Claim, long TextId, long DocumentId, string TextHash, DateOnly? KnownOn, DateOnly? Day, Relationship? Relationship, string Reader)
{
    /// <summary>The event that it tells of together with other claims: the name of the claim that tells it first. Null: no other claim is linked to it.</summary>
    public ClaimId? Event { get; init; }

    /// <summary>Number of its row, by which links are kept.</summary>
    public long Row { get; init; }

    /// <summary>Number of the row of the claim that tells the event first.</summary>
    internal long? EventRow { get; init; }
}
