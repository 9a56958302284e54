using System.Globalization;
using System.Text;

namespace Comity.App.Trees;

/// <summary>How wide words come out at most, without a font to ask.</summary>
internal static class TextWidth
{
    /// <summary>Width in em of the wider of the usual sans-serif fonts, DejaVu Sans.</summary>
    public static double Em(string text)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Em(rune);
        }

        return width;
    }

    private static double Em(Rune rune) => rune.Value switch
    {
        'i' or 'j' or 'l' or '\'' or '’' => 0.3,
        ' ' or '.' or ',' or ':' or ';' or 'I' or 'J' or '|' or '-' or '·' => 0.36,
        'f' or 't' or 'r' or '(' or ')' or '[' or ']' or '!' or '/' or '"' or '“' or '”' => 0.45,
        'c' or 'k' or 's' or 'v' or 'x' or 'y' or 'z' => 0.59,
        'm' or 'M' or 'W' or '@' or '%' or '…' or '—' => 1.02,
        'w' or '&' or '+' or '=' or '<' or '>' or '~' or '#' or 'O' or 'Q' or 'G' or 'D' or 'N' or 'H' => 0.84,
        < 0x80 => rune.Value is >= 'A' and <= 'Z' ? 0.75 : 0.65,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            UnicodeCategory.LowercaseLetter => 0.68,
            UnicodeCategory.UppercaseLetter => 0.85,
            // Chinese, Japanese, Korean, pictures.
            _ => 1.1,
        },
    };
}
