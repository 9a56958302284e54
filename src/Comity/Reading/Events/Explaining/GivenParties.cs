using Comity.Claims;
using Comity.Language;
using Comity.Reading.Events.Finding;

namespace Comity.Reading.Events.Explaining;

/// <summary>Finds the words that somebody asks about in a sentence.</summary>
internal static class GivenParties
{
    private const int MostPhrases = 8;

    /// <summary>The first places of both that do not overlap; null where the sentence lacks one of those given. Null words are not looked for.</summary>
    public static (TextSpan? Source, TextSpan? Target)? Find(Sentence sentence, string? source, string? target)
    {
        foreach (var first in Places(sentence, source))
        {
            foreach (var second in Places(sentence, target))
            {
                if (first is not { } doer || second is not { } patient || !doer.Overlaps(patient))
                {
                    return (first, second);
                }
            }
        }

        return null;
    }

    /// <summary>Whether the words stand in the sentence, whole; in the same case where that is so anywhere in it.</summary>
    public static bool Has(Sentence sentence, string words) => Places(sentence, words).Count > 0;

    /// <summary>Phrases of the sentence that can be asked about, in text order.</summary>
    public static IEnumerable<string> Phrases(SentenceView view)
    {
        var phrases = new List<string>();
        for (var word = 0; word < view.Sentence.Count && phrases.Count < MostPhrases; word++)
        {
            if (view.Sentence.Tags[word] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron
                && view.Tree.Relation(word) is not (DependencyRelation.Compound or DependencyRelation.Flat or DependencyRelation.NmodDesc))
            {
                var phrase = Phrase.Around(view.Tree, word);
                phrases.Add(view.Words(phrase.First, phrase.End - 1));
            }
        }

        return phrases;
    }

    private static List<TextSpan?> Places(Sentence sentence, string? words)
    {
        if (words is null)
        {
            return [null];
        }

        var exact = Places(sentence, words, StringComparison.Ordinal);
        return exact.Count > 0 ? exact : Places(sentence, words, StringComparison.OrdinalIgnoreCase);
    }

    private static List<TextSpan?> Places(Sentence sentence, string words, StringComparison comparison)
    {
        var places = new List<TextSpan?>();
        var text = sentence.Text;
        for (var from = sentence.Start; from < sentence.End && text.IndexOf(words, from, sentence.End - from, comparison) is >= 0 and var start; from = start + 1)
        {
            var end = start + words.Length;
            if ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                places.Add(new TextSpan(start, end));
            }
        }

        return places;
    }
}
