namespace Comity.Views.Docket;

/// <summary>The words of a quote that tell what it is about, without their endings.</summary>
internal static class ContentWords
{
    private const int LeastLetters = 3;
    private static readonly string[] Endings = ["ing", "ed", "es", "s"];

    private static readonly HashSet<string> Common =
        [.. TabSeparated.Embedded("Views/Data/docket-common-words.tsv").SelectMany(row => row.List("words")).Select(Stem)];

    /// <summary>Distinct, lower case.</summary>
    public static HashSet<string> Of(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var start = -1;
        for (var index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && char.IsLetter(text[index]))
            {
                start = start < 0 ? index : start;
                continue;
            }

            if (start >= 0 && index - start >= LeastLetters && Stem(text[start..index].ToLowerInvariant()) is var stem && !Common.Contains(stem))
            {
                words.Add(stem);
            }

            start = -1;
        }

        return words;
    }

    private static string Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length >= ending.Length + LeastLetters + 1 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
