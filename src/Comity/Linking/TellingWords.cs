using Comity.Claims;

namespace Comity.Linking;

/// <summary>What the words of a claim say, without the names of its parties, numbers, times and words that say nothing.</summary>
/// <param name="Topics">Sorted; what it is about.</param>
/// <param name="Acts">Sorted; words that say only the type.</param>
/// <param name="Spelling">A word of the text for each of them, to be shown.</param>
/// <param name="Numbers">Amounts, sorted; years and days left out.</param>
internal sealed record TellingWords(
    string[] Topics, string[] Acts, IReadOnlyDictionary<string, string> Spelling, string[] Numbers, string[] Ordinals, string[] Ranks)
{
    private const double ActWeight = .5;
    private const int YearDigits = 4;
    private const int LongestDay = 2;

    /// <summary>How much the words count together: a topic 1, an act one half.</summary>
    public double Weight => Topics.Length + (ActWeight * Acts.Length);

    public static TellingWords Of(Claim claim, WordTable table)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var actor in claim.Actors.Concat(claim.Recipients))
        {
            names.UnionWith(actor.Country is { } country ? table.NamesOf(country) : []);
            names.UnionWith(actor.Country is { } seat && table.IsSeat(actor.Text, seat) ? Tokens(actor.Text) : []);
            names.UnionWith(actor.Person is { } person ? Tokens(person) : []);
        }

        var topics = new SortedSet<string>(StringComparer.Ordinal);
        var acts = new SortedSet<string>(StringComparer.Ordinal);
        var spelling = new Dictionary<string, string>(StringComparer.Ordinal);
        var numbers = new SortedSet<string>(StringComparer.Ordinal);
        var ordinals = new SortedSet<string>(StringComparer.Ordinal);
        var ranks = new SortedSet<string>(StringComparer.Ordinal);
        var before = "";
        var beforeIsTime = false;
        string? number = null;
        foreach (var token in Tokens(claim.Quote))
        {
            if (char.IsAsciiDigit(token[0]))
            {
                number = !beforeIsTime && !IsYear(token) && numbers.Add(token) ? token : null;
                beforeIsTime = beforeIsTime && token.Length <= LongestDay; // "March 23 and 24", by the word between
                continue;
            }

            var (kind, concept) = table.Of(token);
            if (kind == WordClass.Calendar && number is { Length: <= LongestDay } day)
            {
                numbers.Remove(day); // "3 March"
            }

            number = null;
            if (kind == WordClass.Rank)
            {
                ranks.Add(before is "prime" ? "head" : before is "vice" ? "vice" : concept);
            }
            else if (kind == WordClass.Ordinal)
            {
                ordinals.Add(concept);
            }
            else if (kind == WordClass.Act)
            {
                acts.Add(concept);
                spelling.TryAdd(concept, token);
            }
            else if (kind == WordClass.Same || (kind == WordClass.Topic && token.Length > 1 && token is not ("prime" or "vice") && !names.Contains(token)))
            {
                topics.Add(concept);
                spelling.TryAdd(concept, token);
            }

            beforeIsTime = kind == WordClass.Calendar || (beforeIsTime && token == "and");
            before = token;
        }

        return new([.. topics], [.. acts], spelling, [.. numbers], [.. ordinals], [.. ranks]);
    }

    /// <summary>Dice's measure of two claims' words, in [0, 1]: twice what they share over what both have.</summary>
    public static double Similarity(TellingWords one, TellingWords other)
    {
        var all = one.Weight + other.Weight;
        return all == 0 ? 0 : 2 * (Shared(one.Topics, other.Topics) + (ActWeight * Shared(one.Acts, other.Acts))) / all;
    }

    /// <summary>How many words two sorted lists share.</summary>
    public static int Shared(string[] one, string[] other)
    {
        var shared = 0;
        for (int left = 0, right = 0; left < one.Length && right < other.Length;)
        {
            // The table gives the same word as the same string: most comparisons end at the reference.
            var order = ReferenceEquals(one[left], other[right]) ? 0 : string.CompareOrdinal(one[left], other[right]);
            shared += order == 0 ? 1 : 0;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    /// <summary>Both say something, and nothing of it is the same.</summary>
    public static bool Differ(string[] one, string[] other) => one.Length > 0 && other.Length > 0 && Shared(one, other) == 0;

    // Runs of letters, or of digits with points and commas among them; an apostrophe ends a word.
    internal static IEnumerable<string> Tokens(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[start]))
            {
                start++;
                continue;
            }

            var isNumber = char.IsAsciiDigit(text[start]);
            var end = start + 1;
            while (end < text.Length && (isNumber
                ? char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
                : char.IsLetter(text[end])))
            {
                end++;
            }

            yield return isNumber ? text[start..end].Replace(",", "", StringComparison.Ordinal) : text[start..end].ToLowerInvariant();
            start = end;
        }
    }

    private static bool IsYear(string number) => number.Length == YearDigits && number[0] is ('1' or '2') && !number.Contains('.', StringComparison.Ordinal);
}
