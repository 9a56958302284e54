using Comity.Language.Lemmas;
using Comity.Language.Tagging;

namespace Comity.Language.Training;

/// <summary>Learns dictionary forms: changes of endings that hold for most words, and the words that they get wrong.</summary>
internal static class LemmaTrainer
{
    public static LemmaRules Train(IEnumerable<ConlluSentence> sentences, TagSet tags)
    {
        var lemmas = Count(sentences, tags);
        var changes = Changes(lemmas);
        var rules = new LemmaRules([], changes);
        var exceptions = new Dictionary<ulong, string>();
        foreach (var ((form, tag), counts) in lemmas)
        {
            var lemma = MostFrequent(counts);
            var change = rules.Change(form, tag);
            var byRule = string.Concat(form.AsSpan(0, form.Length - Math.Min(change.Cut, form.Length)), change.Added);
            if (byRule != lemma)
            {
                exceptions[LemmaRules.Key(form, tag)] = lemma;
            }
        }

        return new LemmaRules(exceptions, changes);
    }

    private static Dictionary<(string Form, int Tag), Dictionary<string, int>> Count(IEnumerable<ConlluSentence> sentences, TagSet tags)
    {
        var lemmas = new Dictionary<(string Form, int Tag), Dictionary<string, int>>();
        foreach (var (word, isFirst) in sentences.SelectMany(sentence => sentence.Words.Select((word, index) => (word, index == 0))))
        {
            var tag = tags.IndexOf(word.Tag, word.PennTag);
            if (tag < 0 || word.Lemma == "_")
            {
                continue;
            }

            var form = new char[word.Form.Length];
            LemmaRules.Base(word.Form, LemmaRules.KeepsCase(word.Tag, word.PennTag, isFirst), form);
            var key = (new string(form), tag);
            if (!lemmas.TryGetValue(key, out var counts))
            {
                lemmas.Add(key, counts = new Dictionary<string, int>(StringComparer.Ordinal));
            }

            counts[word.Lemma] = counts.GetValueOrDefault(word.Lemma) + 1;
        }

        return lemmas;
    }

    // For each suffix and tag the change that most forms make; left out where a shorter suffix says the same.
    private static Dictionary<ulong, EndingChange> Changes(Dictionary<(string Form, int Tag), Dictionary<string, int>> lemmas)
    {
        const int shortestForm = 4;
        var votes = new Dictionary<(string Suffix, int Tag), Dictionary<EndingChange, int>>();
        foreach (var ((form, tag), counts) in lemmas)
        {
            if (form.Length < shortestForm)
            {
                continue;
            }

            var change = ChangeBetween(form, MostFrequent(counts));
            for (var length = 1; length <= LemmaRules.LongestSuffix && length <= form.Length; length++)
            {
                var key = (form[^length..], tag);
                if (!votes.TryGetValue(key, out var suffixVotes))
                {
                    votes.Add(key, suffixVotes = []);
                }

                suffixVotes[change] = suffixVotes.GetValueOrDefault(change) + 1;
            }
        }

        var changes = new Dictionary<ulong, EndingChange>();
        var rules = new LemmaRules([], changes);
        foreach (var ((suffix, tag), suffixVotes) in votes.OrderBy(vote => vote.Key.Suffix.Length).ThenBy(vote => vote.Key.Suffix, StringComparer.Ordinal).ThenBy(vote => vote.Key.Tag))
        {
            var change = suffixVotes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key.Cut).ThenBy(vote => vote.Key.Ending, StringComparer.Ordinal).First();
            var isCommon = change.Value > 1;
            if (isCommon && change.Key.Cut <= suffix.Length && rules.Change(suffix, tag) != change.Key)
            {
                changes[LemmaRules.Key(suffix, tag)] = change.Key;
            }
        }

        return changes;
    }

    private static EndingChange ChangeBetween(string form, string lemma)
    {
        var shared = form.AsSpan().CommonPrefixLength(lemma);
        return new EndingChange(form.Length - shared, lemma[shared..]);
    }

    private static string MostFrequent(Dictionary<string, int> counts) =>
        counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
}
