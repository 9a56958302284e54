namespace Comity.Language.Morphology;

/// <summary>Features of pronouns and question words that depend on their place in the tree.</summary>
internal static class PronounFeatures
{
    private const int MostClauses = 6;

    /// <summary>The features that a word has by itself, completed by what the tree says.</summary>
    public static MorphologicalFeatures InTree(Sentence sentence, int word, MorphologicalFeatures features) => features.PronounType switch
    {
        PronounType.Int when IsRelative(sentence, word) => features with { PronounType = PronounType.Rel },
        PronounType.Prs when features.IsReflexive && !IsArgument(sentence.Relations[word]) => features with { PronounType = PronounType.Emp },
        PronounType.Prs when features is { Case: Case.None, IsPossessive: false } && sentence.Lemmas[word] != "one" =>
            features with { Case = IsNominative(sentence, word) ? Case.Nom : Case.Acc },
        _ => features,
    };

    // A clause that describes the word itself ("what they said") or holds it ("the minister who left").
    private static bool IsRelative(Sentence sentence, int word)
    {
        if (SentenceTree.HasChild(sentence, word, DependencyRelation.AclRelcl) || SentenceTree.HasChild(sentence, word, DependencyRelation.AdvclRelcl))
        {
            return true;
        }

        var clause = word;
        for (var climb = 0; climb < MostClauses && clause >= 0; climb++)
        {
            var relation = sentence.Relations[clause];
            if (SentenceTree.IsRelativeClause(relation))
            {
                return true;
            }

            var endsClause = relation is DependencyRelation.Root or DependencyRelation.Advcl or DependencyRelation.Acl or DependencyRelation.Parataxis
                or DependencyRelation.Csubj or DependencyRelation.CsubjPass or DependencyRelation.Conj;
            if (endsClause || (relation == DependencyRelation.Ccomp && sentence.Tags[word] == UniversalTag.Adv))
            {
                return false;
            }

            clause = sentence.Heads[clause];
        }

        return false;
    }

    private static bool IsArgument(DependencyRelation relation) => relation is DependencyRelation.Obj or DependencyRelation.Iobj or DependencyRelation.Obl
        or DependencyRelation.OblAgent or DependencyRelation.Nmod or DependencyRelation.Conj or DependencyRelation.Xcomp;

    private static bool IsNominative(Sentence sentence, int word)
    {
        for (var climb = 0; climb < MostClauses && word >= 0; climb++)
        {
            var relation = sentence.Relations[word];
            if (relation != DependencyRelation.Conj)
            {
                return SentenceTree.IsSubject(relation) || relation is DependencyRelation.Expl or DependencyRelation.Root or DependencyRelation.Vocative;
            }

            word = sentence.Heads[word];
        }

        return false;
    }
}
