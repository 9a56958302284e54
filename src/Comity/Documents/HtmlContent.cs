using AngleSharp.Dom;

namespace Comity.Documents;

/// <summary>Where the prose of a page stands.</summary>
/// <remarks>
/// Prose is the text of elements that hold much of it with few links. From the body down, a child that holds three quarters of what its
/// parent holds takes its place: what is left outside are menus, teasers and asides. O(nodes).
/// </remarks>
internal sealed class HtmlContent
{
    private const int LeastProseChars = 80;
    private const double MostLinked = 0.4;
    private const double DescendShare = 0.75;
    private const int LeastLinks = 3;

    private static readonly HashSet<string> Containers = new(
        ["DIV", "SECTION", "ARTICLE", "MAIN", "TABLE", "TBODY", "TR", "TD", "CENTER", "SPAN"], StringComparer.Ordinal);

    private readonly Dictionary<IElement, Measure> _measures = [];

    private HtmlContent(IElement body)
    {
        Main = body;
    }

    /// <summary>The element whose words are the document.</summary>
    public IElement Main { get; private set; }

    public static HtmlContent Choose(IElement body)
    {
        var content = new HtmlContent(body);
        content.Take(body);
        while (content.Heir(content.Main) is { } heir)
        {
            content.Main = heir;
        }

        return content;
    }

    /// <summary>A menu without a name: at least three links that make up most of its text.</summary>
    public bool IsLinkList(IElement element) =>
        element.TagName is "UL" or "OL" or "DIV" or "SECTION" or "TABLE"
        && _measures.TryGetValue(element, out var measure)
        && measure.Links >= LeastLinks && measure.LinkedChars > measure.Chars * 0.6 && measure.ProseChars == 0;

    private IElement? Heir(IElement element)
    {
        var needed = _measures[element].ProseChars * DescendShare;
        return needed == 0 ? null : element.Children.FirstOrDefault(child =>
            Containers.Contains(child.TagName) && _measures.TryGetValue(child, out var measure) && measure.ProseChars >= needed);
    }

    /// <summary>Measures an element and what it holds; dropped elements count nothing.</summary>
    private Measure Take(IElement element)
    {
        var own = new Measure();
        var inner = new Measure();
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
            {
                own.Chars += text.Data.AsSpan().Trim().Length;
            }
            else if (node is IElement child && !HtmlBoilerplate.IsDropped(child, everywhere: true))
            {
                var measure = Take(child);
                // What flows inside a paragraph belongs to its own text; a block below stands for itself.
                if (measure.IsBlock)
                {
                    inner.Add(measure);
                }
                else
                {
                    own.Add(measure);
                }
            }
        }

        if (element.TagName == "A")
        {
            own.LinkedChars = own.Chars;
            own.Links = 1;
        }

        var isBlock = inner.IsBlock || element is not { TagName: "A" or "SPAN" or "B" or "I" or "EM" or "STRONG" or "U" or "SUB" or "SUP" or "FONT" or "CITE" or "Q" or "MARK" or "SMALL" or "ABBR" or "TIME" or "CODE" };
        if (isBlock && own.Chars >= LeastProseChars && own.LinkedChars < own.Chars * MostLinked)
        {
            own.ProseChars = own.Chars;
        }

        own.Add(inner);
        own.IsBlock = isBlock;
        _measures[element] = own;
        return own;
    }

    private record struct Measure(int Chars, int LinkedChars, int Links, int ProseChars, bool IsBlock)
    {
        public void Add(Measure other)
        {
            Chars += other.Chars;
            LinkedChars += other.LinkedChars;
            Links += other.Links;
            ProseChars += other.ProseChars;
            IsBlock |= other.IsBlock;
        }
    }
}
