using Comity.Claims;

namespace Comity.Views;

/// <summary>A stretch of text over which the same claims lie.</summary>
/// <param name="Claims">Indices of the spans that cover it, the longest first.</param>
/// <param name="Starting">Those of them that start with it.</param>
/// <param name="Ending">Those of them that end with it.</param>
/// <param name="IsSetAside">No part of the document; not read.</param>
public sealed record TextRun(
    TextSpan Span, IReadOnlyList<int> Claims, IReadOnlyList<int> Starting, IReadOnlyList<int> Ending, bool IsSetAside);

/// <summary>A paragraph as runs; together they are its text.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Claims">Indices of the spans that start in it, in order.</param>
public sealed record MarkedParagraph(int Number, TextSpan Span, IReadOnlyList<TextRun> Runs, IReadOnlyList<int> Claims)
{
    /// <summary>The whole paragraph is no part of the document.</summary>
    public bool IsSetAside => Runs.All(run => run.IsSetAside);
}

/// <summary>Cuts a text into paragraphs and runs, so that spans that nest or cross can be drawn without crossing elements.</summary>
public static class MarkedText
{
    /// <param name="spans">Ordered by start. A span that does not lie in the text is left out.</param>
    /// <param name="setAside">Ordered, apart.</param>
    /// <returns>Empty for a text of white space.</returns>
    /// <remarks>O(text + spans log spans + runs × depth).</remarks>
    public static IReadOnlyList<MarkedParagraph> Mark(string text, IReadOnlyList<TextSpan> spans, IReadOnlyList<TextSpan> setAside)
    {
        var bounds = Paragraphs(text);
        var fitted = Fit(spans, bounds, text.Length);
        var paragraphs = new List<MarkedParagraph>(bounds.Count);
        var next = 0;
        var nextAside = 0;
        var open = new List<(int Index, TextSpan Span)>();
        foreach (var bound in bounds)
        {
            var first = next;
            while (next < fitted.Count && fitted[next].Span.Start < bound.End)
            {
                open.Add(fitted[next++]);
            }

            while (nextAside < setAside.Count && setAside[nextAside].End <= bound.Start)
            {
                nextAside++;
            }

            var aside = setAside.Skip(nextAside).TakeWhile(span => span.Start < bound.End).ToList();
            paragraphs.Add(new(
                paragraphs.Count + 1, bound, Runs(bound, open, aside), [.. fitted.Skip(first).Take(next - first).Select(fit => fit.Index)]));
            open.RemoveAll(claim => claim.Span.End <= bound.End);
        }

        return paragraphs;
    }

    /// <summary>For each span the lowest lane that none of the shorter spans that it overlaps uses; the last one serves all that are left.</summary>
    /// <param name="spans">Ordered by start; empty ones take no part.</param>
    public static IReadOnlyList<int> Lanes(IReadOnlyList<TextSpan> spans, int count)
    {
        var lanes = new int[spans.Count];
        var furthestEnd = new int[spans.Count]; // of this span and all before it: where looking back may stop
        for (var index = 0; index < spans.Count; index++)
        {
            furthestEnd[index] = Math.Max(spans[index].End, index > 0 ? furthestEnd[index - 1] : 0);
        }

        var done = new bool[spans.Count];
        foreach (var index in Enumerable.Range(0, spans.Count).Where(index => spans[index].Length > 0).OrderBy(index => spans[index].Length).ThenBy(index => index))
        {
            var taken = 0;
            for (var other = index + 1; other < spans.Count && spans[other].Start < spans[index].End; other++)
            {
                Take(other);
            }

            for (var other = index - 1; other >= 0 && furthestEnd[other] > spans[index].Start; other--)
            {
                Take(other);
            }

            lanes[index] = Math.Min(System.Numerics.BitOperations.TrailingZeroCount(~taken), count - 1);
            done[index] = true;

            void Take(int other) => taken |= done[other] && spans[other].Overlaps(spans[index]) ? 1 << lanes[other] : 0;
        }

        return lanes;
    }

    // Blank lines divide paragraphs; a paragraph neither begins nor ends with white space.
    private static List<TextSpan> Paragraphs(string text)
    {
        var paragraphs = new List<TextSpan>();
        var start = 0;
        while (start < text.Length)
        {
            var blank = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            var end = blank < 0 ? text.Length : blank;
            var from = start;
            while (from < end && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            var to = end;
            while (to > from && char.IsWhiteSpace(text[to - 1]))
            {
                to--;
            }

            if (to > from)
            {
                paragraphs.Add(new(from, to));
            }

            start = blank < 0 ? text.Length : blank + 2;
        }

        return paragraphs;
    }

    // Moves ends that lie between paragraphs into them, and drops what no paragraph holds.
    private static List<(int Index, TextSpan Span)> Fit(IReadOnlyList<TextSpan> spans, List<TextSpan> paragraphs, int length)
    {
        var fitted = new List<(int Index, TextSpan Span)>(spans.Count);
        var at = 0;
        for (var index = 0; index < spans.Count; index++)
        {
            var span = spans[index];
            if (span.Start < 0 || span.End > length || span.Length <= 0)
            {
                continue;
            }

            while (at < paragraphs.Count && paragraphs[at].End <= span.Start)
            {
                at++;
            }

            var last = at;
            while (last + 1 < paragraphs.Count && paragraphs[last + 1].Start < span.End)
            {
                last++;
            }

            if (at < paragraphs.Count && paragraphs[at].Overlaps(span))
            {
                fitted.Add((index, new(Math.Max(span.Start, paragraphs[at].Start), Math.Min(span.End, paragraphs[last].End))));
            }
        }

        return fitted;
    }

    private static List<TextRun> Runs(TextSpan paragraph, List<(int Index, TextSpan Span)> claims, List<TextSpan> aside)
    {
        var cuts = new SortedSet<int> { paragraph.Start, paragraph.End };
        foreach (var span in claims.Select(claim => claim.Span).Concat(aside))
        {
            cuts.Add(Math.Clamp(span.Start, paragraph.Start, paragraph.End));
            cuts.Add(Math.Clamp(span.End, paragraph.Start, paragraph.End));
        }

        var runs = new List<TextRun>(cuts.Count - 1);
        var start = paragraph.Start;
        foreach (var end in cuts.Skip(1))
        {
            var run = new TextSpan(start, end);
            var over = claims.Where(claim => claim.Span.Overlaps(run)).OrderByDescending(claim => claim.Span.Length).ThenBy(claim => claim.Index).ToList();
            runs.Add(new(
                run,
                [.. over.Select(claim => claim.Index)],
                [.. over.Where(claim => claim.Span.Start == start).Select(claim => claim.Index).Order()],
                [.. over.Where(claim => claim.Span.End == end).Select(claim => claim.Index).Order()],
                aside.Any(span => span.Overlaps(run))));
            start = end;
        }

        return runs;
    }
}
