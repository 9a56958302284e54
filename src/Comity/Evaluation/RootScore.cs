namespace Comity.Evaluation;

/// <summary>How often a label stands in the gold file, was found, and was found rightly.</summary>
public readonly record struct RootScore(string Root, int Gold, int Found, int Right)
{
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    public double F1 => Gold + Found == 0 ? 0 : 2.0 * Right / (Gold + Found);
}
