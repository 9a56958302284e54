using System.Globalization;

namespace Comity.World;

/// <summary>PLOVER's code lists: the quad and score of types and modes, the contexts, the sectors.</summary>
/// <remarks>PLOVER manual, Open Event Data Alliance; where its print is defective the data files say so.</remarks>
public sealed class Plover
{
    private readonly (Quad Quad, double Score)[] _types;
    private readonly Dictionary<string, double?>[] _modes;
    private readonly HashSet<string> _contexts;
    private readonly HashSet<string> _sectors;

    private Plover(
        (Quad Quad, double Score)[] types,
        Dictionary<string, double?>[] modes,
        IReadOnlyList<string> contexts,
        IReadOnlyList<string> sectors)
    {
        _types = types;
        _modes = modes;
        Contexts = contexts;
        Sectors = sectors;
        _contexts = [.. contexts];
        _sectors = [.. sectors];
    }

    /// <summary>All contexts, in the order of the manual.</summary>
    public IReadOnlyList<string> Contexts { get; }

    /// <summary>All sector codes of actors.</summary>
    public IReadOnlyList<string> Sectors { get; }

    public Quad QuadOf(EventType type) => _types[(int)type].Quad;

    /// <summary>Conflict-cooperation score in [-10, 10]: the mode's where the manual gives one, else the type's.</summary>
    /// <param name="mode">Null, or a mode of the type.</param>
    /// <exception cref="ArgumentException">The type has no such mode.</exception>
    public double ScoreOf(EventType type, string? mode = null)
    {
        if (mode is null)
        {
            return _types[(int)type].Score;
        }

        return _modes[(int)type].TryGetValue(mode, out var score)
            ? score ?? _types[(int)type].Score
            : throw new ArgumentException($"{type} has no mode {mode}.", nameof(mode));
    }

    /// <summary>The modes of a type in the order of the manual; empty where it has none.</summary>
    public IReadOnlyCollection<string> ModesOf(EventType type) => _modes[(int)type].Keys;

    public bool IsMode(EventType type, string mode) => _modes[(int)type].ContainsKey(mode);

    public bool IsContext(string context) => _contexts.Contains(context);

    public bool IsSector(string sector) => _sectors.Contains(sector);

    internal static Plover Read(WorldRows rows)
    {
        var types = new (Quad Quad, double Score)[Enum.GetValues<EventType>().Length];
        foreach (var row in rows.PloverTypes)
        {
            ref var entry = ref types[(int)row.Member<EventType>("type")];
            if (entry.Quad != default)
            {
                throw row.Wrong("type", "each type once");
            }

            entry = (row.Member<Quad>("quad"), Score(row) ?? throw row.Wrong("score", "a score"));
        }

        var missing = Array.FindIndex(types, entry => entry.Quad == default);
        if (missing >= 0)
        {
            throw WorldCodes.Missing("plover-types.tsv", $"type {(EventType)missing}");
        }

        var modes = Array.ConvertAll(types, _ => new Dictionary<string, double?>(StringComparer.Ordinal));
        foreach (var row in rows.PloverModes)
        {
            if (!modes[(int)row.Member<EventType>("type")].TryAdd(row.Required("mode"), Score(row)))
            {
                throw row.Wrong("mode", "each mode of a type once");
            }
        }

        return new(types, modes, Once(rows.PloverContexts, "context"), Once(rows.PloverSectors, "sector"));
    }

    private static double? Score(TabularRow row)
    {
        if (row["score"].Length == 0)
        {
            return null;
        }

        return double.TryParse(row["score"], NumberStyles.Float, CultureInfo.InvariantCulture, out var score) && score is >= -10 and <= 10
            ? score
            : throw row.Wrong("score", "a number from -10 to 10");
    }

    private static List<string> Once(IReadOnlyList<TabularRow> rows, string column)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. rows.Select(row => seen.Add(row.Required(column)) ? row[column] : throw row.Wrong(column, $"each {column} once"))];
    }
}
