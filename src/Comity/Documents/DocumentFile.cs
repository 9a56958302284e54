using Comity.Claims;

namespace Comity.Documents;

/// <summary>A file that is to be read, with what is known of it from outside; not opened yet.</summary>
/// <param name="Path">Full path; "-" for standard input.</param>
public sealed record DocumentFile(string Path)
{
    public const string StandardInput = "-";

    /// <summary>From a manifest; null where there is none.</summary>
    public DocumentMetadata? Given { get; init; }

    /// <summary>Why it cannot be read, known before it is opened; null where it may be.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>What is wrong with what a manifest says of it, in plain words.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Opens the file and takes its documents out, one at a time as they are asked for.</summary>
    /// <remarks>A file that cannot be opened is a refusal; nothing is thrown.</remarks>
    public IEnumerable<Extraction> Extract()
    {
        if (Refusal is not null)
        {
            return [Extraction.Of(Refusal)];
        }

        var documents = Path == StandardInput ? ExtractStandardInput()
            : System.IO.Path.GetExtension(Path).ToLowerInvariant() is ".jsonl" or ".ndjson" ? ExtractLines()
            : ExtractWhole();
        return Warnings.Count == 0 ? documents : documents.Select(Warn);
    }

    private Extraction Warn(Extraction document) =>
        document.Source is { } source ? Extraction.Of(source with { Warnings = [.. Warnings, .. source.Warnings] }) : document;

    private Extraction Unreadable(Exception wrong) => Extraction.Of(new Refusal(RefusalKind.Unreadable, Path, null, wrong switch
    {
        FileNotFoundException or DirectoryNotFoundException => "not there",
        UnauthorizedAccessException => "no permission to read it",
        _ => $"cannot be read ({wrong.Message})",
    }));

    private IEnumerable<Extraction> ExtractWhole()
    {
        try
        {
            return new FileInfo(Path).Length > DocumentExtractor.LargestFileBytes
                ? [Extraction.Of(DocumentExtractor.TooLarge(Path))]
                : DocumentExtractor.Extract(Path, File.ReadAllBytes(Path), Given, Path);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return [Unreadable(wrong)];
        }
    }

    private IEnumerable<Extraction> ExtractLines()
    {
        try
        {
            return Lines(new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return [Unreadable(wrong)];
        }
    }

    private IEnumerable<Extraction> Lines(FileStream stream)
    {
        using (stream)
        {
            foreach (var document in DocumentExtractor.ExtractLines(Path, stream, Given, Path))
            {
                yield return document;
            }
        }
    }

    private IEnumerable<Extraction> ExtractStandardInput()
    {
        const string name = "standard input";
        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        var block = new byte[64 * 1024];
        while (bytes.Length <= DocumentExtractor.LargestFileBytes && input.Read(block) is var count && count > 0)
        {
            bytes.Write(block, 0, count);
        }

        return bytes.Length > DocumentExtractor.LargestFileBytes
            ? [Extraction.Of(DocumentExtractor.TooLarge(name))]
            : DocumentExtractor.Extract(name, bytes.ToArray(), Given);
    }
}
