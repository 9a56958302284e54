using Comity.Language;

namespace Comity.Evaluation;

/// <summary>How often a relation stands in the treebank, was found, and was found with the right head.</summary>
public readonly record struct RelationScore(DependencyRelation Relation, int Gold, int Found, int Right)
{
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    public double F1 => Gold + Found == 0 ? 0 : 2.0 * Right / (Gold + Found);
}
