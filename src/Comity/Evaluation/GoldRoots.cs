using Comity.Claims;
using Comity.World;

namespace Comity.Evaluation;

/// <summary>The roots of a gold file of the older PLOVER, and which of them a coding is.</summary>
internal sealed class GoldRoots
{
    private readonly List<Row> _rows = [];
    private readonly Dictionary<string, Quad> _quads = new(StringComparer.Ordinal);

    public GoldRoots(IReadOnlyList<TabularRow> rows)
    {
        foreach (var row in rows)
        {
            var root = row.Required("root");
            var quad = row.Member<Quad>("quad");
            if (!_quads.TryAdd(root, quad) && _quads[root] != quad)
            {
                throw row.Wrong("quad", $"{_quads[root]}, as in the rows of {root} before");
            }

            _rows.Add(new Row(
                row.Member<EventType>("type"),
                row["mode"] is { Length: > 0 } mode ? mode : null,
                row["auxiliary"].Length > 0 ? row.Member<Auxiliary>("auxiliary") : Auxiliary.None,
                [.. row["words"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item => item.Split('|'))],
                root));
        }

        foreach (var type in Enum.GetValues<EventType>())
        {
            if (!_rows.Exists(row => row.Type == type && row.Mode is null && row.Auxiliary == Auxiliary.None && row.Words.Count == 0))
            {
                throw new ComityException(
                    ErrorCode.KnowledgeRow, $"plv-roots.tsv has no row for every {type}.", "one row of each type with neither mode, auxiliary nor words.", "Add the row.");
            }
        }
    }

    public static GoldRoots Embedded { get; } = new(TabSeparated.Embedded("Evaluation/Data/plv-roots.tsv"));

    /// <summary>All roots, in the order of the file.</summary>
    public IReadOnlyCollection<string> Names => _quads.Keys;

    public Quad QuadOf(string root) => _quads[root];

    /// <param name="lemmas">The lemmas of the sentence, on which some conventions depend.</param>
    public string Of(EventType type, string? mode, Auxiliary auxiliary, IReadOnlySet<string> lemmas) => _rows.Find(row => row.Type == type
        && (row.Mode is null || row.Mode == mode)
        && auxiliary.HasFlag(row.Auxiliary)
        && row.Words.All(lemmas.Overlaps))!.Root; // The constructor saw to a row for each type.

    private sealed record Row(EventType Type, string? Mode, Auxiliary Auxiliary, IReadOnlyList<IReadOnlyList<string>> Words, string Root);
}
