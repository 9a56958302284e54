namespace Comity.Language.Segmentation;

/// <summary>Tells line ends that only wrap a paragraph from those that end a heading, an item or a paragraph.</summary>
internal static class LineBreaks
{
    // Lines of more are not wrapped: each is a paragraph.
    private const int WidestWrap = 130;

    /// <summary>Moves past white space.</summary>
    /// <returns>Whether a sentence that came before ends here: at a blank line, or at a line end that does not merely wrap.</returns>
    public static bool SkipSpace(ref TextCursor cursor)
    {
        var text = cursor.Text;
        var start = cursor.Position;
        var previousLine = cursor.LineStart;
        var lines = 0;
        var isParagraph = false;
        while (cursor.Position < text.Length && Characters.IsSpace(text[cursor.Position]))
        {
            var unit = text[cursor.Position++];
            if (!Characters.IsLineEnd(unit))
            {
                continue;
            }

            if (unit == '\r' && Characters.At(text, cursor.Position) == '\n')
            {
                cursor.Position++;
            }

            lines++;
            isParagraph |= unit is '\f' or '\u2029';
            cursor.LineStart = cursor.Position;
        }

        return isParagraph || lines > 1 || (lines == 1 && !IsWrap(ref cursor, previousLine, start));
    }

    // The line ended only because the next word would not have fitted.
    private static bool IsWrap(ref TextCursor cursor, int lineStart, int lineEnd)
    {
        var text = cursor.Text;
        var next = cursor.Position;
        if (next >= text.Length || lineEnd <= lineStart || IsItem(text, next))
        {
            return false;
        }

        if (char.IsLower(text[next]) || text[lineEnd - 1] is ',' or '-')
        {
            return true;
        }

        Measure(ref cursor, lineStart);
        var wordEnd = next;
        while (wordEnd < text.Length && wordEnd - next < WidestWrap && !Characters.IsSpace(text[wordEnd]))
        {
            wordEnd++;
        }

        return cursor.BlockWidth <= WidestWrap && lineEnd - lineStart + 1 + wordEnd - next > cursor.BlockWidth;
    }

    // Finds the longest line up to the next blank one, once for each block.
    private static void Measure(ref TextCursor cursor, int lineStart)
    {
        if (lineStart < cursor.BlockEnd)
        {
            return;
        }

        var text = cursor.Text;
        cursor.BlockWidth = 0;
        var line = lineStart;
        while (true)
        {
            var end = line;
            var last = line;
            while (end < text.Length && !Characters.IsLineEnd(text[end]))
            {
                last = Characters.IsSpace(text[end]) ? last : end + 1;
                end++;
            }

            if (last == line)
            {
                break;
            }

            cursor.BlockWidth = Math.Max(cursor.BlockWidth, last - line);
            if (end >= text.Length)
            {
                line = end;
                break;
            }

            line = end + (text[end] == '\r' && Characters.At(text, end + 1) == '\n' ? 2 : 1);
        }

        cursor.BlockEnd = Math.Max(line, lineStart + 1);
    }

    // "- text", "• text", "3. text", "3) text", "a) text", "(a) text".
    private static bool IsItem(string text, int index)
    {
        var unit = text[index];
        if (unit is '-' or '*' or '•' or '·' or '▪' or '◦' or '–' or '—' or '●')
        {
            return Characters.IsSpace(Characters.At(text, index + 1)) || unit is '•' or '▪' or '◦' or '●';
        }

        if (char.IsAsciiLetter(unit) && Characters.At(text, index + 1) == ')')
        {
            return Characters.IsSpace(Characters.At(text, index + 2));
        }

        const int longest = 3;
        var isBracketed = unit == '(';
        var start = isBracketed ? index + 1 : index;
        var end = start;
        while (end - start < longest && (char.IsAsciiDigit(Characters.At(text, end)) || (isBracketed && char.IsAsciiLetter(Characters.At(text, end)))))
        {
            end++;
        }

        var close = Characters.At(text, end);
        return end > start && (close == ')' || (close == '.' && !isBracketed)) && Characters.IsSpace(Characters.At(text, end + 1));
    }
}
