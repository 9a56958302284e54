using Comity.World;

namespace Comity.Views.Calendar;

/// <summary>What a row of calendar-words.tsv is used for.</summary>
internal enum CalendarWordUse : byte
{
    Leading,
    Leaders,
    Ministers,
    Officials,
    Experts,
    Succession,
    Revival,
}

/// <summary>Words by which names and quotes are taken apart, in folded form.</summary>
internal static class CalendarWords
{
    private static readonly Dictionary<CalendarWordUse, HashSet<string>> Words = Read();

    public static bool Is(CalendarWordUse use, string word) => Words[use].Contains(word);

    /// <summary>Whether a quote has one of the words.</summary>
    public static bool IsIn(CalendarWordUse use, string quote) => SplitWords(FoldedName.Of(quote)).Any(Words[use].Contains);

    /// <summary>Who sits at the table by a word of the name; null where no word tells.</summary>
    /// <param name="normal">A name in <see cref="MechanismNames.NormalForm"/>.</param>
    public static InstrumentLevel? LevelOf(string normal)
    {
        var padded = $" {normal} ";
        foreach (var (use, level) in new[]
        {
            (CalendarWordUse.Ministers, InstrumentLevel.Ministers), (CalendarWordUse.Leaders, InstrumentLevel.Leaders),
            (CalendarWordUse.Experts, InstrumentLevel.Experts), (CalendarWordUse.Officials, InstrumentLevel.Officials),
        })
        {
            if (Words[use].Any(word => padded.Contains($" {word} ", StringComparison.Ordinal)))
            {
                return level;
            }
        }

        return null;
    }

    public static string[] SplitWords(string folded) => folded.Split([' ', ',', ';', '(', ')', '“', '”', '"', '—'], StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<CalendarWordUse, HashSet<string>> Read()
    {
        var words = Enum.GetValues<CalendarWordUse>().ToDictionary(use => use, _ => new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in TabSeparated.Embedded("Views/Data/calendar-words.tsv"))
        {
            row.Required("words");
            var use = row.Member<CalendarWordUse>("use");
            foreach (var word in row.List("words"))
            {
                if (FoldedName.Of(word) != word)
                {
                    throw row.Wrong("words", "words in lower case, without apostrophes, full stops and hyphens");
                }

                words[use].Add(word);
            }
        }

        return words;
    }
}
