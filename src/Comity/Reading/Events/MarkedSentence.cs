using System.Text;
using Comity.Claims;

namespace Comity.Reading.Events;

/// <summary>A sentence in which a source and a target were marked as <c>&lt;s&gt;…&lt;/s&gt;</c> and <c>&lt;t&gt;…&lt;/t&gt;</c>.</summary>
/// <param name="Text">Without the marks.</param>
/// <param name="Source">Null where the sentence does not name it; the same for <paramref name="Target"/>.</param>
public sealed record MarkedSentence(string Text, TextSpan? Source, TextSpan? Target)
{
    private static readonly string[] Marks = ["<s>", "</s>", "<t>", "</t>"];

    /// <summary>Marks may nest; where a span is marked again further on, its first place counts.</summary>
    public static MarkedSentence Parse(string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        int[] places = [-1, -1, -1, -1];
        var text = new StringBuilder(marked.Length);
        for (var index = 0; index < marked.Length;)
        {
            var rest = marked.AsSpan(index);
            var mark = 0;
            while (mark < Marks.Length && !rest.StartsWith(Marks[mark], StringComparison.Ordinal))
            {
                mark++;
            }

            if (mark == Marks.Length)
            {
                text.Append(marked[index++]);
                continue;
            }

            places[mark] = places[mark] < 0 ? text.Length : places[mark];
            index += Marks[mark].Length;
        }

        return new MarkedSentence(text.ToString(), Span(places[0], places[1]), Span(places[2], places[3]));
    }

    private static TextSpan? Span(int start, int end) => start >= 0 && end > start ? new TextSpan(start, end) : null;
}
