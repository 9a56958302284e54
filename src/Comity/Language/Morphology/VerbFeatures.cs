namespace Comity.Language.Morphology;

/// <summary>Features of verbs and auxiliaries.</summary>
internal static class VerbFeatures
{
    private const int MostClauses = 6;

    public static MorphologicalFeatures Of(Sentence sentence, int word) => sentence.PennTags[word] switch
    {
        PennTag.Modal => new() { VerbForm = VerbForm.Fin },
        PennTag.BaseVerb => Base(sentence, word),
        PennTag.Gerund => IsGerund(sentence, word) ? new() { VerbForm = VerbForm.Ger } : new() { Tense = Tense.Pres, VerbForm = VerbForm.Part },
        PennTag.PastParticiple => new()
        {
            Tense = Tense.Past,
            VerbForm = VerbForm.Part,
            Voice = sentence.Tags[word] == UniversalTag.Verb && IsPassive(sentence, word) ? Voice.Pass : Voice.None,
        },
        PennTag.PastVerb => Finite(Tense.Past, Agreement.Of(sentence, word)),
        PennTag.PresentVerb => Finite(Tense.Pres, Agreement.Of(sentence, word)),
        PennTag.PresentThirdVerb => Finite(Tense.Pres, (Number.Sing, Person.Third)),
        PennTag.ProperNoun => sentence.Form(word).EndsWith("ing", StringComparison.OrdinalIgnoreCase)
            ? new() { VerbForm = VerbForm.Ger }
            : new() { Tense = Tense.Past, VerbForm = VerbForm.Part },
        _ => default,
    };

    private static MorphologicalFeatures Finite(Tense tense, (Number Number, Person Person) subject, Mood mood = Mood.Ind) =>
        new() { Mood = mood, Number = subject.Number, Person = subject.Person, Tense = tense, VerbForm = VerbForm.Fin };

    private static MorphologicalFeatures Base(Sentence sentence, int word)
    {
        // "Be quiet", "don't go": the auxiliary has the form of its clause.
        var predicate = Agreement.Predicate(sentence, word);
        return MoodOf(sentence, word, predicate) switch
        {
            Mood.Imp => new() { Mood = Mood.Imp, VerbForm = VerbForm.Fin },
            Mood.Sub => Finite(Tense.Pres, Agreement.Of(sentence, word, mayBePlural: false), Mood.Sub),
            _ => new() { VerbForm = VerbForm.Inf },
        };
    }

    // None: an infinitive.
    private static Mood MoodOf(Sentence sentence, int word, int predicate)
    {
        for (var climb = 0; climb < MostClauses; climb++)
        {
            var clause = ClauseWords.Of(sentence, predicate, word);
            if (clause.HasTo || clause.HasFiniteAuxiliary)
            {
                return Mood.None;
            }

            var relation = sentence.Relations[predicate];
            if (clause.HasSubject)
            {
                return relation switch
                {
                    DependencyRelation.Ccomp or DependencyRelation.Csubj => Mood.Sub,
                    DependencyRelation.Root => Mood.Imp,
                    _ => Mood.None,
                };
            }

            var head = sentence.Heads[predicate];
            if (relation == DependencyRelation.Conj && head >= 0 && HasBaseForm(sentence, head))
            {
                predicate = head;
                continue;
            }

            return relation is DependencyRelation.Root or DependencyRelation.Parataxis or DependencyRelation.Ccomp or DependencyRelation.Appos
                || (relation == DependencyRelation.Conj && IsFiniteOrNone(sentence, head)) ? Mood.Imp : Mood.None;
        }

        return Mood.None;
    }

    private static bool HasBaseForm(Sentence sentence, int head) => sentence.PennTags[head] == PennTag.BaseVerb
        || ClauseWords.Of(sentence, head, head) is { HasBaseAuxiliary: true } or { HasTo: true } or { HasFiniteAuxiliary: true };

    private static bool IsFiniteOrNone(Sentence sentence, int head) =>
        head < 0 || sentence.PennTags[head] is PennTag.PastVerb or PennTag.PresentVerb or PennTag.PresentThirdVerb or PennTag.Gerund;

    // Nouns made of verbs, as the treebank draws the line: what fills the place of a noun or describes one; after an auxiliary it is a participle.
    private static bool IsGerund(Sentence sentence, int word)
    {
        for (var climb = 0; climb < MostClauses && word >= 0; climb++)
        {
            if (sentence.PennTags[word] != PennTag.Gerund || sentence.Tags[word] != UniversalTag.Verb
                || SentenceTree.HasChild(sentence, word, DependencyRelation.Aux))
            {
                return false;
            }

            if (sentence.Relations[word] != DependencyRelation.Conj)
            {
                return sentence.Relations[word] is DependencyRelation.Acl or DependencyRelation.Xcomp or DependencyRelation.Amod or DependencyRelation.Ccomp
                    or DependencyRelation.Csubj or DependencyRelation.CsubjPass or DependencyRelation.CsubjOuter or DependencyRelation.Obj
                    or DependencyRelation.Compound or DependencyRelation.Appos or DependencyRelation.Nsubj or DependencyRelation.Nmod;
            }

            word = sentence.Heads[word];
        }

        return false;
    }

    // Every participle is, save that of a perfect ("has signed") and what is joined to it.
    private static bool IsPassive(Sentence sentence, int word)
    {
        for (var climb = 0; climb < MostClauses; climb++)
        {
            var clause = ClauseWords.Of(sentence, word, word);
            if (clause.IsPassive || clause.IsPerfect)
            {
                return clause.IsPassive;
            }

            var head = sentence.Heads[word];
            if (sentence.Relations[word] != DependencyRelation.Conj || head < 0 || sentence.PennTags[head] != PennTag.PastParticiple)
            {
                return true;
            }

            word = head;
        }

        return true;
    }
}
