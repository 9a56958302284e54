using System.Globalization;
using Comity.Record;
using Comity.Views;
using Comity.Views.Calendar;

namespace Comity.App.Cli;

/// <summary>The calendar for a person, and as JSON.</summary>
internal static class CalendarPage
{
    private const int NameColumns = 34;
    private const int PartyColumns = 12;
    private const int LevelColumns = 10;
    private const int DayColumns = 12;
    private const int QuotesOfMeeting = 3;
    private const double DaysOfYear = 365.25;

    public static async Task WriteAsync(Showing show, MechanismCalendar calendar, IReadOnlyList<Mechanism> mechanisms)
    {
        if (show.IsJson)
        {
            var entries = new List<object>();
            foreach (var mechanism in mechanisms)
            {
                entries.Add(await CalendarJson.Of(show, mechanism, calendar.AsOf));
            }

            show.WriteJson(new { as_of = CalendarJson.Day(calendar.AsOf), mechanisms = entries, unnamed = await CalendarJson.Quotes(show, calendar.Unnamed) });
            return;
        }

        show.Page.Line(new Run($"{"Name",-NameColumns}{"Parties",-PartyColumns}{"Level",-LevelColumns}{"Last met",-DayColumns}{"Next due",-DayColumns}", Ink.Heading));
        foreach (var mechanism in mechanisms)
        {
            WriteRow(show.Page, mechanism);
        }

        var left = calendar.Mechanisms.Count - mechanisms.Count;
        show.Page.Line($"{NumberWords.Of(mechanisms.Count, "mechanism or agreement", "mechanisms and agreements")} as of {DateWords.Of(calendar.AsOf)}"
            + (left > 0 ? $"; {NumberWords.Of(left)} more are left out by the options or only named: --all" : "")
            + (calendar.Unnamed.Count > 0 ? $"; {NumberWords.Of(calendar.Unnamed.Count, "claim", "claims")} on unnamed ones" : ""));
    }

    public static async Task WriteOneAsync(Showing show, MechanismCalendar calendar, Mechanism mechanism)
    {
        if (show.IsJson)
        {
            show.WriteJson(await CalendarJson.Of(show, mechanism, calendar.AsOf));
            return;
        }

        var page = show.Page;
        page.Line(mechanism.Name, Ink.Heading);
        page.Paragraph(0, new Run($"{PublicNames.Of(mechanism.Nature)}{(mechanism.Level is { } level ? $" of {PublicNames.Of(level)}" : "")}{(mechanism.IsLevelFromName ? " (by its name)" : "")}; "
            + (mechanism.Parties.Count > 0 ? PartyWords.Sentence(mechanism.Parties) : "parties not known") + $"; as of {DateWords.Of(calendar.AsOf)}", Ink.Quiet));
        page.Paragraph(0, new Run($"{StateOf(mechanism)}: ", Ink.Strong), new Run(mechanism.StateReason));
        WriteFacts(page, mechanism);
        if (mechanism.Meetings.Count > 0)
        {
            page.Line();
            page.Line("Meetings", Ink.Heading);
            foreach (var meeting in mechanism.Meetings.Reverse())
            {
                await WriteMeetingAsync(show, meeting);
            }
        }

        var missed = mechanism.Expected.Where(one => one.Outcome != ExpectedOutcome.Held).ToList();
        if (missed.Count > 0)
        {
            page.Line();
            page.Line("Expected by its usual gap", Ink.Heading);
            foreach (var one in missed)
            {
                page.Hanging(2, 4, new Run($"{DateWords.Of(one.Due)}, by {DateWords.Of(one.LikelyBy)}: "), new Run(PublicNames.Of(one.Outcome), Ink.Strong), new Run($" – {one.Reason}", Ink.Quiet));
            }
        }

        page.Line();
        page.Line("History", Ink.Heading);
        foreach (var change in mechanism.History)
        {
            page.Hanging(2, 4, new Run($"{When(change.Date)}: "), new Run(PublicNames.Of(change.State), Ink.Strong), new Run($" – {change.Reason}"));
            await WriteQuotesAsync(show, change.State is MechanismState.Active ? [] : change.Claims);
        }

        page.Line();
        page.Line("Names in texts", Ink.Heading);
        foreach (var variant in mechanism.Variants)
        {
            page.Hanging(2, 4, new Run(variant.Text), new Run($" ({Showing.Counted(variant.Claims.Count, "claim")}): {variant.Reason}", Ink.Quiet));
        }
    }

    private static void WriteRow(Page page, Mechanism mechanism)
    {
        var name = mechanism.Name.Length < NameColumns ? mechanism.Name : mechanism.Name[..(NameColumns - 2)] + "…";
        var parties = mechanism.Parties.Count is 0 ? "–" : mechanism.Parties.Count <= 3 ? string.Join('-', mechanism.Parties) : $"{mechanism.Parties.Count} parties";
        var level = mechanism.Level is { } sits ? PublicNames.Of(sits) : "–";
        var last = mechanism.LastMet is { } met ? (met.IsExact ? CalendarJson.Day(met.First) : met.Date.Text) : "–";
        var due = mechanism.NextDue is { } next ? CalendarJson.Day(next) : "–";
        page.Line(new Run($"{name,-NameColumns}", Ink.Strong), new Run($"{parties,-PartyColumns}{level,-LevelColumns}{last,-DayColumns}{due,-DayColumns}"));
        var usual = mechanism.Cadence is { } cadence ? $"; usually every {Years(cadence.MedianDays)}" : "";
        page.Hanging(2, 4, new Run(StateOf(mechanism), Ink.Strong), new Run($": {mechanism.StateReason}{usual}", Ink.Quiet));
    }

    private static string StateOf(Mechanism mechanism) => PublicNames.Of(mechanism.State)
        + (mechanism.StateSince is { } since ? since.Text.StartsWith("../", StringComparison.Ordinal) ? $", {DateWords.By(since)}" : $" since {DateWords.Of(since)}" : "");

    /// <summary>"by 30 Nov 2020" where it is only known by when.</summary>
    private static string When(Claims.EdtfDate date) => date.Text.StartsWith("../", StringComparison.Ordinal) ? DateWords.By(date) : DateWords.Of(date);

    private static void WriteFacts(Page page, Mechanism mechanism)
    {
        if (mechanism.LastMet is { } last)
        {
            page.Paragraph(0, new Run($"Last met {Days(last)}."), new Run(mechanism.Silence is { } silence ? $" Since then: {silence.Words}." : "", Ink.Quiet));
        }

        if (mechanism.Cadence is { } cadence)
        {
            page.Paragraph(0, new Run(
                $"Usually every {Years(cadence.MedianDays)} ({Years(cadence.LowDays)} to {Years(cadence.HighDays)}, {Showing.Counted(cadence.Gaps, "gap")})."
                + (mechanism is { NextDue: { } due, LikelyBy: { } likely } ? $" Next due {DateWords.Of(due)}, four times of five by {DateWords.Of(likely)}." : "")));
        }

        if (mechanism.Lapse is { } lapse)
        {
            page.Paragraph(0, new Run(lapse.Probability is { } probability
                ? string.Create(CultureInfo.InvariantCulture, $"Probability that it sleeps: {probability:0.00}. ")
                : "Probability that it sleeps: "), new Run($"{lapse.Reason}.", Ink.Quiet));
        }
    }

    private static async Task WriteMeetingAsync(Showing show, Meeting meeting)
    {
        show.Page.Line(new Run($"  {Days(meeting)}", Ink.Strong), new Run(meeting.IsExact ? "" : "  (imprecise)", Ink.Quiet));
        await WriteQuotesAsync(show, [.. meeting.Evidence.Take(QuotesOfMeeting)]);
        if (meeting.Evidence.Count > QuotesOfMeeting)
        {
            show.Page.Line($"    and {Showing.Counted(meeting.Evidence.Count - QuotesOfMeeting, "claim")} more", Ink.Quiet);
        }
    }

    private static async Task WriteQuotesAsync(Showing show, IReadOnlyList<RecordedClaim> claims)
    {
        foreach (var claim in claims)
        {
            var document = (await show.DocumentOf(claim)).Document;
            show.Page.Hanging(4, 6, new Run($"“{claim.Claim.Quote}”", Ink.Quote), new Run($" – {ClaimPage.Source(document)} [{claim.Id}]", Ink.Quiet));
        }
    }

    private static string Days(Meeting meeting) => !meeting.IsExact ? DateWords.Of(meeting.Date)
        : meeting.Last == meeting.First ? DateWords.Of(meeting.First) : $"{DateWords.Of(meeting.First)} to {DateWords.Of(meeting.Last)}";

    /// <summary>"1.9 years", "70 days".</summary>
    private static string Years(int days) => days < DaysOfYear / 2
        ? Showing.Counted(days, "day")
        : string.Create(CultureInfo.InvariantCulture, $"{days / DaysOfYear:0.0} years");
}
