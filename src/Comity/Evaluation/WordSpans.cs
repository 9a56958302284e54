using Comity.Claims;

namespace Comity.Evaluation;

/// <summary>Words of a stretch of text – runs of letters, digits and inner apostrophes – for measuring how far two stretches overlap.</summary>
internal static class WordSpans
{
    public static int Count(string text, TextSpan span)
    {
        var words = 0;
        var inside = false;
        for (var position = Math.Max(0, span.Start); position < Math.Min(text.Length, span.End); position++)
        {
            var isWord = char.IsLetterOrDigit(text[position]) || (inside && text[position] is '\'' or '’');
            if (isWord && !inside)
            {
                words++;
            }

            inside = isWord;
        }

        return words;
    }

    public static int Shared(string text, TextSpan left, TextSpan right) => left.Overlaps(right)
        ? Count(text, new TextSpan(Math.Max(left.Start, right.Start), Math.Min(left.End, right.End)))
        : 0;
}
