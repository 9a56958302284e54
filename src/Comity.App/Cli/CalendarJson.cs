using System.Globalization;
using Comity.Record;
using Comity.Views.Calendar;

namespace Comity.App.Cli;

/// <summary>Mechanisms in their public form; docs/calendar.md says what the fields mean.</summary>
internal static class CalendarJson
{
    public static async Task<object> Of(Showing show, Mechanism mechanism, DateOnly asOf)
    {
        var meetings = new List<object>();
        foreach (var meeting in mechanism.Meetings)
        {
            meetings.Add(new
            {
                date = meeting.IsExact ? Day(meeting.First) : meeting.Date.Text,
                until = meeting.IsExact && meeting.Last > meeting.First ? Day(meeting.Last) : null,
                exact = meeting.IsExact,
                quotes = await Quotes(show, meeting.Evidence),
            });
        }

        var history = new List<object>();
        foreach (var change in mechanism.History)
        {
            history.Add(new { date = change.Date.Text, state = PublicNames.Of(change.State), reason = change.Reason, claims = await Quotes(show, change.Claims) });
        }

        return new
        {
            name = mechanism.Name,
            variants = mechanism.Variants.Select(variant => new { text = variant.Text, reason = variant.Reason, claims = variant.Claims.Select(id => id.ToString()) }),
            nature = PublicNames.Of(mechanism.Nature),
            parties = mechanism.Parties,
            level = mechanism.Level is { } level ? PublicNames.Of(level) : null,
            level_from_name = mechanism.IsLevelFromName,
            meetings,
            last_met = mechanism.LastMet is { } last ? (last.IsExact ? Day(last.First) : last.Date.Text) : null,
            cadence_days = mechanism.Cadence?.MedianDays,
            cadence_range = mechanism.Cadence is { } cadence ? new[] { cadence.LowDays, cadence.HighDays } : null,
            next_due = mechanism.NextDue is { } due ? Day(due) : null,
            likely_by = mechanism.LikelyBy is { } likely ? Day(likely) : null,
            state = PublicNames.Of(mechanism.State),
            state_since = mechanism.StateSince?.Text,
            state_reason = mechanism.StateReason,
            lapse_probability = mechanism.Lapse?.Probability,
            lapse_reason = mechanism.Lapse?.Reason,
            ended_by = mechanism.EndedBy is { } ender ? new { who = ender.Who, country = ender.Country, claims = await Quotes(show, ender.Claims) } : null,
            succeeded_by = mechanism.SucceededBy is { } successor ? new { name = successor.Name, claims = await Quotes(show, successor.Claims) } : null,
            silence = mechanism.Silence is { } silence
                ? new
                {
                    from = Day(silence.From),
                    until = Day(silence.Until),
                    covered_days = silence.CoveredDays,
                    no_coverage_since = silence.NoCoverageSince is { } since ? Day(since) : null,
                    sources = silence.Sources,
                    words = silence.Words,
                }
                : null,
            expected = mechanism.Expected.Select(one => new
            {
                due = Day(one.Due),
                likely_by = Day(one.LikelyBy),
                outcome = PublicNames.Of(one.Outcome),
                date = one.Meeting is { } held ? Day(held.First) : null,
                reason = one.Reason,
            }),
            history,
            as_of = Day(asOf),
        };
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static async Task<List<object>> Quotes(Showing show, IReadOnlyList<RecordedClaim> claims)
    {
        var quotes = new List<object>();
        foreach (var claim in claims)
        {
            var document = (await show.DocumentOf(claim)).Document;
            quotes.Add(new
            {
                quote = claim.Claim.Quote,
                document = new { id = document.Id, title = document.Metadata.Title ?? document.FileName, published = document.Metadata.Published?.Text },
                claim = claim.Id.ToString(),
            });
        }

        return quotes;
    }
}
