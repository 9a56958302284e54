using Comity.Claims;

namespace Comity.Reading.Dates;

/// <summary>Seasons, quarters, halves, fiscal years and centuries.</summary>
internal static class SeasonReader
{
    public static TimeMatch? Read(TimeTokens tokens, int at, TimeContext context) => tokens.Term(at) switch
    {
        TimeTerm.Season => Season(tokens, at),
        TimeTerm.QuarterLetter or TimeTerm.HalfLetter => Lettered(tokens, at, context),
        TimeTerm.Fiscal when tokens.Is(at + 1, "year") => Fiscal(tokens, tokens.Skip(at + 2, TimeTerm.Mark)),
        TimeTerm.FiscalYear => Fiscal(tokens, at + 1),
        TimeTerm.Ordinal => Numbered(tokens, at, at + 1, tokens.Value(at), context),
        TimeTerm.Digits when tokens.Term(at + 1) == TimeTerm.OrdinalEnding && tokens.Adjoins(at + 1) =>
            Numbered(tokens, at, at + 2, tokens.Value(at), context),
        TimeTerm.Number when tokens.IsDash(at + 1) && tokens.Term(at + 2) == TimeTerm.Ordinal =>
            Numbered(tokens, at, at + 3, tokens.Value(at) + tokens.Value(at + 2), context),
        _ => null,
    };

    private static TimeMatch? Season(TimeTokens tokens, int at)
    {
        var next = at + 1;
        next += tokens.Is(next, "of") || tokens.IsMark(next, ',') ? 1 : 0;
        if (!NumberRules.IsYearOfMonth(tokens, next) && !(tokens.IsDigits(next, 4) && tokens.Adjoins(next + 1)))
        {
            return null;
        }

        var year = tokens.Value(next);
        if (year is < 1000 or > 2100)
        {
            return null;
        }

        // "winter 2018-19" is the winter that starts in 2018.
        var end = next + 1;
        if ((tokens.IsDash(end) || tokens.IsMark(end, '/')) && tokens.Term(end + 1) == TimeTerm.Digits && tokens.Value(end + 1) % 100 == (year + 1) % 100)
        {
            end += 2;
        }

        return new(end, new Point(PointKind.Season, year, tokens.Value(at)));
    }

    private static TimeMatch? Lettered(TimeTokens tokens, int at, TimeContext context)
    {
        var count = tokens.Term(at) == TimeTerm.QuarterLetter ? 4 : 2;
        return tokens.IsDigits(at + 1, 1) && tokens.Adjoins(at + 1)
            ? Fraction(tokens, at + 2, tokens.Value(at + 1), count, context)
            : null;
    }

    /// <summary>"second quarter of 2023", "first half of the 1990s", "20th century".</summary>
    private static TimeMatch? Numbered(TimeTokens tokens, int at, int next, int number, TimeContext context)
    {
        if (!NumberRules.StartsFree(tokens, at) && tokens.Adjoins(at) && !tokens.IsDash(at - 1))
        {
            return null;
        }

        next = tokens.IsDash(next) ? next + 1 : next;
        if (tokens.Is(next, "century") && number is >= 11 and <= 22)
        {
            return new(next + 1, Point.Of(EdtfDate.Parse($"{number - 1:D2}XX")));
        }

        return tokens.Term(next) switch
        {
            TimeTerm.Half => Fraction(tokens, next + 1, number, 2, context),
            TimeTerm.Unit when tokens.Is(next, "quarter") => Fraction(tokens, next + 1, number, 4, context),
            _ => null,
        };
    }

    private static TimeMatch? Fraction(TimeTokens tokens, int next, int number, int count, TimeContext context)
    {
        next += tokens.Is(next, "of") ? 1 : 0;
        next = tokens.Skip(next, TimeTerm.The);
        if (tokens.Is(next, "fiscal"))
        {
            return null;
        }

        EdtfDate? whole;
        int end;
        if (tokens.Is(next, "year") && tokens.Term(next - 1) == TimeTerm.The)
        {
            (whole, end) = (context.Anchor?.Calendar(TimeUnit.Year, 0), next + 1);
        }
        else if (tokens.Term(next) is TimeTerm.This or TimeTerm.Last or TimeTerm.Next && tokens.Is(next + 1, "year"))
        {
            var shift = tokens.Term(next) == TimeTerm.This ? 0 : tokens.Term(next) == TimeTerm.Last ? -1 : 1;
            (whole, end) = (context.Anchor?.Calendar(TimeUnit.Year, shift), next + 2);
        }
        else
        {
            var match = NumericReader.Read(tokens, next) ?? (tokens.Term(next) is TimeTerm.Ordinal or TimeTerm.Digits ? Century(tokens, next) : null);
            (whole, end) = (match?.Point.Resolve(context.Anchor, context.Ahead), match?.End ?? next);
        }

        return whole is not null && DateParts.Fraction(whole, number, count) is { } date ? new(end, Point.Of(date)) : null;
    }

    private static TimeMatch? Century(TimeTokens tokens, int at)
    {
        var next = tokens.Term(at + 1) == TimeTerm.OrdinalEnding ? at + 2 : at + 1;
        return tokens.Is(next, "century") && tokens.Value(at) is >= 11 and <= 22
            ? new(next + 1, Point.Of(EdtfDate.Parse($"{tokens.Value(at) - 1:D2}XX")))
            : null;
    }

    /// <summary>
    /// "fiscal year 2024" by the United States' count, October to September; "2023-24" by Canada's and Britain's, April to March. Both are
    /// approximate, since the country isn't asked for.
    /// </summary>
    private static TimeMatch? Fiscal(TimeTokens tokens, int at)
    {
        at = tokens.IsApostrophe(at) ? at + 1 : at;
        var length = tokens[at].Length;
        var year = length == 2 ? 2000 + tokens.Value(at) : tokens.Value(at);
        if (tokens.Term(at) != TimeTerm.Digits || length is not (2 or 4) || year is < 1800 or > 2100)
        {
            return null;
        }

        if ((tokens.IsDash(at + 1) || tokens.IsMark(at + 1, '/')) && tokens.Term(at + 2) == TimeTerm.Digits && tokens.Value(at + 2) % 100 == (year + 1) % 100)
        {
            return new(at + 3, Point.Of(EdtfDate.Interval(EdtfDate.Month(year, 4, true), EdtfDate.Month(year + 1, 3, true))));
        }

        return NumberRules.EndsFree(tokens, at)
            ? new(at + 1, Point.Of(EdtfDate.Interval(EdtfDate.Month(year - 1, 10, true), EdtfDate.Month(year, 9, true))))
            : null;
    }
}
