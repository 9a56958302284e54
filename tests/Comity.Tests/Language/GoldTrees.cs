namespace Comity.Tests.Language;

/// <summary>The sentences with trees corrected by hand, gold.conllu beside this file.</summary>
internal static class GoldTrees
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Language", "gold.conllu");
}
