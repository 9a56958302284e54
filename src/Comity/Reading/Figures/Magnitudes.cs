using System.Globalization;
using Comity.Claims;
using Comity.Language;
using Comity.Reading.Names;

namespace Comity.Reading.Figures;

/// <summary>Finds magnitudes in a sentence: money, measures, shares, counts of things, and vague ones such as "tens of thousands of deaths".</summary>
internal static class Magnitudes
{
    // Bare counts below this say little by themselves ("two countries", "three leaders").
    private const double LeastCount = 10;

    public static IReadOnlyList<Magnitude> Find(SentenceView view)
    {
        var found = new List<Magnitude>();
        for (var word = 0; word < view.Sentence.Count; word++)
        {
            if (At(view, word, out var last) is { } magnitude)
            {
                found.Add(magnitude);
                word = last;
            }
        }

        return found;
    }

    /// <summary>The first amount of money within a span, as a commitment's money; null where there is none.</summary>
    public static Money? MoneyWithin(SentenceView view, TextSpan span)
    {
        foreach (var magnitude in view.Magnitudes)
        {
            if (magnitude is { IsMoney: true, Figure.Value: { } amount } && span.Overlaps(magnitude.Span) && amount < 1e15)
            {
                return new Money((decimal)amount, magnitude.Figure.Unit);
            }
        }

        return null;
    }

    /// <summary>The first magnitude within a span, or null.</summary>
    public static Figure? Within(SentenceView view, TextSpan span) => view.Magnitudes.FirstOrDefault(magnitude => span.Overlaps(magnitude.Span))?.Figure;

    private static Magnitude? At(SentenceView view, int word, out int last)
    {
        last = word;
        var vague = Vague(view, word, out var afterVague);
        var currency = Currency(view, word, out var afterCurrency);
        var numberAt = currency is null ? word : afterCurrency;
        double value = 0;
        var next = numberAt;
        if (vague is null && (view.IsDated(word) || !TryNumber(view, numberAt, out value, out next) || IsLabel(view, word)))
        {
            return null;
        }

        if (vague is not null)
        {
            next = afterVague;
        }

        var upper = value;
        if (vague is null && TryRange(view, next, out var top, out var afterRange))
        {
            upper = top;
            next = afterRange;
        }

        var unit = currency;
        var end = next - 1;
        if (unit is null && !TryUnit(view, vague is null ? next : SkipOf(view, next), vague is not null || value >= LeastCount, out unit, out end))
        {
            return null;
        }

        var first = word;
        var (approximate, bound) = Qualifier(view, ref first);
        var period = Period(view, ref end);
        last = end;
        var (low, high) = vague is { } interval ? interval : bound switch
        {
            > 0 => (value, (double?)null),
            < 0 => ((double?)null, value),
            _ => ((double?)value, (double?)upper),
        };
        return new Magnitude(
            view.Span(first, end), new Figure(vague is null && upper.Equals(value) ? value : null, low, high, unit!, period, approximate)); // a unit was found
    }

    private static bool TryNumber(SentenceView view, int word, out double value, out int next)
    {
        value = 0;
        next = word;
        if (word >= view.Sentence.Count)
        {
            return false;
        }

        var form = view.Sentence.Form(word);
        var digits = 0;
        while (digits < form.Length && (char.IsAsciiDigit(form[digits]) || form[digits] is ',' or '.'))
        {
            digits++;
        }

        if (digits > 0 && char.IsAsciiDigit(form[0]))
        {
            var suffix = form[digits..];
            var factor = suffix.Length == 0 ? 1 : Units.Embedded.Factor(suffix);
            if (factor == 0 || !double.TryParse(form[..digits].TrimEnd(".,"), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
            {
                return false;
            }

            value *= factor;
            next = word + 1;
        }
        else if (NumberWords.TryValue(view.Lemma(word), out var small))
        {
            value = small;
            next = word + 1;
        }
        else
        {
            return false;
        }

        while (next < view.Sentence.Count && Units.Embedded.Factor(view.Lemma(next)) is > 0 and var magnitude)
        {
            value *= magnitude;
            next++;
        }

        return true;
    }

    // "40 to 45 percent", "85–100 percent".
    private static bool TryRange(SentenceView view, int word, out double top, out int next)
    {
        top = 0;
        next = word;
        return word + 1 < view.Sentence.Count && view.Lemma(word) is "to" or "-" or "–" or "and" && TryNumber(view, word + 1, out top, out next)
            && next < view.Sentence.Count && (view.Lemma(word) is not "and" || view.Lemma(next) is "percent" or "%")
            && (Units.Embedded.Measure(view.Lemma(next)) is not null || Units.Embedded.Currency(view.Lemma(next)) is not null || view.Sentence.Tags[next] == UniversalTag.Noun);
    }

    private static string? Currency(SentenceView view, int word, out int next)
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

    // "tens of thousands", "hundreds of millions", "dozens": an interval, up to one below ten times as much.
    private static (double? Low, double? High)? Vague(SentenceView view, int word, out int next)
    {
        next = word;
        double factor = 1;
        var words = 0;
        while (next < view.Sentence.Count && view.Folded(next) is var form && WordClass.VagueCount.Has(form))
        {
            factor *= Units.Embedded.Factor(form);
            words++;
            next++;
            if (next < view.Sentence.Count && view.Lemma(next) == "of" && next + 1 < view.Sentence.Count
                && WordClass.VagueCountOf.Has(view.Folded(next + 1)))
            {
                next++;
            }
        }

        return words == 0 ? null : (factor, (factor * 10) - 1);
    }

    private static int SkipOf(SentenceView view, int word) => word < view.Sentence.Count && view.Lemma(word) == "of" ? word + 1 : word;

    private static bool TryUnit(SentenceView view, int word, bool isLarge, out string? unit, out int end)
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

                if (!isLarge || WordClass.Duration.Has(lemma) || PennTag.Names[view.Sentence.PennTags[next]] is not "NNS")
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

    // "No. 4", "Resolution 2334", "G-7", "5G", "Article 34": numbers that name, not count.
    private static bool IsLabel(SentenceView view, int word)
    {
        if (word == 0)
        {
            return false;
        }

        var previous = view.Sentence.Form(word - 1);
        return WordClass.Label.Has(previous)
            || (previous is "-" or "–" && word > 1 && view.Sentence.Ends[word - 1] == view.Sentence.Starts[word])
            || (view.Mentions.At(word) is { Kind: not ReferentKind.Adjective });
    }

    private static (bool IsApproximate, int Bound) Qualifier(SentenceView view, ref int first)
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

    private static string? Period(SentenceView view, ref int end)
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

        if (end + 2 < view.Sentence.Count && view.Lemma(end + 1) is "each" or "per" or "a" or "every" or "an"
            && WordClass.Period.Has(view.Lemma(end + 2)))
        {
            end += 2;
            return view.Lemma(end);
        }

        return null;
    }
}
