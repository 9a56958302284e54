namespace Comity.Evaluation;

/// <summary>How many words have a feature in the treebank, were given it, and were given the right value.</summary>
/// <param name="Name">As in CoNLL-U: "PronType".</param>
public readonly record struct FeatureScore(string Name, int Gold, int Found, int Right)
{
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    public double F1 => Gold + Found == 0 ? 0 : 2.0 * Right / (Gold + Found);
}
