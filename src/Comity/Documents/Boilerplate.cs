using System.IO.Enumeration;
using Comity.Claims;

namespace Comity.Documents;

/// <summary>Finds what a web page leaves in a saved text: comment forms, share links, cookie notices.</summary>
/// <remarks>The lines and what follows from them are rows of Documents/Data/boilerplate.tsv. The text itself is never changed.</remarks>
public static class Boilerplate
{
    private const int LongestLineChars = 300;

    /// <summary>A line that opens a comment form ends the document only after this much text; above, it is a link at the top of the page.</summary>
    private const int LeastCharsBefore = 400;

    private static readonly ILookup<char, Row> Rows = TabSeparated.Embedded("Documents/Data/boilerplate.tsv")
        .Select(row => new Row(row.Required("pattern"), row.Member<Reach>("reach")))
        .ToLookup(row => char.ToUpperInvariant(row.Pattern[0]));

    private enum Reach : byte
    {
        Line,
        ToEnd,
    }

    /// <summary>The debris in a text: ordered, apart, without the blank lines around it. O(length).</summary>
    public static IReadOnlyList<TextSpan> Find(string text)
    {
        var found = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline;
            if (Match(text, start, end) is { } line)
            {
                var toEnd = line.Reach == Reach.ToEnd && line.Span.Start >= LeastCharsBefore;
                Add(found, text, toEnd ? new(line.Span.Start, text.AsSpan().TrimEnd().Length) : line.Span);
                if (toEnd)
                {
                    break;
                }
            }

            start = end + 1;
        }

        return found;
    }

    private static (TextSpan Span, Reach Reach)? Match(string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start);
        var indent = line.Length - line.TrimStart().Length;
        line = line.Trim();
        if (line.Length is 0 or > LongestLineChars)
        {
            return null;
        }

        foreach (var row in Rows[char.ToUpperInvariant(line[0])])
        {
            if (FileSystemName.MatchesSimpleExpression(row.Pattern, line))
            {
                return (new(start + indent, start + indent + line.Length), row.Reach);
            }
        }

        return null;
    }

    /// <remarks>Debris with only blank lines between is one span.</remarks>
    private static void Add(List<TextSpan> found, string text, TextSpan span)
    {
        if (found.Count > 0 && text.AsSpan(found[^1].End, span.Start - found[^1].End).IsWhiteSpace())
        {
            found[^1] = found[^1].Cover(span);
            return;
        }

        found.Add(span);
    }

    private readonly record struct Row(string Pattern, Reach Reach);
}
