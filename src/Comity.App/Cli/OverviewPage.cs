using System.Globalization;
using Comity.App.Export;

namespace Comity.App.Cli;

/// <summary>What the whole record holds.</summary>
internal static class OverviewPage
{
    private const int DefaultRows = 20;

    public static async Task WriteAsync(Showing show)
    {
        var rows = show.Query.Limit ?? DefaultRows;
        var totals = await show.Record.TotalsAsync(show.Cancellation);
        var relationships = await show.Record.RelationshipsAsync(show.Cancellation);
        var documents = await show.Record.DocumentsAsync(superseded: false, rows, 0, show.Cancellation);
        if (show.IsJson)
        {
            show.WriteJson(new
            {
                record = show.Record.Path,
                documents = totals.Documents,
                claims = totals.Claims.Values.Sum(),
                kinds = totals.Claims.ToDictionary(pair => PublicNames.Of(pair.Key), pair => pair.Value),
                relationships = relationships.Take(rows).Select(one => new { relationship = one.Relationship.ToString(), claims = one.Claims, first = one.First, last = one.Last }),
                latest = documents.Select(document => new { document = ExportedDocument.Of(document), file = document.FileName, claims = document.ClaimCount }),
            });
            return;
        }

        var page = show.Page;
        page.Line(show.Record.Path, Ink.Heading);
        page.Paragraph(0, new Run($"{Showing.Counted(totals.Documents, "document")}, {Showing.Counted(totals.Claims.Values.Sum(), "claim")}, {Showing.Counted(totals.Relationships, "relationship")}"));
        if (totals.Claims.Count > 0)
        {
            page.Paragraph(0, new Run(Showing.Kinds(totals.Claims)));
        }

        if (relationships.Count > 0)
        {
            page.Line();
            page.Line("Relationships", Ink.Strong);
            foreach (var one in relationships.Take(rows))
            {
                page.Line(string.Create(CultureInfo.InvariantCulture, $"  {one.Claims,7:N0}  {one.Relationship,-24}{Span(one.First, one.Last)}"));
            }

            Rest(page, relationships.Count - rows);
        }

        if (documents.Count > 0)
        {
            page.Line();
            page.Line("Documents, the latest added first", Ink.Strong);
            foreach (var document in documents)
            {
                var line = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{document.Id,6}  {document.ClaimCount,7:N0}  {document.Metadata.Published?.Text ?? "undated",-12}  {document.Metadata.Title ?? document.FileName}");
                page.Line(line.Length <= page.Width ? line : line[..(page.Width - 1)] + "…");
            }

            Rest(page, totals.Documents - documents.Count);
        }
    }

    private static string Span(DateOnly? first, DateOnly? last) =>
        first is null || last is null ? "undated" : string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM} to {last:yyyy-MM}");

    private static void Rest(Page page, int count)
    {
        if (count > 0)
        {
            page.Line(string.Create(CultureInfo.InvariantCulture, $"  … and {count:N0} more: --limit shows more"), Ink.Quiet);
        }
    }
}
