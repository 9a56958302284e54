namespace Comity.Reading.Dates;

/// <summary>Dates in digits: 2021-02-04, 2021/02/04, 13.02.2021, 2021-02; years and decades.</summary>
internal static class NumericReader
{
    public static TimeMatch? Read(TimeTokens tokens, int at)
    {
        if (tokens.Term(at) == TimeTerm.Mark)
        {
            return ShortDecade(tokens, at);
        }

        return tokens.Term(at) != TimeTerm.Digits ? null
            : YearFirstDay(tokens, at) ?? YearLastDay(tokens, at) ?? IsoMonth(tokens, at) ?? Decade(tokens, at) ?? ShortDecade(tokens, at) ?? Year(tokens, at);
    }

    private static TimeMatch? YearFirstDay(TimeTokens tokens, int at) =>
        tokens.IsDigits(at, 4) && NumberRules.StartsFree(tokens, at)
            && Divides(tokens, at + 1, '-', '/') && tokens.IsDigits(at + 2, 2) && tokens.Value(at + 3) == tokens.Value(at + 1)
            && Divides(tokens, at + 3, '-', '/') && tokens.IsDigits(at + 4, 2) && IsWhole(tokens, at + 4)
            ? Day(at + 5, tokens.Value(at), tokens.Value(at + 2), tokens.Value(at + 4))
            : null;

    /// <summary>With slashes only where day and month can't be taken for each other; with full stops the day comes first.</summary>
    private static TimeMatch? YearLastDay(TimeTokens tokens, int at)
    {
        if (tokens[at].Length > 2 || !NumberRules.StartsFree(tokens, at) || !Divides(tokens, at + 1, '/', '.')
            || tokens.Value(at + 3) != tokens.Value(at + 1) || !Divides(tokens, at + 3, '/', '.')
            || tokens.Term(at + 2) != TimeTerm.Digits || tokens[at + 2].Length > 2
            || !tokens.IsDigits(at + 4, 4) || !NumberRules.EndsFree(tokens, at + 4))
        {
            return null;
        }

        var (first, second, year) = (tokens.Value(at), tokens.Value(at + 2), tokens.Value(at + 4));
        if (tokens.IsMark(at + 1, '.') || first > 12 || first == second)
        {
            return Day(at + 5, year, second, first);
        }

        return second > 12 ? Day(at + 5, year, first, second) : null;
    }

    /// <summary>"2021-02"; "2011-12" and "2001-03" are more likely years in a row and left to the ranges.</summary>
    private static TimeMatch? IsoMonth(TimeTokens tokens, int at) =>
        tokens.IsDigits(at, 4) && tokens.Value(at) is >= 1800 and <= 2100 && NumberRules.StartsFree(tokens, at)
            && Divides(tokens, at + 1, '-', '-') && tokens.IsDigits(at + 2, 2)
            && tokens.Value(at + 2) is >= 1 and <= 12 && tokens.Value(at + 2) <= tokens.Value(at) % 100
            && NumberRules.EndsFree(tokens, at + 2) && tokens.Term(at + 3) != TimeTerm.Counted
            ? new(at + 3, new Point(PointKind.Month, tokens.Value(at), tokens.Value(at + 2)))
            : null;

    /// <summary>"1990s"; "1800s" is the century.</summary>
    private static TimeMatch? Decade(TimeTokens tokens, int at)
    {
        var year = tokens.Value(at);
        var start = tokens.Adjoins(at) && tokens.IsDash(at - 1) && tokens.Term(at - 2) == TimeTerm.Part;
        if (!tokens.IsDigits(at, 4) || year is < 1000 or > 2100 || year % 10 != 0 || !(start || NumberRules.StartsFree(tokens, at))
            || EndOfPlural(tokens, at) is not (> 0 and var end))
        {
            return null;
        }

        return new(end, Point.Of(Claims.EdtfDate.Parse(year % 100 == 0 && year < 1900 ? $"{year / 100:D2}XX" : $"{year / 10:D3}X")));
    }

    /// <summary>"the '90s", "the 90s", "mid-90s".</summary>
    private static TimeMatch? ShortDecade(TimeTokens tokens, int at)
    {
        var digits = tokens.IsApostrophe(at) && tokens.Adjoins(at + 1) ? at + 1 : at;
        var before = tokens.IsDash(at - 1) ? at - 2 : at - 1;
        var decade = tokens.Value(digits);
        return tokens.IsDigits(digits, 2) && decade % 10 == 0 && decade >= 30 && EndOfPlural(tokens, digits) is > 0 and var end
            && tokens.Term(before) is TimeTerm.The or TimeTerm.Part
            ? new(end, Point.Of(Claims.EdtfDate.Decade(1900 + decade)))
            : null;
    }

    private static TimeMatch? Year(TimeTokens tokens, int at)
    {
        // "mid-2024": the part is written onto the year.
        var isPart = tokens.IsDash(at - 1) && tokens.Term(at - 2) == TimeTerm.Part && tokens.IsDigits(at, 4)
            && tokens.Value(at) is >= 1800 and <= 2100 && NumberRules.EndsFree(tokens, at);
        return isPart || NumberRules.IsYear(tokens, at) ? new(at + 1, new Point(PointKind.Year, tokens.Value(at))) : null;
    }

    private static int EndOfPlural(TimeTokens tokens, int at)
    {
        var next = at + 1;
        if (tokens.IsApostrophe(next) && tokens.Adjoins(next))
        {
            next++;
        }

        return tokens.Adjoins(next) && tokens.Is(next, "s") && tokens[next].Start > tokens[at].Start ? next + 1 : 0;
    }

    private static bool Divides(TimeTokens tokens, int at, char one, char other) =>
        (tokens.IsMark(at, one) || tokens.IsMark(at, other)) && tokens.Adjoins(at) && tokens.Adjoins(at + 1);

    /// <summary>A day may be followed by its time: 2021-02-04T10:00.</summary>
    private static bool IsWhole(TimeTokens tokens, int at) => NumberRules.EndsFree(tokens, at) || (tokens.Adjoins(at + 1) && tokens.Is(at + 1, "T"));

    private static TimeMatch? Day(int end, int year, int month, int day) =>
        year is >= 1000 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(end, new Point(PointKind.Day, year, month, day))
            : null;
}
