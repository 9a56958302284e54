namespace Comity.Language.Morphology;

/// <summary>What hangs on a predicate.</summary>
internal readonly record struct ClauseWords
{
    public bool HasTo { get; private init; }

    /// <summary>A modal or a finite form of be, have or do; the "do" of a command is none: "don't go".</summary>
    public bool HasFiniteAuxiliary { get; private init; }

    public bool HasBaseAuxiliary { get; private init; }

    public bool HasSubject { get; private init; }

    public bool IsPassive { get; private init; }

    /// <summary>"have" is an auxiliary of it.</summary>
    public bool IsPerfect { get; private init; }

    /// <param name="apart">A word that is left out.</param>
    public static ClauseWords Of(Sentence sentence, int predicate, int apart)
    {
        var clause = default(ClauseWords);
        var heads = sentence.Heads;
        for (var word = 0; word < heads.Length; word++)
        {
            if (heads[word] == predicate && word != apart)
            {
                clause = clause.With(sentence, word, predicate);
            }
        }

        return clause;
    }

    private ClauseWords With(Sentence sentence, int word, int predicate)
    {
        var relation = sentence.Relations[word];
        var isAuxiliary = relation is DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop;
        var isBase = isAuxiliary && sentence.PennTags[word] == PennTag.BaseVerb;
        return new ClauseWords
        {
            HasTo = HasTo || (relation == DependencyRelation.Mark && sentence.Lemmas[word] == "to" && word < predicate),
            HasFiniteAuxiliary = HasFiniteAuxiliary || (isAuxiliary && !isBase),
            HasBaseAuxiliary = HasBaseAuxiliary || isBase,
            HasSubject = HasSubject || SentenceTree.IsSubject(relation),
            IsPassive = IsPassive || relation is DependencyRelation.AuxPass or DependencyRelation.NsubjPass or DependencyRelation.CsubjPass,
            IsPerfect = IsPerfect || (relation == DependencyRelation.Aux && sentence.Lemmas[word] == "have"),
        };
    }
}
