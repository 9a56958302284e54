using System.Globalization;
using System.Text;

namespace Comity.Language.Segmentation;

/// <summary>Kinds of characters at a place in a text; any UTF-16 is fine, lone surrogates too.</summary>
internal static class Characters
{
    /// <summary>Nothing that belongs to a word: white space, control characters, byte order marks, zero-width spaces.</summary>
    public static bool IsSpace(char unit) =>
        unit <= ' ' || (unit >= '\u007f' && (char.IsWhiteSpace(unit) || char.IsControl(unit) || unit is '\u200b' or '\ufeff' or '\u2060'));

    public static bool IsLineEnd(char unit) => unit is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029';

    public static bool IsApostrophe(char unit) => unit is '\'' or '’' or '`' or '´';

    /// <summary>A mark that can close a quotation or bracket.</summary>
    public static bool IsCloser(char unit) => unit is '"' or '”' or '\'' or '’' or ')' or ']' or '}' or '»' or '›';

    /// <summary>A mark that can open a quotation or bracket.</summary>
    public static bool IsOpener(char unit) => unit is '"' or '“' or '„' or '\'' or '‘' or '(' or '[' or '{' or '«' or '‹' or '`';

    /// <summary>A mark after which a sentence can go on.</summary>
    public static bool IsPause(char unit) => unit is ',' or ';' or ':' or '—' or '–';

    /// <summary>Letters, marks on them, and what joins them invisibly.</summary>
    public static bool IsLetter(char unit) => char.IsAsciiLetter(unit) || (unit >= '\u0080' && (char.IsLetter(unit) || IsMark(unit)));

    /// <summary>Units of the letter at <paramref name="index"/>: 1, 2 for a surrogate pair, 0 when it is no letter.</summary>
    public static int LetterLength(string text, int index)
    {
        if ((uint)index >= (uint)text.Length)
        {
            return 0;
        }

        var unit = text[index];
        if (!char.IsSurrogate(unit))
        {
            return IsLetter(unit) ? 1 : 0;
        }

        return IsPair(text, index) && Rune.IsLetter(new Rune(unit, text[index + 1])) ? 2 : 0;
    }

    public static bool IsPair(string text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);

    /// <summary>The unit at a place, or a null character beyond the ends.</summary>
    public static char At(string text, int index) => (uint)index < (uint)text.Length ? text[index] : '\0';

    public static bool IsLetterOrDigit(char unit) => IsLetter(unit) || char.IsDigit(unit);

    private static bool IsMark(char unit) =>
        unit is '\u00ad' or '\u200c' or '\u200d'
        || CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
