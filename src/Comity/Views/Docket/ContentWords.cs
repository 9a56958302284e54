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

    private static readonly HashSet<string> General = [.. Rows("general").SelectMany(row => row.List("words")).Select(Stem)];

    /// <summary>Whether two quotes may be of one matter: a word in common that is not too general or, with only such ones, one subject or one text.</summary>
    public static bool Alike(string one, string other, bool sameText)
    {
        var shared = Of(one);
        shared.IntersectWith(Of(other));
        if (shared.Count == 0)
        {
            return false;
        }

        var (subject, otherSubject) = (DisputeStages.SubjectOf(one), DisputeStages.SubjectOf(other));
        return subject == otherSubject || ((subject is null || otherSubject is null) && (sameText || shared.Any(word => !General.Contains(word))));
    }

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
        var stem = word;
        foreach (var ending in Endings)
        {
            if (word.Length >= ending.Length + LeastLetters && word.EndsWith(ending, StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal))
            {
                stem = word[..^ending.Length];
                break;
            }
        }

        // "vaccine" and "vaccines", "duty" and "duties" have one stem.
        return stem.Length <= LeastLetters ? stem : stem[^1] switch { 'e' => stem[..^1], 'y' => $"{stem[..^1]}i", _ => stem };
    }
}
