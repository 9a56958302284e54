using Comity.Language;

namespace Comity.Reading.Figures;

/// <summary>Reads what stands around a number: its currency or unit, words that bound or loosen it, its period.</summary>
internal static class UnitPhrases
{
    /// <summary>The currency written before a number ("$", "C$"), as its ISO 4217 code; null where there is none.</summary>
    /// <param name="next">The word after it.</param>
    public static string? Currency(SentenceView view, int word, out int next)
    {
        next = word + 1;
        var form = view.Sentence.Form(word);
        if (Units.Embedded.Currency(form) is { } sign && (view.Sentence.Tags[word] == UniversalTag.Sym || HasSymbol(form)))
        {
            return sign;
        }

        // "US$" and "C$" may be split in two.
        if (word + 1 < view.Sentence.Count && view.Sentence.Starts[word + 1] == view.Sentence.Ends[word]
            && Units.Embedded.Currency(view.Text.AsSpan(view.Sentence.Starts[word], view.Sentence.Ends[word + 1] - view.Sentence.Starts[word])) is { } joined)
        {
            next = word + 2;
            return joined;
        }

        return null;
    }

    private static bool HasSymbol(ReadOnlySpan<char> form)
    {
        foreach (var unit in form)
        {
            if (char.IsSymbol(unit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The unit after a number: a currency, measure or share, else the noun that is counted.</summary>
    /// <param name="isLarge">Whether a bare count is worth telling.</param>
    /// <param name="end">The unit's last word, inclusive.</param>
    public static bool TryUnit(SentenceView view, int word, bool isLarge, out string? unit, out int end)
    {
        unit = null;
        end = word;
        for (var next = word; next < Math.Min(view.Sentence.Count, word + 5); next++)
        {
            var lemma = view.Lemma(next);
            var form = view.Sentence.Form(next);
            var named = Units.Embedded.Currency(lemma) ?? Units.Embedded.Measure(lemma) ?? Units.Embedded.Measure(form);
            if (named is not null)
            {
                unit = named;
                end = next;
                return true;
            }

            if (lemma == "per" && next + 1 < view.Sentence.Count && view.Lemma(next + 1) == "cent")
            {
                unit = "%";
                end = next + 1;
                return true;
            }

            if (view.Sentence.Tags[next] == UniversalTag.Noun)
            {
                var isHead = next + 1 >= view.Sentence.Count || view.Sentence.Tags[next + 1] != UniversalTag.Noun;
                if (!isHead)
                {
                    continue;
                }

                if (!isLarge || WordClass.Duration.Has(lemma) || view.Sentence.PennTags[next] is not PennTag.PluralNoun)
                {
                    return false;
                }

                unit = form.ToString().ToLowerInvariant();
                end = next;
                return true;
            }

            if (view.Sentence.Tags[next] is not (UniversalTag.Adj or UniversalTag.Propn or UniversalTag.Num) && lemma != "-")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>What the one or two words before a number make of it. Bound: 1 at least, -1 at most, 0 neither.</summary>
    /// <param name="first">Moved back over those words.</param>
    public static (bool IsApproximate, int Bound) Qualifier(SentenceView view, ref int first)
    {
        if (first == 0)
        {
            return (false, 0);
        }

        var one = view.Lemma(first - 1);
        if (first > 1 && Qualifies($"{view.Lemma(first - 2)} {one}") is { } byTwo)
        {
            first -= 2;
            return byTwo;
        }

        if (Qualifies(one) is { } byOne)
        {
            first--;
            return byOne;
        }

        return (false, 0);
    }

    private static (bool IsApproximate, int Bound)? Qualifies(string words) => WordClass.AtLeast.Has(words) ? (false, 1)
        : WordClass.AtMost.Has(words) ? (false, -1)
        : WordClass.About.Has(words) ? (true, 0)
        : null;

    /// <summary>The unit of time that makes a figure a rate ("a year", "annually": "year"), or null.</summary>
    /// <param name="end">Moved on to its last word.</param>
    public static string? Period(SentenceView view, ref int end)
    {
        if (end + 1 >= view.Sentence.Count)
        {
            return null;
        }

        // "830,000 barrels of oil a day": the period may follow what is counted.
        for (var word = end + 1; word < Math.Min(view.Sentence.Count - 1, end + 6) && view.Sentence.Tags[word] is not (UniversalTag.Verb or UniversalTag.Punct or UniversalTag.Aux); word++)
        {
            if (view.Lemma(word) is "each" or "per" or "a" or "every" or "an" && WordClass.Period.Has(view.Lemma(word + 1)))
            {
                end = word + 1;
                return view.Lemma(end);
            }
        }

        if (Units.Embedded.Rate(view.Lemma(end + 1)) is { } rate)
        {
            end++;
            return rate;
        }

        return null;
    }
}
