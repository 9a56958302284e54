using System.Text.RegularExpressions;

namespace Comity.Reading.Events.Explaining;

/// <summary>Says in plain words what a feature of the event coder or of the finder of parties means. Immutable; shared.</summary>
internal sealed partial class FeatureWords
{
    private static readonly Lazy<FeatureWords> SharedTypes = new(() => new("type"));
    private static readonly Lazy<FeatureWords> SharedPairs = new(() => new("pair"));
    private readonly Dictionary<string, List<Row>> _rows = new(StringComparer.Ordinal);

    /// <exception cref="ComityException"><see cref="ErrorCode.KnowledgeRow"/>.</exception>
    private FeatureWords(string coder)
    {
        foreach (var row in TabSeparated.Embedded("Reading/Data/event-features.tsv").Where(row => row.Required("coder") == coder))
        {
            var words = row.Required("words");
            var parts = 1 + Hole().Matches(words).Select(hole => char.IsAsciiDigit(hole.Groups[1].Value[0]) ? hole.Groups[1].Value[0] - '0' : 0).DefaultIfEmpty(0).Max();
            // A cell of one space is trimmed away.
            var divider = row["divider"] is [var sign] ? sign : ' ';
            foreach (var prefix in row.Required("prefix").Split(' '))
            {
                if (!_rows.TryGetValue(prefix, out var rows))
                {
                    _rows[prefix] = rows = [];
                }

                rows.Add(new Row(divider, parts, words));
            }
        }
    }

    /// <summary>Of the features by which types are told.</summary>
    public static FeatureWords Types => SharedTypes.Value;

    /// <summary>Of the features by which parties are found.</summary>
    public static FeatureWords Pairs => SharedPairs.Value;

    /// <summary>What stands before "=" in the names that have words here, and whole names without it.</summary>
    public IReadOnlyCollection<string> Prefixes => _rows.Keys;

    /// <summary>"w" of "w=x"; the whole of a name without "=".</summary>
    public static string PrefixOf(string name) => name.IndexOf('=', StringComparison.Ordinal) is >= 0 and var end ? name[..end] : name;

    /// <summary>What a feature means; its bare name where nobody described it.</summary>
    public string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var prefix = PrefixOf(name);
        if (!_rows.TryGetValue(prefix, out var rows))
        {
            return name;
        }

        var value = name.Length > prefix.Length ? name[(prefix.Length + 1)..] : "";
        var row = rows.Where(row => row.Parts <= value.Split(row.Divider).Length).MaxBy(row => row.Parts) ?? rows[0];
        var parts = value.Split(row.Divider, row.Parts);
        return Hole().Replace(row.Words, hole => hole.Groups[1].Value switch
        {
            "party" => prefix[0] == 's' ? "source" : "target",
            "zone" => FeatureCodes.Words("zone", prefix[^1..]),
            [var number] when number - '0' is >= 0 and var index && index < parts.Length =>
                hole.Groups[2].Value is { Length: > 0 } code ? FeatureCodes.Words(code, parts[index]) : parts[index],
            _ => "",
        });
    }

    [GeneratedRegex(@"\{(\w+)(?::([\w-]+))?\}")]
    private static partial Regex Hole();

    private sealed record Row(char Divider, int Parts, string Words);
}
