using System.Text;
using Comity.Reading.Names;
using Comity.World;

namespace Comity.Reading.Instruments;

/// <summary>World's mechanisms and agreements by what their names have in common with all their variants.</summary>
/// <remarks>The words of the text stay as they are in the quote; only the name under which they are filed is World's.</remarks>
internal sealed class InstrumentNames
{
    private const int FewestWords = 2;

    private readonly HashSet<string> _generic = new(StringComparer.Ordinal);
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);
    private readonly List<(string[] Words, string Same)> _same = [];
    private readonly Dictionary<string, Instrument?> _instruments = new(StringComparer.Ordinal);

    /// <exception cref="ComityException"><see cref="ErrorCode.KnowledgeRow"/>: a kind that is not known.</exception>
    public InstrumentNames(KnownWorld world, IReadOnlyList<TabularRow> rows)
    {
        foreach (var row in rows)
        {
            var words = row.List("words");
            switch (row.Required("kind"))
            {
                case "left-out":
                    _leftOut.UnionWith(words);
                    break;
                case "generic":
                    _generic.UnionWith(words);
                    break;
                case "same":
                    _same.AddRange(words.Skip(1).Select(word => (word.Split(' '), words[0])));
                    break;
                default:
                    throw row.Wrong("kind", "left-out, generic or same");
            }
        }

        _same.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
        foreach (var instrument in world.Instruments)
        {
            foreach (var key in instrument.Names.Prepend(instrument.Name).Select(KeyOf).Where(key => key.Contains(' ', StringComparison.Ordinal)).Distinct())
            {
                // Two that are compared as the same: neither is meant for sure.
                _instruments[key] = _instruments.ContainsKey(key) ? null : instrument;
            }
        }
    }

    public static InstrumentNames Embedded { get; } = new(KnownWorld.Embedded, TabSeparated.Embedded("Reading/Data/instrument-words.tsv"));

    /// <summary>The one instrument that a name, however varied, can mean; null for any other.</summary>
    public Instrument? Find(string name) =>
        KeyOf(name) is var key && key.Contains(' ', StringComparison.Ordinal) ? _instruments.GetValueOrDefault(key) : null;

    /// <summary>The words that a name is compared by, in ordinal order with spaces between; fewer than two say too little.</summary>
    internal string KeyOf(string name)
    {
        var words = Words(name);
        foreach (var (variant, same) in _same)
        {
            for (var at = 0; at + variant.Length <= words.Count; at++)
            {
                if (words.Skip(at).Take(variant.Length).SequenceEqual(variant, StringComparer.Ordinal))
                {
                    words.RemoveRange(at, variant.Length);
                    words.Insert(at, same);
                }
            }
        }

        words.RemoveAll(word => _leftOut.Contains(word) || IsOrdinalOrYear(word));
        return words.Count < FewestWords || words.TrueForAll(_generic.Contains) ? "" : string.Join(' ', words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var at = 0; at < name.Length; at++)
        {
            var unit = NameFolding.Fold(name[at]);
            if (unit == '\'' && at + 1 < name.Length && NameFolding.Fold(name[at + 1]) == 's' && (at + 2 == name.Length || !NameFolding.IsNameUnit(name[at + 2])))
            {
                at++; // whose it is: "NATO's summit"
            }
            else if (NameFolding.IsNameUnit(unit) || unit == '+')
            {
                word.Append(unit);
            }
            else if (unit is not ('\'' or '.'))
            {
                Close();
            }
        }

        Close();
        return words;

        void Close()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    private static bool IsOrdinalOrYear(string word) => char.IsAsciiDigit(word[0])
        && ((word.Length == 4 && word.All(char.IsAsciiDigit)) || word.EndsWith("th", StringComparison.Ordinal) || word.EndsWith("st", StringComparison.Ordinal)
            || word.EndsWith("nd", StringComparison.Ordinal) || word.EndsWith("rd", StringComparison.Ordinal));
}
