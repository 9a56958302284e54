using Comity.Claims;

namespace Comity.Record;

/// <summary>A document as the record keeps it, without its text.</summary>
/// <param name="Metadata">The latest revision; where no date was given, the one that the current reading inferred.</param>
/// <param name="Warnings">How its text was taken, in plain words.</param>
/// <param name="IsSuperseded">Another text stands at its place now.</param>
/// <param name="Counts">Current claims of its text by kind; kinds without any are absent.</param>
/// <param name="Reader">Version of the reader that made those claims; null where none are current.</param>
public sealed record RecordedDocument(
    long Id,
    long TextId,
    string TextHash,
    string Place,
    string FileName,
    string MediaType,
    DocumentMetadata Metadata,
    IReadOnlyList<string> Warnings,
    DateTimeOffset Added,
    bool IsSuperseded,
    IReadOnlyDictionary<ClaimKind, int> Counts,
    string? Reader)
{
    /// <summary>Where in the text each page starts, the first at 0; empty for a document without pages.</summary>
    public IReadOnlyList<int> Pages { get; init; } = [];

    /// <summary>The page, from 1, on which a place of the text stands; null for a document without pages.</summary>
    public int? PageOf(int offset) => Pages.Count == 0 ? null : Math.Max(1, Pages.Count(start => start <= offset));

    /// <summary>Current claims of all kinds.</summary>
    public int ClaimCount => Counts.Values.Sum();
}

/// <summary>A document with its text and everything that is claimed from it.</summary>
/// <param name="Claims">Current ones, in text order.</param>
public sealed record RecordedText(RecordedDocument Document, string Text, IReadOnlyList<TextSpan> Excluded, IReadOnlyList<RecordedClaim> Claims);
