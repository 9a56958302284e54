using Comity.Claims;

namespace Comity.Reading.Dates;

/// <summary>Which of the terms that a name can mean is meant.</summary>
internal static class TenureChoice
{
    /// <summary>A tenure of a United States president at least this long was won twice.</summary>
    private const int TwoTermYears = 6;

    private const int PresidentialTermYears = 4;

    /// <summary>The time of the term, or of its first or second part.</summary>
    /// <param name="ordinal">1 for "first term"; 0: not said.</param>
    /// <param name="anchor">The latest that began by publication is meant; without it there must be only one.</param>
    /// <returns>Null where nobody fits or it can't be told.</returns>
    public static EdtfDate? Of(IReadOnlyList<OfficeTerm> terms, int ordinal, Anchor? anchor)
    {
        var leading = terms.Where(term => term.LeadsCountry).ToList();
        var known = (leading.Count > 0 ? leading : terms)
            .Where(term => anchor is null || term.From <= anchor.Latest)
            .DistinctBy(term => (term.Person, term.From, term.To))
            .OrderBy(term => term.From)
            .ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var latest = known[^1];
        if (anchor is null && known.Any(term => term.Person != latest.Person || term.Country != latest.Country))
        {
            return null;
        }

        if (ordinal == 0)
        {
            return anchor is null && known.Count > 1 ? null : Date(latest);
        }

        var own = known.Where(term => term.Person == latest.Person && term.Country == latest.Country && term.Office == latest.Office).ToList();
        return Numbered(own, ordinal);
    }

    public static EdtfDate Date(OfficeTerm term) => EdtfDate.Interval(EdtfDate.Day(term.From), term.To is { } to ? EdtfDate.Day(to) : null);

    private static EdtfDate? Numbered(List<OfficeTerm> terms, int ordinal)
    {
        if (terms[0].Country != "USA" || terms[0].Office != "head-of-state")
        {
            // Elsewhere re-elections within one stay in office aren't known.
            return terms.Count > 1 && ordinal <= terms.Count ? Date(terms[ordinal - 1]) : null;
        }

        var numbered = terms.SelectMany(Split).ToList();
        return ordinal <= numbered.Count ? numbered[ordinal - 1] : null;
    }

    private static IEnumerable<EdtfDate> Split(OfficeTerm term)
    {
        if (term.To is not { } to || to < term.From.AddYears(TwoTermYears))
        {
            return [Date(term)];
        }

        var second = EdtfDate.Day(term.From.AddYears(PresidentialTermYears));
        return [EdtfDate.Interval(EdtfDate.Day(term.From), second), EdtfDate.Interval(second, EdtfDate.Day(to))];
    }
}
