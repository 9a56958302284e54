using System.Text;
using Comity.World;

namespace Comity.Views.Contradictions;

/// <summary>Names of mechanisms and agreements, the same for spellings of one.</summary>
internal static class InstrumentKey
{
    private const int LeastWords = 3;

    private static readonly HashSet<string> Known = [.. KnownWorld.Embedded.Instruments.Select(instrument => Fold(instrument.Name))];

    /// <summary>Null: the name is too general to tell one from another, "the summit".</summary>
    public static string? Of(string name)
    {
        var folded = Fold(name);
        return Known.Contains(folded) || folded.Count(letter => letter == ' ') + 1 >= LeastWords ? folded : null;
    }

    // Which one of several is told by date, so years and ordinals are left out, and "the".
    private static string Fold(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in name.Append(' '))
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (letter is not ('\'' or '’' or '.') && word.Length > 0)
            {
                if (!char.IsAsciiDigit(word[0]) && word.ToString() is not "the")
                {
                    words.Add(word.ToString());
                }

                word.Clear();
            }
        }

        return string.Join(' ', words);
    }
}
