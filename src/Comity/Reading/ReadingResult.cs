using Comity.Claims;

namespace Comity.Reading;

/// <summary>What reading a document gave.</summary>
/// <param name="Claims">By position, then kind.</param>
/// <param name="Published">The publication date used: the given one, else one inferred from the text; null where nothing tells.</param>
/// <param name="PublishedReason">How an inferred date was found; null where it was given.</param>
/// <param name="Words">Words read, punctuation not counted.</param>
public sealed record ReadingResult(IReadOnlyList<Claim> Claims, EdtfDate? Published, string? PublishedReason, int Sentences, int Words);
