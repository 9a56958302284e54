using System.Globalization;
using Comity.Language;
using Comity.Reading.Names;

namespace Comity.Reading.Figures;

/// <summary>Reads numbers as written: digits with magnitude words, ranges, vague counts.</summary>
internal static class NumberPhrases
{
    /// <summary>A number in digits or as a word, times the magnitude words after it: "1.5 billion", "ten thousand".</summary>
    /// <param name="next">The word after it.</param>
    public static bool TryNumber(SentenceView view, int word, out double value, out int next)
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
    public static bool TryRange(SentenceView view, int word, out double top, out int next)
    {
        top = 0;
        next = word;
        return word + 1 < view.Sentence.Count && view.Lemma(word) is "to" or "-" or "–" or "and" && TryNumber(view, word + 1, out top, out next)
            && next < view.Sentence.Count && (view.Lemma(word) is not "and" || view.Lemma(next) is "percent" or "%")
            && (Units.Embedded.Measure(view.Lemma(next)) is not null || Units.Embedded.Currency(view.Lemma(next)) is not null || view.Sentence.Tags[next] == UniversalTag.Noun);
    }

    // "tens of thousands", "hundreds of millions", "dozens": an interval, up to one below ten times as much.
    public static (double? Low, double? High)? Vague(SentenceView view, int word, out int next)
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

    // "No. 4", "Resolution 2334", "G-7", "5G", "Article 34": numbers that name, not count.
    public static bool IsLabel(SentenceView view, int word)
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
}
