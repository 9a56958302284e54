using System.Globalization;

namespace Comity.World;

/// <summary>Until when a government is scheduled to hold office, by rules that are known beforehand.</summary>
/// <remarks>How long somebody did hold office is never used: it would look ahead.</remarks>
public sealed class ScheduledTerms
{
    private static readonly Lazy<ScheduledTerms> EmbeddedTerms = new(() => new(TabSeparated.Embedded("World/Data/terms.tsv")));

    private readonly Dictionary<string, List<TermRule>> _rules = new(StringComparer.Ordinal);

    /// <param name="rows">Columns: country office years anchor.</param>
    /// <exception cref="ComityException"><see cref="ErrorCode.KnowledgeRow"/>.</exception>
    public ScheduledTerms(IReadOnlyList<TabularRow> rows)
    {
        foreach (var row in rows)
        {
            var rule = TermRule.Read(row);
            if (!_rules.TryGetValue(rule.Country, out var rules))
            {
                _rules[rule.Country] = rules = [];
            }

            if (rules.Count > 0 && (rules[^1].Office != rule.Office || rule.Anchor is null || rule.Anchor <= (rules[^1].Anchor ?? DateOnly.MinValue)))
            {
                throw row.Wrong("anchor", "a day after that of the row before, for the same office");
            }

            rules.Add(rule);
        }
    }

    /// <summary>The rules that come with the library.</summary>
    public static ScheduledTerms Embedded => EmbeddedTerms.Value;

    /// <summary>The key of the office that leads a country's government; that of a head of government where no rule is known.</summary>
    public string OfficeOf(string country) => _rules.TryGetValue(country, out var rules) ? rules[0].Office : "head-of-government";

    /// <summary>The day on which the term that runs on a day is scheduled to end; null: no rule is known.</summary>
    /// <param name="inOfficeSince">First day of the holder's time in office, from which terms without a fixed day are counted.</param>
    public DateOnly? EndOfTerm(string country, DateOnly inOfficeSince, DateOnly on)
    {
        if (!_rules.TryGetValue(country, out var rules))
        {
            return null;
        }

        var day = on > inOfficeSince ? on : inOfficeSince;
        var place = rules.FindLastIndex(rule => rule.Anchor is null || rule.Anchor <= day);
        if (place < 0)
        {
            return null;
        }

        var end = rules[place].Anchor ?? inOfficeSince;
        for (var terms = 1; end <= day; terms++)
        {
            end = (rules[place].Anchor ?? inOfficeSince).AddYears(terms * rules[place].Years);
        }

        // The rule that comes next ends the term that runs then.
        return place + 1 < rules.Count && rules[place + 1].Anchor is { } next && next < end ? next : end;
    }

    private sealed record TermRule(string Country, string Office, int Years, DateOnly? Anchor)
    {
        private const int MostYears = 10;

        public static TermRule Read(TabularRow row)
        {
            if (!int.TryParse(row.Required("years"), NumberStyles.None, CultureInfo.InvariantCulture, out var years) || years is < 1 or > MostYears)
            {
                throw row.Wrong("years", "a number of years from 1 to 10");
            }

            DateOnly? anchor = null;
            if (row["anchor"].Length > 0)
            {
                anchor = DateOnly.TryParseExact(row["anchor"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    ? day
                    : throw row.Wrong("anchor", "a date as YYYY-MM-DD, or nothing");
            }

            return new(row.Required("country"), row.Required("office"), years, anchor);
        }
    }
}
