using System.Text.RegularExpressions;

namespace Comity.App.Tests.Web;

/// <summary>Checks that tags close in the order in which they open; parsers repair what does not, and so hide it.</summary>
internal static partial class HtmlNesting
{
    private static readonly HashSet<string> Void = ["br", "col", "hr", "img", "input", "link", "meta", "wbr", "!doctype"];

    public static IReadOnlyList<string> Faults(string html)
    {
        var faults = new List<string>();
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(html))
        {
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            if (Void.Contains(name) || tag.Value.EndsWith("/>", StringComparison.Ordinal))
            {
                continue;
            }

            if (tag.Groups["close"].Length == 0)
            {
                open.Push(name);
            }
            else if (open.Count == 0 || open.Pop() != name)
            {
                faults.Add($"</{name}> at {tag.Index}");
                break; // All that follows is off by one.
            }
        }

        return faults.Count > 0 || open.Count == 0 ? faults : [$"<{open.Peek()}> stays open"];
    }

    [GeneratedRegex("""<(?<close>/?)(?<name>!?[a-zA-Z][a-zA-Z0-9]*)(?:"[^"]*"|[^">])*>""")]
    private static partial Regex Tag();
}
