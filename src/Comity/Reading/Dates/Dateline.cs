using Comity.Claims;

namespace Comity.Reading.Dates;

/// <summary>
/// The date that a document gives of itself near its start or end: "(Washington, March 3, 2021)", "Published: 3 March 2021",
/// "OTTAWA, March 3, 2021 –".
/// </summary>
internal static class Dateline
{
    /// <summary>How far from either end it is looked for, in UTF-16 units.</summary>
    private const int Reach = 600;

    /// <summary>A line that ends in a date is a byline only when it is this short.</summary>
    private const int LongestByline = 100;

    /// <summary>What stands before the date, and how much it counts: the lower, the more.</summary>
    private static readonly (string Words, int Rank)[] Labels =
    [
        ("published", 0), ("published on", 0), ("first published", 0), ("publication date", 0), ("date published", 0), ("posted", 0), ("posted on", 0),
        ("released", 0), ("issued", 0), ("issued on", 0), ("date", 0), ("release date", 0), ("for immediate release", 0), ("done at", 1),
        ("updated", 3), ("last updated", 3), ("updated on", 3), ("last modified", 3), ("modified", 3), ("last reviewed", 3),
    ];

    /// <returns>The date, never later than <paramref name="today"/>, and the words that give it; null where there is none.</returns>
    public static (EdtfDate Date, TextSpan Words)? Find(string text, TemporalReader dates, DateOnly today)
    {
        (EdtfDate Date, TextSpan Words)? best = null;
        var bestRank = int.MaxValue;
        foreach (var line in Lines(text))
        {
            foreach (var found in dates.Find(text, line.Start, line.End, null))
            {
                var isDay = found.Date.Earliest == found.Date.Latest;
                var isMonth = found.Date.Text.Length == 7;
                if ((!isDay && !isMonth) || found.Date.IsApproximate || found.Date.Earliest > today || Rank(text, line, found.Span) is not { } rank)
                {
                    continue;
                }

                rank += isMonth ? 4 : 0;
                if (rank < bestRank)
                {
                    var isApproximate = found.Span.End < text.Length && text[found.Span.End] == '~';
                    (best, bestRank) = ((isApproximate ? found.Date.Approximately() : found.Date, Trimmed(text, line)), rank);
                }
            }
        }

        return best;
    }

    /// <summary>How clearly the line gives the document's date; null: it tells of something else.</summary>
    private static int? Rank(string text, TextSpan line, TextSpan date)
    {
        var lead = text.AsSpan(line.Start, date.Start - line.Start);
        var rest = text.AsSpan(date.End, line.End - date.End).Trim();
        var cut = lead.LastIndexOfAny("|(•·[");
        var opening = cut >= 0 ? lead[cut] : '\0';
        var label = lead[(cut + 1)..].Trim(" \t*_:,–—-");
        foreach (var (words, rank) in Labels)
        {
            if (label.Equals(words, StringComparison.OrdinalIgnoreCase))
            {
                return rank;
            }
        }

        if (IsTimeOfDay(rest) && (label.IsEmpty || IsWeekday(label)))
        {
            return 1;
        }

        if (opening == '(' && rest.StartsWith(")") && IsPlaces(label))
        {
            return 1;
        }

        if (cut < 0 && IsPlaces(label) && !rest.IsEmpty && rest[0] is '—' or '–' or '-' or '(' or '/' or ':')
        {
            return 1;
        }

        return rest.IsEmpty && line.Length <= LongestByline && (cut >= 0 || label.StartsWith("By ", StringComparison.Ordinal)) ? 2 : null;
    }

    /// <summary>One to five capitalised words, with commas or full stops: a place of issue.</summary>
    private static bool IsPlaces(ReadOnlySpan<char> words)
    {
        var count = 0;
        foreach (var range in words.SplitAny(" ,"))
        {
            var word = words[range];
            if (!word.IsEmpty && !(char.IsUpper(word[0]) && ++count <= 5))
            {
                return false;
            }
        }

        return count > 0;
    }

    private static bool IsWeekday(ReadOnlySpan<char> word) => TimeVocabulary.Of(word).Term == TimeTerm.Weekday;

    /// <summary>Nothing, or a clock time with its zone.</summary>
    private static bool IsTimeOfDay(ReadOnlySpan<char> words)
    {
        var rest = words.Trim(" ,.|)*_").TrimStart("at ");
        return rest.IsEmpty || (rest.Length <= 20 && char.IsAsciiDigit(rest[0]) && rest.IndexOf(':') is 1 or 2);
    }

    /// <summary>The lines of both ends, cut at what they reach.</summary>
    private static IEnumerable<TextSpan> Lines(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end - start <= Reach * 2 && (start < Reach || end > text.Length - Reach))
            {
                yield return new TextSpan(start, end);
            }
            else if (start < Reach)
            {
                yield return new TextSpan(start, Math.Min(end, start + Reach));
            }

            start = end + 1;
        }
    }

    private static TextSpan Trimmed(string text, TextSpan line)
    {
        var (start, end) = (line.Start, line.End);
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return new TextSpan(start, end);
    }
}
