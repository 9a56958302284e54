using Comity.Claims;
using Comity.Record;
using Comity.Views.Ledger;
using Comity.World;

namespace Comity.Tests.Views.Ledger;

public sealed class CommitmentStatesTests
{
    private const string Quote = "Canada will open its market to Mexican avocados by September 2021";

    private readonly LedgerCase _case = new();

    [Fact]
    public void Promise_nothing_bears_on_is_open_until_its_deadline()
    {
        var entry = _case.Open(Due()).Entry("2021-09-30");

        Assert.Equal(LedgerState.Open, entry.State);
        Assert.Null(entry.DecidedOn);
        Assert.Equal(new DateOnly(2021, 9, 30), entry.Due?.Day);
        Assert.False(entry.Due?.IsAssumed);
    }

    [Fact]
    public void Day_after_its_deadline_it_is_overdue_and_says_that_nothing_covers_it()
    {
        var entry = _case.Open(Due()).Entry("2021-10-01");

        Assert.Equal(LedgerState.Overdue, entry.State);
        Assert.Equal(new DateOnly(2021, 10, 1), entry.DecidedOn);
        Assert.Equal("deadline 30 Sep 2021 passed; no source says that it was done (no source of the record covers it)", entry.History[^1].Cause);
        Assert.Empty(entry.History[^1].Claims);
    }

    [Fact]
    public void Overdue_never_becomes_broken_by_time_alone() =>
        Assert.Equal(LedgerState.Overdue, _case.Open(Due()).Entry("2031-10-01").State);

    [Fact]
    public void Done_is_kept_and_cites_the_claim()
    {
        var done = _case.Done("Canada opened its market to Mexican avocados", "2021-08-02");

        var entry = _case.Open(Due(), done).Entry("2022-01-01");

        Assert.Equal(LedgerState.Kept, entry.State);
        Assert.Equal(new DateOnly(2021, 8, 2), entry.DecidedOn);
        Assert.Equal([done.Claim.Id], entry.History[^1].Claims);
        Assert.Equal([LedgerState.Open, LedgerState.Kept], entry.History.Select(change => change.State));
    }

    [Fact]
    public void Done_late_was_overdue_first_and_says_so()
    {
        var entry = _case.Open(Due(), _case.Done("Canada opened its market to Mexican avocados", "2021-12-02")).Entry("2022-01-01");

        Assert.Equal([LedgerState.Open, LedgerState.Overdue, LedgerState.Kept], entry.History.Select(change => change.State));
        Assert.StartsWith("done, after the deadline of 30 Sep 2021:", entry.History[^1].Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_told_after_the_deadline_of_an_act_before_it_is_not_late()
    {
        var done = _case.Done("On 2 August Canada opened its market", "2021-12-02", with: claim => claim with { Date = EdtfDate.Parse("2021-08-02") });

        Assert.StartsWith("done: ", _case.Open(Due(), done).Entry("2022-01-01").History[^1].Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BearingStep.Begun, LedgerState.InProgress)]
    [InlineData(BearingStep.Part, LedgerState.PartlyKept)]
    [InlineData(BearingStep.Words, LedgerState.Open)]
    public void Step_of_the_evidence_says_how_far_it_went(BearingStep step, LedgerState state) =>
        Assert.Equal(state, _case.Open(Due(), _case.Done("Canada moved on avocados", "2021-06-01", step)).Entry("2021-07-01").State);

    [Fact]
    public void Begun_and_not_finished_by_the_deadline_is_overdue() =>
        Assert.Equal(LedgerState.Overdue, _case.Open(Due(), _case.Done("Canada began talks on avocados", "2021-06-01", BearingStep.Begun)).Entry("2021-12-01").State);

    [Fact]
    public void Opposite_done_is_broken() =>
        Assert.Equal(LedgerState.Broken, _case.Open(Due(), _case.Undone("Canada closed its market to avocados", "2021-06-01")).Entry("2021-07-01").State);

    [Fact]
    public void Sources_that_speak_for_both_within_a_month_decide_nothing()
    {
        var done = _case.Done("Canada opened its market", "2021-06-01");
        var undone = _case.Undone("Canada did not open its market", "2021-06-10");

        var entry = _case.Open(Due(), done, undone).Entry("2021-07-01");

        Assert.Equal(LedgerState.CantTell, entry.State);
        Assert.Equal([done.Claim.Id, undone.Claim.Id], entry.History[^1].Claims);
    }

    [Fact]
    public void What_is_undone_long_after_is_broken_where_no_day_was_stated() => Assert.Equal(
        LedgerState.Broken,
        _case.Open(_case.Promise("Canada will open its market to avocados", "2021-02-01"), _case.Done("Canada opened its market", "2021-03-01"), _case.Undone("Canada closed its market", "2021-09-01"))
            .Entry("2021-10-01").State);

    [Fact]
    public void Kept_by_its_day_a_promise_stays_kept() => Assert.Equal(
        LedgerState.Kept,
        _case.Open(Due(), _case.Done("Canada opened its market", "2021-08-01"), _case.Undone("Canada closed its market", "2022-09-01")).Entry("2023-01-01").State);

    [Fact]
    public void Act_before_the_promise_keeps_nothing()
    {
        var before = _case.Done("Canada had opened its market in 2015", "2021-06-01", with: claim => claim with { Date = EdtfDate.Parse("2015") });

        var entry = _case.Open(Due(), before).Entry("2021-07-01");

        Assert.Equal(LedgerState.Open, entry.State);
        Assert.Single(entry.Evidence);
    }

    [Theory]
    [InlineData(ClaimKind.Expectation)]
    [InlineData(ClaimKind.Commitment)]
    [InlineData(ClaimKind.Quotation)]
    [InlineData(ClaimKind.Figure)]
    [InlineData(ClaimKind.Instrument)]
    public void Words_names_and_amounts_do_not_keep_a_promise(ClaimKind kind)
    {
        var spoken = _case.Claim(kind, "opened its market to avocados", "2021-06-01", claim => kind == ClaimKind.Instrument
            ? claim with { Instrument = new("Avocado Dialogue", InstrumentNature.Mechanism, null) } : claim);

        Assert.Equal(LedgerState.Open, _case.Open(Due(), LedgerCase.On(spoken, BearingRelation.Supports)).Entry("2021-07-01").State);
    }

    [Theory]
    [InlineData(EventType.Agree, Auxiliary.None, LedgerState.Open)]
    [InlineData(EventType.Threaten, Auxiliary.None, LedgerState.Open)]
    [InlineData(EventType.Cooperate, Auxiliary.Future, LedgerState.Open)]
    [InlineData(EventType.Cooperate, Auxiliary.None, LedgerState.Kept)]
    public void Only_a_deed_keeps_a_promise(EventType type, Auxiliary auxiliary, LedgerState state)
    {
        var told = _case.Done("Canada promised to open its market", "2021-06-01", with: claim => claim with { Event = new(type, null, [], auxiliary) });

        Assert.Equal(state, _case.Open(Due(), told).Entry("2021-07-01").State);
    }

    [Fact]
    public void Nothing_later_than_the_day_is_used()
    {
        _case.Open(Due(), _case.Done("Canada opened its market", "2021-08-01"));

        Assert.Empty(_case.Entries("2020-12-31"));
        Assert.Empty(_case.Entry("2021-07-31").Evidence);
        Assert.Equal(LedgerState.Open, _case.Entry("2021-07-31").State);
        Assert.All(_case.Entry("2021-08-01").History, change => Assert.True(change.Date <= new DateOnly(2021, 8, 1)));
    }

    [Fact]
    public void Assumed_deadline_is_the_scheduled_end_of_the_term_not_the_real_one()
    {
        // Elected in 2015; four years from the first day in office, twice: 4 Nov 2023. He left on 14 Mar 2025.
        var entry = _case.Open(_case.Promise("Canada will help Mexico", "2021-02-01")).Entry("2023-11-05");

        Assert.Equal(new DateOnly(2023, 11, 4), entry.Due?.Day);
        Assert.True(entry.Due?.IsAssumed);
        Assert.Equal(LedgerState.CantTell, entry.State);
        Assert.StartsWith("a statement, a decree or a report of it that says whether it was done, since 1 Feb 2021", entry.Missing, StringComparison.Ordinal);
        Assert.Contains("assumed", entry.History[^1].Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Donald Trump", "USA", "2021-01-21", LedgerState.Lapsed)]
    [InlineData("Justin Trudeau", "CAN", "2019-11-05", LedgerState.CantTell)] // elected again
    public void Own_plan_of_a_person_lapses_with_his_time_in_office(string person, string country, string asOf, LedgerState state)
    {
        var plan = _case.Promise("He will build a wall", "2017-02-01", claim => claim with { Actors = [new("He", country, person, "leader")] });

        Assert.Equal(state, _case.Open(plan).Entry(asOf).State);
    }

    [Fact]
    public void Deed_told_after_an_assumed_deadline_keeps_it()
    {
        var done = _case.Done("Canada helped Mexico with its ports", "2024-02-01");

        Assert.Equal(LedgerState.Kept, _case.Open(_case.Promise("Canada will help Mexico with its ports", "2021-02-01"), done).Entry("2024-03-01").State);
    }

    [Fact]
    public void Promise_lapses_when_its_mechanism_ends()
    {
        const string name = "U.S.-Mexico High-Level Economic Dialogue";
        var promise = _case.Claim(7, 0, ClaimKind.Commitment, "Canada will report to the dialogue", "2021-02-01", claim => claim with { Actors = [new("Canada", "CAN")] });
        var named = _case.Claim(7, 27, ClaimKind.Instrument, "dialogue", "2021-02-01", claim => claim with { Instrument = new(name, InstrumentNature.Mechanism, null) });
        var ended = _case.Claim(ClaimKind.Instrument, "The dialogue ended", "2021-06-01", claim => claim with { Instrument = new(name, InstrumentNature.Mechanism, InstrumentStatus.Ended) });

        var entry = _case.Open(promise, LedgerCase.On(ended, BearingRelation.Mentions)).Beside(named).Entry("2021-07-01");

        Assert.Equal(LedgerState.Lapsed, entry.State);
        Assert.Equal([ended.Id], entry.History[^1].Claims);
    }

    [Theory]
    [InlineData("Canada will cut methane emissions by 45 percent by 2030", "2030", "45 percent is promised instead")]
    [InlineData("Canada will cut methane emissions by 30 percent by 2035", "2035", "another day, by 2035, is promised instead")]
    public void Other_target_or_day_supersedes(string quote, string deadline, string cause)
    {
        var promise = _case.Promise("Canada will cut methane emissions by 30 percent by 2030", "2020-01-01", claim => claim with { Deadline = EdtfDate.Parse("2030") });
        var later = _case.Promise(quote, "2021-04-22", claim => claim with { Deadline = EdtfDate.Parse(deadline) });

        var entry = _case.Open(promise, LedgerCase.On(later, BearingRelation.Mentions, BearingStep.Words)).Entry("2022-01-01");

        Assert.Equal(LedgerState.Superseded, entry.State);
        Assert.StartsWith(cause, entry.History[^1].Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void Word_such_as_early_leaves_open_whether_it_was_met_and_shows_the_fact()
    {
        var promise = _case.Promise("Canada plans an early meeting with Mexico", "2020-11-30");
        var met = _case.Done("Canada met Mexico", "2021-11-18", with: claim => claim with { Date = EdtfDate.Parse("2021-11-18") });
        _case.Covered(new("visits", "visits", "CAN", InstrumentLevel.Leaders, new(2000, 1, 1), new(2023, 12, 31), false, "virtual meetings are not covered by the source"));

        var entry = _case.Open(promise, met).Entry("2022-01-01");

        Assert.Equal(LedgerState.CantTell, entry.State);
        Assert.Equal("first recorded on 18 Nov 2021; whether that is “early” can't be decided: the text names no day; virtual meetings are not covered by the source", entry.Missing);
    }

    [Fact]
    public void Promise_to_go_on_is_never_done_with() => Assert.Equal(
        LedgerState.InProgress,
        _case.Open(_case.Promise("Canada will continue to work with Mexico", "2021-02-01"), _case.Done("Canada worked with Mexico", "2021-05-01")).Entry("2022-01-01").State);

    [Fact]
    public void Unmet_condition_lets_it_lapse()
    {
        var promise = _case.Promise("Canada will lend money if parliament ratifies the pension treaty", "2021-02-01", claim => claim with { Condition = "if parliament ratifies the pension treaty" });

        Assert.Equal(LedgerState.Lapsed, _case.Open(promise, _case.Undone("The parliament refused to ratify the pension treaty", "2021-05-01")).Entry("2022-01-01").State);
    }

    [Fact]
    public void Verdict_of_a_person_holds_from_the_day_of_its_evidence()
    {
        var promise = Due();
        _case.Open(promise).Reviewed(promise, ReviewAction.Resolve, ReviewBody.Write(new Verdict("kept", new(2021, 9, 15), [], null)));

        Assert.Equal(LedgerState.Open, _case.Entry("2021-09-14").State);
        var entry = _case.Entry("2021-09-15");
        Assert.Equal(LedgerState.Kept, entry.State);
        Assert.Equal("A. Officer", entry.DecidedBy);
        Assert.Equal("decided by A. Officer: as seen", entry.History[^1].Cause);
    }

    [Fact]
    public void Person_takes_a_link_away_or_adds_one()
    {
        var promise = Due();
        var wrong = _case.Undone("Canada closed its market to avocados", "2021-06-01");
        var right = _case.Claim(ClaimKind.Event, "Avocados came in", "2021-07-01");
        _case.Open(promise, wrong).Linked(right)
            .Reviewed(promise, ReviewAction.Link, ReviewBody.Write(new LinkWord(promise.Id.ToString(), wrong.Claim.Id.ToString(), null)))
            .Reviewed(promise, ReviewAction.Link, ReviewBody.Write(new LinkWord(promise.Id.ToString(), right.Id.ToString(), BearingRelation.Supports)));

        var entry = _case.Entry("2021-08-01");

        Assert.Equal(LedgerState.Kept, entry.State);
        Assert.Equal("A. Officer", Assert.Single(entry.Evidence).By);
        Assert.Empty(_case.Entry("2021-06-15").Evidence);
    }

    [Fact]
    public void Every_change_after_the_first_cites_claims_or_the_calendar()
    {
        var entry = _case.Open(Due(), _case.Done("Canada began", "2021-06-01", BearingStep.Begun), _case.Done("Canada did a part", "2021-12-01", BearingStep.Part)).Entry("2022-01-01");

        Assert.Equal([LedgerState.Open, LedgerState.InProgress, LedgerState.Overdue, LedgerState.PartlyKept], entry.History.Select(change => change.State));
        Assert.All(entry.History, change => Assert.True(change.Claims.Count > 0 || change.Cause.Contains("passed", StringComparison.Ordinal)));
    }

    private RecordedClaim Due() => _case.Promise(Quote, "2021-02-01", claim => claim with { Deadline = EdtfDate.Parse("../2021-09") });
}
