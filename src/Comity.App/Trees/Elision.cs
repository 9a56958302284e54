using System.Globalization;

namespace Comity.App.Trees;

/// <summary>Shortens words that no page has room for, such as long addresses.</summary>
internal static class Elision
{
    /// <summary>The word, its middle replaced by "…" where it has more than so many characters.</summary>
    /// <param name="most">At least 3.</param>
    public static string Shortened(string word, int most)
    {
        // Characters as a reader counts them are never cut in two, but few words need that count.
        if (word.Length <= most)
        {
            return word;
        }

        var starts = StringInfo.ParseCombiningCharacters(word);
        if (starts.Length <= most)
        {
            return word;
        }

        var kept = most - 1;
        var after = kept / 2;
        return $"{word[..starts[kept - after]]}…{word[starts[^after]..]}";
    }
}
