using Comity.World;

namespace Comity.Views.Docket;

/// <summary>The words of a quote that tell what it is about, without their endings; those that stand for each other as one.</summary>
internal static class ContentWords
{
    private const int LeastLetters = 3;
    private static readonly string[] Endings = ["ing", "ed", "es", "s"];

    // Who acts is compared as countries, not as words.
    private static readonly HashSet<string> Common =
    [
        .. Rows("common").SelectMany(row => row.List("words")).Select(Stem),
        .. KnownWorld.Embedded.Countries
            .SelectMany(country => new[] { country.Name }.Concat(country.Names).Concat(country.Adjectives).Concat(country.Demonyms).Concat(country.Capitals))
            .Select(name => Stem(name.ToLowerInvariant())),
    ];

    private static readonly Dictionary<string, string> Same = Rows("same")
        .SelectMany(row => row.List("words").Select(word => (Word: Stem(word), First: Stem(row.List("words")[0]))))
        .DistinctBy(pair => pair.Word)
        .ToDictionary(pair => pair.Word, pair => pair.First, StringComparer.Ordinal);

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
                words.Add(Same.GetValueOrDefault(stem, stem));
            }

            start = -1;
        }

        return words;
    }

    private static IEnumerable<TabularRow> Rows(string wordClass) =>
        TabSeparated.Embedded("Views/Data/docket-words.tsv").Where(row => row.Required("class") == wordClass);

    private static string Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length >= ending.Length + LeastLetters && word.EndsWith(ending, StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
