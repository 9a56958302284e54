using Comity.Language;

namespace Comity.Reading.Trees;

/// <summary>Mends names that a parser takes apart or leaves beside their clause; part of <see cref="TreeFit"/>.</summary>
/// <remarks>O(words²) at worst, as every word is asked for its children.</remarks>
internal static class NameFit
{
    public static void Mend(Sentence sentence)
    {
        Halves(sentence);
        FrontedSubjects(sentence);
    }

    // "between San Marino and Monaco": two words of a name that hang on the same word are one name; what hangs on the second hangs on it.
    private static void Halves(Sentence sentence)
    {
        for (var word = 1; word < sentence.Count; word++)
        {
            var first = word - 1;
            if (!IsName(sentence, word) || !IsName(sentence, first) || sentence.Heads[word] != sentence.Heads[first] || sentence.Relations[word] != sentence.Relations[first]
                || sentence.Relations[word] is not (DependencyRelation.Obl or DependencyRelation.Nmod) || sentence.Starts[word] != sentence.Ends[first] + 1
                || HasPreposition(sentence, word) || !HasPreposition(sentence, first))
            {
                continue;
            }

            for (var child = word + 1; child < sentence.Count; child++)
            {
                if (sentence.Heads[child] == word)
                {
                    sentence.Heads[child] = first;
                }
            }

            sentence.Heads[word] = first;
            sentence.Relations[word] = DependencyRelation.Flat;
        }
    }

    // "Ghana, Togo and Benin welcomed the talks, the agency said": the names that open a sentence, right before a reported verb without a subject, are its subject.
    private static void FrontedSubjects(Sentence sentence)
    {
        var noun = 0;
        while (noun < sentence.Count && sentence.Relations[noun] is DependencyRelation.Det or DependencyRelation.Amod or DependencyRelation.Compound && sentence.Heads[noun] > noun)
        {
            noun++;
        }

        var saying = noun < sentence.Count ? sentence.Heads[noun] : -1;
        if (saying < 0 || sentence.Relations[noun] != DependencyRelation.Parataxis || !IsName(sentence, noun))
        {
            return;
        }

        var verb = noun + 1;
        while (verb < saying && IsUnder(sentence, verb, noun))
        {
            verb++;
        }

        // "Ghana and the proud old Togo welcomed": what follows without a comma is the last of those coordinated.
        var last = verb;
        if (last < saying && IsName(sentence, last) && sentence.Relations[last] == DependencyRelation.Nsubj && sentence.Heads[last] > last && sentence.Tags[last - 1] != UniversalTag.Punct
            && HasChild(sentence, noun, DependencyRelation.Conj))
        {
            verb = sentence.Heads[last];
            if (verb < saying && sentence.Heads[verb] == saying && sentence.Relations[verb] == DependencyRelation.Ccomp)
            {
                (sentence.Heads[noun], sentence.Relations[noun]) = (verb, DependencyRelation.Nsubj);
                (sentence.Heads[last], sentence.Relations[last]) = (noun, DependencyRelation.Conj);
            }

            return;
        }

        while (verb < saying && sentence.Tags[verb] is UniversalTag.Aux or UniversalTag.Adv)
        {
            verb++;
        }

        if (verb < saying && sentence.Heads[verb] == saying && sentence.Relations[verb] == DependencyRelation.Ccomp && sentence.Tags[verb] == UniversalTag.Verb
            && !HasSubject(sentence, verb))
        {
            sentence.Heads[noun] = verb;
            sentence.Relations[noun] = DependencyRelation.Nsubj;
        }
    }

    private static bool IsName(Sentence sentence, int word) => sentence.Tags[word] == UniversalTag.Propn && char.IsUpper(sentence.Text[sentence.Starts[word]]);

    private static bool HasPreposition(Sentence sentence, int noun)
    {
        for (var word = 0; word < noun; word++)
        {
            if (sentence.Heads[word] == noun && sentence.Relations[word] == DependencyRelation.Case)
            {
                return true;
            }
        }

        return false;
    }

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

    private static bool HasSubject(Sentence sentence, int verb)
    {
        for (var word = 0; word < sentence.Count; word++)
        {
            if (sentence.Heads[word] == verb && sentence.Relations[word] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Csubj or DependencyRelation.Expl)
            {
                return true;
            }
        }

        return false;
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
