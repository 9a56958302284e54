using Comity.Claims;

namespace Comity.Reading.Dates;

/// <summary>Times in office of somebody named elsewhere: "in his first few weeks in office", "her second term", "since taking office".</summary>
internal static class OwnTenureReader
{
    public static IReadOnlyList<DatedExpression> Read(TimeTokens tokens, IReadOnlyList<OfficeTerm> terms, Anchor? anchor)
    {
        List<DatedExpression>? found = null;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Read(tokens, at, terms, anchor) is { } match)
            {
                (found ??= []).Add(new(new TextSpan(tokens[at].Start, tokens[match.End - 1].End), match.Date));
                at = match.End - 1;
            }
        }

        return found ?? (IReadOnlyList<DatedExpression>)[];
    }

    private static (int End, EdtfDate Date)? Read(TimeTokens tokens, int at, IReadOnlyList<OfficeTerm> terms, Anchor? anchor)
    {
        switch (tokens.Term(at))
        {
            case TimeTerm.Possessive:
                return Own(tokens, at + 1, terms, anchor);
            case TimeTerm.Ordinal or TimeTerm.Last:
                return Stretch(tokens, at, terms, anchor);
            case TimeTerm.Since or TimeTerm.After or TimeTerm.Before:
                var took = tokens.Term(at + 1) == TimeTerm.Took ? at + 1 : at + 2;
                var office = tokens.Is(took + 1, "to") || tokens.Is(took + 1, "into") ? took + 2 : took + 1;
                if (tokens.Term(took) != TimeTerm.Took || tokens.Term(office) != TimeTerm.Office || Start(terms, anchor) is not { } start)
                {
                    return null;
                }

                var bounded = tokens.Term(at) switch
                {
                    TimeTerm.Since => DateParts.Since(start),
                    TimeTerm.After => DateParts.After(start),
                    _ => DateParts.Before(start),
                };
                return bounded is null ? null : (office + 1, bounded);
            default:
                return null;
        }
    }

    /// <summary>After "his": a term, a tenure, or a stretch at its start or end.</summary>
    private static (int End, EdtfDate Date)? Own(TimeTokens tokens, int at, IReadOnlyList<OfficeTerm> terms, Anchor? anchor)
    {
        if (tokens.Is(at, "time") && tokens.Is(at + 1, "in") && tokens.Term(at + 2) == TimeTerm.Office)
        {
            return TenureChoice.Of(terms, 0, anchor) is { } time ? (at + 3, time) : null;
        }

        var nounAt = tokens.Term(at) == TimeTerm.Ordinal ? at + 1 : at;
        if (tokens.Is(nounAt, TimeTerm.OfficeNoun, 2) || (tokens.Is(nounAt, TimeTerm.OfficeNoun, 1) && nounAt > at))
        {
            var end = tokens.Is(nounAt + 1, "in") && tokens.Is(nounAt + 2, "office") ? nounAt + 3 : nounAt + 1;
            return TenureChoice.Of(terms, nounAt > at ? tokens.Value(at) : 0, anchor) is { } term ? (end, term) : null;
        }

        return Stretch(tokens, at, terms, anchor);
    }

    /// <summary>"first few weeks in office", "first 100 days", "final year in office".</summary>
    private static (int End, EdtfDate Date)? Stretch(
        TimeTokens tokens, int at, IReadOnlyList<OfficeTerm> terms, Anchor? anchor)
    {
        var isFirst = tokens.Is(at, TimeTerm.Ordinal, 1);
        if (!isFirst && tokens.Term(at) != TimeTerm.Last && !tokens.Is(at, "final"))
        {
            return null;
        }

        var next = tokens.SkipNumber(at + 1, out var count);
        next = tokens.Skip(next, TimeTerm.Vague);
        if (tokens.Term(next) != TimeTerm.Unit)
        {
            return null;
        }

        var unit = (TimeUnit)tokens.Value(next);
        var isPlural = tokens.Word(next).EndsWith("s", StringComparison.OrdinalIgnoreCase);
        var length = count > 0 ? count : isPlural ? Units.Several(unit) : 1;
        var end = next + 1;
        var namesOffice = tokens.Is(end, "in") && tokens.Term(end + 1) == TimeTerm.Office;
        var isHundredDays = count == 100 && unit == TimeUnit.Day;
        if ((!namesOffice && !isHundredDays) || length > 400 || TenureChoice.Of(terms, 0, anchor) is not { } tenure)
        {
            return null;
        }

        var from = isFirst ? tenure.Earliest : tenure.Latest == DateOnly.MaxValue ? default : Shift(tenure.Latest, unit, -length);
        var to = isFirst ? Shift(tenure.Earliest, unit, length) : tenure.Latest;
        if (from == default || to < from)
        {
            return null;
        }

        end = namesOffice ? end + 2 : end;
        return isFirst
            ? (end, EdtfDate.Interval(EdtfDate.Day(from), DateParts.Approximate(to)))
            : (end, EdtfDate.Interval(DateParts.Approximate(from), EdtfDate.Day(to)));
    }

    private static EdtfDate? Start(IReadOnlyList<OfficeTerm> terms, Anchor? anchor) =>
        TenureChoice.Of(terms, 0, anchor) is { } tenure ? DateParts.Edge(tenure, 1) : null;

    private static DateOnly Shift(DateOnly day, TimeUnit unit, int count) => unit switch
    {
        TimeUnit.Week => day.AddDays(7 * count),
        TimeUnit.Month => day.AddMonths(count),
        TimeUnit.Year => day.AddYears(count),
        _ => day.AddDays(count),
    };
}
