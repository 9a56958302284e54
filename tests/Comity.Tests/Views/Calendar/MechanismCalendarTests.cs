using Comity.Claims;
using Comity.Record;
using Comity.Views.Calendar;
using Comity.World;
using static Comity.Tests.Views.Calendar.Told;

namespace Comity.Tests.Views.Calendar;

public sealed class MechanismCalendarTests
{
    private const string Summit = "North American Leaders' Summit";
    private const string Economic = "U.S.-Mexico High-Level Economic Dialogue";
    private const string Energy = "North American Energy Dialogue";

    private static readonly Coverage Leaders = Covers("1906-11-14", "2023-12-31");

    [Fact]
    public void Year_of_a_text_confirms_the_meeting_of_the_register()
    {
        var summit = Summits().One("2020-11-30", Leaders);

        Assert.Equal(new DateOnly(2016, 6, 29), summit.LastMet?.First);
        Assert.Contains(summit.LastMet?.Evidence ?? [], claim => claim.Claim.Quote == "North American Leaders Summit, which last met in 2016");
        Assert.Equal(6, summit.Meetings.Count);
        Assert.All(summit.Meetings, meeting => Assert.True(meeting.IsExact));
    }

    [Fact]
    public void Summit_that_a_text_wants_revived_after_its_usual_time_has_lapsed_even_where_nothing_is_covered()
    {
        var summit = Summits().One("2020-11-30");

        Assert.Equal(MechanismState.Lapsed, summit.State);
        Assert.Equal("../2020-11-30", summit.StateSince?.Text);
        Assert.Equal("should look for a revival of the North American Leaders Summit", Assert.Single(summit.History[^1].Claims).Claim.Quote);
    }

    [Fact]
    public void Revival_spoken_of_before_its_usual_time_is_over_means_nothing()
    {
        var forum = Yearly(4, "Oslo Leaders Summit")
            .Says("2004-09-01", "Oslo Leaders Summit", null)
            .WithExpectation("we expect a revival of the Oslo Leaders Summit")
            .One("2004-12-31");

        Assert.Equal(MechanismState.Active, forum.State);
    }

    [Fact]
    public void Covered_silence_lapses_the_summit_before_any_text_says_so()
    {
        var summit = Summits().One("2020-10-31", Leaders);

        Assert.Equal(MechanismState.Lapsed, summit.State);
        Assert.True(summit.Lapse?.Probability >= .5);
        Assert.Equal(1585, summit.Lapse?.CoveredDays);
    }

    // Gaps 245, 475, 967, 683, 866 days: the median 683 after 29 June 2016 is 13 May 2018, and four of five had ended after 866, 12 November 2018.
    [Fact]
    public void Usual_gap_says_when_it_was_due()
    {
        var summit = Summits().One("2020-11-30", Leaders);

        Assert.Equal(683, summit.Cadence?.MedianDays);
        Assert.Equal(new DateOnly(2018, 5, 13), summit.NextDue);
        Assert.Equal(new DateOnly(2018, 11, 12), summit.LikelyBy);
    }

    [Fact]
    public void Meeting_after_the_lapse_revives_it_and_says_after_how_long()
    {
        var summit = Summits().One("2021-11-18", Leaders);

        Assert.Equal(MechanismState.Revived, summit.State);
        Assert.Equal("2021-11-18", summit.StateSince?.Text);
        Assert.Equal("met again after 5 years 4 months", summit.StateReason);
    }

    [Fact]
    public void Second_meeting_after_the_revival_makes_it_active()
    {
        var summit = Summits().One("2023-12-31", Leaders);

        Assert.Equal(MechanismState.Active, summit.State);
        Assert.Equal(new DateOnly(2023, 1, 8), summit.LastMet?.First);
        Assert.Equal(new DateOnly(2023, 1, 10), summit.LastMet?.Last);
        Assert.Equal([MechanismState.Lapsed, MechanismState.Revived, MechanismState.Active], summit.History.TakeLast(3).Select(change => change.State));
    }

    // The 1,968 days of its sleep are not its habit: 245, 416, 475, 683, 866 and 967 days, the middle of the third and the fourth is 579.
    [Fact]
    public void Time_in_which_it_was_told_to_sleep_is_not_its_usual_gap() =>
        Assert.Equal(new Cadence(579, 245, 967, 866, 6), Summits().One("2023-12-31", Leaders).Cadence);

    [Fact]
    public void Nothing_later_than_the_day_is_used()
    {
        var summit = Summits().One("2021-02-28", Leaders);

        Assert.Equal(new DateOnly(2016, 6, 29), summit.LastMet?.First);
        Assert.All(summit.Claims, claim => Assert.True(claim.KnownOn <= new DateOnly(2021, 2, 28)));
        Assert.All(summit.Expected, one => Assert.True(one.Meeting is null || one.Meeting.First <= new DateOnly(2021, 2, 28)));
    }

    [Fact]
    public void Where_sources_end_silence_is_no_failure()
    {
        var summit = Summits().One("2026-11-22", Leaders);

        Assert.Equal(MechanismState.NotKnown, summit.State);
        Assert.Equal(new DateOnly(2024, 1, 1), summit.Silence?.NoCoverageSince);
        Assert.Contains("no coverage since 1 Jan 2024; not counted as failure", summit.Silence?.Words ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain(summit.Expected, one => one.Due > new DateOnly(2023, 12, 31) && one.Outcome == ExpectedOutcome.NotHeld);
    }

    [Fact]
    public void Without_coverage_nothing_lapses_by_silence()
    {
        var yearly = Yearly(8, "Oslo Leaders Summit").One("2016-01-01");

        Assert.DoesNotContain(yearly.History, change => change.State == MechanismState.Lapsed);
        Assert.Equal(0, yearly.Lapse?.CoveredDays);
        Assert.Contains(yearly.Expected, one => one.Outcome == ExpectedOutcome.NoCoverage);
    }

    // Eight meetings, each on 1 May from 2001 to 2008, then nothing though all days are covered.
    [Fact]
    public void Yearly_mechanism_lapses_by_its_own_habit_in_covered_silence()
    {
        var told = Yearly(8, "Oslo Leaders Summit");
        var soon = told.One("2009-06-01", Leaders);
        var late = told.One("2012-01-01", Leaders);

        Assert.Equal(MechanismState.Active, soon.State);
        Assert.Equal(MechanismState.Lapsed, late.State);
        Assert.InRange(late.StateSince?.Earliest ?? default, new(2009, 7, 1), new(2010, 5, 1));
        Assert.True(late.Lapse?.Probability >= .5);
        Assert.Contains(late.Expected, one => one.Due == new DateOnly(2009, 5, 1) && one.Outcome == ExpectedOutcome.NotHeld);
    }

    [Fact]
    public void Two_meetings_are_too_few_for_a_probability()
    {
        var young = Yearly(2, "Oslo Leaders Summit").One("2003-06-01", Leaders);

        Assert.Null(young.Lapse?.Probability);
        Assert.StartsWith("abstains: 2 meetings", young.Lapse?.Reason, StringComparison.Ordinal);
        Assert.NotEqual(MechanismState.Lapsed, young.State);
    }

    [Fact]
    public void Dialogue_was_ended_by_whom_the_passage_names()
    {
        var dialogue = Ended().One("2020-11-30");

        Assert.Equal(MechanismState.Ended, dialogue.State);
        Assert.Equal(("Trump administration (United States)", "USA"), (dialogue.EndedBy?.Who, dialogue.EndedBy?.Country));
        Assert.Equal("../2020-11-30", dialogue.StateSince?.Text);
        Assert.Single(dialogue.EndedBy?.Claims ?? []);
    }

    [Fact]
    public void Dialogue_that_is_relaunched_is_revived()
    {
        var dialogue = Ended()
            .Says("2021-09-09", Economic, InstrumentStatus.Lapsed, "2016/..")
            .AndSays(Economic, InstrumentStatus.Revived, "relaunched the High-Level Economic Dialogue", start: 50)
            .One("2021-09-09");

        Assert.Equal(MechanismState.Revived, dialogue.State);
        Assert.Equal([MechanismState.Lapsed, MechanismState.Ended, MechanismState.Revived], dialogue.History.Select(change => change.State));
    }

    [Fact]
    public void End_told_again_after_the_revival_is_the_same_end()
    {
        var dialogue = Ended()
            .Says("2021-09-09", Economic, InstrumentStatus.Revived, "2021-09-09", "relaunched the High-Level Economic Dialogue")
            .Says("2022-01-05", Economic, InstrumentStatus.Ended, null, "the High-Level Economic Dialogue, which Trump had ended")
            .One("2022-06-30");

        Assert.Equal(MechanismState.Revived, dialogue.State);
    }

    [Fact]
    public void Proposed_dialogue_without_a_meeting_is_not_known()
    {
        var dialogue = new Told().Says("2020-11-30", Energy, InstrumentStatus.Proposed, null, "restore the North American Energy Dialogue").One("2020-11-30", Leaders);

        Assert.Equal((MechanismState.NotKnown, "proposed; no meeting is recorded"), (dialogue.State, dialogue.StateReason));
        Assert.Null(dialogue.LastMet);
        Assert.Null(dialogue.StateSince);
        Assert.Equal(InstrumentLevel.Officials, dialogue.Level);
        Assert.Equal(["CAN", "MEX", "USA"], dialogue.Parties);
    }

    [Fact]
    public void Days_that_lie_within_three_days_are_one_meeting()
    {
        var forum = new Told()
            .Says("2020-05-04", "Nordic Forum", InstrumentStatus.Met, "2020-05-01/2020-05-02")
            .Says("2020-05-06", "Nordic Forum", InstrumentStatus.Met, "2020-05-05")
            .Says("2020-05-10", "Nordic Forum", InstrumentStatus.Met, "2020-05-09")
            .One("2020-12-31");

        Assert.Equal([(new DateOnly(2020, 5, 1), new DateOnly(2020, 5, 5)), (new(2020, 5, 9), new(2020, 5, 9))], forum.Meetings.Select(each => (each.First, each.Last)));
        Assert.Equal(2, forum.Meetings[0].Evidence.Count);
    }

    [Fact]
    public void Year_without_a_meeting_that_is_known_to_the_day_stays_as_an_imprecise_one()
    {
        var forum = new Told()
            .Says("2014-06-01", "Nordic Forum", InstrumentStatus.Met, "2014-05-01")
            .Says("2017-05-06", "Nordic Forum", InstrumentStatus.Met, "2016")
            .One("2020-12-31");

        Assert.Equal([("2014-05-01", true), ("2016", false)], forum.Meetings.Select(each => (each.Date.Text, each.IsExact)));
        Assert.Null(forum.Cadence);
    }

    [Fact]
    public void Meeting_that_a_document_only_looks_forward_to_is_none() =>
        Assert.Empty(new Told().Says("2020-05-04", "Nordic Forum", InstrumentStatus.Met, "2020-09-01").One("2020-12-31").Meetings);

    [Fact]
    public void Rejected_claim_is_no_evidence_and_a_correction_is()
    {
        var told = new Told().Says("2020-05-04", "Nordic Forum", InstrumentStatus.Met, "2020-05-01").Says("2020-06-04", "Nordic Forum", InstrumentStatus.Met, "2020-06-01");
        var (one, other) = (told.Claims[0], told.Claims[1]);
        Review[] reviews =
        [
            new(one.TextHash, ClaimKind.Instrument, one.Claim.Span, ReviewAction.Reject, "A. Reader", DateTimeOffset.UnixEpoch) { Id = 1 },
            new(other.TextHash, ClaimKind.Instrument, other.Claim.Span, ReviewAction.Correct, "A. Reader", DateTimeOffset.UnixEpoch, null, ReviewBody.Write(
                other.Claim with { Date = EdtfDate.Parse("2020-06-02") })) { Id = 2 },
        ];
        var forum = Assert.Single(MechanismCalendar.Of(told.Claims, [], reviews, new DateOnly(2020, 12, 31)).Mechanisms);

        Assert.Equal(new DateOnly(2020, 6, 2), Assert.Single(forum.Meetings).First);
    }

    [Fact]
    public void Agreement_goes_from_signed_to_in_force_to_under_review()
    {
        var agreement = Agreement("USMCA")
            .Says("2018-12-01", "USMCA", InstrumentStatus.Signed, "2018-11-30", nature: InstrumentNature.Agreement)
            .Says("2020-09-16", "USMCA", InstrumentStatus.InForce, "2020-07-01", nature: InstrumentNature.Agreement)
            .Says("2026-02-24", "USMCA", InstrumentStatus.UnderReview, null, nature: InstrumentNature.Agreement)
            .One("2026-03-01");

        Assert.Equal(
            [(MechanismState.Signed, "2018-11-30"), (MechanismState.InForce, "2020-07-01"), (MechanismState.UnderReview, "../2026-02-24")],
            agreement.History.Select(change => (change.State, change.Date.Text)));
        Assert.Empty(agreement.Meetings);
        Assert.Null(agreement.Level);
    }

    [Fact]
    public void Agreement_that_another_replaced_is_succeeded_by_it()
    {
        var calendar = new Told()
            .Says("2020-09-16", "USMCA", InstrumentStatus.InForce, "2020-07-01", nature: InstrumentNature.Agreement)
            .AndSays("NAFTA", InstrumentStatus.Ended, "replaced the North American Free Trade Agreement", start: 100, nature: InstrumentNature.Agreement)
            .AsOf("2020-12-31");
        var nafta = calendar.Mechanisms.Single(one => one.Name == "NAFTA");

        Assert.Equal((MechanismState.Succeeded, "USMCA"), (nafta.State, nafta.SucceededBy?.Name));
        Assert.Equal("replaced the North American Free Trade Agreement", nafta.SucceededBy?.Claims[0].Claim.Quote);
    }

    [Fact]
    public void Every_change_of_state_has_claims_or_tells_of_silence() =>
        Assert.All(Summits().One("2023-12-31", Leaders).History, change => Assert.True(change.Claims.Count > 0 || change.Reason.Contains("habit", StringComparison.Ordinal)));

    [Fact]
    public void Empty_record_has_an_empty_calendar() => Assert.Empty(MechanismCalendar.Of([], [], [], new DateOnly(2020, 1, 1)).Mechanisms);

    /// <summary>The days of the registers of visits and journeys, and the words of an article of November 2020.</summary>
    private static Told Summits()
    {
        var told = new Told();
        foreach (var days in new[]
        {
            "2007-08-20/2007-08-21", "2008-04-21/2008-04-22", "2009-08-09/2009-08-10", "2012-04-02", "2014-02-14", "2016-06-29", "2021-11-18", "2023-01-08/2023-01-10",
        })
        {
            told.Says(days.Split('/')[^1], Summit, InstrumentStatus.Met, days, "Attended the North American Leaders’ Summit");
        }

        return told
            .Says("2020-11-30", Summit, InstrumentStatus.Met, "2016", "North American Leaders Summit, which last met in 2016")
            .WithExpectation("should look for a revival of the North American Leaders Summit");
    }

    private static Told Ended() => new Told()
        .Says("2020-11-30", Economic, InstrumentStatus.Ended, null, "U.S.-Mexico High-Level Economic Dialogue — a forum the Trump administration ended")
        .WithEvent(EventType.Consult, "Vice President Biden oversaw the U.S.-Mexico High-Level Economic Dialogue", new("Vice President Biden", "USA", "Joe Biden", "Vice President"))
        .WithEvent(EventType.Sanction, "forum the Trump administration ended", new("Trump administration", "USA"), start: 46);

    private static Told Agreement(string name) => new Told().Says("2018-10-01", name, null, nature: InstrumentNature.Agreement);

    private static Told Yearly(int count, string name)
    {
        var told = new Told();
        for (var year = 2001; year < 2001 + count; year++)
        {
            told.Says($"{year}-05-02", name, InstrumentStatus.Met, $"{year}-05-01", parties: ["NOR", "USA"]);
        }

        return told;
    }
}
