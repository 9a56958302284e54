using Comity.Claims;
using Comity.Record;
using Comity.Views.Ledger;
using Comity.World;

namespace Comity.Tests.Views.Ledger;

/// <summary>Which evidence decides.</summary>
public sealed class TelltaleTests
{
    private readonly LedgerCase _case = new();

    [Fact]
    public void Weak_link_is_shown_and_decides_nothing()
    {
        var weak = _case.Done("Canada opened its market", "2021-06-01") with { Score = 0.5 };

        var entry = _case.Open(_case.Promise("Canada will open its market", "2021-02-01"), weak).Entry("2021-07-01");

        Assert.Equal(LedgerState.Open, entry.State);
        Assert.Single(entry.Evidence);
    }

    [Fact]
    public void What_is_still_to_come_decides_nothing() =>
        Assert.Equal(LedgerState.Open, State("Canada will open its market", _case.Done("Canada is likely to open its market", "2021-06-01")));

    [Theory]
    [InlineData("ISR", LedgerState.Open)]
    [InlineData("MEX", LedgerState.Kept)]
    public void Deed_towards_others_keeps_nothing(string recipient, LedgerState state) => Assert.Equal(
        state,
        State("Canada will pay the farmers", _case.Done("Canada paid the farmers", "2021-06-01", with: claim => claim with { Actors = [new("Canada", "CAN")], Recipients = [new("it", recipient)] })));

    [Fact]
    public void Deed_of_somebody_else_keeps_nothing() => Assert.Equal(
        LedgerState.Open,
        State("Canada will pay the farmers", _case.Done("France paid the farmers", "2021-06-01", with: claim => claim with { Actors = [new("France", "FRA")] })));

    [Theory]
    [InlineData("Canada will share what it knows of fentanyl", LedgerState.Open)]
    [InlineData("Canada will hold talks with Mexico", LedgerState.Kept)]
    public void Meeting_keeps_a_promise_to_meet_and_no_other(string quote, LedgerState state) => Assert.Equal(
        state, State(quote, _case.Done("Canada met Mexico", "2021-06-01", with: claim => claim with { Event = new(EventType.Consult, null, [], Auxiliary.None) })));

    [Theory]
    [InlineData("North American Leaders' Summit", LedgerState.CameTrue)]
    [InlineData("Summit of the Americas", LedgerState.Open)]
    public void Only_the_mechanism_that_is_meant_decides(string met, LedgerState state)
    {
        var forecast = _case.Claim(5, 0, ClaimKind.Expectation, "a revival of the Summit is likely", "2020-11-30", claim => claim with { Likelihood = new("likely", 0.55, 0.8) });
        var named = _case.Claim(5, 17, ClaimKind.Instrument, "Summit", "2020-11-30", claim => claim with { Instrument = new("North American Leaders' Summit", InstrumentNature.Mechanism, null) });
        var meeting = _case.Claim(ClaimKind.Instrument, "Attended the Summit", "2021-11-18", claim => claim with { Instrument = new(met, InstrumentNature.Mechanism, InstrumentStatus.Met) });

        Assert.Equal(state, _case.Open(forecast, LedgerCase.On(meeting, BearingRelation.Supports)).Beside(named).Entry("2022-01-01").State);
    }

    [Fact]
    public void Meeting_of_a_mechanism_that_may_be_anybodys_decides_nothing()
    {
        var meeting = _case.Claim(ClaimKind.Instrument, "Attended the Island Summit", "2021-06-01", claim => claim with { Instrument = new("Island Summit", InstrumentNature.Mechanism, InstrumentStatus.Met) });

        Assert.Equal(LedgerState.Open, State("Canada will host the next summit", LedgerCase.On(meeting, BearingRelation.Supports)));
    }

    [Theory]
    [InlineData("2020", LedgerState.Open)]
    [InlineData("2021", LedgerState.Kept)]
    public void Imprecise_day_counts_by_its_middle(string date, LedgerState state) => Assert.Equal(
        state, State("Canada will pay the farmers", _case.Done("Canada paid the farmers", "2021-06-01", with: claim => claim with { Date = EdtfDate.Parse(date) })));

    [Theory]
    [InlineData("Canada joined the Paris Agreement on October 5", LedgerState.Kept)]
    [InlineData("Canada praised the plan", LedgerState.Open)]
    public void Words_that_name_the_agreement_keep_a_promise_about_it(string told, LedgerState state)
    {
        var promise = _case.Claim(4, 0, ClaimKind.Commitment, "Joining the Paris Agreement", "2016-06-29", claim => claim with { Actors = [new("We", "CAN")] });
        var named = _case.Claim(4, 12, ClaimKind.Instrument, "Paris Agreement", "2016-06-29", claim => claim with { Instrument = new("Paris Agreement", InstrumentNature.Agreement, null) });
        var joined = _case.Done(told, "2016-12-05", with: claim => claim with { Actors = [new("Canada", "CAN")], Event = new(EventType.Support, null, [], Auxiliary.None) });

        Assert.Equal(state, _case.Open(promise, joined).Beside(named).Entry("2017-01-01").State);
    }

    [Fact]
    public void Same_text_does_not_decide_on_itself()
    {
        var promise = _case.Claim(3, 0, ClaimKind.Commitment, "Canada will pay", "2021-02-01", claim => claim with { Actors = [new("Canada", "CAN")] });
        var paid = _case.Claim(3, 50, ClaimKind.Event, "Canada paid", "2021-02-01");

        Assert.Equal(LedgerState.Open, _case.Open(promise, LedgerCase.On(paid, BearingRelation.Supports)).Entry("2021-07-01").State);
    }

    [Theory]
    [InlineData("Canada opened its market to all beef", LedgerState.Open)]
    [InlineData("Canada closed its market to all beef", LedgerState.Broken)]
    [InlineData("Canada did not open its market to beef", LedgerState.Broken)]
    public void What_undoes_a_promise_says_so(string told, LedgerState state) => Assert.Equal(
        state, State("Canada will open its market to beef", _case.Undone(told, "2021-06-01", with: claim => claim with { Actors = [new("Canada", "CAN")] })));

    [Fact]
    public void Others_do_not_break_a_promise() => Assert.Equal(
        LedgerState.Open,
        State("Canada will hold a vote of the workers", _case.Undone("workers refused the contract in the vote", "2021-06-01", with: claim => claim with { Actors = [new("workers", null)] })));

    [Theory]
    [InlineData(0.6, LedgerState.Open)]
    [InlineData(0.9, LedgerState.Kept)]
    public void Link_of_middling_score_needs_words_in_common(double score, LedgerState state) => Assert.Equal(
        state, State("Canada will share what it knows of chemicals", _case.Done("Canada handed over its files", "2021-06-01") with { Score = score }));

    [Theory]
    [InlineData(ClaimKind.Assessment)]
    [InlineData(ClaimKind.Figure)]
    [InlineData(ClaimKind.Quotation)]
    [InlineData(ClaimKind.Expectation)]
    public void Only_acts_decide(ClaimKind kind) => Assert.Equal(
        LedgerState.Open, State("Canada will pay the farmers", LedgerCase.On(_case.Claim(kind, "Canada paid the farmers", "2021-06-01"), BearingRelation.Supports)));

    [Fact]
    public void Report_of_an_act_decides() => Assert.Equal(
        LedgerState.Kept, State("Canada will pay the farmers", LedgerCase.On(_case.Claim(ClaimKind.Report, "Canada paid the farmers", "2021-06-01"), BearingRelation.Supports)));

    [Theory]
    [InlineData(EventType.Request)]
    [InlineData(EventType.Accuse)]
    [InlineData(EventType.Threaten)]
    [InlineData(EventType.Agree)]
    public void Words_keep_no_promise_of_deeds(EventType type) => Assert.Equal(
        LedgerState.Open, State("Canada will pay the farmers", _case.Done("Canada spoke of the farmers' pay", "2021-06-01", with: claim => claim with { Event = new(type, null, [], Auxiliary.None) })));

    [Fact]
    public void Signed_agreement_keeps_a_promise_to_agree() => Assert.Equal(
        LedgerState.Kept, State("Canada will conclude a treaty on lumber", _case.Done("Canada signed the treaty on lumber", "2021-06-01", with: claim => claim with { Event = new(EventType.Agree, null, [], Auxiliary.None) })));

    private LedgerState State(string promise, BearingClaim bearing) => _case.Open(_case.Promise(promise, "2021-02-01"), bearing).Entry("2021-07-01").State;
}
