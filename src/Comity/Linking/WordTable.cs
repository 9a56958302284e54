using Comity.World;

namespace Comity.Linking;

/// <summary>What is known of words before two claims are compared; remembers those that it was asked for.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class WordTable
{
    private const int LeastStem = 3;

    private readonly Dictionary<string, (WordClass Class, string Concept)> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (WordClass Class, string Concept)> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _countryNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _seats = new(StringComparer.Ordinal);

    public WordTable()
    {
        foreach (var row in TabSeparated.Embedded("Linking/Data/words.tsv"))
        {
            var kind = row.Member<WordClass>("class");
            var concept = kind is WordClass.Stop or WordClass.Calendar ? "" : row.Required("concept");
            foreach (var word in row.List("words"))
            {
                _words.TryAdd(word, (kind, concept));
                if (kind is WordClass.Act or WordClass.Same)
                {
                    _stems.TryAdd(Stem(word), (kind, concept));
                }
            }
        }
    }

    /// <summary>The class of a word in lower case, and what it is compared as.</summary>
    public (WordClass Class, string Concept) Of(string word)
    {
        if (_words.TryGetValue(word, out var known))
        {
            return known;
        }

        var stem = Stem(word);
        return _words[word] = _stems.TryGetValue(stem, out known) ? known : (WordClass.Topic, stem);
    }

    /// <summary>The words by which a country and its people are named, in lower case.</summary>
    /// <param name="code">Alpha-3.</param>
    public IReadOnlySet<string> NamesOf(string code)
    {
        if (!_countryNames.TryGetValue(code, out var names))
        {
            _countryNames[code] = names = KnownWorld.Embedded.TryCountry(code, out var country)
                ? [.. new[] { country.Name }.Concat(country.Names).Concat(country.Adjectives).Concat(country.Demonyms).SelectMany(TellingWords.Tokens)]
                : [];
        }

        return names;
    }

    /// <summary>Whether two places can be one: they share a word, or both stand for the same country's government.</summary>
    public bool AreOnePlace(string one, string other, IReadOnlyList<string> countries) =>
        TellingWords.Tokens(one).Intersect(TellingWords.Tokens(other)).Any(word => Of(word).Class == WordClass.Topic)
        || countries.Any(code => SeatsOf(code) is { } seats && seats.Contains(WithoutArticle(one)) && seats.Contains(WithoutArticle(other)));

    /// <summary>Whether words name the seat of a country's government, and so the country: "Washington", "the White House".</summary>
    public bool IsSeat(string words, string code) => SeatsOf(code).Contains(WithoutArticle(words));

    /// <summary>A word without the endings of plural and tense: "imposed", "imposes" and "impose" are one.</summary>
    internal static string Stem(string word)
    {
        var stem = word switch
        {
            [.., 'i', 'e', 's'] when word.Length > LeastStem + 1 => word[..^3] + "y",
            [.., 'i', 'e', 'd'] when word.Length > LeastStem + 1 => word[..^3] + "y",
            [.., 's', 's'] or [.., 'u', 's'] or [.., 'i', 's'] => word,
            [.., 'e', 's'] when word.Length > LeastStem + 1 => word[..^2],
            [.., 's'] when word.Length > LeastStem => word[..^1],
            [.., 'i', 'n', 'g'] when word.Length > LeastStem + 3 => Single(word[..^3]),
            [.., 'e', 'd'] when word.Length > LeastStem + 2 => Single(word[..^2]),
            _ => word,
        };
        return stem.Length > LeastStem && stem[^1] == 'e' ? stem[..^1] : stem;
    }

    // "committ" of "committed" as "commit"; "call" and "dismiss" keep theirs, on both sides alike.
    private static string Single(string stem) =>
        stem.Length > LeastStem && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'e' or 'o') ? stem[..^1] : stem;

    private static string WithoutArticle(string words) => words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;

    private HashSet<string> SeatsOf(string code)
    {
        if (!_seats.TryGetValue(code, out var seats))
        {
            _seats[code] = seats = KnownWorld.Embedded.TryCountry(code, out var country)
                ? country.Capitals.Concat(country.Metonyms).Select(WithoutArticle).ToHashSet(StringComparer.OrdinalIgnoreCase)
                : [];
        }

        return seats;
    }
}
