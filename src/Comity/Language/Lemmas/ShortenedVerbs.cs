namespace Comity.Language.Lemmas;

/// <summary>Lemmas of "'s" and "'d", which only the tree tells apart.</summary>
internal static class ShortenedVerbs
{
    /// <summary>"have" or "would" in place of the lemma that the tags alone give; null where that holds.</summary>
    public static string? Lemma(Sentence sentence, int word)
    {
        var form = sentence.Form(word);
        if (form.Length != 2 || form[0] is not ('\'' or '’') || sentence.Tags[word] is not (UniversalTag.Aux or UniversalTag.Verb))
        {
            return null;
        }

        return form[1] switch
        {
            's' or 'S' => IsHas(sentence, word) ? "have" : null,
            'd' or 'D' => IsHad(sentence, word) ? "have" : "would",
            _ => null,
        };
    }

    // "'s" is "has" beside a participle that is active: it is no passive, or has an object all the same.
    private static bool IsHas(Sentence sentence, int word)
    {
        var head = sentence.Heads[word];
        if (head < 0)
        {
            return false;
        }

        if (sentence.PennTags[head] != PennTag.PastParticiple)
        {
            return IsBesideBeen(sentence, word, head);
        }

        return sentence.Relations[word] switch
        {
            DependencyRelation.AuxPass => HasObject(sentence, head),
            DependencyRelation.Aux => true,
            _ => false,
        };
    }

    // "It's been a success", "he's been waiting", "she's got": the participle is another word of the verb.
    private static bool IsBesideBeen(Sentence sentence, int word, int head)
    {
        for (var other = word + 1; other < head; other++)
        {
            if (sentence.Heads[other] == head && sentence.PennTags[other] == PennTag.PastParticiple
                && sentence.Relations[other] is DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasObject(Sentence sentence, int head)
    {
        for (var other = head + 1; other < sentence.Count; other++)
        {
            if (sentence.Heads[other] == head && sentence.Relations[other] == DependencyRelation.Obj)
            {
                return true;
            }
        }

        return false;
    }

    // "had" beside a participle and in "'d better"; "would" beside a base form.
    private static bool IsHad(Sentence sentence, int word)
    {
        for (var other = word + 1; other < sentence.Count && other <= Math.Max(sentence.Heads[word], word + 1); other++)
        {
            if (sentence.PennTags[other] == PennTag.BaseVerb)
            {
                return sentence.Form(word + 1).Equals("better", StringComparison.OrdinalIgnoreCase);
            }

            if (sentence.PennTags[other] is PennTag.PastParticiple or PennTag.PastVerb)
            {
                return true;
            }
        }

        return sentence.PennTags[word] == PennTag.PastVerb;
    }
}
