namespace Comity.Documents;

/// <summary>Whether a text is English, by its little words.</summary>
/// <remarks>The lists are rows of Documents/Data/function-words.tsv. A text too short to tell, or of names and figures, passes.</remarks>
public static class EnglishDetector
{
    private const int SampleChars = 40_000;
    private const int LeastWords = 12;

    /// <summary>From this many words on, a text in Latin letters with hardly an English little word is in no language known here.</summary>
    private const int LeastWordsForUnknown = 60;

    /// <summary>English prose has 35 to 50 % little words; a list of names with captions still has a few.</summary>
    private const double LeastShare = 0.06;

    private static readonly string[] Languages;
    private static readonly Dictionary<string, uint> Words = new(StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> WordsBySpan;

    static EnglishDetector()
    {
        var rows = TabSeparated.Embedded("Documents/Data/function-words.tsv");
        Languages = [.. rows.Select(row => row.Required("language"))];
        for (var language = 0; language < rows.Count; language++)
        {
            foreach (var word in rows[language].List("words"))
            {
                Words[word] = Words.GetValueOrDefault(word) | (1u << language);
            }
        }

        WordsBySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Null where the text is English or too short to tell; else the language's name, "another script" or "no English".</summary>
    public static string? OtherLanguage(string text)
    {
        var counts = new int[Languages.Length];
        var total = 0;
        var foreignLetters = 0;
        var letters = 0;
        var sample = text.AsSpan(0, Math.Min(text.Length, SampleChars));
        for (var start = 0; start < sample.Length;)
        {
            if (!char.IsLetter(sample[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < sample.Length && char.IsLetter(sample[end]))
            {
                // Latin and its extensions end before the Greek block; Latin Extended Additional lies apart.
                foreignLetters += sample[end] is >= '\u0370' and not (>= '\u1E00' and <= '\u1EFF') ? 1 : 0;
                end++;
            }

            letters += end - start;
            total++;
            Count(sample[start..end], counts);
            start = end;
        }

        if (letters >= LeastWords && foreignLetters * 2 > letters)
        {
            return "another script";
        }

        if (total < LeastWords)
        {
            return null;
        }

        var best = Array.IndexOf(counts, counts.Max());
        var english = (double)counts[0] / total;
        return best != 0 && counts[best] > counts[0] * 5 / 4 && counts[best] > total * LeastShare * 2 ? Languages[best]
            : english < LeastShare && total >= LeastWordsForUnknown ? "no English"
            : null;
    }

    private static void Count(ReadOnlySpan<char> word, int[] counts)
    {
        if (!WordsBySpan.TryGetValue(word, out var languages))
        {
            return;
        }

        for (var language = 0; language < counts.Length; language++)
        {
            counts[language] += (int)(languages >> language) & 1;
        }
    }
}
