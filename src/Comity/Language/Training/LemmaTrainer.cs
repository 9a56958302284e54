using Comity.Language.Lemmas;

namespace Comity.Language.Training;

/// <summary>Learns dictionary forms: known words, changes of endings that hold for most words, and the words that they get wrong.</summary>
internal static class LemmaTrainer
{
    private static readonly byte[] Fragments = [PennTag.IndexOf("GW"), PennTag.IndexOf("AFX")];

    /// <param name="sentences">The treebank; of words that only stand for a part of another the lemmas are not learned.</param>
    public static LemmaRules Train(IEnumerable<ConlluSentence> sentences)
    {
        ConlluWord[] words = [.. sentences.SelectMany(sentence => sentence.Words).Where(word => word.Lemma != "_" && !Fragments.Contains(word.PennTag))];
        (string Word, WordKinds Kind)[] known = [.. words.SelectMany(Kinds)];
        var lowerCounts = Count(words, true);
        var exceptions = new Dictionary<ulong, string>();
        var rules = new LemmaRules(exceptions, EndingTrainer.Changes(lowerCounts, known), KnownWords.Of(known));
        AddExceptions(lowerCounts.Where(pair => !LemmaCase.IsName(pair.Key.Universal, pair.Key.Penn)), rules, exceptions);
        AddExceptions(Count(words, false), rules, exceptions);
        return rules;
    }

    private static void AddExceptions(
        IEnumerable<KeyValuePair<(string Form, UniversalTag Universal, byte Penn), string>> lemmas, LemmaRules rules, Dictionary<ulong, string> exceptions)
    {
        foreach (var ((form, universal, penn), lemma) in lemmas)
        {
            var found = rules.Lemma(form, universal, penn, new char[(form.Length * 2) + LemmaRules.Room]);
            if (!found.SequenceEqual(lemma))
            {
                exceptions[LemmaKey.Of(form, universal, penn)] = lemma;
            }
        }
    }

    // The lemma that each form has most often under its tags.
    private static Dictionary<(string Form, UniversalTag Universal, byte Penn), string> Count(ConlluWord[] words, bool inLowerCase) => words
        .GroupBy(word => (Form(word.Form, inLowerCase), word.Tag, word.PennTag))
        .ToDictionary(
            group => group.Key,
            group => group.CountBy(word => word.Lemma).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key);

    private static string Form(string form, bool inLowerCase)
    {
        var straight = form.Replace('’', '\'').Replace('‘', '\'');
        return inLowerCase ? straight.ToLowerInvariant() : straight;
    }

    private static IEnumerable<(string Word, WordKinds Kind)> Kinds(ConlluWord word)
    {
        if (!LemmaCase.IsLetters(word.Form) && !word.Form.Contains('-', StringComparison.Ordinal))
        {
            yield break;
        }

        var lower = word.Form.ToLowerInvariant();
        var isCapitals = word.Form.Length > 1 && word.Form.All(char.IsUpper);
        if (LemmaCase.IsName(word.Tag, word.PennTag))
        {
            yield return (lower, char.IsUpper(word.Form[0]) && !isCapitals ? WordKinds.Name : WordKinds.None);
            yield break;
        }

        yield return (lower, isCapitals ? WordKinds.None : WordKinds.Form);
        yield return (word.Lemma, word.Tag switch
        {
            UniversalTag.Verb or UniversalTag.Aux => WordKinds.Verb,
            UniversalTag.Noun => WordKinds.Noun,
            UniversalTag.Adj or UniversalTag.Adv => WordKinds.Modifier,
            _ => WordKinds.None,
        });
    }
}
