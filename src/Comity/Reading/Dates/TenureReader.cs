using Comity.Claims;

namespace Comity.Reading.Dates;

/// <summary>Times given by who was in office: "under the Trump administration", "Obama's second term", "the Clinton years", "since Trudeau took office".</summary>
internal sealed class TenureReader(OfficeTerms offices)
{
    private const int LongestName = 8;

    public TimeMatch? Read(TimeTokens tokens, int at, TimeContext context)
    {
        if (tokens.Term(at) is TimeTerm.Last or TimeTerm.Previous or TimeTerm.This && tokens.Is(at + 1, TimeTerm.OfficeNoun, 1))
        {
            return OfCountry(tokens, at, context);
        }

        var isOrdinal = tokens.Term(at) == TimeTerm.Ordinal;
        if (!isOrdinal && !tokens.IsCapital(at))
        {
            return null;
        }

        var ordinal = isOrdinal ? tokens.Value(at) : 0;
        var titleAt = isOrdinal ? at + 1 : at;
        var nameAt = titleAt;
        while (tokens.Term(nameAt) == TimeTerm.Title && tokens.IsCapital(nameAt) && nameAt < titleAt + 3)
        {
            nameAt++;
        }

        var end = EndOfName(tokens, nameAt);
        if (end == nameAt)
        {
            return null;
        }

        var leadAt = tokens.Term(at - 1) == TimeTerm.The ? at - 2 : at - 1;
        if (Phrase(tokens, end, leadAt, ordinal, nameAt > titleAt) is not { } phrase
            || TermOf(tokens, titleAt, nameAt, end, phrase.Ordinal, phrase.End == end, context) is not { } term)
        {
            return null;
        }

        return (phrase.IsStart ? DateParts.Edge(term, 1) : term) is { } date ? new(phrase.End, Point.Of(date)) : null;
    }

    /// <summary>What follows the name makes it a time: its end, the number of the term, and whether only the taking of office is meant.</summary>
    private static (int End, int Ordinal, bool IsStart)? Phrase(TimeTokens tokens, int end, int leadAt, int ordinal, bool hasTitle)
    {
        var lead = tokens.Term(leadAt);
        var isDuring = lead is TimeTerm.Since or TimeTerm.Before or TimeTerm.After or TimeTerm.Until || tokens.Is(leadAt, TimeTerm.In, 3)
            || (tokens.Is(leadAt, TimeTerm.In, 1) && !tokens.Is(leadAt, "in"))
            || (tokens.Is(leadAt, "of") && tokens.Term(leadAt - 1) == TimeTerm.Edge);
        var next = tokens.SkipPossessive(end);
        var isPossessive = next > end;
        if (tokens.IsDash(next) && tokens.Is(next + 1, "era"))
        {
            return (next + 2, ordinal, false);
        }

        if (tokens.Term(next) == TimeTerm.Ordinal)
        {
            ordinal = tokens.Value(next++);
        }

        var noun = tokens.Is(next, "years") ? 3 : tokens.Term(next) == TimeTerm.OfficeNoun ? tokens.Value(next) : 0;
        if (tokens.Is(next, "time") && tokens.Is(next + 1, "in") && tokens.Term(next + 2) == TimeTerm.Office)
        {
            return (next + 3, ordinal, false);
        }

        var isTime = noun switch
        {
            1 => isDuring || ordinal > 0,
            2 => true,
            3 => isPossessive || tokens.Term(leadAt + 1) == TimeTerm.The,
            _ => false,
        };
        if (isTime)
        {
            var last = tokens.Is(next + 1, "in") && tokens.Is(next + 2, "office") ? next + 3 : next + 1;
            return (last, ordinal, false);
        }

        if (!isPossessive && tokens.Term(next) == TimeTerm.Took)
        {
            var office = tokens.Is(next + 1, "to") || tokens.Is(next + 1, "into") ? next + 2 : next + 1;
            return tokens.Term(office) == TimeTerm.Office ? (office + 1, ordinal, true) : null;
        }

        // "under President Calderón", "under Trump"; not "under Trump's tariffs".
        return noun == 0 && tokens.Is(leadAt, TimeTerm.In, 3) && (!isPossessive || hasTitle) ? (end, ordinal, false) : null;
    }

    private EdtfDate? TermOf(TimeTokens tokens, int titleAt, int nameAt, int end, int ordinal, bool isBare, TimeContext context)
    {
        var name = tokens.Text[tokens[nameAt].Start..tokens[end - 1].End];
        IEnumerable<OfficeTerm> terms = offices.Named(name);
        if (nameAt > titleAt)
        {
            var title = tokens.Text[tokens[titleAt].Start..tokens[nameAt - 1].End];
            terms = terms.Where(term => term.Title.EndsWith(title, StringComparison.OrdinalIgnoreCase));
        }
        else if (isBare)
        {
            terms = terms.Where(term => term.LeadsCountry);
        }

        return TenureChoice.Of([.. terms], ordinal, context.Anchor);
    }

    /// <summary>"the last administration", "the current government" of the country that is spoken of.</summary>
    private TimeMatch? OfCountry(TimeTokens tokens, int at, TimeContext context)
    {
        if (context.Country is null || context.Anchor is not { } anchor)
        {
            return null;
        }

        var leaders = offices.LeadersOf(context.Country).Where(term => term.From <= anchor.Latest).ToList();
        var hasPresident = leaders.Any(term => term.Office == "head-of-state" && term.Title == "President");
        var hasPremier = leaders.Any(term => term.Office == "head-of-government");
        var office = hasPresident && (tokens.Is(at + 1, "administration") || !hasPremier) ? "head-of-state" : "head-of-government";
        leaders = [.. leaders.Where(term => term.Office == office).OrderBy(term => term.From)];
        if (leaders.Count == 0)
        {
            return null;
        }

        var current = leaders[^1];
        var meant = tokens.Term(at) == TimeTerm.This ? current : leaders.LastOrDefault(term => term.Person != current.Person);
        return meant is null ? null : new(at + 2, Point.Of(TenureChoice.Date(meant)));
    }

    /// <summary>The index after capitalised words, initials and the particles between them; the same where there are none.</summary>
    internal static int EndOfName(TimeTokens tokens, int at)
    {
        var end = at;
        for (var next = at; next < at + LongestName; next++)
        {
            if (tokens.IsCapital(next) && tokens.Term(next) is TimeTerm.Word or TimeTerm.Month or TimeTerm.HalfLetter or TimeTerm.QuarterLetter or TimeTerm.A)
            {
                end = next + 1;
            }
            else if (!IsInside(tokens, next, at))
            {
                break;
            }
        }

        return end;
    }

    /// <summary>The full stop of an initial, a hyphen, an apostrophe or a particle, none of which ends a name.</summary>
    private static bool IsInside(TimeTokens tokens, int index, int first)
    {
        if (index == first)
        {
            return false;
        }

        return (tokens.IsMark(index, '.') && tokens[index - 1].Length <= 2)
            || ((tokens.IsMark(index, '-') || tokens.IsApostrophe(index)) && tokens.Adjoins(index) && tokens.Adjoins(index + 1) && tokens.IsCapital(index + 1))
            || (tokens.IsLetters(index) && tokens.Word(index) is "de" or "da" or "la" or "del" or "van" or "von" or "der" or "bin" or "al" or "el");
    }
}
