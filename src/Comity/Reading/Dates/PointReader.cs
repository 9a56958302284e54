using Comity.Claims;

namespace Comity.Reading.Dates;

/// <summary>Any point in time, by whatever it is given: the calendar, publication, a named period, somebody's time in office.</summary>
internal sealed class PointReader(OfficeTerms offices)
{
    private readonly NamedPeriods _periods = NamedPeriods.Embedded;
    private readonly TenureReader _tenures = new(offices);

    /// <summary>The longest point that starts at the token, or null.</summary>
    public TimeMatch? Read(TimeTokens tokens, int at, TimeContext context) => tokens.Term(at) switch
    {
        TimeTerm.None => null,
        TimeTerm.Part => Part(tokens, at, context),
        TimeTerm.Edge => Edge(tokens, at, context) ?? Whole(tokens, at, context),
        _ => Whole(tokens, at, context),
    };

    private TimeMatch? Whole(TimeTokens tokens, int at, TimeContext context)
    {
        var match = tokens.Term(at) switch
        {
            TimeTerm.Month => DayReader.MonthFirst(tokens, at),
            TimeTerm.Weekday => DayReader.AfterWeekday(tokens, at),
            TimeTerm.Digits or TimeTerm.Ordinal => TimeMatch.Longer(DayReader.DayFirst(tokens, at), NumericReader.Read(tokens, at)),
            TimeTerm.Mark => NumericReader.Read(tokens, at),
            _ => null,
        };
        match = TimeMatch.Longer(match, SeasonReader.Read(tokens, at, context));
        match = TimeMatch.Longer(match, RelativeReader.Read(tokens, at, context));
        match = TimeMatch.Longer(match, _periods.Read(tokens, at, context.Anchor));
        return tokens.MayNameOffice ? TimeMatch.Longer(match, _tenures.Read(tokens, at, context)) : match;
    }

    /// <summary>"early February", "mid-1990s", "late in 2021", "mid- to late 2010s", "early last year".</summary>
    private TimeMatch? Part(TimeTokens tokens, int at, TimeContext context)
    {
        var first = tokens.Value(at);
        var last = first;
        var next = tokens.IsDash(at + 1) ? at + 2 : at + 1;
        if (tokens.Term(next) == TimeTerm.To)
        {
            var second = tokens.IsDash(next + 1) ? next + 2 : next + 1;
            if (tokens.Term(second) != TimeTerm.Part)
            {
                return null;
            }

            last = tokens.Value(second);
            next = tokens.IsDash(second + 1) ? second + 2 : second + 1;
        }

        if (tokens.Term(next) == TimeTerm.In && (tokens.Is(next, "in") || tokens.Is(next, "of")))
        {
            next = tokens.Skip(next + 1, TimeTerm.The);
        }

        if (Whole(tokens, next, context) is not { Point.Kind: not PointKind.Day } match)
        {
            return null;
        }

        var point = match.Point;
        if (point.Kind != PointKind.Fixed && first == last)
        {
            return new(match.End, point with { Part = first });
        }

        if (point.Resolve(context.Anchor, context.Ahead) is not { } whole || whole.Earliest == whole.Latest)
        {
            return null;
        }

        return DateParts.Cover(DateParts.Of(whole, first), DateParts.Of(whole, last)) is { } date ? new(match.End, Point.Of(date)) : null;
    }

    /// <summary>"the end of 2024", "the start of the pandemic", "the end of the year".</summary>
    private TimeMatch? Edge(TimeTokens tokens, int at, TimeContext context)
    {
        var next = at + 1;
        if (!(tokens.Is(next, "of") || tokens.Is(next, "to")))
        {
            return null;
        }

        var (end, whole) = RelativeReader.Unit(tokens, next + 1, context.Anchor) is { } unit ? unit : Resolved(tokens, next + 1, context);
        if (whole is null || DateParts.Edge(whole, tokens.Value(at)) is not { } date)
        {
            return null;
        }

        return new(end, Point.Of(date, tokens.Value(at) == 2 ? whole : null));
    }

    private (int End, EdtfDate? Whole) Resolved(TimeTokens tokens, int at, TimeContext context)
    {
        var match = Whole(tokens, at, context) ?? (tokens.Term(at) == TimeTerm.The ? Whole(tokens, at + 1, context) : null);
        return match is null ? (at, null) : (match.Value.End, match.Value.Point.Resolve(context.Anchor, context.Ahead));
    }
}
