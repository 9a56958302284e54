namespace Comity.Documents;

/// <summary>The file documents.tsv of a folder: which of its files are documents, and what is known of them from outside.</summary>
/// <remarks>Columns file, title, author, publisher, published (EDTF), url; a blank cell is not known. Only the listed files are read.</remarks>
public static class Manifest
{
    public const string FileName = "documents.tsv";

    /// <summary>The files of a manifest in its order; what is wrong with a row stands in its file, and the rest goes on.</summary>
    /// <param name="path">Full path of the manifest.</param>
    public static IReadOnlyList<DocumentFile> Read(string path)
    {
        IReadOnlyList<TabularRow> rows;
        try
        {
            using var text = new StreamReader(path);
            rows = TabSeparated.Read(text, path);
        }
        catch (Exception wrong) when (wrong is ComityException or IOException or UnauthorizedAccessException)
        {
            return [new(path) { Refusal = new(RefusalKind.Format, path, null, $"the manifest cannot be read, so nothing of its folder is: {wrong.Message}") }];
        }

        var folder = Path.GetDirectoryName(path) ?? "";
        return [.. rows.Select(row => Read(row, folder))];
    }

    private static DocumentFile Read(TabularRow row, string folder)
    {
        if (row["file"] is not { Length: > 0 } name)
        {
            return new(row.File) { Refusal = new(RefusalKind.Format, row.File, row.Line, "the column \"file\" is empty or missing") };
        }

        var path = Path.GetFullPath(Path.Combine(folder, name));
        if (!path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return new(path) { Refusal = new(RefusalKind.Format, row.File, row.Line, $"\"{name}\" lies outside the folder") };
        }

        if (!File.Exists(path))
        {
            return new(path) { Refusal = new(RefusalKind.Missing, row.File, row.Line, $"\"{name}\" is listed but not there") };
        }

        var warnings = new List<string>();
        var published = GivenDate.Read(row["published"], warnings);
        return new(path)
        {
            Given = new(Stated(row["title"]), Stated(row["author"]), Stated(row["publisher"]), published, Stated(row["url"])),
            Warnings = [.. warnings.Select(warning => $"{row.File}, line {row.Line}: {warning}")],
        };
    }

    private static string? Stated(string cell) => cell.Length == 0 ? null : cell;
}
