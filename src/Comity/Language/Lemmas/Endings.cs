namespace Comity.Language.Lemmas;

/// <summary>What English spelling allows a form to come from: "planned" from "plann", "planne" and "plan".</summary>
internal static class Endings
{
    /// <summary>Most changes that a form has.</summary>
    public const int Most = 4;

    /// <summary>Fills <paramref name="changes"/> with the possible changes of a form in lower case, the likelier first.</summary>
    /// <returns>The number of changes.</returns>
    public static int Candidates(ReadOnlySpan<char> form, Inflection inflection, Span<EndingChange> changes) => inflection switch
    {
        Inflection.Past => form.EndsWith("ied") ? Fill(changes, new(3, "y"), new(1, null)) : AfterStem(form, "ed", changes),
        Inflection.Gerund => AfterStem(form, "ing", changes),
        Inflection.Comparative => form.EndsWith("ier") ? Fill(changes, new(3, "y"), new(1, null)) : AfterStem(form, "er", changes),
        Inflection.Superlative => form.EndsWith("iest") ? Fill(changes, new(4, "y"), new(2, null)) : AfterStem(form, "est", changes),
        Inflection.Third or Inflection.Plural => AfterS(form, changes),
        _ => 0,
    };

    private static int AfterStem(ReadOnlySpan<char> form, string ending, Span<EndingChange> changes)
    {
        const int shortestStem = 2;
        if (!form.EndsWith(ending) || form.Length < ending.Length + shortestStem)
        {
            return 0;
        }

        var stem = form[..^ending.Length];
        EndingChange bare = new(ending.Length, null);
        EndingChange withE = new(ending.Length, "e");
        var isDoubled = stem.Length > shortestStem && stem[^1] == stem[^2] && !IsVowel(stem[^1]);
        if (isDoubled)
        {
            return Fill(changes, new(ending.Length + 1, null), bare, withE);
        }

        return EndsShort(stem) ? Fill(changes, withE, bare) : Fill(changes, bare, withE);
    }

    private static int AfterS(ReadOnlySpan<char> form, Span<EndingChange> changes)
    {
        const int shortest = 3;
        if (form.Length < shortest || !form.EndsWith("s") || form.EndsWith("ss"))
        {
            return 0;
        }

        if (form.EndsWith("'s"))
        {
            return Fill(changes, new EndingChange(2, null));
        }

        return form switch
        {
            _ when form.EndsWith("ies") && form.Length > shortest => Fill(changes, new(3, "y"), new(1, null)),
            _ when form.EndsWith("ves") && form.Length > shortest => Fill(changes, new(1, null), new(3, "f"), new(3, "fe")),
            _ when form.EndsWith("zzes") || form.EndsWith("sses") => Fill(changes, new(2, null), new(3, null), new(1, null)),
            _ when form.EndsWith("ches") || form.EndsWith("shes") || form.EndsWith("xes") || form.EndsWith("oes") => Fill(changes, new(2, null), new(1, null)),
            _ when form.EndsWith("ses") || form.EndsWith("zes") => Fill(changes, new(1, null), new(2, null), new(2, "is")),
            _ => Fill(changes, new EndingChange(1, null)),
        };
    }

    // One vowel before one consonant: "hop" would have doubled it, so "hoped" is of "hope".
    private static bool EndsShort(ReadOnlySpan<char> stem) =>
        !IsVowel(stem[^1]) && stem[^1] is not ('w' or 'x' or 'y') && IsVowel(stem[^2]) && !stem[..^2].ContainsAny("aeiou");

    private static bool IsVowel(char unit) => unit is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static int Fill(Span<EndingChange> changes, params ReadOnlySpan<EndingChange> found)
    {
        found.CopyTo(changes);
        return found.Length;
    }
}
