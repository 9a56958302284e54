using System.Collections.Frozen;
using System.Globalization;

namespace Comity.Reading.Dates;

/// <summary>The words of dated expressions, from Data/time-words.tsv.</summary>
internal static class TimeVocabulary
{
    private const string File = "Reading/Data/time-words.tsv";

    private static readonly FrozenDictionary<string, (TimeTerm Term, int Value)> Words = Load();

    private static readonly FrozenDictionary<string, (TimeTerm Term, int Value)>.AlternateLookup<ReadOnlySpan<char>> Spans =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the word does; <see cref="TimeTerm.Word"/> where it does nothing.</summary>
    public static (TimeTerm Term, int Value) Of(ReadOnlySpan<char> word)
    {
        if (!Spans.TryGetValue(word, out var sense))
        {
            return (TimeTerm.Word, 0);
        }

        // "may", "march", and "sun" in other senses.
        return sense.Term is TimeTerm.Month or TimeTerm.Weekday && !char.IsUpper(word[0]) ? (TimeTerm.Word, 0) : sense;
    }

    private static FrozenDictionary<string, (TimeTerm Term, int Value)> Load()
    {
        var words = new Dictionary<string, (TimeTerm, int)>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in TabSeparated.Embedded(File))
        {
            if (!int.TryParse(row["value"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            {
                throw row.Wrong("value", "a whole number");
            }

            foreach (var word in row.List("words"))
            {
                if (!words.TryAdd(word, (row.Member<TimeTerm>("term"), value)))
                {
                    throw row.Wrong("words", $"words of one row only; \"{word}\" has two");
                }
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
