namespace Comity.Language.Neural;

/// <summary>Relations that a word has at most one dependent of, as the guidelines of Universal Dependencies have it.</summary>
internal static class SingleRelations
{
    /// <summary>Number of groups, that of no group included.</summary>
    public const int Groups = 6;

    /// <summary>The group of a relation: relations of one group exclude one another; 0 for one that may stand many times.</summary>
    public static byte Group(DependencyRelation relation) => relation switch
    {
        DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Csubj or DependencyRelation.CsubjPass => 1,
        DependencyRelation.Obj => 2,
        DependencyRelation.Iobj => 3,
        DependencyRelation.Xcomp => 4,
        DependencyRelation.OblAgent => 5,
        _ => 0,
    };
}
