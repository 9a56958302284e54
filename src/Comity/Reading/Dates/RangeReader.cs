using Comity.Claims;

namespace Comity.Reading.Dates;

/// <summary>Points and what bounds them: "since 2018", "by the end of 2024", "from 2017 to 2021", "between May and July", "2017-21".</summary>
internal sealed class RangeReader(PointReader points)
{
    /// <summary>The expression that starts at the token, with the index after it.</summary>
    public (int End, EdtfDate Date)? Read(TimeTokens tokens, int at, TimeContext context) => tokens.Term(at) switch
    {
        TimeTerm.Since => Bounded(
            tokens, tokens.Is(at + 1, "at") && tokens.Is(at + 2, "least") ? at + 3 : at + 1, context,
            (point, date) => point.CountsFromEnd ? SinceEnd(date) : DateParts.Since(date)),
        TimeTerm.Until => Bounded(tokens, at + 1, context with { Ahead = true }, (point, date) => DateParts.Until(point.Deadline ?? date)),
        TimeTerm.By => Bounded(tokens, at + 1, context with { Ahead = true }, (point, date) => point.IsNamed ? null : DateParts.Until(point.Deadline ?? date)),
        TimeTerm.Before => Bounded(tokens, at + 1, context, (point, date) => point.Deadline is { } end ? DateParts.Until(end) : DateParts.Before(date)),
        TimeTerm.After => Bounded(tokens, at + 1, context, (_, date) => DateParts.After(date)),
        TimeTerm.Around => Bounded(tokens, at + 1, context, (point, date) => point.IsNamed ? null : DateParts.Approximately(date)),
        TimeTerm.Word when tokens.Is(at, "prior") && tokens.Term(at + 1) == TimeTerm.To =>
            Bounded(tokens, at + 2, context, (_, date) => DateParts.Before(date)),
        TimeTerm.Word when IsPrefix(tokens, at, "post") => Bounded(tokens, at + 2, context, (_, date) => DateParts.After(date)),
        TimeTerm.Word when IsPrefix(tokens, at, "pre") => Bounded(tokens, at + 2, context, (_, date) => DateParts.Before(date)),
        TimeTerm.From => From(tokens, at, context),
        TimeTerm.Between => Between(tokens, at, context),
        TimeTerm.Within => Single(tokens, at, context),
        _ => Plain(tokens, at, context),
    };

    private (int End, EdtfDate Date)? Bounded(TimeTokens tokens, int at, TimeContext context, Func<Point, EdtfDate, EdtfDate?> bound)
    {
        if (YearSpan(tokens, at) is { } span)
        {
            return bound(Point.Of(span.Date), span.Date) is { } bounded ? (span.End, bounded) : null;
        }

        if (AfterArticle(tokens, at, context) is not { } match || match.Point.Resolve(context.Anchor, context.Ahead) is not { } date)
        {
            return null;
        }

        return bound(match.Point, date) is { } result ? (match.End, result) : null;
    }

    /// <summary>The point after a preposition, and "the" where there is one; "after the 2018 summit" isn't after 2018.</summary>
    private TimeMatch? AfterArticle(TimeTokens tokens, int at, TimeContext context)
    {
        if (points.Read(tokens, at, context) is { } match)
        {
            return match;
        }

        if (tokens.Term(at) != TimeTerm.The)
        {
            return null;
        }

        var next = tokens.Is(at + 1, "year") && tokens.Term(at + 2) == TimeTerm.Digits ? at + 2 : at + 1;
        return points.Read(tokens, next, context) is { } after && (after.Point.Kind != PointKind.Year || after.Point.Part > 0 || next == at + 2) ? after : null;
    }

    private (int End, EdtfDate Date)? From(TimeTokens tokens, int at, TimeContext context)
    {
        if (YearSpan(tokens, at + 1) is { } span)
        {
            return span;
        }

        var first = MonthBeforeMonth(tokens, at + 1) ?? AfterArticle(tokens, at + 1, context);
        if (first is null)
        {
            return null;
        }

        var next = first.Value.End;
        if (IsTo(tokens, next) && Joined(tokens, first.Value.Point, next + 1, context) is { } range)
        {
            return range;
        }

        var isOnward = tokens.Is(next, "on") || tokens.Is(next, "onward") || tokens.Is(next, "onwards") || tokens.Is(next, "forward");
        return isOnward && first.Value.Point.Resolve(context.Anchor, context.Ahead) is { } start && DateParts.Since(start) is { } since
            && !(tokens.Is(next, "on") && tokens.IsLetters(next + 1))
            ? (next + 1, since)
            : null;
    }

    private (int End, EdtfDate Date)? Between(TimeTokens tokens, int at, TimeContext context)
    {
        if (YearSpan(tokens, at + 1) is { } span)
        {
            return span;
        }

        var first = MonthBeforeMonth(tokens, at + 1) ?? AfterArticle(tokens, at + 1, context);
        return first is not null && tokens.Term(first.Value.End) == TimeTerm.And ? Joined(tokens, first.Value.Point, first.Value.End + 1, context) : null;
    }

    /// <summary>A point, or two of the same kind with a dash or "to" between.</summary>
    private (int End, EdtfDate Date)? Plain(TimeTokens tokens, int at, TimeContext context)
    {
        if (YearSpan(tokens, at) is { } span)
        {
            return span;
        }

        var monthBefore = MonthBeforeMonth(tokens, at);
        if ((monthBefore ?? points.Read(tokens, at, context)) is not { } match)
        {
            return null;
        }

        var isJoined = monthBefore is not null || IsTo(tokens, match.End);
        if (match.Point.Kind != PointKind.Fixed && isJoined && Joined(tokens, match.Point, match.End + 1, context, true) is { } range)
        {
            return range;
        }

        return match.Point.Resolve(context.Anchor, context.Ahead) is { } date ? (match.End, date) : null;
    }

    private (int End, EdtfDate Date)? Single(TimeTokens tokens, int at, TimeContext context) =>
        points.Read(tokens, at, context) is { } match && match.Point.Resolve(context.Anchor, context.Ahead) is { } date ? (match.End, date) : null;

    /// <summary>The interval from a point to the one that starts at the token; each lends the other its year.</summary>
    private (int End, EdtfDate Date)? Joined(TimeTokens tokens, Point first, int at, TimeContext context, bool sameKind = false)
    {
        var present = tokens.Term(at) == TimeTerm.The ? at + 1 : at;
        if (tokens.Term(present) == TimeTerm.Present || tokens.Is(present, "today"))
        {
            return first.Resolve(context.Anchor, false) is { } start && Present(start, context.Anchor) is { } open ? (present + 1, open) : null;
        }

        if (AfterArticle(tokens, at, context) is not { } match || (sameKind && match.Point.Kind != first.Kind))
        {
            return null;
        }

        var last = match.Point;
        if (last.NeedsYear)
        {
            last = first.HasYear ? last with { Year = first.Year } : last;
        }

        if (last.Resolve(context.Anchor, context.Ahead) is not { } to)
        {
            return null;
        }

        if (first.NeedsYear)
        {
            // "December to February 2021" starts in the year before.
            var year = to.Earliest.Year;
            var lent = (first with { Year = year }).Resolve(null, false);
            first = first with { Year = lent is null || lent.Earliest > to.Latest ? year - 1 : year };
        }

        return first.Resolve(context.Anchor, context.Ahead) is { } from && DateParts.Cover(from, to) is { } date ? (match.End, date) : null;
    }

    /// <summary>"January-March 2021", "June and July of 1973": the first month would be no date by itself.</summary>
    private static TimeMatch? MonthBeforeMonth(TimeTokens tokens, int at) =>
        tokens.Term(at) == TimeTerm.Month && (IsTo(tokens, at + 1) || tokens.Term(at + 1) == TimeTerm.And) && tokens.Term(at + 2) == TimeTerm.Month
            && DayReader.MonthFirst(tokens, at + 2) is { Point.Kind: PointKind.Month } second
            && (second.Point.Year > 0 || tokens.Term(at - 1) is TimeTerm.From or TimeTerm.Between or TimeTerm.In)
            ? new(at + 1, new Point(PointKind.Month, 0, tokens.Value(at)))
            : null;

    /// <summary>"2017-2021", "2017-21", "2018/19", "2017-present".</summary>
    private static (int End, EdtfDate Date)? YearSpan(TimeTokens tokens, int at)
    {
        var isSlash = tokens.IsMark(at + 1, '/');
        if (!tokens.IsDigits(at, 4) || !(tokens.IsDash(at + 1) || isSlash) || tokens.Value(at) is < 1000 or > 2100
            || !NumberRules.StartsFree(tokens, at) || NumberRules.IsLabelled(tokens, at))
        {
            return null;
        }

        // With spaces only around dashes that are long: "1918 - 20 people" is none.
        var isTight = tokens.Adjoins(at + 1) && tokens.Adjoins(at + 2);
        if (!isTight && tokens.Value(at + 1) is not ('–' or '—'))
        {
            return null;
        }

        var from = tokens.Value(at);
        var last = at + 2;
        if (tokens.Term(last) == TimeTerm.Present && !isSlash)
        {
            return (last + 1, EdtfDate.Interval(EdtfDate.Year(from), null));
        }

        var to = tokens[last].Length == 2 ? (from / 100 * 100) + tokens.Value(last) : tokens.Value(last);
        to += tokens[last].Length == 2 && from % 100 == 99 && to % 100 == 0 ? 100 : 0;
        var isYear = tokens.IsDigits(last, 4) || (tokens.IsDigits(last, 2) && isTight);
        return isYear && to > from && to <= 2100 && !(isSlash && to != from + 1) && NumberRules.EndsFree(tokens, last)
            && tokens.Term(last + 1) != TimeTerm.Counted
            ? (last + 1, EdtfDate.Interval(EdtfDate.Year(from), EdtfDate.Year(to)))
            : null;
    }

    /// <summary>"post-2001", "pre-Brexit".</summary>
    private static bool IsPrefix(TimeTokens tokens, int at, string prefix) => tokens.Is(at, prefix) && tokens.IsDash(at + 1) && tokens.Adjoins(at + 1);

    private static bool IsTo(TimeTokens tokens, int at) => tokens.Term(at) is TimeTerm.To or TimeTerm.Until || tokens.IsDash(at);

    private static EdtfDate? SinceEnd(EdtfDate date) => date.Latest == DateOnly.MaxValue
        ? DateParts.Since(date)
        : DateParts.Edge(date, 2) is { } end ? DateParts.Since(end) : null;

    private static EdtfDate? Present(EdtfDate start, Anchor? anchor) => anchor is null
        ? DateParts.Since(start)
        : DateParts.Cover(start, anchor.Today);
}
