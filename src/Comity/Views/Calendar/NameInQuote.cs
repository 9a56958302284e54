using System.Text;
using Comity.World;

namespace Comity.Views.Calendar;

/// <summary>Finds the words by which a quote names a mechanism that World knows.</summary>
internal static class NameInQuote
{
    /// <summary>The longest of the names that stands in the quote, as it is written there; null where none does.</summary>
    public static string? Find(string quote, IEnumerable<string> names)
    {
        var (folded, at) = Fold(quote);
        foreach (var name in names.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal))
        {
            var wanted = Fold(name).Folded;
            for (var start = folded.IndexOf(wanted, StringComparison.Ordinal); start >= 0 && wanted.Length > 0; start = folded.IndexOf(wanted, start + 1, StringComparison.Ordinal))
            {
                var end = start + wanted.Length;
                if ((start == 0 || !char.IsLetterOrDigit(folded[start - 1])) && (end == folded.Length || !char.IsLetterOrDigit(folded[end])))
                {
                    return quote[at[start]..(at[end - 1] + 1)];
                }
            }
        }

        return null;
    }

    /// <summary>Without apostrophes and full stops, hyphens and spaces as one space each; with the place of each letter in the text.</summary>
    private static (string Folded, List<int> At) Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var at = new List<int>(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (letter is '.' or '\'' or '’' or '‘' or 'ʼ' or '`')
            {
                continue;
            }

            var isGap = char.IsWhiteSpace(letter) || letter is '-' or '‐' or '‑' or '–';
            if (isGap && (folded.Length == 0 || folded[^1] == ' '))
            {
                continue;
            }

            folded.Append(isGap ? " " : FoldedName.Of(letter.ToString()) is [var plain] ? plain : letter);
            at.Add(index);
        }

        return (folded.ToString(), at);
    }
}
