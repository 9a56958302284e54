using System.Collections.Frozen;
using System.Globalization;
using Comity.Claims;

namespace Comity.Reading.Dates;

/// <summary>When a document without a date was published, as far as its text tells.</summary>
/// <remarks>
/// A dateline or "Published …" gives the day. Else the text bounds it: it was written after the latest past date that it tells of in the past
/// tense, and while those whom it names as president or prime minister held the office. Such bounds are marked "?".
/// </remarks>
internal static class PublicationDate
{
    private const int LongestQuote = 80;

    private static readonly FrozenSet<string> PastVerbs = FrozenSet.ToFrozenSet(
        ["was", "were", "had", "met", "said", "took", "held", "began", "became", "won", "led", "made", "came", "went", "gave", "saw", "told", "left",
         "sent", "fell", "rose", "grew", "broke", "spoke", "cut", "did", "got", "brought", "put", "since"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Ahead = FrozenSet.ToFrozenSet(
        ["will", "would", "shall", "should", "could", "may", "might", "can", "expected", "plan", "plans", "planned", "scheduled",
         "goal", "target", "projected", "forecast", "aims", "by", "until", "next", "if"],
        StringComparer.OrdinalIgnoreCase);

    /// <param name="today">The latest day on which it can have been published.</param>
    /// <param name="reason">Which passages tell; null where the result is.</param>
    /// <returns>A day, a month or an interval; null where nothing tells.</returns>
    public static EdtfDate? Infer(string text, TemporalReader dates, DateOnly today, out string? reason)
    {
        if (Dateline.Find(text, dates, today) is { } line)
        {
            reason = $"The text gives its date: {Quote(text, line.Words)}.";
            return line.Date;
        }

        var reasons = new List<string>();
        var earliest = DateOnly.MinValue;
        if (LatestPast(text, dates, today) is { } past)
        {
            earliest = past.Date.Earliest;
            reasons.Add($"It tells of {Quote(text, past.Span)} as past.");
        }

        var pieces = new List<(DateOnly From, DateOnly To)> { (earliest, today) };
        foreach (var evidence in OfficeEvidence.Find(text, dates.Offices))
        {
            var narrowed = Intersect(pieces, evidence, today);
            if (narrowed.Count > 0 && !narrowed.SequenceEqual(pieces))
            {
                pieces = narrowed;
                reasons.Add($"It names {evidence.Name} as {(evidence.IsFormer ? "formerly" : "then")} in office.");
            }
        }

        if (reasons.Count == 0 || pieces[0].From == DateOnly.MinValue)
        {
            reason = null;
            return null;
        }

        reason = string.Join(' ', reasons);
        return Uncertain(pieces[0].From, pieces[^1].To);
    }

    /// <summary>The latest date of the past that the text tells of in the past tense.</summary>
    private static DatedExpression? LatestPast(string text, TemporalReader dates, DateOnly today)
    {
        DatedExpression? latest = null;
        var start = 0;
        while (start < text.Length)
        {
            var end = SentenceEnd(text, start);
            foreach (var found in dates.Find(text, start, end, null))
            {
                var day = found.Date.Earliest;
                if (day > DateOnly.MinValue && day <= today && (latest is null || day > latest.Value.Date.Earliest)
                    && !Holds(text.AsSpan(start, found.Span.Start - start), Ahead, false) && Holds(text.AsSpan(start, end - start), PastVerbs, true))
                {
                    latest = found;
                }
            }

            start = end;
        }

        return latest;
    }

    private static List<(DateOnly From, DateOnly To)> Intersect(List<(DateOnly From, DateOnly To)> pieces, OfficeEvidence evidence, DateOnly today)
    {
        var left = evidence.Terms.Min(term => term.To ?? DateOnly.MaxValue);
        List<(DateOnly From, DateOnly To)> bounds = evidence.IsFormer
            ? (left <= today ? [(left, today)] : [])
            : [.. evidence.Terms.Select(term => (term.From, To: term.To ?? today)).Where(bound => bound.From <= bound.To)];
        var narrowed = new List<(DateOnly From, DateOnly To)>();
        foreach (var (pieceFrom, pieceTo) in pieces)
        {
            foreach (var (from, to) in bounds)
            {
                var piece = (From: from > pieceFrom ? from : pieceFrom, To: to < pieceTo ? to : pieceTo);
                if (piece.From <= piece.To)
                {
                    narrowed.Add(piece);
                }
            }
        }

        narrowed.Sort();
        return narrowed;
    }

    private static EdtfDate Uncertain(DateOnly from, DateOnly to)
    {
        var first = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "?";
        return EdtfDate.Parse(from == to ? first : $"{first}/{to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}?");
    }

    /// <summary>After the next full stop that ends a sentence rather than an abbreviation, or at the end of the line.</summary>
    private static int SentenceEnd(string text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] == '\n' || (text[at] is '!' or '?' or ';'))
            {
                return at + 1;
            }

            if (text[at] == '.' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]) && at - start > 4
                && text.AsSpan(at - 4, 4).IndexOfAny(" .") < 0)
            {
                return at + 1;
            }
        }

        return text.Length;
    }

    private static bool Holds(ReadOnlySpan<char> clause, FrozenSet<string> words, bool orRegularPast)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in clause.SplitAny(" ,\t\r\n\"“”()—"))
        {
            var word = clause[range].TrimEnd(".:");
            if (lookup.Contains(word) || (orRegularPast && word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static string Quote(string text, TextSpan span) =>
        span.Length <= LongestQuote ? $"“{span.In(text)}”" : $"“{text.AsSpan(span.Start, LongestQuote)}…”";
}
