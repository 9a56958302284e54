using System.Runtime.CompilerServices;
using Comity.Record;
using Comity.Views;

namespace Comity.App.Export;

/// <summary>Claims of a record in their public form, one after the other.</summary>
internal static class ClaimExport
{
    /// <summary>The claims that a query asks for, by text and position, or the newest first; each as it was corrected, rejected ones too.</summary>
    /// <remarks>Holds one document's text at a time; in the order of texts each text is fetched once.</remarks>
    public static async IAsyncEnumerable<(RecordedClaim Recorded, ExportedClaim Claim)> ClaimsAsync(
        RecordStore record, ClaimQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        RecordedDocument? source = null;
        ExportedDocument? document = null;
        CodePoints? text = null;
        var reviews = new ReviewBook(await record.ReviewsAsync(null, cancellation), DateOnly.MaxValue);
        await foreach (var claim in record.ClaimsAsync(query, cancellation))
        {
            if (source is null || document is null || text is null || document.Id != claim.DocumentId)
            {
                var found = await record.DocumentAsync(claim.DocumentId, cancellation) ?? throw Missing(record.Path, claim.DocumentId);
                source = found.Document;
                document = ExportedDocument.Of(source);
                text = new CodePoints(found.Text);
            }

            var tellings = claim.Event is null ? [] : await record.TellingsAsync(claim, cancellation);
            var page = source.PageOf(claim.Claim.Span.Start);
            yield return (claim, ExportedClaim.Of(reviews.AsCorrected(claim), document, text, tellings, page, reviews.StandingOn(claim)));
        }
    }

    private static ComityException Missing(string path, long document) => new(
        ErrorCode.RecordUnreadable, $"{path} has claims of a document {document} that it does not have.", "every claim's document.", "Restore the record from a copy.");
}
