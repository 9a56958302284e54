using Comity.Claims;

namespace Comity.Reading.Quotations;

/// <summary>Finds what stands in double quotation marks, straight or curly, also where the opening mark got lost.</summary>
/// <remarks>Single quotes are left alone: in running English they are apostrophes far more often than marks.</remarks>
internal static class QuotationMarks
{
    // A quotation runs within a paragraph; a longer gap means a mark is missing.
    private const int MaximumLength = 2500;

    /// <summary>All quotations of the text, in order, not overlapping. Linear in the text.</summary>
    public static List<QuotedPassage> Find(string text)
    {
        var found = new List<QuotedPassage>();
        var open = -1;
        var paragraph = 0;
        for (var position = 0; position < text.Length; position++)
        {
            var unit = text[position];
            if (unit == '\n' && position + 1 < text.Length && text[position + 1] == '\n')
            {
                open = -1;
                paragraph = position + 2;
            }

            var isOpening = unit is '“' or '«' or '„' || (unit == '"' && open < 0 && LooksOpening(text, position));
            var isClosing = !isOpening && unit is '”' or '»' || (unit == '"' && !isOpening);
            if (isOpening)
            {
                open = position;
            }
            else if (isClosing)
            {
                if (open >= 0 && position - open <= MaximumLength)
                {
                    Add(text, found, open, open + 1, position, false);
                }
                else if (open < 0 && position > paragraph && text[position - 1] is ',' or '.' or '!' or '?')
                {
                    // The opening mark got lost: the quotation starts with its sentence.
                    var start = SentenceStart(text, paragraph, position, found);
                    Add(text, found, start, start, position, true);
                }

                open = -1;
            }
        }

        return found;
    }

    private static void Add(string text, List<QuotedPassage> found, int outer, int start, int close, bool isOpeningLost)
    {
        var end = close;
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '…' or '.'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ','))
        {
            end--;
        }

        if (end > start)
        {
            found.Add(new QuotedPassage(new TextSpan(outer, close + 1), new TextSpan(start, end), isOpeningLost));
        }
    }

    private static bool LooksOpening(string text, int position) =>
        (position == 0 || char.IsWhiteSpace(text[position - 1]) || text[position - 1] is '(' or '[' or '—' or '–' or '-')
        && position + 1 < text.Length && !char.IsWhiteSpace(text[position + 1]);

    private static int SentenceStart(string text, int paragraph, int close, List<QuotedPassage> found)
    {
        // The length bound keeps a text of closing marks alone from being searched back again and again.
        var floor = Math.Max(Math.Max(paragraph, close - MaximumLength), found.Count > 0 ? found[^1].Outer.End : 0);
        for (var position = close - 2; position > floor; position--)
        {
            if (text[position] is '.' or '!' or '?' or '\n' && char.IsWhiteSpace(text[position + 1]))
            {
                return position + 2 <= close ? position + 2 : floor;
            }
        }

        return floor;
    }
}
