namespace Comity.Language.Lemmas;

/// <summary>Lemmas of what starts with a digit.</summary>
internal static class NumberLemma
{
    /// <summary>Without commas between thousands ("1,100"), and without the plural of a number ("747s"), which decades keep ("1990's" is "1990s").</summary>
    /// <param name="lower">In lower case; changed in place.</param>
    public static ReadOnlySpan<char> Of(Span<char> lower, Inflection inflection)
    {
        if (inflection == Inflection.Plural && lower[^1] == 's' && lower.Length > 1)
        {
            var digits = lower[..^1].TrimEnd('\'');
            if (!IsDigits(digits))
            {
                return lower;
            }

            if (digits[^1] != '0')
            {
                return digits;
            }

            lower[digits.Length] = 's';
            return lower[..(digits.Length + 1)];
        }

        return HasThousands(lower) ? WithoutCommas(lower) : lower;
    }

    // Digits, then commas before groups of three, then perhaps a decimal part.
    private static bool HasThousands(ReadOnlySpan<char> text)
    {
        const int group = 3;
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var comma = whole.IndexOf(',');
        if (comma is < 1 or > group || !IsDigits(whole[..comma]) || (point >= 0 && !IsDigits(text[(point + 1)..])))
        {
            return false;
        }

        for (var index = comma; index < whole.Length; index += group + 1)
        {
            if (whole[index] != ',' || whole.Length < index + group + 1 || !IsDigits(whole.Slice(index + 1, group)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static Span<char> WithoutCommas(Span<char> text)
    {
        var length = 0;
        foreach (var unit in text)
        {
            if (unit != ',')
            {
                text[length++] = unit;
            }
        }

        return text[..length];
    }
}
