namespace Comity.Language.Morphology;

/// <summary>Looks at the tree of a sentence; each question goes through its words once.</summary>
internal static class SentenceTree
{
    /// <summary>The first word that hangs on <paramref name="head"/> in this relation, or -1.</summary>
    public static int Child(Sentence sentence, int head, DependencyRelation relation)
    {
        var heads = sentence.Heads;
        for (var word = 0; word < heads.Length; word++)
        {
            if (heads[word] == head && sentence.Relations[word] == relation)
            {
                return word;
            }
        }

        return -1;
    }

    public static bool HasChild(Sentence sentence, int head, DependencyRelation relation) => Child(sentence, head, relation) >= 0;

    public static bool IsSubject(DependencyRelation relation) => relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass
        or DependencyRelation.NsubjOuter or DependencyRelation.Csubj or DependencyRelation.CsubjPass or DependencyRelation.CsubjOuter;

    public static bool IsRelativeClause(DependencyRelation relation) => relation is DependencyRelation.AclRelcl or DependencyRelation.AdvclRelcl;
}
