namespace Comity.Reading.Quotations;

/// <summary>Verbs that report speech, by lemma.</summary>
internal sealed class SpeechVerbs
{
    private readonly Dictionary<string, string> _forces = new(StringComparer.Ordinal);

    private SpeechVerbs(IReadOnlyList<TabularRow> rows)
    {
        foreach (var row in rows)
        {
            foreach (var verb in row.List("verbs"))
            {
                _forces.TryAdd(verb, row.Required("force"));
            }
        }
    }

    public static SpeechVerbs Shared { get; } = new(TabSeparated.Embedded("Reading/Data/speech.tsv"));

    public bool Contains(string lemma) => _forces.ContainsKey(lemma);

    /// <summary>A verb of saying proper, whose clause is what the subject says.</summary>
    public bool IsSaying(string lemma) => _forces.TryGetValue(lemma, out var force) && force is "say" or "claim";
}
