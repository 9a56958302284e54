namespace Comity;

/// <summary>One row of a tab-separated file, its cells by column name.</summary>
public sealed class TabularRow
{
    private readonly IReadOnlyDictionary<string, int> _header;
    private readonly string[] _cells;

    internal TabularRow(string file, int line, IReadOnlyDictionary<string, int> header, string[] cells)
    {
        File = file;
        Line = line;
        _header = header;
        _cells = cells;
    }

    public string File { get; }

    /// <summary>Line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>The trimmed cell; empty where the row is short or the column absent.</summary>
    public string this[string column] =>
        _header.TryGetValue(column, out var index) && index < _cells.Length ? _cells[index].Trim() : "";

    /// <summary>The parts of a cell that holds several values divided by "|"; none where it is empty.</summary>
    public IReadOnlyList<string> List(string column) =>
        this[column] is "" ? [] : this[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The cell, which must not be empty.</summary>
    /// <exception cref="ComityException"><see cref="ErrorCode.KnowledgeRow"/>.</exception>
    public string Required(string column) => this[column] is { Length: > 0 } cell
        ? cell
        : throw Wrong(column, "a value");

    /// <summary>The cell as a member of an enum, by its name with hyphens, underscores and case ignored.</summary>
    /// <exception cref="ComityException"><see cref="ErrorCode.KnowledgeRow"/>.</exception>
    public T Member<T>(string column) where T : struct, Enum => Member<T>(column, this[column]);

    /// <summary>Every part of the cell as a member of an enum.</summary>
    public IReadOnlyList<T> Members<T>(string column) where T : struct, Enum =>
        [.. List(column).Select(part => Member<T>(column, part))];

    /// <summary>The error that names this row: what the column holds and what it should.</summary>
    public ComityException Wrong(string column, string expected) => new(
        ErrorCode.KnowledgeRow,
        $"{File}, line {Line}, column {column}: \"{this[column]}\".",
        $"{expected}.",
        "Correct the row.");

    private T Member<T>(string column, string part) where T : struct, Enum =>
        part.Length > 0 && !char.IsAsciiDigit(part[0])
            && Enum.TryParse<T>(part.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal), true, out var member)
            ? member
            : throw Wrong(column, $"one of {string.Join(", ", Enum.GetNames<T>())}");
}
