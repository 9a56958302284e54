using Comity.Claims;
using Comity.Record;

namespace Comity.Views;

/// <summary>A claim at its place in a document.</summary>
/// <param name="Number">1 for the first in text order; the same whatever is filtered.</param>
/// <param name="Lane">0 to 2: where its underline runs below the words, so that those of claims that overlap keep apart.</param>
/// <param name="IsShown">Of the kind asked for, or selected.</param>
/// <param name="QuoteMatches">False: the citation is broken; it stands beside the text and is marked nowhere.</param>
public sealed record AnnotatedClaim(int Number, ClaimCard Card, int Lane, bool IsShown, bool IsSelected, bool QuoteMatches);

/// <summary>A document's text, cut into paragraphs with its claims in place.</summary>
/// <param name="Claims">All, in text order; <see cref="TextRun"/> and <see cref="MarkedParagraph"/> give indices of it.</param>
/// <param name="Broken">Those whose quote the text no longer has, in order.</param>
public sealed record AnnotatedDocument(
    RecordedText Recorded, IReadOnlyList<AnnotatedClaim> Claims, IReadOnlyList<MarkedParagraph> Paragraphs, IReadOnlyList<AnnotatedClaim> Broken)
{
    private const int MostLanes = 3;

    /// <summary>All tellings of the event that the selected claim tells of, with their documents, the first telling first; empty where it is told once.</summary>
    public IReadOnlyList<ToldIn> Tellings { get; init; } = [];

    /// <summary>What people said of the claims, which are shown as corrected.</summary>
    public ReviewBook Reviews { get; private init; } = ReviewBook.Empty;

    public AnnotatedClaim? Selected => Claims.FirstOrDefault(claim => claim.IsSelected);

    /// <summary>Title, else the file's name.</summary>
    public static string TitleOf(RecordedDocument document) => document.Metadata.Title is { Length: > 0 } title ? title : document.FileName;

    /// <summary>"10 Jan 2023", or that no date is known.</summary>
    public static string DateOf(RecordedDocument document) => document.Metadata.Published is { } date ? DateWords.Of(date) : "no date";

    /// <summary>Whether an address may be linked: http or https, nothing else.</summary>
    public static bool IsLinkable(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    /// <param name="kind">Null: all kinds are shown.</param>
    /// <param name="selected">Null, or the claim that is looked at; it is shown whatever its kind.</param>
    /// <param name="reviews">What people said; null: nobody said anything.</param>
    public static AnnotatedDocument Of(RecordedText recorded, ClaimKind? kind, ClaimId? selected, ReviewBook? reviews = null)
    {
        reviews ??= ReviewBook.Empty;
        var claims = new List<AnnotatedClaim>(recorded.Claims.Count);
        var spans = new List<TextSpan>(recorded.Claims.Count);
        foreach (var claim in recorded.Claims)
        {
            var isSelected = claim.Id == selected;
            var isShown = isSelected || kind is null || claim.Claim.Kind == kind;
            var matches = ClaimCard.QuoteMatches(claim.Claim, recorded.Text);
            claims.Add(new(claims.Count + 1, ClaimCard.Of(reviews.AsCorrected(claim)), 0, isShown, isSelected, matches));
            spans.Add(isShown && matches ? claim.Claim.Span : new(claim.Claim.Span.Start, claim.Claim.Span.Start)); // An empty span is marked nowhere.
        }

        var lanes = MarkedText.Lanes(spans, MostLanes);
        for (var index = 0; index < claims.Count; index++)
        {
            claims[index] = claims[index] with { Lane = lanes[index] };
        }

        return new(
            recorded,
            claims,
            MarkedText.Mark(recorded.Text, spans, recorded.Excluded),
            [.. claims.Where(claim => claim is { QuoteMatches: false, IsShown: true })])
        {
            Reviews = reviews,
        };
    }
}
