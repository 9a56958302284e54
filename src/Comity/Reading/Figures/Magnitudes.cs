using Comity.Claims;

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
        var vague = NumberPhrases.Vague(view, word, out var afterVague);
        var currency = UnitPhrases.Currency(view, word, out var afterCurrency);
        var numberAt = currency is null ? word : afterCurrency;
        double value = 0;
        var next = numberAt;
        if (vague is null && (view.IsDated(word) || !NumberPhrases.TryNumber(view, numberAt, out value, out next) || NumberPhrases.IsLabel(view, word)))
        {
            return null;
        }

        if (vague is not null)
        {
            next = afterVague;
        }

        var upper = value;
        if (vague is null && NumberPhrases.TryRange(view, next, out var top, out var afterRange))
        {
            upper = top;
            next = afterRange;
        }

        var unit = currency;
        var end = next - 1;
        if (unit is null && !UnitPhrases.TryUnit(view, vague is null ? next : SkipOf(view, next), vague is not null || value >= LeastCount, out unit, out end))
        {
            return null;
        }

        var first = word;
        var (approximate, bound) = UnitPhrases.Qualifier(view, ref first);
        var period = UnitPhrases.Period(view, ref end);
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

    private static int SkipOf(SentenceView view, int word) => word < view.Sentence.Count && view.Lemma(word) == "of" ? word + 1 : word;
}
