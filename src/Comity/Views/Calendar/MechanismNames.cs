using Comity.World;

namespace Comity.Views.Calendar;

/// <summary>When two names mean the same mechanism.</summary>
/// <remarks>
/// Names are compared in a normal form: apostrophes, full stops, hyphens, dashes and case do not count, nor do an article, an ordinal or a year in
/// front, a year or an acronym in parentheses behind, plurals, and the order of countries in front ("Mexico–U.S." is "U.S.-Mexico").
/// </remarks>
public static class MechanismNames
{
    private const int LongestCountryWords = 4;
    private const int ShortestPlural = 4;
    private const int YearDigits = 4;

    private static readonly Dictionary<string, string> CountryCodes = ReadCountries();
    private static readonly Dictionary<string, Instrument> Known = ReadKnown();

    /// <summary>World's mechanism or agreement of this name or one of the same normal form.</summary>
    public static Instrument? Find(string name) => Known.GetValueOrDefault(NormalForm(name));

    /// <summary>Names no one: "a forum", "the dialogue", "a working group on fentanyl".</summary>
    public static bool IsGeneric(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => IsLeading(FoldedName.Of(word))).ToList();
        return words.Count == 0 || (char.IsLower(words[0][0]) && Find(name) is null) || (words.Count == 1 && char.IsUpper(name[0]) && IsArticle(name));
    }

    /// <summary>Starts with "the": means one that was named before.</summary>
    public static bool IsDefinite(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name as it is compared; empty for one that has nothing but an article and an ordinal.</summary>
    public static string NormalForm(string name)
    {
        var bare = WithoutParentheses(name).Replace('—', ' ').Replace('−', '-').Replace('/', ' ');
        var folded = FoldedName.Of(bare.Replace("'s ", " ", StringComparison.Ordinal).Replace("’s ", " ", StringComparison.Ordinal));
        var words = JoinDigits(CalendarWords.SplitWords(folded)).SkipWhile(IsLeading).ToList();
        if (words.Count > 2 && IsYear(words[0]))
        {
            // But "1944 Treaty" and "Border 2020" are nothing without their year.
            words = [.. words.Skip(1).SkipWhile(IsLeading)];
        }

        if (words.Count > 2 && IsYear(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count > 2 && words[^1] is "meeting" or "meetings" && words[^2] == "summit")
        {
            words.RemoveAt(words.Count - 1);
        }

        var countries = new List<string>();
        while (LeadingCountry(words) is ({ } code, var length) && length < words.Count)
        {
            countries.Add(code);
            words.RemoveRange(0, length);
        }

        return string.Join(' ', countries.Distinct().Order(StringComparer.Ordinal).Select(code => $"@{code}").Concat(words.Select(Singular)));
    }

    /// <summary>The acronym that a name gives in parentheses at its end; null where it gives none.</summary>
    public static string? AcronymOf(string name)
    {
        var open = name.LastIndexOf('(');
        var close = name.IndexOf(')', Math.Max(open, 0));
        var inside = open >= 0 && close > open + 1 ? name[(open + 1)..close] : "";
        return inside.Length > 1 && inside.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter)) ? inside : null;
    }

    /// <summary>In what <paramref name="text"/> differs from the name it is taken for; a reason for a person.</summary>
    public static string ReasonFor(string text, string name)
    {
        if (text == name)
        {
            return "the name";
        }

        if (Find(name) is { } known && known.Names.Contains(text, StringComparer.Ordinal))
        {
            return text.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter)) ? "an acronym known to World" : "a variant known to World";
        }

        return FoldedName.Of(text) == FoldedName.Of(name)
            ? "the same but for apostrophes, hyphens, full stops or case"
            : "the same but for an article, an ordinal, a year, an acronym, a plural or the order of countries";
    }

    /// <summary>"g 20" is "g20".</summary>
    private static IEnumerable<string> JoinDigits(string[] words)
    {
        for (var index = 0; index < words.Length; index++)
        {
            if (words[index].Length == 1 && char.IsAsciiLetter(words[index][0]) && index + 1 < words.Length && words[index + 1].All(char.IsAsciiDigit))
            {
                yield return words[index] + words[++index];
                continue;
            }

            yield return words[index];
        }
    }

    /// <summary>The longer name where the word before a known one names a country that is no party: "U.S.-Ukraine Binational Commission"; null elsewhere.</summary>
    internal static string? OtherPartiesBefore(string quote, string text, Instrument known)
    {
        var at = quote.IndexOf(text, StringComparison.Ordinal);
        if (at < 1 || known.Parties.Count == 0)
        {
            return null;
        }

        var before = quote[..at].TrimEnd();
        before = before[(before.LastIndexOf(' ') + 1)..];
        var codes = NormalForm($"{before} x").Split(' ').Where(word => word.StartsWith('@')).Select(word => word[1..]);
        return codes.Any(code => !known.Parties.Contains(code, StringComparer.Ordinal)) ? $"{before} {text}" : null;
    }

    private static string WithoutParentheses(string name) => AcronymOf(name) is not null ? name[..name.LastIndexOf('(')] : name;

    private static bool IsArticle(string name) => FoldedName.Of(name.Split(' ')[0]) is "the" or "a" or "an";

    private static bool IsLeading(string word) => CalendarWords.Is(CalendarWordUse.Leading, word) || IsOrdinal(word);

    private static bool IsYear(string word) => word.Length == YearDigits && word.All(char.IsAsciiDigit) && word[0] is '1' or '2' && word[1] is '9' or '0';

    private static bool IsOrdinal(string word) =>
        word.Length > 2 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th" && word[..^2].All(char.IsAsciiDigit);

    private static string Singular(string word) =>
        word.Length >= ShortestPlural && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;

    private static (string? Code, int Length) LeadingCountry(List<string> words)
    {
        for (var length = Math.Min(LongestCountryWords, words.Count); length > 0; length--)
        {
            if (CountryCodes.TryGetValue(string.Join(' ', words.Take(length)), out var code))
            {
                return (code, length);
            }
        }

        return (null, 0);
    }

    private static Dictionary<string, string> ReadCountries()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var country in KnownWorld.Embedded.Countries)
        {
            foreach (var name in country.Names.Prepend(country.Name))
            {
                codes.TryAdd(FoldedName.Of(name), country.Code);
            }
        }

        return codes;
    }

    private static Dictionary<string, Instrument> ReadKnown()
    {
        var known = new Dictionary<string, Instrument>(StringComparer.Ordinal);
        foreach (var instrument in KnownWorld.Embedded.Instruments)
        {
            foreach (var name in instrument.Names.Prepend(instrument.Name))
            {
                known.TryAdd(NormalForm(name), instrument);
            }
        }

        return known;
    }
}
