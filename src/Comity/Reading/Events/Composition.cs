using Comity.World;

namespace Comity.Reading.Events;

/// <summary>The codebook's table of what modality and governing frames make of an event type.</summary>
internal sealed class Composition
{
    private readonly List<Row> _rows = [];
    private readonly Plover _plover;

    public Composition(IReadOnlyList<TabularRow> rows, Plover plover)
    {
        _plover = plover;
        foreach (var row in rows)
        {
            var inner = row.Required("inner");
            var isType = inner.All(char.IsAsciiLetterUpper);
            var composed = row.Required("type");
            _rows.Add(new Row(
                row.Required("operator"),
                isType ? row.Member<EventType>("inner") : null,
                isType ? null : row.Member<Quad>("inner"),
                composed is "same" or "outer" ? null : row.Member<EventType>("type"),
                composed == "outer",
                row["mode"] is { Length: > 0 } mode ? mode : null));
        }
    }

    public static Composition Embedded(Plover plover) => new(TabSeparated.Embedded("Reading/Data/composition.tsv"), plover);

    /// <summary>"future" or "negation" applied to an event; null where the table leaves it as it is.</summary>
    public (EventType Type, string? Mode)? Apply(string modality, EventType inner) => Find(modality, inner, inner);

    /// <summary>A governing frame of type <paramref name="outer"/> over an inner event; null where they do not compose.</summary>
    public (EventType Type, string? Mode)? Compose(EventType outer, EventType inner) => Find(outer.ToString().ToUpperInvariant(), inner, outer);

    private (EventType Type, string? Mode)? Find(string name, EventType inner, EventType outer)
    {
        foreach (var row in _rows)
        {
            if (row.Operator == name && (row.Inner == inner || (row.Inner is null && row.Quad == _plover.QuadOf(inner))))
            {
                return (row.Type ?? (row.IsOuter ? outer : inner), row.Mode);
            }
        }

        return null;
    }

    private sealed record Row(string Operator, EventType? Inner, Quad? Quad, EventType? Type, bool IsOuter, string? Mode);
}
