using Comity.Claims;
using Comity.Documents;

namespace Comity.Tests.Reading;

/// <summary>The documents of samples/, found by walking up from the tests to the solution.</summary>
internal static class SampleDocuments
{
    public static string NorthAmerica { get; } = Path.Combine(Root(), "samples", "north-america");

    /// <summary>In the order of the file documents.tsv.</summary>
    public static IReadOnlyList<SourceText> All { get; } = Texts(NorthAmerica);

    /// <exception cref="InvalidOperationException">A document was refused, or there is none.</exception>
    public static IReadOnlyList<SourceText> Texts(string folder)
    {
        var texts = new DocumentSource([folder]).Files().SelectMany(file => file.Extract())
            .Select(extraction => extraction.Source ?? throw new InvalidOperationException(extraction.Refusal?.ToString())).ToList();
        return texts.Count > 0 ? texts : throw new InvalidOperationException($"{folder} holds no document.");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Comity.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run below the folder of Comity.slnx.");
    }
}
