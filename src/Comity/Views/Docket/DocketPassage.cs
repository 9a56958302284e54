using Comity.Claims;
using Comity.Record;

namespace Comity.Views.Docket;

/// <summary>A sentence with what stands around it and the claims made of it: cases under agreements are told by sentences, not by clauses.</summary>
/// <param name="Before">The words of its paragraph before it.</param>
/// <param name="After">The words of its paragraph after it.</param>
/// <param name="Title">The document's; null: not known.</param>
/// <param name="Claims">One or more, by position; all of one document.</param>
public sealed record DocketPassage(string Sentence, TextSpan Span, string Before, string After, string? Title, IReadOnlyList<RecordedClaim> Claims)
{
    private const int MostContextChars = 1500;

    /// <summary>The sentences of a document that have claims, in text order.</summary>
    /// <param name="claims">Claims of this document, as reviews left them; those whose passage lies outside the text are passed over.</param>
    public static IReadOnlyList<DocketPassage> Of(string text, string? title, IEnumerable<RecordedClaim> claims)
    {
        var passages = new List<DocketPassage>();
        foreach (var sentence in claims
            .Where(claim => claim.Claim.Passage is { Start: >= 0, Length: > 0 } passage && passage.End <= text.Length)
            .GroupBy(claim => claim.Claim.Passage)
            .OrderBy(group => group.Key.Start)
            .ThenBy(group => group.Key.End))
        {
            var span = sentence.Key;
            var blank = text.LastIndexOf("\n\n", span.Start, StringComparison.Ordinal);
            var from = Math.Max(Math.Max(0, span.Start - MostContextChars), blank < 0 ? 0 : blank);
            var next = text.IndexOf("\n\n", span.End, StringComparison.Ordinal);
            var to = Math.Min(Math.Min(text.Length, span.End + MostContextChars), next < 0 ? text.Length : next);
            passages.Add(new(
                text[span.Start..span.End],
                span,
                text[from..span.Start],
                text[span.End..to],
                title,
                [.. sentence.OrderBy(claim => claim.Claim.Span.Start).ThenBy(claim => claim.Id.Value)]));
        }

        return passages;
    }
}
