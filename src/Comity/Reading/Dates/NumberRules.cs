namespace Comity.Reading.Dates;

/// <summary>Tells years from the other numbers of a text: quantities, sums, labels, parts of identifiers.</summary>
internal static class NumberRules
{
    private const int FirstYear = 1000;

    /// <summary>Earlier years are only read after "in", "since" and the like.</summary>
    private const int FirstBareYear = 1800;

    private const int LastYear = 2100;

    /// <summary>The four digits at <paramref name="at"/> are a year of the common era, not a quantity or a name.</summary>
    public static bool IsYear(TimeTokens tokens, int at)
    {
        var year = tokens.Value(at);
        return tokens.IsDigits(at, 4) && year is >= FirstYear and <= LastYear
            && StartsFree(tokens, at) && EndsFree(tokens, at) && !IsLabelled(tokens, at) && !IsQuantity(tokens, at)
            && (year >= FirstBareYear || IsLedIn(tokens, at));
    }

    /// <summary>The digits could be the year of a date whose month is named, where quantities don't occur.</summary>
    public static bool IsYearOfMonth(TimeTokens tokens, int at) =>
        tokens.IsDigits(at, 4) && tokens.Value(at) is >= FirstYear and <= LastYear && EndsFree(tokens, at)
        && tokens.Term(at + 1) != TimeTerm.Counted;

    /// <summary>The digits could be the day of a month that is named beside them.</summary>
    public static bool IsDay(TimeTokens tokens, int at) =>
        tokens.Term(at) == TimeTerm.Digits && tokens[at].Length <= 2 && tokens.Value(at) is >= 1 and <= 31;

    /// <summary>Nothing is written onto the number from the left: no currency sign, slash, hyphen or letter.</summary>
    public static bool StartsFree(TimeTokens tokens, int at)
    {
        if (!tokens.Adjoins(at))
        {
            return tokens.Term(at - 1) != TimeTerm.Mark
                || tokens.Value(at - 1) is not ('$' or '€' or '£' or '¥' or '#' or '§' or '№' or '=' or '<' or '>' or '+' or '±');
        }

        return tokens.Term(at - 1) == TimeTerm.Mark && (char)tokens.Value(at - 1) switch
        {
            '(' or '[' or '"' or '“' or '‘' or '\'' or '«' or '—' or ';' or '…' or '*' => true,
            '-' => tokens.Is(at - 2, "post") || tokens.Is(at - 2, "pre"),
            '–' => tokens.IsLetters(at - 2),
            _ => false,
        };
    }

    /// <summary>Nothing is written onto the number from the right that makes it part of a larger one.</summary>
    public static bool EndsFree(TimeTokens tokens, int at)
    {
        var next = at + 1;
        if (!tokens.Adjoins(next))
        {
            return !(tokens.Term(next) == TimeTerm.Mark && tokens.Value(next) is '%' or '°' or '$' or '€' or '£' or '‰');
        }

        if (tokens.Term(next) != TimeTerm.Mark)
        {
            return false;
        }

        return (char)tokens.Value(next) switch
        {
            '.' or ',' or ':' => !(tokens.Adjoins(next + 1) && tokens.Term(next + 1) == TimeTerm.Digits && tokens[next + 1].Length != 4),
            '-' or '\u2010' or '\u2011' => tokens.Adjoins(next + 1) && tokens.IsLetters(next + 1) && !tokens.IsCapital(next + 1),
            '–' => tokens.Term(next + 1) != TimeTerm.Digits,
            '%' or '°' or '/' or '\\' or '$' or '€' or '£' or '‰' or '_' or '@' or '#' or '&' or '=' or '+' => false,
            _ => true,
        };
    }

    /// <summary>The word before makes the number a name: "Resolution 1973", "No. 2018", "Agenda 2030".</summary>
    public static bool IsLabelled(TimeTokens tokens, int at) =>
        tokens.Term(at - 1) == TimeTerm.Label || (tokens.IsMark(at - 1, '.') && tokens.Term(at - 2) == TimeTerm.Label);

    private static bool IsQuantity(TimeTokens tokens, int at)
    {
        var before = tokens.Term(at - 1);
        var after = tokens.Term(at + 1);
        var isAmount = before == TimeTerm.Amount && !(tokens.Is(at - 1, "least") && tokens.Term(at - 3) == TimeTerm.Since);
        if (isAmount || (after is TimeTerm.Counted && !tokens.Adjoins(at + 1)) || after is TimeTerm.Number)
        {
            return true;
        }

        // "2018 days" is a quantity, "the 2018 fiscal year" isn't.
        if (after == TimeTerm.Unit && EndsInS(tokens, at + 1))
        {
            return true;
        }

        // Round numbers before a plural are quantities ("1500 engineers"), unless something tells a year ("the 2000 elections").
        var year = tokens.Value(at);
        return year % 10 == 0 && EndsInS(tokens, at + 1) && !tokens.Adjoins(at + 1)
            && !(before is TimeTerm.The or TimeTerm.This or TimeTerm.Part or TimeTerm.Possessive || IsPossessive(tokens, at - 1))
            && !(year % 100 != 0 && IsLedIn(tokens, at));
    }

    /// <summary>A lower-case word that can be a plural.</summary>
    private static bool EndsInS(TimeTokens tokens, int at)
    {
        if (!tokens.IsLetters(at) || tokens.IsCapital(at))
        {
            return false;
        }

        var word = tokens.Word(at);
        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') && word is not ("does" or "this");
    }

    private static bool IsPossessive(TimeTokens tokens, int at) => tokens.Is(at, "s") && tokens.IsApostrophe(at - 1);

    private static bool IsLedIn(TimeTokens tokens, int at) => tokens.Term(at - 1) switch
    {
        TimeTerm.In or TimeTerm.Since or TimeTerm.Until or TimeTerm.Before or TimeTerm.After or TimeTerm.By or TimeTerm.From or TimeTerm.To
            or TimeTerm.Between or TimeTerm.And or TimeTerm.Around or TimeTerm.Season or TimeTerm.Part => true,
        TimeTerm.Mark => tokens.IsDash(at - 1) || tokens.IsMark(at - 1, '('),
        _ => false,
    };
}
