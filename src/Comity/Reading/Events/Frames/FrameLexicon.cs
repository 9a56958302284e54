using System.Runtime.InteropServices;
using Comity.World;

namespace Comity.Reading.Events.Frames;

/// <summary>All frames, by their trigger and the word after it. Immutable; shared.</summary>
internal sealed class FrameLexicon
{
    private const string Folder = "Reading/Data/frames/";
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<Frame>> _single = [];
    private readonly Dictionary<(int Trigger, int Second), List<Frame>> _pairs = [];
    private readonly Dictionary<int, int> _typed = [];
    private readonly List<string> _names = [];
    private readonly HashSet<int> _triggers = [];
    private readonly List<Frame> _all = [];
    private readonly Dictionary<string, string> _verbOfNoun = new(StringComparer.Ordinal);

    /// <param name="frames">Rows of each file, by the name of its type in lower case; those of "none" tell no event.</param>
    /// <exception cref="ComityException"><see cref="ErrorCode.KnowledgeRow"/>.</exception>
    public FrameLexicon(IEnumerable<(string Type, IReadOnlyList<TabularRow> Rows)> frames, IReadOnlyList<TabularRow> nominalisations, Plover plover)
    {
        foreach (var (name, rows) in frames)
        {
            foreach (var row in rows)
            {
                Add(ReadRow(name, row, plover, _all.Count));
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
        TabSeparated.EmbeddedNames(Folder).Select(name => (name[Folder.Length..^".tsv".Length], TabSeparated.Embedded(name))),
        TabSeparated.Embedded("Reading/Data/nominalisations.tsv"),
        plover);

    /// <summary>In the order of the files.</summary>
    public IReadOnlyList<Frame> All => _all;

    /// <summary>The word that has a number.</summary>
    public string WordOf(int number) => _names[number];

    /// <summary>The lexicon's number of a word; -1 where no frame has it.</summary>
    public int NumberOf(string word) => _words.GetValueOrDefault(word, -1);

    public int NumberOf(ReadOnlySpan<char> word) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number) ? number : -1;

    public bool IsTrigger(int word) => _triggers.Contains(word);

    /// <summary>Frames of one word, in their order.</summary>
    public ReadOnlySpan<Frame> Alone(int trigger) => _single.TryGetValue(trigger, out var frames) ? CollectionsMarshal.AsSpan(frames) : [];

    /// <summary>Frames whose first two items are these words, in their order.</summary>
    public ReadOnlySpan<Frame> Of(int trigger, int second) => _pairs.TryGetValue((trigger, second), out var frames) ? CollectionsMarshal.AsSpan(frames) : [];

    /// <summary>Number of frames that a word triggers.</summary>
    public int Triggered(int trigger) => _typed.GetValueOrDefault(trigger);

    /// <summary>Whether a noun by itself names an event: "arrest", "meeting", but not "host".</summary>
    public bool IsEventNoun(string noun) => _verbOfNoun.ContainsKey(noun);

    /// <summary>The verb that an event noun is made of ("criticism": "criticize"), or null.</summary>
    public string? VerbOf(string noun) => _verbOfNoun.GetValueOrDefault(noun);

    private static Frame ReadRow(string name, TabularRow row, Plover plover, int order)
    {
        EventType? type = name == "none" ? null : Enum.Parse<EventType>(name, true);
        var mode = row["mode"] is { Length: > 0 } cell ? cell : null;
        if (mode is not null && (type is null || !plover.IsMode(type.Value, mode)))
        {
            throw row.Wrong("mode", type is null ? "no mode" : $"a mode of {type}: {string.Join(", ", plover.ModesOf(type.Value))}");
        }

        var polarity = row["polarity"] is "" ? Polarity.Affirms : row.Member<Polarity>("polarity");
        var contexts = row.List("contexts");
        if (contexts.FirstOrDefault(context => !plover.IsContext(context)) is not null)
        {
            throw row.Wrong("contexts", $"contexts of PLOVER: {string.Join(", ", plover.Contexts)}");
        }

        try
        {
            var (part, items, source, target) = FrameSyntax.Parse(row.Required("pattern"));
            return new Frame(type, mode, polarity, contexts, part, items, source, target, row["pattern"], order);
        }
        catch (FormatException error)
        {
            throw row.Wrong("pattern", error.Message);
        }
    }

    private void Add(Frame frame)
    {
        _all.Add(frame);
        foreach (var item in frame.Items)
        {
            foreach (var word in item)
            {
                if (_words.TryAdd(word, _words.Count))
                {
                    _names.Add(word);
                }
            }
        }

        foreach (var word in frame.Items[0])
        {
            var trigger = _words[word];
            _triggers.Add(trigger);
            CollectionsMarshal.GetValueRefOrAddDefault(_typed, trigger, out _)++;
            if (frame.Items.Count == 1)
            {
                ListOf(_single, trigger).Add(frame);
                continue;
            }

            foreach (var second in frame.Items[1])
            {
                ListOf(_pairs, (trigger, _words[second])).Add(frame);
            }
        }
    }

    private static List<Frame> ListOf<TKey>(Dictionary<TKey, List<Frame>> lists, TKey key) where TKey : notnull
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        return list ??= [];
    }
}
