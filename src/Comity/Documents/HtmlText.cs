using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Comity.Documents;

/// <summary>The words of a web page's main content, in paragraphs.</summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Paragraphs = new(
        ["P", "H1", "H2", "H3", "H4", "H5", "H6", "DIV", "SECTION", "ARTICLE", "MAIN", "HEADER", "BLOCKQUOTE", "PRE", "UL", "OL", "DL", "TABLE", "FIGURE", "FIGCAPTION", "HR", "ADDRESS", "DETAILS", "SUMMARY", "CENTER", "BODY"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Lines = new(["LI", "TR", "DT", "DD", "BR", "CAPTION"], StringComparer.Ordinal);

    private const int LeastContentChars = 250;
    private const int MostDroppedFactor = 4;

    /// <summary>The page as a tree whose depth is bounded.</summary>
    public static IDocument Parse(string html) => new HtmlParser().ParseDocument(HtmlNesting.Limit(html));

    /// <summary>The words of the element that holds most of the page's prose, without what <see cref="HtmlBoilerplate"/> drops.</summary>
    public static string OfPage(IDocument page)
    {
        if (page.Body is not { } body)
        {
            return "";
        }

        var content = HtmlContent.Choose(body);
        var writer = new ParagraphWriter();
        Write(content.Main, content, writer);
        var text = writer.ToString();
        if (text.Length >= LeastContentChars)
        {
            return text;
        }

        // A page may put its content where others put forms or side notes: then all its words are better than hardly any.
        var whole = new ParagraphWriter();
        Write(body, null, whole);
        return whole.ToString() is var all && all.Length > text.Length * MostDroppedFactor ? all : text;
    }

    /// <summary>All the words of a piece of HTML inside another format.</summary>
    public static string OfFragment(string html)
    {
        using var page = Parse(html);
        var writer = new ParagraphWriter();
        if (page.Body is { } body)
        {
            Write(body, null, writer);
        }

        return writer.ToString();
    }

    private static void Write(IElement element, HtmlContent? content, ParagraphWriter writer)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
            {
                if (element.LocalName == "pre")
                {
                    writer.Append(text.Data);
                }
                else
                {
                    writer.AppendFlowing(text.Data);
                }
            }
            else if (node is IElement child && !HtmlBoilerplate.IsDropped(child, everywhere: content is not null) && content?.IsLinkList(child) != true)
            {
                WriteElement(child, content, writer);
            }
        }
    }

    private static void WriteElement(IElement element, HtmlContent? content, ParagraphWriter writer)
    {
        var name = element.TagName;
        if (name is "TD" or "TH")
        {
            if (!writer.AtLineStart)
            {
                writer.Append("\t");
            }

            Write(element, content, writer);
            return;
        }

        // A list in a list stays with its item.
        var paragraph = Paragraphs.Contains(name) && element.ParentElement?.TagName is not ("LI" or "TD" or "TH");
        var line = paragraph || Lines.Contains(name) || Paragraphs.Contains(name);
        if (paragraph)
        {
            writer.Paragraph();
        }
        else if (line && !(element.ParentElement is { TagName: "LI" or "TD" or "TH" } item && item.FirstElementChild == element && name is not ("UL" or "OL")))
        {
            writer.Line();
        }

        if (name == "LI")
        {
            writer.Append("- ");
        }

        Write(element, content, writer);
        if (paragraph)
        {
            writer.Paragraph();
        }
        else if (line)
        {
            writer.Line();
        }
    }
}
