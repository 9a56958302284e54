using CsvHelper;

namespace Comity;

/// <summary>Reads tab-separated knowledge and gold files: "#" starts a comment line, the first other line is the header.</summary>
public static class TabSeparated
{
    private static readonly CsvReaderOptions Options = new()
    {
        Separator = '\t',
        Mode = CsvMode.NoEscape,
        CommentPrefix = '#',
        TrackLineNumbers = true,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
    };

    /// <summary>The rows of the knowledge file embedded in this library under <paramref name="name"/>.</summary>
    /// <param name="name">Path below src/Comity with forward slashes, e.g. "World/Data/countries.tsv".</param>
    public static IReadOnlyList<TabularRow> Embedded(string name)
    {
        using var stream = typeof(TabSeparated).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"No embedded file named {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return Read(reader, name);
    }

    /// <summary>Names of the embedded knowledge files that start with <paramref name="prefix"/>, in ordinal order.</summary>
    public static IReadOnlyList<string> EmbeddedNames(string prefix) =>
        [.. typeof(TabSeparated).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(".tsv", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    /// <param name="file">The name that errors give.</param>
    /// <exception cref="ComityException"><see cref="ErrorCode.KnowledgeRow"/>: a row has more cells than the header.</exception>
    public static IReadOnlyList<TabularRow> Read(TextReader text, string file)
    {
        using var csv = CsvReader.Create(text, Options);
        csv.ReadHeader();
        var header = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in csv.Headers)
        {
            header.TryAdd(column.Trim(), header.Count);
        }

        var rows = new List<TabularRow>();
        while (csv.Read())
        {
            var cells = new string[csv.FieldCount];
            for (var index = 0; index < cells.Length; index++)
            {
                cells[index] = csv.GetString(index);
            }

            if (cells.Length > header.Count)
            {
                throw new ComityException(
                    ErrorCode.KnowledgeRow,
                    $"{file}, line {csv.LineNumber}: {cells.Length} cells.",
                    $"at most {header.Count}, as in the header.",
                    "Remove the extra tabs.");
            }

            rows.Add(new TabularRow(file, (int)csv.LineNumber, header, cells));
        }

        return rows;
    }
}
