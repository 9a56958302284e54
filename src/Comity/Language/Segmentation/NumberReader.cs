using System.Globalization;

namespace Comity.Language.Segmentation;

/// <summary>Finds the end of a number: "5,000", "3.5", "7:30", "11/28/2000", "20th", "1990s"; a unit after it is another word.</summary>
internal static class NumberReader
{
    /// <summary>Length of the number at <paramref name="start"/>, which is a digit, or a dot before one.</summary>
    public static int Length(string text, int start)
    {
        var end = Digits(text, start + (text[start] == '.' ? 1 : 0));
        if (Hyphenated(text, start, end) is > 0 and var hyphenated)
        {
            return hyphenated - start;
        }

        while (Characters.At(text, end) is '.' or ',' or ':' or '/' && char.IsDigit(Characters.At(text, end + 1)))
        {
            var separator = text[end];
            var next = Digits(text, end + 1);
            var isWrong = separator switch
            {
                ',' => next - end - 1 != 3,
                '/' => !IsDate(text, start, end, next),
                _ => false,
            };
            if (isWrong)
            {
                break;
            }

            end = next;
        }

        return Suffix(text, start, end) - start;
    }

    private static int Digits(string text, int start)
    {
        while (start < text.Length && char.IsDigit(text[start]))
        {
            start++;
        }

        return start;
    }

    // 555-0100, 202-555-0100, 20520-0001, 2018-02-04; but "1994-1996" and "5-10" are two numbers.
    private static int Hyphenated(string text, int start, int end)
    {
        const int mostGroups = 6;
        var groups = 1;
        var last = end;
        while (groups < mostGroups && Characters.At(text, last) == '-' && char.IsAsciiDigit(Characters.At(text, last + 1)))
        {
            last = Digits(text, last + 1);
            groups++;
        }

        var isTelephone = groups == 2 && end - start is 3 or 5 && last - end == 5;
        return (groups > 2 || isTelephone) && !Characters.IsLetter(Characters.At(text, last)) ? last : 0;
    }

    // 9/11, 5/18/2000; but "1/2" and "20/20" are two numbers.
    private static bool IsDate(string text, int start, int slash, int end)
    {
        if (Characters.At(text, end) == '/' || text.AsSpan(start, slash - start).Contains('/'))
        {
            return true;
        }

        return end - slash - 1 <= 2 && end - start > 3
            && int.TryParse(text.AsSpan(start, slash - start), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            && int.TryParse(text.AsSpan(slash + 1, end - slash - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31;
    }

    // Letters right after the digits belong to the number ("20th", "5G") unless they are a unit.
    private static int Suffix(string text, int start, int end)
    {
        const int longest = 24;
        var last = end;
        while (last - end < longest && Characters.IsLetterOrDigit(Characters.At(text, last)))
        {
            last++;
        }

        if (last == end)
        {
            // 1990's, but 2019's is two words.
            var isDecade = end - start is 2 or 4 && text[end - 1] == '0' && Characters.IsApostrophe(Characters.At(text, end))
                && Characters.At(text, end + 1) == 's' && !Characters.IsLetterOrDigit(Characters.At(text, end + 2));
            return isDecade ? end + 2 : end;
        }

        return WordLists.IsUnit(text.AsSpan(end, last - end)) ? end : last;
    }
}
