namespace Comity.Language.Segmentation;

/// <summary>The place and day that open a news report: "BUENOS AIRES, December 1, 2018 –", "OTTAWA (Wire) —". A sentence of its own.</summary>
internal static class Dateline
{
    private const int LongestWords = 14;
    private const int LeastLetters = 3;

    /// <summary>Whether the words so far are a dateline that ends with the dash just read.</summary>
    public static bool IsWhole(string text, Sentence sentence)
    {
        var last = sentence.Count - 1;
        if (last is < 1 or > LongestWords || !IsDash(sentence.Form(last)) || !StartsLine(text, sentence.Start) || !IsCapitals(sentence.Form(0)))
        {
            return false;
        }

        // A dash with a space on both sides: "WASHINGTON-based" is a word.
        var end = sentence.End;
        if (end >= text.Length || !Characters.IsSpace(text[end]) || !Characters.IsSpace(text[sentence.Starts[last] - 1]))
        {
            return false;
        }

        var depth = 0;
        for (var word = 1; word < last; word++)
        {
            var form = sentence.Form(word);
            depth += form is "(" ? 1 : form is ")" ? -1 : 0;
            if (depth == 0 && form is not (")" or "," or ".") && !char.IsUpper(form[0]) && !char.IsAsciiDigit(form[0]))
            {
                return false;
            }
        }

        return depth == 0;
    }

    private static bool IsDash(ReadOnlySpan<char> form) => form is "–" or "—" or "-" or "--";

    private static bool StartsLine(string text, int start)
    {
        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return start == 0 || text[start - 1] == '\n';
    }

    private static bool IsCapitals(ReadOnlySpan<char> form)
    {
        var letters = 0;
        foreach (var unit in form)
        {
            if (char.IsLower(unit))
            {
                return false;
            }

            letters += char.IsUpper(unit) ? 1 : 0;
        }

        return letters >= LeastLetters;
    }
}
