using Comity.Claims;

namespace Comity.Reading.Dates;

/// <summary>Dates that count from publication: "yesterday", "last week", "on Monday", "two years ago", "over the past decade".</summary>
/// <remarks>Without a publication date they say nothing. How many "few", "recent" and a bare plural are, is <see cref="Units.Several"/>.</remarks>
internal static class RelativeReader
{
    public static TimeMatch? Read(TimeTokens tokens, int at, TimeContext context)
    {
        if (context.Anchor is not { } anchor)
        {
            return null;
        }

        return tokens.Term(at) switch
        {
            TimeTerm.RelativeDay => Match(at + 1, anchor.Calendar(TimeUnit.Day, tokens.Value(at))),
            TimeTerm.Weekday => Weekday(tokens, at, anchor, context.Ahead),
            TimeTerm.Last or TimeTerm.This or TimeTerm.Next => Neighbour(tokens, at, anchor),
            TimeTerm.Recent => Units.Plural(tokens, at + 1) is not TimeUnit.None and var unit
                ? Match(at + 2, anchor.Past(unit, Units.Several(unit))) : null,
            TimeTerm.Earlier or TimeTerm.Later => RestOf(tokens, at, anchor),
            TimeTerm.In when tokens.Is(at, "for") => For(tokens, at, anchor, context.Ahead),
            TimeTerm.Within => Within(tokens, at, anchor),
            TimeTerm.Unit => EndOfUnit(tokens, at, anchor) ?? Ago(tokens, at, anchor),
            TimeTerm.Digits or TimeTerm.Number or TimeTerm.A or TimeTerm.Vague => Ago(tokens, at, anchor),
            _ => null,
        };
    }

    /// <summary>The start, the end of "the year", "this month", "the decade".</summary>
    /// <param name="at">After "end of".</param>
    public static (int End, EdtfDate Whole)? Unit(TimeTokens tokens, int at, Anchor? anchor)
    {
        var unitAt = tokens.Term(at) is TimeTerm.The or TimeTerm.This or TimeTerm.Last or TimeTerm.Next ? at + 1 : at;
        if (anchor is null || unitAt == at || Units.Singular(tokens, unitAt) is not { } unit)
        {
            return null;
        }

        var shift = tokens.Term(at) == TimeTerm.Last ? -1 : tokens.Term(at) == TimeTerm.Next ? 1 : 0;
        return anchor.Calendar(unit, shift) is { } whole ? (unitAt + 1, whole) : null;
    }

    private static TimeMatch? Weekday(TimeTokens tokens, int at, Anchor anchor, bool ahead)
    {
        // "Black Friday", "the Sunday Times" are names.
        var isFeast = tokens.Word(at - 1) is "Black" or "Good" or "Easter" or "Bloody" or "Super" or "Palm" or "Cyber" or "Holy" or "Ash" or "Whit";
        var isPaper = tokens.Is(at + 1, "Times") || tokens.Is(at + 1, "Telegraph") || tokens.Is(at + 1, "Mail") || tokens.Is(at + 1, "Post");
        return isFeast || isPaper ? null : Match(at + 1, anchor.Weekday(tokens.Value(at), ahead, false));
    }

    /// <summary>"last week", "this year", "next Monday", "last May", "the past five years", "the coming months".</summary>
    private static TimeMatch? Neighbour(TimeTokens tokens, int at, Anchor anchor)
    {
        var term = tokens.Term(at);
        var next = at + 1;
        if (term == TimeTerm.This && tokens.Is(next, "coming"))
        {
            (term, next) = (TimeTerm.Next, next + 1);
        }

        var shift = term == TimeTerm.Last ? -1 : term == TimeTerm.Next ? 1 : 0;
        switch (tokens.Term(next))
        {
            case TimeTerm.Weekday:
                return Match(next + 1, anchor.Weekday(tokens.Value(next), shift > 0, shift != 0));
            case TimeTerm.Month or TimeTerm.Season:
                return Named(tokens, next, anchor, shift);
            case TimeTerm.Unit when Units.Singular(tokens, next) is { } unit:
                var date = IsRolling(tokens, at, unit) ? (shift < 0 ? anchor.Past(unit, 1) : anchor.Ahead(unit, 1))
                    : IsOtherDay(tokens, at, unit) ? null
                    : anchor.Calendar(unit, shift);
                return Match(next + 1, date);
            case TimeTerm.Fiscal when tokens.Is(next + 1, "year"):
                return Match(next + 2, anchor.Calendar(TimeUnit.Year, shift) is { } year ? DateParts.Approximately(year) : null);
            default:
                return shift == 0 ? null : Counted(tokens, next, anchor, shift);
        }
    }

    /// <summary>"the last decade", "over the past year" run up to publication; "last year" is the calendar's.</summary>
    private static bool IsRolling(TimeTokens tokens, int at, TimeUnit unit)
    {
        if (tokens.Term(at) == TimeTerm.This)
        {
            return false;
        }

        var isLoose = tokens.Value(at) == 2 || (unit == TimeUnit.Decade && tokens.Term(at) == TimeTerm.Last);
        var isLedIn = tokens.Term(at - 1) == TimeTerm.The && tokens.Term(at - 2) is TimeTerm.In or TimeTerm.Within;
        return unit != TimeUnit.Weekend && (isLoose || isLedIn);
    }

    /// <summary>"the next day" counts from the day told of, not from publication; "to this day" is no date.</summary>
    private static bool IsOtherDay(TimeTokens tokens, int at, TimeUnit unit) =>
        unit == TimeUnit.Day || (tokens.Term(at) != TimeTerm.This && tokens.Term(at - 1) == TimeTerm.The);

    private static TimeMatch? Counted(TimeTokens tokens, int at, Anchor anchor, int direction)
    {
        var next = tokens.SkipNumber(at, out var count);
        if (next > at && tokens.Term(at) == TimeTerm.A)
        {
            return null;
        }

        next = next == at ? tokens.Skip(at, TimeTerm.Vague) : next;
        var isCounted = next > at && count > 0;
        var unit = isCounted && count == 1 ? Units.Singular(tokens, next) ?? TimeUnit.None : Units.Plural(tokens, next);
        if (unit == TimeUnit.None)
        {
            return null;
        }

        var length = isCounted ? count : Units.Several(unit);
        return Match(next + 1, direction < 0 ? anchor.Past(unit, length) : anchor.Ahead(unit, length));
    }

    /// <summary>"last May", "this summer", "next spring", by the month of publication.</summary>
    private static TimeMatch? Named(TimeTokens tokens, int at, Anchor anchor, int shift)
    {
        var isMonth = tokens.Term(at) == TimeTerm.Month;
        if (isMonth && (NumberRules.IsDay(tokens, at + 1) || tokens[at].Length < 3))
        {
            return null;
        }

        for (var step = 0; step <= 2; step++)
        {
            var year = (shift > 0 ? anchor.Earliest.Year - 1 + step : anchor.Latest.Year - (shift < 0 ? step : 0));
            var date = isMonth ? EdtfDate.Month(year, tokens.Value(at)) : EdtfDate.Parse($"{year:D4}-{tokens.Value(at)}");
            if (shift == 0 || (shift < 0 ? date.Latest < anchor.Latest : date.Earliest > anchor.Earliest))
            {
                return Match(at + 1, date);
            }
        }

        return null;
    }

    /// <summary>"earlier this year" runs up to publication, "later this month" from it.</summary>
    private static TimeMatch? RestOf(TimeTokens tokens, int at, Anchor anchor)
    {
        var next = tokens.Is(at + 1, "in") ? at + 2 : at + 1;
        if (tokens.Term(next) != TimeTerm.This || Unit(tokens, next, anchor) is not { } unit)
        {
            return null;
        }

        return Match(unit.End, tokens.Term(at) == TimeTerm.Earlier
            ? DateParts.Cover(EdtfDate.Day(unit.Whole.Earliest), anchor.Today)
            : DateParts.Cover(EdtfDate.Day(anchor.Earliest), EdtfDate.Day(unit.Whole.Latest)));
    }

    /// <summary>"for decades", and "for decades to come".</summary>
    private static TimeMatch? For(TimeTokens tokens, int at, Anchor anchor, bool ahead)
    {
        var next = tokens.Skip(at + 1, TimeTerm.Vague);
        next += tokens.Is(at + 1, "many") && next == at + 1 ? 1 : 0;
        var unit = Units.Plural(tokens, next);
        if (unit == TimeUnit.None || tokens.Term(next + 1) is TimeTerm.Ago)
        {
            return null;
        }

        var isToCome = tokens.Term(next + 1) == TimeTerm.To && tokens.Is(next + 2, "come");
        return isToCome || ahead
            ? Match(isToCome ? next + 3 : next + 1, anchor.Ahead(unit, Units.Several(unit)))
            : Match(next + 1, anchor.Past(unit, Units.Several(unit)));
    }

    /// <summary>"within 120 days", unless of something else.</summary>
    private static TimeMatch? Within(TimeTokens tokens, int at, Anchor anchor)
    {
        var next = tokens.SkipNumber(at + 1, out var count);
        if (next == at + 1)
        {
            next = tokens.Skip(at + 1, TimeTerm.Vague);
            next = tokens.Is(at + 1, "weeks") || tokens.Is(at + 1, "months") || tokens.Is(at + 1, "days") ? at + 1 : next;
        }

        var unit = count == 1 ? Units.Singular(tokens, next) ?? TimeUnit.None : Units.Plural(tokens, next);
        var isAnchored = tokens.Term(next + 1) is TimeTerm.After or TimeTerm.Before or TimeTerm.From or TimeTerm.Since
            || (tokens.Term(next + 1) == TimeTerm.In && !tokens.Is(next + 1, "in")) || tokens.IsApostrophe(next + 1);
        return unit == TimeUnit.None || isAnchored ? null : Match(next + 1, anchor.Ahead(unit, count > 0 ? count : Units.Several(unit)));
    }

    /// <summary>"year-end", "year's end".</summary>
    private static TimeMatch? EndOfUnit(TimeTokens tokens, int at, Anchor anchor)
    {
        if (!tokens.Is(at, "year") && !tokens.Is(at, "month"))
        {
            return null;
        }

        var next = tokens.IsDash(at + 1) ? at + 2 : tokens.SkipPossessive(at + 1);
        if (next == at + 1 || !tokens.Is(next, "end") || anchor.Calendar(tokens.Is(at, "year") ? TimeUnit.Year : TimeUnit.Month, 0) is not { } whole)
        {
            return null;
        }

        return new(next + 1, Point.Of(DateParts.Edge(whole, 2) ?? whole, whole));
    }

    /// <summary>"two years ago", "a decade ago", "a few weeks ago", "decades ago".</summary>
    private static TimeMatch? Ago(TimeTokens tokens, int at, Anchor anchor)
    {
        if (tokens.Term(at) == TimeTerm.Digits && !NumberRules.StartsFree(tokens, at))
        {
            return null;
        }

        var next = tokens.SkipNumber(at, out var count);
        if (tokens.Term(next) == TimeTerm.Vague && (next == at || tokens.Term(at) == TimeTerm.A))
        {
            (next, count) = (next + 1, 0);
        }

        var unit = count == 1 ? Units.Singular(tokens, next) ?? TimeUnit.None : Units.Plural(tokens, next);
        if (unit == TimeUnit.None || tokens.Term(next + 1) != TimeTerm.Ago)
        {
            return null;
        }

        return Match(next + 2, count > 0
            ? anchor.About(unit, -count)
            : anchor.About(unit, -Units.Several(unit)) is { } from && anchor.About(unit, -2) is { } to ? DateParts.Cover(from, to) : null);
    }

    private static TimeMatch? Match(int end, EdtfDate? date) => date is null ? null : new(end, Point.Of(date));
}
