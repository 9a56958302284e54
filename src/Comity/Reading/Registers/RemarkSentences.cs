using System.Text;
using System.Text.RegularExpressions;
using Comity.Claims;

namespace Comity.Reading.Registers;

/// <summary>The remarks of an entry with the traveller put before every verb that lacks a subject, and the way back to the words as they stand.</summary>
internal sealed partial class RemarkSentences
{
    private readonly List<(int Composed, int Stored, int Length)> _pieces = [];

    private RemarkSentences(string text) => Text = text;

    /// <summary>Full sentences, to be read.</summary>
    public string Text { get; private set; }

    /// <param name="stored">The whole stored text.</param>
    /// <param name="remarks">Where the remarks stand in it.</param>
    /// <param name="subject">Who travels, as a reader knows him: "President Barack Obama".</param>
    public static RemarkSentences Compose(string stored, TextSpan remarks, string subject, RemarkOpenings openings)
    {
        var sentences = new RemarkSentences("");
        var composed = new StringBuilder(remarks.Length * 2);
        var from = remarks.Start;
        foreach (var start in Stretches(stored, remarks))
        {
            if (openings.Before(stored.AsSpan(start, remarks.End - start)) is not { } before)
            {
                continue;
            }

            Copy(from, start);
            if (composed.Length > 1 && composed[^2] == ';')
            {
                composed[^2] = '.'; // of the same length: what follows is a sentence of its own now
            }

            composed.Append(subject).Append(' ').Append(before);
            sentences._pieces.Add((composed.Length, start, 1));

            // A name keeps its capital.
            composed.Append(before == "attended " ? stored[start] : char.ToLowerInvariant(stored[start]));
            from = start + 1;
        }

        Copy(from, remarks.End);
        sentences.Text = composed.ToString();
        return sentences;

        void Copy(int first, int end)
        {
            if (end > first)
            {
                sentences._pieces.Add((composed.Length, first, end - first));
                composed.Append(stored, first, end - first);
            }
        }
    }

    /// <summary>The stored words of a span, without the subjects that were put in; null where it has no others.</summary>
    public TextSpan? Stored(TextSpan span)
    {
        int? first = null;
        var last = 0;
        foreach (var (composed, stored, length) in _pieces)
        {
            var start = Math.Max(span.Start, composed);
            var end = Math.Min(span.End, composed + length);
            if (start < end)
            {
                first ??= stored + start - composed;
                last = stored + end - composed;
            }
        }

        return first is { } found ? new TextSpan(found, last) : null;
    }

    /// <summary>The sentences of the remarks, and what stands between semicolons, one after the other; without the full stop.</summary>
    public static IReadOnlyList<TextSpan> StretchSpans(string stored, TextSpan remarks)
    {
        if (remarks.Length == 0)
        {
            return [];
        }

        List<int> starts = [.. Stretches(stored, remarks), remarks.End];
        return [.. starts.Zip(starts.Skip(1)).Select(pair => Bare(stored, pair.First, pair.Second)).Where(span => span.Length > 0)];
    }

    private static TextSpan Bare(string stored, int start, int end)
    {
        while (end > start && stored[end - 1] is ' ' or ';' or '.')
        {
            end--;
        }

        return new(start, end);
    }

    // Where a sentence or what stands after a semicolon begins.
    private static IEnumerable<int> Stretches(string stored, TextSpan remarks)
    {
        yield return remarks.Start;
        for (var match = Border().Match(stored, remarks.Start, remarks.Length); match.Success; match = match.NextMatch())
        {
            yield return match.Index + match.Length;
        }
    }

    [GeneratedRegex(@"(?<=[\p{Ll}\d)\]’']|[\p{Lu}.]{2})(\.[”""]? +(?=\p{Lu})|; +)")]
    private static partial Regex Border();
}
