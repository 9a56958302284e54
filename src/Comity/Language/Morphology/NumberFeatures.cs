namespace Comity.Language.Morphology;

/// <summary>Features of what is written with digits or means a number.</summary>
internal static class NumberFeatures
{
    public static MorphologicalFeatures OfNumeral(ReadOnlySpan<char> form, string lemma) => form switch
    {
        _ when IsFraction(form) => new() { NumberForm = NumberForm.Digit, NumberType = NumberType.Frac },
        _ when form.ContainsAnyInRange('0', '9') => new() { NumberForm = NumberForm.Digit, NumberType = NumberType.Card },
        _ when IsRoman(form) => new() { NumberForm = NumberForm.Roman, NumberType = NumberType.Card },
        _ when form.Length == 1 && form.Equals(lemma, StringComparison.OrdinalIgnoreCase) => default,
        _ => new() { NumberForm = NumberForm.Word, NumberType = NumberType.Card },
    };

    /// <summary>Digits with the ending of an ordinal: "5th".</summary>
    public static bool IsOrdinal(ReadOnlySpan<char> form)
    {
        const int ending = 2;
        if (form.Length <= ending || !char.IsAsciiDigit(form[^(ending + 1)]))
        {
            return false;
        }

        var last = form[^ending..];
        return last.Equals("th", StringComparison.OrdinalIgnoreCase) || last.Equals("st", StringComparison.OrdinalIgnoreCase)
            || last.Equals("nd", StringComparison.OrdinalIgnoreCase) || last.Equals("rd", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"1990s", "mid-80s".</summary>
    public static bool IsDecade(ReadOnlySpan<char> lemma) => lemma.Length > 2 && lemma[^1] == 's' && lemma[^2] == '0' && char.IsAsciiDigit(lemma[^3]);

    // Decimals only: with a slash a date is meant as often.
    private static bool IsFraction(ReadOnlySpan<char> form)
    {
        var point = form.IndexOf('.');
        return form is "½" or "¼" or "¾"
            || (point >= 0 && point + 1 < form.Length && !form[(point + 1)..].ContainsAnyExceptInRange('0', '9') && !form[..point].ContainsAnyExceptInRange('+', '9'));
    }

    private static bool IsRoman(ReadOnlySpan<char> form)
    {
        foreach (var unit in form)
        {
            if (unit is not ('I' or 'V' or 'X' or 'L' or 'C' or 'D' or 'M'))
            {
                return false;
            }
        }

        return true;
    }
}
