using System.Text;

namespace Comity.World;

/// <summary>Names as they are compared: "López-Obrador" and "Lopez Obrador" are the same.</summary>
public static class FoldedName
{
    // Two runs of equal length: each letter of the first becomes the one below it. Normalisation forms are not
    // available under invariant globalisation, and would leave ø, ł, đ and ı alone anyway.
    private const string Accented =
        "àáâãäåāăąǎạảấầẩẫậắằẳẵặçćĉċčďđðèéêëēĕėęěẹẻẽếềểễệĝğġģǧĥħìíîïĩīĭįıỉịĵķǩĺļľŀłñńņňòóôõöøōŏőơọỏốồổỗộớờởỡợŕŗřśŝşšșţťŧțùúûüũūŭůűųưụủứừửữựŵẁẃẅýÿŷỳỵỷỹźżž";

    private const string Plain =
        "aaaaaaaaaaaaaaaaaaaaaacccccdddeeeeeeeeeeeeeeeeeggggghhiiiiiiiiiiijkklllllnnnnoooooooooooooooooooooorrrsssssttttuuuuuuuuuuuuuuuuuuwwwwyyyyyyyzzz";

    private static readonly Dictionary<char, char> Letters = Accented.Zip(Plain).ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>The name in lower case, without accents, full stops or apostrophes, hyphens and runs of white space as one space.</summary>
    public static string Of(string name)
    {
        var folded = new StringBuilder(name.Length);
        var isGap = false;
        foreach (var raw in name)
        {
            var letter = char.ToLowerInvariant(raw);
            if (letter is '.' or '\'' or '’' or '‘' or 'ʼ' or '`' || letter is >= '\u0300' and <= '\u036F')
            {
                continue;
            }

            if (char.IsWhiteSpace(letter) || letter is '-' or '‐' or '‑' or '–')
            {
                isGap = true;
                continue;
            }

            if (isGap && folded.Length > 0)
            {
                folded.Append(' ');
            }

            isGap = false;
            _ = letter switch
            {
                'ß' => folded.Append("ss"),
                'æ' => folded.Append("ae"),
                'œ' => folded.Append("oe"),
                'þ' => folded.Append("th"),
                'ə' => folded.Append('a'),
                _ => folded.Append(letter < 128 ? letter : Letters.GetValueOrDefault(letter, letter)),
            };
        }

        return folded.ToString();
    }
}
