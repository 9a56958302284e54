using System.Globalization;
using Comity.World;

namespace Comity.Reading.Names;

/// <summary>One comparison form for the spellings of a name: no accents, lower case, straight apostrophes, plain hyphens, single spaces.</summary>
internal static class NameFolding
{
    private const int MostOnStack = 128;
    private static readonly char[] Folded = FoldTable();

    public static char Fold(char unit) => unit < Folded.Length ? Folded[unit] : char.ToLowerInvariant(unit);

    /// <summary>The folded form of a name as knowledge files give it.</summary>
    public static string Fold(string name)
    {
        var folded = name.Length <= MostOnStack ? stackalloc char[MostOnStack] : new char[name.Length];
        return folded[..Fold(name, folded)].ToString();
    }

    /// <summary>Writes the folded form of a name and gives its length.</summary>
    /// <param name="folded">At least as long as the name.</param>
    public static int Fold(ReadOnlySpan<char> name, Span<char> folded)
    {
        var length = 0;
        var inSpace = false;
        foreach (var unit in name.Trim())
        {
            if (char.IsWhiteSpace(unit))
            {
                inSpace = true;
                continue;
            }

            if (inSpace)
            {
                folded[length++] = ' ';
                inSpace = false;
            }

            folded[length++] = Fold(unit);
        }

        return length;
    }

    // Latin letters to U+024F lose their marks; typographic quotes and dashes become plain.
    private static char[] FoldTable()
    {
        var table = new char[0x2040];
        for (var code = 0; code < table.Length; code++)
        {
            var unit = (char)code;
            table[code] = unit switch
            {
                '\u2018' or '\u2019' or '\u02BC' => '\'',
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-',
                'ø' or 'Ø' => 'o',
                'ł' or 'Ł' => 'l',
                'đ' or 'Đ' => 'd',
                'ı' or 'İ' => 'i',
                _ when char.IsWhiteSpace(unit) => ' ',
                _ when code is > 0x7F and < 0x250 => FoldedName.Of(unit.ToString()) is [var plain] ? plain : char.ToLowerInvariant(unit),
                _ => char.ToLowerInvariant(unit),
            };
        }

        return table;
    }

    public static bool IsNameUnit(char unit) => char.IsLetterOrDigit(unit) || CharUnicodeInfo.GetUnicodeCategory(unit) == UnicodeCategory.NonSpacingMark;
}
