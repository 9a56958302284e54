namespace Comity.Claims;

/// <summary>One document, read: what Reading hands to Record.</summary>
/// <param name="Metadata">The metadata that the reading went by: the source's own, with a date inferred where none was given.</param>
/// <param name="Claims">Ordered by span; each cites the source's text.</param>
public sealed record DocumentReading(SourceText Source, DocumentMetadata Metadata, IReadOnlyList<Claim> Claims);
