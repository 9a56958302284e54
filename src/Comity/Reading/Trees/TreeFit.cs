using Comity.Language;
using Comity.Language.Morphology;
using Comity.Reading.Dates;

namespace Comity.Reading.Trees;

/// <summary>Mends what a parser is known to get wrong and what the words around it settle, before anything is read from the tree.</summary>
/// <remarks>Changes the sentence in place: heads, relations and the tense of a verb; never words, tags of words' classes or lemmas.</remarks>
internal static class TreeFit
{
    /// <summary>All mends, in their order.</summary>
    /// <param name="dates">The dates of the sentence; none where they are not read.</param>
    public static void Mend(Sentence sentence, IReadOnlyList<DatedExpression> dates)
    {
        if (FiniteRoot.EndsWithStop(sentence))
        {
            MainVerbs(sentence);
            Voices(sentence);
        }

        FrontedDates(sentence, dates);
        RelativeClauses(sentence);
        NameFit.Mend(sentence);
        Gerunds(sentence);
    }

    // "threatened to leave, accusing … and threatening …": a gerund is coordinated with the gerund before it, not with an infinitive.
    private static void Gerunds(Sentence sentence)
    {
        for (var word = 0; word < sentence.Count; word++)
        {
            var head = sentence.Heads[word];
            if (sentence.Relations[word] != DependencyRelation.Conj || sentence.PennTags[word] != PennTag.Gerund || head < 0 || sentence.PennTags[head] == PennTag.Gerund)
            {
                continue;
            }

            for (var gerund = word - 1; gerund > head; gerund--)
            {
                if (sentence.PennTags[gerund] == PennTag.Gerund && sentence.Heads[gerund] == head && sentence.Relations[gerund] is DependencyRelation.Advcl or DependencyRelation.Acl)
                {
                    sentence.Heads[word] = gerund;
                    break;
                }
            }
        }
    }

    // What FiniteRoot settles for the root holds for the verbs of other clauses: a past tense with a subject and no auxiliary is no passive. In a heading,
    // "Minister accused of spying", the auxiliary is dropped.
    private static void Voices(Sentence sentence)
    {
        for (var word = 0; word < sentence.Count; word++)
        {
            var verb = sentence.Heads[word];
            if (sentence.Relations[word] != DependencyRelation.NsubjPass || verb < word || !IsParticipleOrPast(sentence, verb)
                || sentence.Relations[verb] is DependencyRelation.Root or DependencyRelation.Advcl or DependencyRelation.Conj || HasAuxiliaryOrAgent(sentence, verb))
            {
                continue;
            }

            sentence.Relations[word] = DependencyRelation.Nsubj;
            sentence.PennTags[verb] = PennTag.PastVerb;
        }
    }

    private static bool IsParticipleOrPast(Sentence sentence, int verb) =>
        sentence.PennTags[verb] is PennTag.PastParticiple or PennTag.PastVerb && FiniteRoot.CanBePast(sentence.Form(verb));

    // A participle with an object, after the noun that is all a sentence has, is its verb: "American agents arrested two bankers in Miami." A passive
    // participle seldom has an object; and what ends in a full stop has a verb, which a heading may lack.
    private static void MainVerbs(Sentence sentence)
    {
        var count = sentence.Count;
        for (var verb = 1; verb < count; verb++)
        {
            var noun = sentence.Heads[verb];
            if (sentence.Relations[verb] != DependencyRelation.Acl || !IsParticipleOrPast(sentence, verb)
                || noun < 0 || noun > verb || sentence.Heads[noun] >= 0 || sentence.Tags[noun] is not (UniversalTag.Noun or UniversalTag.Propn)
                || sentence.Tags[verb - 1] == UniversalTag.Punct || HasChild(sentence, noun, DependencyRelation.Cop)
                || HasSubject(sentence, noun) || HasAuxiliaryOrAgent(sentence, verb) || ObjectOf(sentence, verb) is not (>= 0 and var thing))
            {
                continue;
            }

            for (var word = verb + 1; word < count; word++)
            {
                if (sentence.Heads[word] == noun)
                {
                    sentence.Heads[word] = verb;
                }
            }

            sentence.Heads[verb] = -1;
            sentence.Relations[verb] = DependencyRelation.Root;
            sentence.PennTags[verb] = PennTag.PastVerb;
            sentence.Heads[noun] = verb;
            sentence.Relations[noun] = DependencyRelation.Nsubj;
            sentence.Relations[thing] = DependencyRelation.Obj;
            return;
        }
    }

    // A date that opens a clause is no part of the name after it: "On Tuesday Mexico condemned …".
    private static void FrontedDates(Sentence sentence, IReadOnlyList<DatedExpression> dates)
    {
        foreach (var date in dates)
        {
            var first = 0;
            while (first < sentence.Count && sentence.Starts[first] < date.Span.Start)
            {
                first++;
            }

            var next = first;
            while (next < sentence.Count && sentence.Starts[next] < date.Span.End)
            {
                next++;
            }

            if (next > first && next < sentence.Count)
            {
                FrontedDate(sentence, first, next);
            }
        }
    }

    // A relative clause after a comma describes the noun before it, not one on the other side of the verb: "Spain praised Portugal, which …".
    private static void RelativeClauses(Sentence sentence)
    {
        for (var pronoun = 2; pronoun < sentence.Count; pronoun++)
        {
            if (sentence.Lemmas[pronoun] is not ("which" or "who") || sentence.Lemmas[pronoun - 1] is not ",")
            {
                continue;
            }

            var clause = pronoun;
            while (clause >= pronoun && sentence.Relations[clause] != DependencyRelation.AclRelcl)
            {
                clause = sentence.Heads[clause];
            }

            var described = clause < 0 ? -1 : sentence.Heads[clause];
            var verb = described < 0 ? -1 : sentence.Heads[described];
            var last = pronoun - 2;
            // The verb of the noun that is described stands between the two: the lines of the tree cross.
            if (verb > described && verb < last && sentence.Tags[last] is UniversalTag.Noun or UniversalTag.Propn && !IsUnder(sentence, last, described))
            {
                sentence.Heads[clause] = HeadOfPhrase(sentence, last, verb);
            }
        }
    }

    private static void FrontedDate(Sentence sentence, int first, int next)
    {
        var subject = next;
        while (sentence.Heads[subject] > subject && sentence.Relations[subject] is DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.Det
            or DependencyRelation.NmodPoss or DependencyRelation.Nummod or DependencyRelation.Flat or DependencyRelation.Case)
        {
            subject = sentence.Heads[subject];
        }

        var verb = sentence.Heads[subject];
        var dated = HeadOfDate(sentence, first, next);
        // "By the end of 2020 Mexico had …": the name hung on the date, not the date on the name.
        var isReversed = dated >= 0 && verb >= first && verb < next && !HasOwnPreposition(sentence, subject, next);
        verb = isReversed ? sentence.Heads[dated] : verb;
        if (verb <= subject || dated < 0 || sentence.Tags[subject] is not (UniversalTag.Propn or UniversalTag.Noun) || !IsFinite(sentence, verb)
            || IsUnder(sentence, verb, dated) || !(isReversed || Reaches(sentence, subject, first, next)))
        {
            return;
        }

        var preposition = first > 0 && sentence.Tags[first - 1] is UniversalTag.Adp or UniversalTag.Sconj && sentence.Lemmas[first - 1] is not ("that" or "if" or "because") ? first - 1 : -1;
        var start = preposition >= 0 ? preposition : first;
        var isLedIn = preposition >= 0 || sentence.Tags[first] == UniversalTag.Adp;
        var opens = start == 0 || sentence.Tags[start - 1] is UniversalTag.Punct or UniversalTag.Cconj or UniversalTag.Sconj;
        var isSubject = sentence.Relations[subject] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass;
        var mayBeSubject = (isReversed || sentence.Relations[subject] is DependencyRelation.Obl or DependencyRelation.OblUnmarked) && !HasSubject(sentence, verb)
            && (sentence.Tags[subject] == UniversalTag.Propn || sentence.Relations[verb] != DependencyRelation.Conj);
        if (!opens || !isLedIn || !(isSubject || mayBeSubject))
        {
            return;
        }

        for (var word = start; word < next; word++)
        {
            if (word != dated && (sentence.Heads[word] < first || sentence.Heads[word] >= next))
            {
                sentence.Heads[word] = dated;
                sentence.Relations[word] = sentence.Tags[word] switch
                {
                    UniversalTag.Adp or UniversalTag.Sconj => DependencyRelation.Case,
                    UniversalTag.Num => DependencyRelation.Nummod,
                    UniversalTag.Det => DependencyRelation.Det,
                    UniversalTag.Adj => DependencyRelation.Amod,
                    UniversalTag.Cconj => DependencyRelation.Cc,
                    _ => DependencyRelation.Compound,
                };
            }
        }

        sentence.Heads[dated] = verb;
        sentence.Relations[dated] = DependencyRelation.Obl;
        if (!isSubject)
        {
            sentence.Heads[subject] = verb;
            sentence.Relations[subject] = HasChild(sentence, verb, DependencyRelation.AuxPass) ? DependencyRelation.NsubjPass : DependencyRelation.Nsubj;
        }
    }

    // A preposition within the date is the date's, whatever it hangs on.
    private static bool HasOwnPreposition(Sentence sentence, int noun, int from)
    {
        for (var word = from; word < noun; word++)
        {
            if (sentence.Heads[word] == noun && sentence.Relations[word] == DependencyRelation.Case)
            {
                return true;
            }
        }

        return false;
    }

    // The noun, else the number, of a date that hangs on something outside it.
    private static int HeadOfDate(Sentence sentence, int first, int next)
    {
        var number = -1;
        for (var word = first; word < next; word++)
        {
            if (sentence.Heads[word] >= first && sentence.Heads[word] < next)
            {
                continue;
            }

            if (sentence.Tags[word] is UniversalTag.Noun or UniversalTag.Propn)
            {
                return word;
            }

            number = number < 0 && sentence.Tags[word] == UniversalTag.Num ? word : number;
        }

        return number;
    }

    // Whether a word of the date, or the preposition before it, hangs on the subject.
    private static bool Reaches(Sentence sentence, int subject, int first, int next)
    {
        for (var word = Math.Max(0, first - 1); word < next; word++)
        {
            if (IsUnder(sentence, word, subject))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFinite(Sentence sentence, int verb)
    {
        if (sentence.PennTags[verb] is PennTag.PastVerb or PennTag.PresentVerb or PennTag.PresentThirdVerb)
        {
            return true;
        }

        for (var word = 0; word < verb; word++)
        {
            if (sentence.Heads[word] == verb && sentence.Relations[word] is DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAuxiliaryOrAgent(Sentence sentence, int verb)
    {
        for (var word = 0; word < sentence.Count; word++)
        {
            if (sentence.Heads[word] == verb && (sentence.Tags[word] == UniversalTag.Aux || sentence.Relations[word] is DependencyRelation.AuxPass
                or DependencyRelation.Aux or DependencyRelation.Cop or DependencyRelation.OblAgent
                || (sentence.Relations[word] == DependencyRelation.Obl && HasCase(sentence, word, "by"))))
            {
                return true;
            }
        }

        return false;
    }

    // Also a noun without preposition that the tree makes a predicate of the verb.
    private static int ObjectOf(Sentence sentence, int verb)
    {
        for (var word = verb + 1; word < sentence.Count; word++)
        {
            if (sentence.Heads[word] == verb && (sentence.Relations[word] == DependencyRelation.Obj
                || (sentence.Relations[word] == DependencyRelation.Xcomp && sentence.Tags[word] == UniversalTag.Propn)))
            {
                return word;
            }
        }

        return -1;
    }

    private static bool HasCase(Sentence sentence, int noun, string preposition)
    {
        for (var word = 0; word < noun; word++)
        {
            if (sentence.Heads[word] == noun && sentence.Relations[word] == DependencyRelation.Case && sentence.Lemmas[word] == preposition)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSubject(Sentence sentence, int verb) => HasChild(sentence, verb, DependencyRelation.Nsubj)
        || HasChild(sentence, verb, DependencyRelation.NsubjPass) || HasChild(sentence, verb, DependencyRelation.Csubj)
        || HasChild(sentence, verb, DependencyRelation.Expl);

    private static bool HasChild(Sentence sentence, int head, DependencyRelation relation)
    {
        for (var word = 0; word < sentence.Count; word++)
        {
            if (sentence.Heads[word] == head && sentence.Relations[word] == relation)
            {
                return true;
            }
        }

        return false;
    }

    // The noun that a phrase ending in a word hangs by, below a verb: "Portugal's minister of trade" by "minister".
    private static int HeadOfPhrase(Sentence sentence, int last, int verb)
    {
        var noun = last;
        while (sentence.Heads[noun] > verb && sentence.Heads[noun] != noun && sentence.Relations[noun] is DependencyRelation.Flat or DependencyRelation.Compound)
        {
            noun = sentence.Heads[noun];
        }

        return noun;
    }

    private static bool IsUnder(Sentence sentence, int word, int ancestor)
    {
        for (var steps = 0; word >= 0 && steps <= sentence.Count; steps++)
        {
            if (word == ancestor)
            {
                return true;
            }

            word = sentence.Heads[word];
        }

        return false;
    }
}
