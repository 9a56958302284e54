using System.Text.Json;
using AngleSharp.Dom;
using Comity.Claims;

namespace Comity.Documents;

/// <summary>What a page says of itself: in meta elements, in its linked data, in its canonical address.</summary>
internal static class HtmlMetadata
{
    private static readonly string[] TitleNames = ["og:title", "citation_title", "dc.title", "twitter:title"];
    private static readonly string[] AuthorNames = ["author", "citation_author", "dc.creator", "article:author", "parsely-author"];
    private static readonly string[] PublisherNames = ["og:site_name", "citation_publisher", "dc.publisher", "publisher"];
    private static readonly string[] DateNames =
    [
        "article:published_time", "citation_publication_date", "citation_date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created",
        "datepublished", "pubdate", "publishdate", "parsely-pub-date", "sailthru.date", "date",
    ];

    public static DocumentMetadata Read(IDocument page)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (name is not null && meta.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content))
            {
                fields.TryAdd(name, content.Trim());
            }
        }

        return new(
            First(fields, TitleNames) ?? Flowing(page.QuerySelector("h1")?.TextContent) ?? Flowing(page.Title),
            First(fields, AuthorNames, value => !value.StartsWith("http", StringComparison.OrdinalIgnoreCase)) ?? Flowing(page.QuerySelector("[rel=author]")?.TextContent),
            First(fields, PublisherNames, value => !value.StartsWith("http", StringComparison.OrdinalIgnoreCase)),
            Dates(page, fields).Select(text => GivenDate.TryParse(text, out var date) ? date : null).FirstOrDefault(date => date is not null),
            page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? fields.GetValueOrDefault("og:url"));
    }

    private static string? First(Dictionary<string, string> fields, string[] names, Func<string, bool>? fits = null) =>
        names.Select(fields.GetValueOrDefault).FirstOrDefault(value => value is not null && fits?.Invoke(value) != false);

    /// <summary>The candidates, the surest first. An element "time" counts where it is marked as the page's own date.</summary>
    private static IEnumerable<string?> Dates(IDocument page, Dictionary<string, string> fields)
    {
        foreach (var name in DateNames)
        {
            yield return fields.GetValueOrDefault(name);
        }

        foreach (var data in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            yield return LinkedDate(data.TextContent);
        }

        foreach (var element in page.QuerySelectorAll("[itemprop=datePublished], time[pubdate], time.published, time.entry-date, article header time, article time"))
        {
            yield return element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? element.TextContent;
        }
    }

    private static string? LinkedDate(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var nodes = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToArray()
                : root.ValueKind == JsonValueKind.Object && root.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array ? [root, .. graph.EnumerateArray()]
                : [root];
            return nodes
                .Where(node => node.ValueKind == JsonValueKind.Object)
                .Select(node => node.TryGetProperty("datePublished", out var date) && date.ValueKind == JsonValueKind.String ? date.GetString() : null)
                .FirstOrDefault(date => date is not null);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            // A page's own script may be broken; then it says nothing.
            return null;
        }
    }

    private static string? Flowing(string? text)
    {
        var words = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length is > 0 and <= 500 ? words : null;
    }
}
