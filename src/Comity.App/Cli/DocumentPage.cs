using Comity.App.Export;
using Comity.Record;

namespace Comity.App.Cli;

/// <summary>A document with its claims and the passages that they cite.</summary>
internal static class DocumentPage
{
    public static async Task WriteAsync(Showing show, RecordedText source)
    {
        var claims = await ClaimsAsync(show, source);
        var document = source.Document;
        if (show.IsJson)
        {
            var exported = ExportedDocument.Of(document);
            var text = new CodePoints(source.Text);
            var listed = new List<ExportedClaim>(claims.Count);
            foreach (var claim in claims)
            {
                listed.Add(await show.Export(claim, document, exported, text));
            }

            show.WriteJson(new
            {
                document = exported,
                file = document.FileName,
                place = document.Place,
                author = document.Metadata.Author,
                reader = document.Reader,
                warnings = document.Warnings,
                claims = listed,
            });
            return;
        }

        var page = show.Page;
        var reviews = await show.ReviewsAsync();
        page.Paragraph(0, new Run(document.Metadata.Title ?? document.FileName, Ink.Heading));
        var published = document.Metadata.Published is { } date
            ? $"{date}{(document.Metadata.PublishedInferred ? " (found in the text)" : "")}"
            : "undated";
        string?[] known = [document.Metadata.Author, document.Metadata.Publisher, published, document.Metadata.Url];
        page.Paragraph(0, new Run(string.Join("; ", known.OfType<string>())));
        page.Paragraph(0, new Run($"document {document.Id}, {document.Place}", Ink.Quiet));
        foreach (var warning in document.Warnings)
        {
            page.Paragraph(0, new Run($"note: {warning}", Ink.Warning));
        }

        if (document.IsSuperseded)
        {
            page.Paragraph(0, new Run("A later text stands at its place: this one is superseded.", Ink.Warning));
        }

        page.Line(claims.Count == source.Claims.Count
            ? Showing.Counted(claims.Count, "claim")
            : $"{claims.Count} of {Showing.Counted(source.Claims.Count, "claim")}");
        foreach (var claim in claims)
        {
            page.Line();
            ClaimPage.WritePassage(page, reviews.AsCorrected(claim), source, reviews.StandingOn(claim));
            await ClaimPage.WriteOtherTellings(show, claim, 2);
        }
    }

    private static async Task<IReadOnlyList<RecordedClaim>> ClaimsAsync(Showing show, RecordedText source)
    {
        if (!ClaimFilter.Narrows(show.Query))
        {
            return show.Query.Limit is { } limit ? [.. source.Claims.Take(limit)] : source.Claims;
        }

        var claims = new List<RecordedClaim>();
        var query = show.Query with { DocumentId = source.Document.Id, Order = ClaimOrder.Text };
        await foreach (var claim in show.Record.ClaimsAsync(query, show.Cancellation))
        {
            claims.Add(claim);
        }

        return claims;
    }
}
