using System.Buffers;

namespace Comity.Language.Lemmas;

/// <summary>Which capitals a lemma keeps, as the treebank has it.</summary>
internal static class LemmaCase
{
    private static readonly SearchValues<char> RomanNumerals = SearchValues.Create("IVXLCDM");

    private static readonly string[] OriginEndings = ["an", "ese", "ish", "ist", "ite", "i"];

    /// <summary>Whether lemmas are written as names.</summary>
    public static bool IsName(UniversalTag universal, byte penn) =>
        universal == UniversalTag.Propn || penn is PennTag.ProperNoun or PennTag.ProperPlural;

    /// <summary>The form with straight apostrophes.</summary>
    /// <param name="written">As long as <paramref name="form"/>.</param>
    public static void Straighten(ReadOnlySpan<char> form, Span<char> written)
    {
        form.CopyTo(written);
        written.Replace('’', '\'');
        written.Replace('‘', '\'');
    }

    public static void Lower(ReadOnlySpan<char> written, Span<char> lower)
    {
        for (var index = 0; index < written.Length; index++)
        {
            lower[index] = char.ToLowerInvariant(written[index]);
        }
    }

    /// <summary>Makes the capitals of a name what they are in running text: "PRESIDENT" and "mexico" get one, "NASA", "al" and "road" stay.</summary>
    /// <param name="lower">The name in lower case.</param>
    public static void Name(Span<char> name, ReadOnlySpan<char> lower, KnownWords words)
    {
        const int shortest = 4;
        const int longestAcronym = 6;
        if (name.Length < shortest || !IsLetters(name))
        {
            return;
        }

        var kinds = words.Find(lower);
        if (name.SequenceEqual(lower))
        {
            name[0] = (kinds & (WordKinds.Name | WordKinds.Noun)) == WordKinds.Name ? char.ToUpperInvariant(name[0]) : name[0];
        }
        else if (IsCapitals(name) && (name.Length > longestAcronym || (kinds & (WordKinds.Name | WordKinds.Form | WordKinds.Lemma)) != 0))
        {
            lower[1..].CopyTo(name[1..]);
        }
    }

    /// <summary>Whether an adjective that is no known one keeps its capital: those of peoples and places do (Argentinian), others not (Direct).</summary>
    public static bool IsOfOrigin(ReadOnlySpan<char> written)
    {
        if (!char.IsUpper(written[0]) || !IsLetters(written) || IsCapitals(written))
        {
            return false;
        }

        foreach (var ending in OriginEndings)
        {
            if (written.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Letters (A, X) and Roman numerals stay capitals where other nouns and numbers do not.</summary>
    public static bool IsSign(ReadOnlySpan<char> written, UniversalTag universal) => universal switch
    {
        UniversalTag.Noun => written.Length == 1 && char.IsUpper(written[0]),
        UniversalTag.Num => !written.ContainsAnyExcept(RomanNumerals),
        _ => false,
    };

    public static bool IsLetters(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            if (!char.IsLetter(unit))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsCapitals(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            if (!char.IsUpper(unit))
            {
                return false;
            }
        }

        return true;
    }
}
