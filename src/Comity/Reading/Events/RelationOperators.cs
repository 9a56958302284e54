using Comity.Language;

namespace Comity.Reading.Events;

/// <summary>The words that make another event of the one they govern.</summary>
internal sealed class RelationOperators
{
    // Longer forms are no operators.
    private const int LongestWord = 32;

    private readonly Dictionary<string, (string Operator, bool VerbsOnly)> _byWord = new(StringComparer.Ordinal);

    public RelationOperators(IReadOnlyList<TabularRow> rows)
    {
        foreach (var row in rows)
        {
            foreach (var word in row.List("words"))
            {
                if (!_byWord.TryAdd(word, (row.Required("operator"), row["verbs-only"] == "yes")))
                {
                    throw row.Wrong("words", $"each word once, not \"{word}\" again");
                }
            }
        }
    }

    public static RelationOperators Embedded() => new(TabSeparated.Embedded("Reading/Data/operators.tsv"));

    /// <summary>The operator that <paramref name="word"/> stands for, or null.</summary>
    public string? At(Sentence sentence, int word)
    {
        if (!_byWord.TryGetValue(sentence.Lemmas[word], out var found))
        {
            Span<char> lower = stackalloc char[LongestWord];
            var length = sentence.Form(word).ToLowerInvariant(lower);
            if (length < 0 || !_byWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out found))
            {
                return null;
            }
        }

        return found.VerbsOnly && sentence.Tags[word] != UniversalTag.Verb ? null : found.Operator;
    }
}
