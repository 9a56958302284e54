using System.Buffers;
using System.Text;

namespace Comity.Documents;

/// <summary>The form in which a text is stored, the same for every format.</summary>
/// <remarks>
/// Windows and old Mac line ends become "\n"; so do vertical tab, form feed, U+0085, U+2028 and U+2029. Other control characters
/// except tab become a space, a lone surrogate U+FFFD. Nothing else is touched: no trimming, no Unicode normalisation.
/// </remarks>
public static class PlainText
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code)
            .Where(letter => (char.IsControl(letter) && letter is not ('\n' or '\t')) || letter is '\u2028' or '\u2029' || char.IsSurrogate(letter))]);

    /// <summary>The text as stored; the very same string where nothing had to change. O(length).</summary>
    public static string Normalise(string text)
    {
        if (text.AsSpan().IndexOfAny(Suspects) < 0)
        {
            return text;
        }

        var stored = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Suspects) is var next && next >= 0)
        {
            stored.Append(rest[..next]);
            var letter = rest[next];
            var taken = 1;
            if (char.IsHighSurrogate(letter) && next + 1 < rest.Length && char.IsLowSurrogate(rest[next + 1]))
            {
                stored.Append(rest.Slice(next, 2));
                taken = 2;
            }
            else if (letter == '\r')
            {
                stored.Append('\n');
                taken = next + 1 < rest.Length && rest[next + 1] == '\n' ? 2 : 1;
            }
            else
            {
                stored.Append(Stored(letter));
            }

            rest = rest[(next + taken)..];
        }

        return stored.Append(rest).ToString();
    }

    private static char Stored(char letter) => letter switch
    {
        '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => '\n',
        _ when char.IsSurrogate(letter) => Replacement,
        _ => ' ',
    };
}
