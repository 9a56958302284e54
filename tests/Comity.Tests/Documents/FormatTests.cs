using System.Text;
using Comity.Claims;
using Comity.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Comity.Tests.Documents;

public sealed class FormatTests
{
    private const string Prose =
        "The two governments have agreed that they will meet again in the spring, and that the ministers of trade are to prepare the talks until then.";

    [Fact]
    public void Markdown_loses_its_marks_and_keeps_its_words()
    {
        const string markdown = """
            # A *new* start

            The **two** governments [met](https://example.org) in `Ottawa`
            and agreed &amp; signed.

            - first
            - second with *emphasis*
              - deeper

            1. one
            2. two

            > A quotation.

            | who | what |
            |-----|------|
            | CAN | met  |

            ![a picture](x.png)
            """;

        Assert.Equal("A new start", Taken("a.md", markdown).Metadata.Title);
        Assert.Equal(
            "A new start\n\nThe two governments met in Ottawa and agreed & signed.\n\n- first\n- second with emphasis\n- deeper\n\n- one\n- two\n\nA quotation.\n\nwho\twhat\nCAN\tmet",
            Taken("a.md", markdown).Text);
    }

    [Fact]
    public void Front_matter_is_metadata_and_no_text()
    {
        var source = Taken("a.md", "---\ntitle: \"The talks: again\"\nauthor: [A. Writer, B. Writer]\npublisher: Paper\npublished: 2021-02~\nurl: https://example.org/a\n---\n\nThey met.");

        Assert.Equal("They met.", source.Text);
        Assert.Equal(new DocumentMetadata("The talks: again", "A. Writer, B. Writer", "Paper", EdtfDate.Parse("2021-02~"), "https://example.org/a"), source.Metadata);
    }

    [Fact]
    public void Front_matter_that_is_wrong_is_told()
    {
        Assert.Contains("no date", Assert.Single(Taken("a.md", "---\npublished: some day\n---\nThey met.").Warnings), StringComparison.Ordinal);
        Assert.Contains("no YAML", Assert.Single(Taken("a.md", "---\na: [\n---\nThey met.").Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_nested_too_deep_is_read_as_plain_text()
    {
        var source = Taken("a.md", new string('>', 100_000) + " They met.");

        Assert.EndsWith("They met.", source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_gives_its_content_without_menus_and_forms()
    {
        var page = $"""
            <!DOCTYPE html><html><head><title>The talks | Paper</title>
            <meta property="og:title" content="The talks"><meta name="author" content="A. Writer"><meta property="og:site_name" content="Paper">
            <meta property="article:published_time" content="2021-02-04T10:00:00-05:00"><link rel="canonical" href="https://example.org/a">
            <style>p {"{"} color: red {"}"}</style></head><body>
            <nav><ul><li><a href="/">Home</a></li></ul></nav>
            <div class="site-menu"><a href="/w">World</a></div>
            <div id="page"><div class="teasers"><a href="/1">Another story</a> <a href="/2">One more</a> <a href="/3">A third</a></div>
            <article><h1>The talks</h1><p>{Prose}</p>
            <p>They <b>also</b> spoke<br>of energy&nbsp;&amp; water.</p><ul><li>oil</li><li><p>gas</p></li></ul>
            <p>{Prose}</p><p style="display: none">Hidden</p><div class="share-links">Share</div><script>var a = "<p>no</p>";</script>
            </article></div><form><label>Your name</label></form><footer>Imprint</footer></body></html>
            """;

        var source = Taken("a.html", page);

        Assert.Equal($"The talks\n\n{Prose}\n\nThey also spoke\nof energy\u00A0& water.\n\n- oil\n- gas\n\n{Prose}", source.Text);
        Assert.Equal(new DocumentMetadata("The talks", "A. Writer", "Paper", EdtfDate.Parse("2021-02-04"), "https://example.org/a"), source.Metadata);
    }

    [Theory]
    [InlineData("<div class='post-1 tag-social has-sidebar'><p>{0}</p></div>")]
    [InlineData("<form><div><p>{0}</p><p>{0}</p></div></form>")]
    [InlineData("<aside id='sidebar'><p>{0}</p><p>{0}</p></aside>")]
    [InlineData("<table><tr><td>Menu</td><td>{0}</td></tr></table>")]
    [InlineData("<span>{0}</span>")]
    public void Content_in_an_odd_place_is_found(string body)
    {
        var page = string.Format(System.Globalization.CultureInfo.InvariantCulture, body, Prose);

        Assert.Contains(Prose, Taken("a.html", page).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Date_of_a_page_is_found_in_its_linked_data()
    {
        var source = Taken("a.html", $"<script type='application/ld+json'>{{\"@graph\":[{{\"datePublished\":\"2020-11-09T01:02:03Z\"}}]}}</script><h1>The talks</h1><p>{Prose}</p>");

        Assert.Equal("2020-11-09", source.Metadata.Published?.Text);
        Assert.Equal("The talks", source.Metadata.Title);
    }

    [Theory]
    [InlineData("div")]
    [InlineData("b")]
    [InlineData("ul><li")]
    [InlineData("table><tr><td")]
    public void Page_nested_a_hundred_thousand_levels_is_read(string tag)
    {
        var source = Taken("a.html", string.Concat(Enumerable.Repeat($"<{tag}>", 100_000)) + Prose);

        Assert.Contains(Prose, source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Word_document_gives_paragraphs_lists_and_tables()
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = "The talks";
            document.PackageProperties.Creator = "A. Writer";
            document.AddMainDocumentPart().Document = new Document(new Body(
                new Paragraph(new Run(new Text("They ") { Space = SpaceProcessingModeValues.Preserve }), new Run(new Text("met.")), new DeletedRun(new Run(new DeletedText("Not.")))),
                new Paragraph(new ParagraphProperties(new NumberingProperties(new NumberingId { Val = 1 })), new Run(new Text("oil"))),
                new Paragraph(new ParagraphProperties(new NumberingProperties(new NumberingId { Val = 1 })), new Run(new Text("gas"))),
                new Table(
                    new TableRow(Cell("who"), Cell("what")),
                    new TableRow(Cell("Canada"), Cell("met"))),
                new Paragraph(new Run(new Text("The end")))));
        }

        var source = Assert.Single(DocumentExtractor.Extract("a.docx", file.ToArray())).Source;

        Assert.Equal("They met.\n\n- oil\n- gas\n\nwho\twhat\nCanada\tmet\n\nThe end", source?.Text);
        Assert.Equal(("The talks", "A. Writer"), (source?.Metadata.Title, source?.Metadata.Author));

        static TableCell Cell(string words) => new(new Paragraph(new Run(new Text(words))));
    }

    [Fact]
    public void Json_lines_are_read_past_a_bad_one()
    {
        const string lines = """
            {"text": "They met.", "title": "One", "author": "A", "published": "February 4, 2021", "publisher": "Paper", "url": "https://example.org/1"}
            {"text": "They met.

            ["no"]
            {"title": "without text"}
            {"text": "Half a \ud800 pair \"said\".", "published": "soon"}
            """;

        var documents = DocumentExtractor.Extract("a.jsonl", Encoding.UTF8.GetBytes(lines)).ToList();

        Assert.Equal([null, 2, 4, 5, null], documents.Select(document => document.Refusal?.Line));
        Assert.Equal(new DocumentMetadata("One", "A", "Paper", EdtfDate.Parse("2021-02-04"), "https://example.org/1"), documents[0].Source?.Metadata);
        Assert.EndsWith("#1", documents[0].Source?.Place, StringComparison.Ordinal);
        Assert.Equal("Half a \uFFFD pair \"said\".", documents[4].Source?.Text);
        Assert.Single(documents[4].Source?.Warnings ?? []);
    }

    [Theory]
    [InlineData("2021-02-04", "2021-02-04")]
    [InlineData("2021-02~", "2021-02~")]
    [InlineData("2021-02-04T23:30:00-05:00", "2021-02-04")]
    [InlineData("2021-02-04 10:00", "2021-02-04")]
    [InlineData("February 4, 2021", "2021-02-04")]
    [InlineData("Feb. 4, 2021", "2021-02-04")]
    [InlineData("Sept. 4, 2021", "2021-09-04")]
    [InlineData("Thursday, February 4, 2021", "2021-02-04")]
    [InlineData("4 February 2021", "2021-02-04")]
    [InlineData("2021/02/04", "2021-02-04")]
    [InlineData("Thu, 04 Feb 2021 10:00:00 GMT", "2021-02-04")]
    [InlineData("February 2021", "2021-02")]
    [InlineData("2017/2021", "2017/2021")]
    [InlineData("03/04/2021", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void Dates_with_one_meaning_are_read(string text, string? expected) =>
        Assert.Equal(expected, GivenDate.TryParse(text, out var date) ? date.Text : null);

    private static SourceText Taken(string name, string content)
    {
        var document = Assert.Single(DocumentExtractor.Extract(name, Encoding.UTF8.GetBytes(content)));
        Assert.Null(document.Refusal);
        Assert.NotNull(document.Source);
        return document.Source;
    }
}
