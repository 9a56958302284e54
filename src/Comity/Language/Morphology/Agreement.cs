namespace Comity.Language.Morphology;

/// <summary>Number and person of the subject that a finite verb agrees with.</summary>
internal static class Agreement
{
    private const int MostClauses = 6;

    /// <summary>The word that an auxiliary belongs to; of other verbs the verb.</summary>
    public static int Predicate(Sentence sentence, int verb) =>
        sentence.Relations[verb] is DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop && sentence.Heads[verb] >= 0
            ? sentence.Heads[verb]
            : verb;

    /// <param name="mayBePlural">True for a form that is plural with a third person: "they go".</param>
    public static (Number Number, Person Person) Of(Sentence sentence, int verb, bool mayBePlural = true)
    {
        var form = sentence.Form(verb);
        var isPresent = sentence.PennTags[verb] == PennTag.PresentVerb && mayBePlural;
        if (form.Equals("am", StringComparison.OrdinalIgnoreCase) || form is "'m" or "’m")
        {
            return (Number.Sing, Person.First);
        }

        var subject = Subject(sentence, Predicate(sentence, verb));
        var found = subject < 0 ? Unsaid(sentence, verb) : OfNominal(sentence, subject);
        if (found.Person == Person.Second)
        {
            return (Number.Sing, Person.Second);
        }

        if (form.Equals("was", StringComparison.OrdinalIgnoreCase))
        {
            return (Number.Sing, found.Person);
        }

        var isPlural = (isPresent && found.Person == Person.Third) || form.Equals("were", StringComparison.OrdinalIgnoreCase);
        return isPlural ? (Number.Plur, found.Person) : found;
    }

    private static int Subject(Sentence sentence, int predicate)
    {
        var clause = predicate;
        for (var climb = 0; climb < MostClauses && clause >= 0; climb++)
        {
            if (Own(sentence, clause) is >= 0 and var own)
            {
                return IsRelativePronoun(sentence, own) ? Antecedent(sentence, clause, own) : own;
            }

            if (sentence.Relations[clause] == DependencyRelation.AclRelcl)
            {
                return sentence.Heads[clause];
            }

            if (sentence.Relations[clause] != DependencyRelation.Conj)
            {
                return -1;
            }

            clause = sentence.Heads[clause];
        }

        return -1;
    }

    // The subject of the clause, not of one around it: the last before the verb, or else the first after it.
    private static int Own(Sentence sentence, int predicate)
    {
        var found = -1;
        var heads = sentence.Heads;
        for (var word = 0; word < heads.Length; word++)
        {
            if (heads[word] == predicate && SentenceTree.IsSubject(sentence.Relations[word]))
            {
                if (found < 0 || sentence.Relations[found] is DependencyRelation.NsubjOuter or DependencyRelation.CsubjOuter)
                {
                    found = word;
                }
            }
        }

        return found;
    }

    private static bool IsRelativePronoun(Sentence sentence, int word) =>
        sentence.Tags[word] == UniversalTag.Pron && sentence.Lemmas[word] is "that" or "which" or "who";

    private static int Antecedent(Sentence sentence, int clause, int pronoun)
    {
        for (var climb = 0; climb < MostClauses && clause >= 0; climb++)
        {
            if (sentence.Relations[clause] == DependencyRelation.AclRelcl)
            {
                return sentence.Heads[clause];
            }

            clause = sentence.Heads[clause];
        }

        return pronoun;
    }

    // Without a subject the writer is meant ("Thank you", "Had a look"), save with forms of "be".
    private static (Number Number, Person Person) Unsaid(Sentence sentence, int verb) => sentence.Lemmas[verb] == "be"
        ? (sentence.PennTags[verb] == PennTag.PresentVerb ? Number.Plur : Number.Sing, Person.Third)
        : (Number.Sing, Person.First);

    private static (Number Number, Person Person) OfNominal(Sentence sentence, int subject)
    {
        var own = sentence.Lemmas[subject] switch
        {
            "I" when sentence.Tags[subject] == UniversalTag.Pron => (Number.Sing, Person.First),
            "we" => (Number.Plur, Person.First),
            "you" or "u" or "thou" => (Number.Sing, Person.Second),
            _ => (NumberOf(sentence, subject), Person.Third),
        };
        return JoinedBy(sentence, subject) switch
        {
            "and" or "both" => (Number.Plur, HasFirstPerson(sentence, subject) ? Person.First : Person.Third),
            _ => own,
        };
    }

    private static Number NumberOf(Sentence sentence, int word) => sentence.Tags[word] switch
    {
        UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Sym =>
            sentence.PennTags[word] is PennTag.PluralNoun or PennTag.ProperPlural ? Number.Plur : Number.Sing,
        UniversalTag.Pron => sentence.Lemmas[word] is "they" or "these" or "those" or "ours" or "theirs"
            || sentence.Form(word).Equals("these", StringComparison.OrdinalIgnoreCase) || sentence.Form(word).Equals("those", StringComparison.OrdinalIgnoreCase)
            ? Number.Plur : Number.Sing,
        UniversalTag.Num => sentence.Lemmas[word] is "one" or "1" ? Number.Sing : Number.Plur,
        UniversalTag.Det => sentence.Lemmas[word] is "all" or "both" or "some" or "any" ? Number.Plur : Number.Sing,
        UniversalTag.Adj => sentence.Lemmas[word] is "many" or "few" or "several" or "most" or "more" or "other" ? Number.Plur : Number.Sing,
        _ => Number.Sing,
    };

    // The lemma of the conjunction between the subject and what is joined to it; null without one.
    private static string? JoinedBy(Sentence sentence, int subject)
    {
        var joined = SentenceTree.Child(sentence, subject, DependencyRelation.Conj);
        if (joined < 0)
        {
            return null;
        }

        for (; joined < sentence.Count; joined++)
        {
            if (sentence.Heads[joined] == subject && sentence.Relations[joined] == DependencyRelation.Conj
                && SentenceTree.Child(sentence, joined, DependencyRelation.Cc) is >= 0 and var conjunction)
            {
                return sentence.Lemmas[conjunction] is "&" ? "and" : sentence.Lemmas[conjunction];
            }
        }

        return null;
    }

    private static bool HasFirstPerson(Sentence sentence, int subject)
    {
        if (sentence.Lemmas[subject] is "I" or "we")
        {
            return true;
        }

        for (var word = subject + 1; word < sentence.Count; word++)
        {
            if (sentence.Heads[word] == subject && sentence.Relations[word] == DependencyRelation.Conj && sentence.Lemmas[word] is "I" or "we")
            {
                return true;
            }
        }

        return false;
    }
}
