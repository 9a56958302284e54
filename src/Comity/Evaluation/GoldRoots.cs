using Comity.Claims;
using Comity.Reading.Events;
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
                root));
        }

        foreach (var type in Enum.GetValues<EventType>())
        {
            if (!_rows.Exists(row => row.Type == type && row.Mode is null && row.Auxiliary == Auxiliary.None))
            {
                throw new ComityException(
                    ErrorCode.KnowledgeRow, $"plv-roots.tsv has no row for every {type}.", "one row of each type with neither mode nor auxiliary.", "Add the row.");
            }
        }
    }

    public static GoldRoots Embedded { get; } = new(TabSeparated.Embedded("Evaluation/Data/plv-roots.tsv"));

    /// <summary>All roots, in the order of the file.</summary>
    public IReadOnlyCollection<string> Names => _quads.Keys;

    public Quad QuadOf(string root) => _quads[root];

    public string Of(RelationCoding coding) => _rows.Find(row => row.Type == coding.Type
        && (row.Mode is null || row.Mode == coding.Mode)
        && coding.Auxiliary.HasFlag(row.Auxiliary))!.Root; // The constructor saw to a row for each type.

    private sealed record Row(EventType Type, string? Mode, Auxiliary Auxiliary, string Root);
}
