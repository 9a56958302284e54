namespace Comity.Tests.Language;

/// <summary>The trees of political prose in the folder "training".</summary>
internal static class OwnTreebank
{
    public static string Train { get; } = Path.Combine(Repository.Root, "training/political-train.conllu");

    /// <summary>Never trained on.</summary>
    public static string Test { get; } = Path.Combine(Repository.Root, "training/political-test.conllu");
}
