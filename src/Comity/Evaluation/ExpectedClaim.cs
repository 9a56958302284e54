using Comity.Claims;

namespace Comity.Evaluation;

/// <summary>A row of a gold table: what a careful reader found in a document.</summary>
/// <param name="Kinds">Kinds that are defensible; empty for a "none" row, where no claim may stand.</param>
/// <param name="Line">Line of the table, for lists.</param>
public sealed record ExpectedClaim(
    string Document,
    IReadOnlyList<ClaimKind> Kinds,
    string Anchor,
    string Detail,
    string Source,
    string Other,
    string Note,
    int Line)
{
    /// <summary>The columns that a gold table has.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["document", "kind", "anchor", "detail", "source", "other", "note"];

    public bool IsNone => Kinds.Count == 0;

    /// <summary>The kind that the row counts under.</summary>
    public string Label => IsNone ? "none" : Kinds[0].ToString().ToLowerInvariant();

    /// <exception cref="ComityException">
    /// <see cref="ErrorCode.InputMissing"/>: no such file. <see cref="ErrorCode.KnowledgeRow"/>: an unknown kind or a row without an anchor.
    /// </exception>
    public static IReadOnlyList<ExpectedClaim> ReadFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new ComityException(ErrorCode.InputMissing, $"{path} is not there.", "a table of expected claims.", "Check the path.");
        }

        using var reader = new StreamReader(path);
        var rows = TabSeparated.Read(reader, path);
        return [.. rows.Select(row => new ExpectedClaim(
            row.Required("document"),
            row.Required("kind") == "none" ? [] : row.Members<ClaimKind>("kind"),
            row.Required("anchor"),
            row["detail"],
            row["source"],
            row["other"],
            row["note"],
            row.Line))];
    }
}
