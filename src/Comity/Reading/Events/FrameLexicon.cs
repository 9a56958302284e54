using System.Runtime.InteropServices;
using Comity.World;

namespace Comity.Reading.Events;

/// <summary>All frames, by the words that trigger them. Immutable; shared.</summary>
internal sealed class FrameLexicon
{
    private readonly Dictionary<string, List<Frame>> _byTrigger = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _verbOfNoun = new(StringComparer.Ordinal);

    public FrameLexicon(IReadOnlyList<TabularRow> frames, IReadOnlyList<TabularRow> nominalisations, Plover plover)
    {
        var order = 0;
        foreach (var row in frames)
        {
            var type = row.Member<EventType>("type");
            var mode = row["mode"] is { Length: > 0 } cell ? cell : null;
            if (mode is not null && !plover.IsMode(type, mode))
            {
                throw row.Wrong("mode", $"a mode of {type}: {string.Join(", ", plover.ModesOf(type))}");
            }

            var items = row.Required("pattern").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(item => (IReadOnlySet<string>)item.Split('|').ToHashSet(StringComparer.Ordinal))
                .ToList();
            var frame = new Frame(type, mode, items, row["pattern"], order++);
            foreach (var trigger in items[0])
            {
                if (!_byTrigger.TryGetValue(trigger, out var list))
                {
                    _byTrigger[trigger] = list = [];
                }

                list.Add(frame);
            }
        }

        foreach (var row in nominalisations)
        {
            foreach (var noun in row.List("nouns"))
            {
                _verbOfNoun.TryAdd(noun, row.Required("verb"));
            }
        }
    }

    public static FrameLexicon Embedded(Plover plover) => new(
        TabSeparated.Embedded("Reading/Data/frames.tsv"), TabSeparated.Embedded("Reading/Data/nominalisations.tsv"), plover);

    public int Count => _byTrigger.Values.SelectMany(list => list).Distinct().Count();

    /// <summary>In the order of the file.</summary>
    public ReadOnlySpan<Frame> TriggeredBy(string word) => _byTrigger.TryGetValue(word, out var frames) ? CollectionsMarshal.AsSpan(frames) : [];

    /// <summary>Whether a noun by itself names an event: "arrest", "meeting", but not "host".</summary>
    public bool IsEventNoun(string noun) => _verbOfNoun.ContainsKey(noun);

    /// <summary>The verb that an event noun is made of ("criticism": "criticize"), or null.</summary>
    public string? VerbOf(string noun) => _verbOfNoun.GetValueOrDefault(noun);
}
