using System.Runtime.CompilerServices;
using Comity.Record;

namespace Comity.App.Export;

/// <summary>Claims of a record in their public form, one after the other.</summary>
internal static class ClaimExport
{
    /// <summary>The claims that a query asks for, by text and position, or the newest first.</summary>
    /// <remarks>Holds one document's text at a time; in the order of texts each text is fetched once.</remarks>
    public static async IAsyncEnumerable<(RecordedClaim Recorded, ExportedClaim Claim)> ClaimsAsync(
        RecordStore record, ClaimQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ExportedDocument? document = null;
        CodePoints? text = null;
        await foreach (var claim in record.ClaimsAsync(query, cancellation))
        {
            if (document is null || text is null || document.Id != claim.DocumentId)
            {
                var found = await record.DocumentAsync(claim.DocumentId, cancellation) ?? throw Missing(record.Path, claim.DocumentId);
                document = ExportedDocument.Of(found.Document);
                text = new CodePoints(found.Text);
            }

            var tellings = claim.Event is null ? [] : await record.TellingsAsync(claim, cancellation);
            yield return (claim, ExportedClaim.Of(claim, document, text, tellings));
        }
    }

    private static ComityException Missing(string path, long document) => new(
        ErrorCode.RecordUnreadable, $"{path} has claims of a document {document} that it does not have.", "every claim's document.", "Restore the record from a copy.");
}
