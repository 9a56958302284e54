using Comity.Language.Lemmas;

namespace Comity.Language.Training;

/// <summary>Learns for each ending and inflection the change that most words make.</summary>
internal static class EndingTrainer
{
    /// <param name="lemmas">The lemma of each form in lower case.</param>
    /// <param name="known">Words whose regular forms count as if they had been seen.</param>
    public static Dictionary<ulong, EndingChange> Changes(
        Dictionary<(string Form, UniversalTag Universal, byte Penn), string> lemmas, IEnumerable<(string Word, WordKinds Kind)> known)
    {
        var seen = lemmas.Select(pair => (pair.Key.Form, Lemma: pair.Value.ToLowerInvariant(), Inflection: Inflections.Of(pair.Key.Penn)));
        var made = known.Concat(KnownWords.Dictionary()).Distinct().SelectMany(word => RegularForms(word.Word, word.Kind));
        var votes = new Dictionary<(string Ending, Inflection Inflection), Dictionary<EndingChange, int>>();
        foreach (var (form, lemma, inflection) in seen.Concat(made).Distinct())
        {
            const int shortestForm = 4;
            if (inflection != Inflection.Base && form.Length >= shortestForm && Irregulars.Embedded.Find(form, inflection) is null)
            {
                Vote(votes, form, inflection, EndingChange.Between(form, lemma));
            }
        }

        return Chosen(votes);
    }

    private static void Vote(
        Dictionary<(string Ending, Inflection Inflection), Dictionary<EndingChange, int>> votes, string form, Inflection inflection, EndingChange change)
    {
        for (var length = 1; length <= LemmaRules.LongestEnding && length <= form.Length; length++)
        {
            var key = (form[^length..], inflection);
            if (!votes.TryGetValue(key, out var ofEnding))
            {
                votes.Add(key, ofEnding = []);
            }

            ofEnding[change] = ofEnding.GetValueOrDefault(change) + 1;
        }
    }

    // Left out is what one word alone says, and what a shorter ending says already.
    private static Dictionary<ulong, EndingChange> Chosen(Dictionary<(string Ending, Inflection Inflection), Dictionary<EndingChange, int>> votes)
    {
        var changes = new Dictionary<ulong, EndingChange>();
        var rules = new LemmaRules([], changes, KnownWords.Of([]));
        foreach (var ((ending, inflection), ofEnding) in votes
            .OrderBy(vote => vote.Key.Ending.Length).ThenBy(vote => vote.Key.Ending, StringComparer.Ordinal).ThenBy(vote => vote.Key.Inflection))
        {
            var (change, count) = ofEnding.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key.Cut).ThenBy(vote => vote.Key.Ending, StringComparer.Ordinal).First();
            if (count > 1 && change.Cut <= ending.Length && rules.Change(ending, inflection) != change)
            {
                changes[LemmaKey.Of(ending, inflection)] = change;
            }
        }

        return changes;
    }

    // Only those that spelling leaves no doubt about.
    private static IEnumerable<(string Form, string Lemma, Inflection Inflection)> RegularForms(string word, WordKinds kind)
    {
        const int shortest = 3;
        if (word.Length < shortest || !word.All(char.IsAsciiLetterLower))
        {
            yield break;
        }

        var endsInY = word[^1] == 'y' && !IsVowel(word[^2]);
        if (kind is WordKinds.Verb or WordKinds.Noun && word[^1] is not ('o' or 'f' or 'i' or 'u') && !word.EndsWith("is", StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal))
        {
            var hisses = word[^1] is 's' or 'x' or 'z' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);
            yield return (endsInY ? $"{word[..^1]}ies" : hisses ? $"{word}es" : $"{word}s", word, kind == WordKinds.Verb ? Inflection.Third : Inflection.Plural);
        }

        if (kind != WordKinds.Verb || word.EndsWith("ee", StringComparison.Ordinal) || word.EndsWith("ie", StringComparison.Ordinal))
        {
            yield break;
        }

        if (word[^1] == 'e')
        {
            yield return ($"{word}d", word, Inflection.Past);
            yield return ($"{word[..^1]}ing", word, Inflection.Gerund);
        }
        else if (endsInY || !MayDouble(word))
        {
            yield return (endsInY ? $"{word[..^1]}ied" : $"{word}ed", word, Inflection.Past);
            yield return ($"{word}ing", word, Inflection.Gerund);
        }
        else if (!word.AsSpan()[..^2].ContainsAny("aeiou"))
        {
            yield return ($"{word}{word[^1]}ed", word, Inflection.Past);
            yield return ($"{word}{word[^1]}ing", word, Inflection.Gerund);
        }
    }

    private static bool MayDouble(string word) => !IsVowel(word[^1]) && word[^1] is not ('w' or 'x') && IsVowel(word[^2]) && !IsVowel(word[^3]);

    private static bool IsVowel(char unit) => unit is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
