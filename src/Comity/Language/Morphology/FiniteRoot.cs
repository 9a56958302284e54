namespace Comity.Language.Morphology;

/// <summary>Gives a sentence the finite verb that it must have.</summary>
/// <remarks>
/// "Qatar mediated between them." can be read as a passive without its auxiliary, as in headlines. A sentence that ends with a stop does not leave it out:
/// of 1,150 passive subjects in the train part of UD English-EWT one stands with a participle that is the root of such a sentence.
/// </remarks>
internal static class FiniteRoot
{
    /// <summary>Makes the participle at the root of a full sentence, with a subject and neither auxiliary nor agent, a verb in the past tense with an active subject.</summary>
    public static void Settle(Sentence sentence)
    {
        var root = sentence.Heads.IndexOf(-1);
        if (root < 0 || sentence.PennTags[root] != PennTag.PastParticiple || !CanBePast(sentence.Form(root)) || !EndsWithStop(sentence))
        {
            return;
        }

        var subject = -1;
        for (var word = 0; word < sentence.Count; word++)
        {
            if (sentence.Heads[word] != root)
            {
                continue;
            }

            switch (sentence.Relations[word])
            {
                case DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop or DependencyRelation.OblAgent:
                    return;
                case DependencyRelation.Nsubj or DependencyRelation.NsubjPass when word < root:
                    subject = word;
                    break;
            }
        }

        if (subject >= 0)
        {
            sentence.PennTags[root] = PennTag.PastVerb;
            sentence.Relations[subject] = DependencyRelation.Nsubj;
        }
    }

    /// <summary>Whether a form that is a participle can be a past tense, too: "taken" and "done" cannot, "won" can.</summary>
    public static bool CanBePast(ReadOnlySpan<char> form) => form is "won" or "spun" || (form is not [.., 'n' or 'N'] && form is not ("done" or "gone" or "become" or "sung"));

    /// <summary>Whether the sentence ends with a full stop, an exclamation or a question mark, closing marks aside.</summary>
    public static bool EndsWithStop(Sentence sentence)
    {
        const int longestClosing = 3;
        for (var word = sentence.Count - 1; word >= 0 && word >= sentence.Count - longestClosing; word--)
        {
            if (sentence.Form(word) is "." or "!" or "?")
            {
                return true;
            }

            if (sentence.Tags[word] != UniversalTag.Punct)
            {
                return false;
            }
        }

        return false;
    }
}
