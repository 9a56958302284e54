using AngleSharp.Dom;

namespace Comity.Documents;

/// <summary>Which elements of a page are no part of its content: rows of Documents/Data/html-boilerplate.tsv.</summary>
internal static class HtmlBoilerplate
{
    private static readonly HashSet<string> Elements = Names("element");
    private static readonly HashSet<string> PageElements = Names("page-element");
    private static readonly HashSet<string> Marks = Names("mark");
    private static readonly HashSet<string> Roles = Names("role");
    private static readonly HashSet<string> Qualifiers = Names("qualifier");

    /// <param name="everywhere">Also what is boilerplate only on a whole page; false for a fragment, of which everything is content.</param>
    public static bool IsDropped(IElement element, bool everywhere)
    {
        if (Elements.Contains(element.LocalName) || IsHidden(element))
        {
            return true;
        }

        return everywhere
            && (PageElements.Contains(element.LocalName)
                || (element.GetAttribute("role") is { } role && Roles.Contains(role))
                || IsMarked(element.ClassName) || IsMarked(element.Id))
            && element.LocalName is not ("body" or "main" or "article");
    }

    private static HashSet<string> Names(string what) => new(
        TabSeparated.Embedded("Documents/Data/html-boilerplate.tsv").Where(row => row["what"] == what).Select(row => row.Required("name")),
        StringComparer.OrdinalIgnoreCase);

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style
            && style.Replace(" ", "", StringComparison.Ordinal) is var compact
            && (compact.Contains("display:none", StringComparison.OrdinalIgnoreCase) || compact.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)));

    /// <remarks>A mark is a whole class name, or its first or last word: "comments", "comments-area", "article-comments".</remarks>
    private static bool IsMarked(string? names)
    {
        foreach (var name in (names ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = name.Split(['-', '_'], StringSplitOptions.RemoveEmptyEntries);
            if (Marks.Contains(name) || (words.Length > 0 && !Qualifiers.Contains(words[0]) && (Marks.Contains(words[0]) || Marks.Contains(words[^1]))))
            {
                return true;
            }
        }

        return false;
    }
}
