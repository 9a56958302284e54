namespace Comity.Linking.Bearings;

/// <summary>A run of letters or digits in a text.</summary>
/// <param name="IsFirst">Nothing but marks stands before it in its sentence: its capital says nothing.</param>
internal readonly record struct PassageWord(int Start, int End, bool IsNumber, bool IsFirst);

/// <summary>Cuts a passage into words; a hyphen or an apostrophe ends a word.</summary>
internal static class PassageWords
{
    public static List<PassageWord> Of(ReadOnlySpan<char> text)
    {
        var words = new List<PassageWord>(text.Length / 6);
        var isFirst = true;
        for (var start = 0; start < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[start]))
            {
                isFirst |= text[start] is '.' or ':' or ';' or '!' or '?' or '\n' or '“' or '"';
                start++;
                continue;
            }

            var isNumber = char.IsAsciiDigit(text[start]);
            var end = start + 1;
            while (end < text.Length && (isNumber
                ? char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
                : char.IsLetter(text[end]) || IsAbbreviation(text, end)))
            {
                end++;
            }

            words.Add(new(start, end, isNumber, isFirst));
            isFirst = false;
            start = end;
        }

        return words;
    }

    // "U.S." is one word, as the names of countries have it.
    private static bool IsAbbreviation(ReadOnlySpan<char> text, int at) =>
        text[at] == '.' && at > 0 && char.IsUpper(text[at - 1]) && (at < 2 || !char.IsLetter(text[at - 2])) && at + 1 < text.Length && char.IsUpper(text[at + 1]);
}
