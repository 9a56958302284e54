using System.Buffers;
using System.Text;

namespace Comity.Documents;

/// <summary>Takes the tags out of a page that nest deeper than any page's would.</summary>
/// <remarks>
/// A tree builder walks its stack of open elements at every tag: 100,000 levels cost it ten thousand million steps, and whoever walks the
/// tree his call stack. Words stay; of a dropped block a line break is left. O(length).
/// </remarks>
internal static class HtmlNesting
{
    private const int DeepestLevel = 200;

    /// <summary>A longer tag is an embedded picture or an attack; neither has words.</summary>
    private const int LongestTagChars = 100_000;

    private static readonly HashSet<string> Inline = new(
        ["a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var"],
        StringComparer.OrdinalIgnoreCase);

    // Elements that never hold others, and those whose end tag may be left out: they close each other and do not nest by themselves.
    private static readonly HashSet<string> Flat = new(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "html", "head", "body"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> RawText = new(["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"], StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\n\r\f/>");

    /// <returns>The very same string where nothing nests too deep.</returns>
    public static string Limit(string html)
    {
        StringBuilder? kept = null;
        var copied = 0;
        var level = 0;
        for (var open = html.IndexOf('<'); open >= 0 && open + 1 < html.Length;)
        {
            var end = TagEnd(html, open);
            if (end < 0)
            {
                break;
            }

            var closing = html[open + 1] == '/';
            var name = Name(html, open + (closing ? 2 : 1), end);
            var drop = end - open > LongestTagChars;
            if (name.Length > 0 && !Flat.Contains(name))
            {
                drop |= level >= DeepestLevel + (closing ? 1 : 0);
                level = closing ? Math.Max(0, level - 1) : level + 1;
            }

            if (drop && html[open + 1] != '!')
            {
                kept ??= new StringBuilder(html.Length);
                kept.Append(html, copied, open - copied);
                kept.Append(Inline.Contains(name) ? "" : "<br>");
                copied = end;
            }

            if (!closing && RawText.Contains(name))
            {
                // To its end tag, which takes the level back.
                end = RawTextEnd(html, end, name);
            }

            open = end < html.Length ? html.IndexOf('<', end) : -1;
        }

        return kept is null ? html : kept.Append(html, copied, html.Length - copied).ToString();
    }

    private static string Name(string html, int start, int end)
    {
        if (start >= end || !char.IsAsciiLetter(html[start]))
        {
            return "";
        }

        var length = html.AsSpan(start, end - start).IndexOfAny(NameEnd);
        return length is > 0 and <= 32 ? html.Substring(start, length) : "unknown";
    }

    /// <returns>One past the tag or comment that begins at <paramref name="open"/>; -1 where it never ends.</returns>
    private static int TagEnd(string html, int open)
    {
        if (html.AsSpan(open).StartsWith("<!--"))
        {
            var comment = html.IndexOf("-->", open + 4, StringComparison.Ordinal);
            return comment < 0 ? -1 : comment + 3;
        }

        var close = html.IndexOf('>', open);
        return close < 0 ? -1 : close + 1;
    }

    private static int RawTextEnd(string html, int start, string name)
    {
        var end = html.IndexOf("</" + name, start, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end;
    }
}
