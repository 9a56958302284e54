namespace Comity.Reading.Dates;

/// <summary>Days and months with a name: "Feb. 4, 2021", "the 4th of July 2019", "4-6 February", "February 2021", "in February".</summary>
internal static class DayReader
{
    private const int May = 5;

    /// <summary>A day or month that starts with the month's name.</summary>
    public static TimeMatch? MonthFirst(TimeTokens tokens, int at)
    {
        if (tokens.Term(at) != TimeTerm.Month)
        {
            return null;
        }

        var isShort = tokens[at].Length <= 4 && !(tokens.Is(at, "May") || tokens.Is(at, "June") || tokens.Is(at, "July"));
        var month = tokens.Value(at);
        var next = isShort ? tokens.SkipStop(at + 1) : at + 1;
        if (AfterMonth(tokens, next, month) is { } day)
        {
            return day;
        }

        var year = tokens.Is(next, "of") ? next + 1 : next;
        if (NumberRules.IsYearOfMonth(tokens, year) && (year > next || !tokens.Adjoins(year)))
        {
            return new(year + 1, new Point(PointKind.Month, tokens.Value(year), month));
        }

        if (tokens.IsMark(next, ',') && NumberRules.IsYear(tokens, next + 1))
        {
            return new(next + 2, new Point(PointKind.Month, tokens.Value(next + 1), month));
        }

        return !isShort && StandsAlone(tokens, at) ? new(at + 1, new Point(PointKind.Month, 0, month)) : null;
    }

    /// <summary>A day that starts with its number: "4 February 2021", "4th of July", "4-6 February".</summary>
    public static TimeMatch? DayFirst(TimeTokens tokens, int at)
    {
        var isWord = tokens.Term(at) == TimeTerm.Ordinal && tokens.Value(at) <= 31;
        if (!isWord && !(NumberRules.IsDay(tokens, at) && NumberRules.StartsFree(tokens, at)))
        {
            return null;
        }

        var next = SkipOrdinalEnding(tokens, at + 1);
        var dayTo = 0;
        if (!isWord && (tokens.IsDash(next) || tokens.Term(next) is TimeTerm.And or TimeTerm.To) && NumberRules.IsDay(tokens, next + 1))
        {
            dayTo = tokens.Value(next + 1);
            next = SkipOrdinalEnding(tokens, next + 2);
        }

        var hasOf = tokens.Is(next, "of");
        next += hasOf ? 1 : 0;
        if (tokens.Term(next) != TimeTerm.Month || (isWord && !hasOf))
        {
            return null;
        }

        var month = tokens.Value(next);
        next = tokens[next].Length <= 4 ? tokens.SkipStop(next + 1) : next + 1;
        var year = YearAfter(tokens, ref next);
        var isGlued = tokens.Adjoins(at + 1) && tokens.IsLetters(at + 1) && SkipOrdinalEnding(tokens, at + 1) == at + 1;
        return year == 0 && (isGlued || NumberRules.IsLabelled(tokens, at))
            ? null
            : new(next, new Point(PointKind.Day, year, month, tokens.Value(at), dayTo));
    }

    /// <summary>"Monday, February 4": the date decides, the weekday only belongs to it.</summary>
    public static TimeMatch? AfterWeekday(TimeTokens tokens, int at)
    {
        if (tokens.Term(at) != TimeTerm.Weekday)
        {
            return null;
        }

        var next = tokens.Skip(tokens.SkipMark(at + 1, ','), TimeTerm.The);
        return MonthFirst(tokens, next) is { Point.Kind: PointKind.Day } date ? date : DayFirst(tokens, next);
    }

    private static TimeMatch? AfterMonth(TimeTokens tokens, int at, int month)
    {
        if (!NumberRules.IsDay(tokens, at) || !EndsAsDay(tokens, at))
        {
            return null;
        }

        var next = SkipOrdinalEnding(tokens, at + 1);
        var dayTo = 0;
        var isDash = tokens.IsDash(next);
        if ((isDash || tokens.Term(next) is TimeTerm.To or TimeTerm.And)
            && NumberRules.IsDay(tokens, next + 1) && EndsAsDay(tokens, next + 1)
            && (isDash ? tokens.Term(next + 2) != TimeTerm.Month : !tokens.IsLetters(next + 2) || tokens.Term(next + 2) == TimeTerm.OrdinalEnding))
        {
            dayTo = tokens.Value(next + 1);
            next = SkipOrdinalEnding(tokens, next + 2);
        }

        var year = YearAfter(tokens, ref next);
        return new(next, new Point(PointKind.Day, year, month, tokens.Value(at), dayTo));
    }

    /// <summary>Not the start of "4,000", "8:14", "4.5", "4 percent" or "4%".</summary>
    private static bool EndsAsDay(TimeTokens tokens, int at)
    {
        var next = at + 1;
        if (tokens.Term(next) is TimeTerm.Counted or TimeTerm.Number || tokens.IsMark(next, '%') || tokens.IsMark(next, '°'))
        {
            return false;
        }

        if (!tokens.Adjoins(next))
        {
            return true;
        }

        if (tokens.Term(next) != TimeTerm.Mark)
        {
            return tokens.Term(next) == TimeTerm.OrdinalEnding;
        }

        var isYear = tokens.IsMark(next, ',') && tokens.IsDigits(next + 1, 4);
        var isLargerNumber = tokens.Value(next) is '.' or ',' or ':' or '/' && tokens.Adjoins(next + 1) && tokens.Term(next + 1) == TimeTerm.Digits;
        return isYear || !isLargerNumber;
    }

    /// <summary>The year after a day and month, with or without comma; 0 where none follows.</summary>
    private static int YearAfter(TimeTokens tokens, ref int next)
    {
        var at = tokens.SkipMark(next, ',');
        at += at == next && tokens.Is(at, "of") ? 1 : 0;
        if (!NumberRules.IsYearOfMonth(tokens, at) || (at == next && tokens.Adjoins(at)))
        {
            return 0;
        }

        next = at + 1;
        return tokens.Value(at);
    }

    private static int SkipOrdinalEnding(TimeTokens tokens, int at) =>
        tokens.Term(at) == TimeTerm.OrdinalEnding && tokens.Adjoins(at) ? at + 1 : at;

    /// <summary>
    /// The month's name alone is a date only where a word leads it in. May, April and June are names too: of those
    /// "to May", "of May" and "and May" need another date before them.
    /// </summary>
    private static bool StandsAlone(TimeTokens tokens, int at)
    {
        var isFollowedByName = tokens.IsCapital(at + 1) && !tokens.Adjoins(at + 1) && tokens.Term(at + 1) == TimeTerm.Word;
        var isPossessive = tokens.IsApostrophe(at + 1) && tokens.Adjoins(at + 1);
        var afterDate = tokens.Term(at - 2) is TimeTerm.Month or TimeTerm.Digits;
        switch (tokens.Term(at - 1))
        {
            case TimeTerm.In when tokens.Value(at - 1) == 1:
                return true;
            case TimeTerm.The or TimeTerm.A or TimeTerm.Possessive:
                // "the April elections"; not "the May government".
                return tokens.IsLetters(at + 1) && !tokens.IsCapital(at + 1) && !tokens.Adjoins(at + 1) && tokens.Term(at + 1) is not TimeTerm.OfficeNoun;
            case TimeTerm.Last or TimeTerm.This or TimeTerm.Next or TimeTerm.Until or TimeTerm.Part or TimeTerm.Earlier or TimeTerm.Later:
                return true;
            case TimeTerm.Since or TimeTerm.By or TimeTerm.Before or TimeTerm.After or TimeTerm.Between:
                return !isFollowedByName && !isPossessive && !(tokens.Value(at) == May && tokens.Term(at + 1) == TimeTerm.Took);
            case TimeTerm.From:
                return !isPossessive && (tokens.Term(at + 1) is TimeTerm.To or TimeTerm.Until || tokens.IsDash(at + 1)
                    || tokens.Is(at + 1, "onward") || tokens.Is(at + 1, "on"));
            case TimeTerm.To or TimeTerm.And:
                return afterDate;
            case TimeTerm.In when tokens.Value(at - 1) is 4 or 5:
                return !isFollowedByName && !isPossessive && tokens.Value(at) != May && !tokens.Is(at - 1, "at");
            case TimeTerm.Mark:
                return tokens.IsDash(at - 1) && (afterDate || tokens.Term(at - 2) == TimeTerm.Part);
            default:
                return false;
        }
    }
}
