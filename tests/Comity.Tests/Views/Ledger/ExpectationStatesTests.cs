using Comity.Claims;
using Comity.Record;
using Comity.Views.Ledger;
using Comity.World;

namespace Comity.Tests.Views.Ledger;

public sealed class ExpectationStatesTests
{
    private const string Summit = "North American Leaders' Summit";

    private readonly LedgerCase _case = new();

    [Fact]
    public void Revival_of_a_summit_has_its_meeting_as_criterion()
    {
        var entry = Revival().Entry("2020-12-31");

        Assert.Equal("a meeting of the North American Leaders' Summit after 2020-11-30 and before 2025-01-20", entry.Criterion);
        Assert.Equal(LedgerState.Open, entry.State);
        Assert.Contains("Joe Biden", entry.Due?.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Meeting_makes_it_come_true_and_all_records_of_the_day_are_cited()
    {
        var visit = _case.Done("visited Washington for the North American Leaders’ Summit", "2021-11-18");
        var travel = _case.Done("attended the North American Leaders' Summit", "2021-11-18");

        var entry = Revival(visit, travel).Entry("2022-01-01");

        Assert.Equal(LedgerState.CameTrue, entry.State);
        Assert.Equal(new DateOnly(2021, 11, 18), entry.DecidedOn);
        Assert.Equal(new[] { visit.Claim.Id, travel.Claim.Id }.Order(), entry.History[^1].Claims.Order());
    }

    [Fact]
    public void Silence_without_coverage_decides_nothing_and_says_what_is_missing()
    {
        var entry = Revival().Entry("2025-01-21");

        Assert.Equal(LedgerState.CantBeDecided, entry.State);
        Assert.Contains("no source of the record covers it", entry.Missing, StringComparison.Ordinal);
        Assert.Contains("a readout, a joint statement or a register of visits between Canada, Mexico and the United States, since 30 Nov 2020 and until 20 Jan 2025", entry.Missing, StringComparison.Ordinal);
    }

    [Fact]
    public void Covered_silence_to_the_end_is_did_not()
    {
        Cover(new(2025, 12, 31), isGap: false);

        Assert.Equal(LedgerState.DidNot, Revival().Entry("2025-01-21").State);
        Assert.Equal(LedgerState.Open, _case.Entry("2025-01-20").State);
    }

    [Fact]
    public void Source_that_ends_before_the_horizon_does_not_cover_it()
    {
        Cover(new(2023, 12, 31), isGap: false);

        Assert.Equal(LedgerState.CantBeDecided, Revival().Entry("2025-01-21").State);
    }

    [Fact]
    public void Gap_of_a_source_covers_nothing()
    {
        Cover(new(2025, 12, 31), isGap: false);
        Cover(new(2021, 12, 31), isGap: true);

        Assert.Equal(LedgerState.CantBeDecided, Revival().Entry("2025-01-21").State);
    }

    [Fact]
    public void Contradicted_did_not_and_may_still_come_true()
    {
        _case.Open(_case.Forecast("A deal is likely", "2021-01-01", Until), _case.Undone("They broke off the talks", "2021-03-01"), _case.Done("They signed the deal", "2021-10-01"));

        Assert.Equal(LedgerState.DidNot, _case.Entry("2021-04-01").State);
        Assert.Equal(LedgerState.CameTrue, _case.Entry("2021-11-01").State);
    }

    [Fact]
    public void What_happens_after_the_horizon_does_not_count() => Assert.Equal(
        LedgerState.CantBeDecided,
        _case.Open(_case.Forecast("A deal is likely", "2021-01-01", Until), _case.Done("They signed the deal", "2022-02-01")).Entry("2022-03-01").State);

    [Fact]
    public void What_is_told_after_the_horizon_of_a_day_before_it_counts() => Assert.Equal(
        LedgerState.CameTrue,
        _case.Open(
            _case.Forecast("A deal is likely", "2021-01-01", Until),
            _case.Done("They signed the deal on 2 May 2021", "2022-02-01", with: claim => claim with { Date = EdtfDate.Parse("2021-05-02") })).Entry("2022-03-01").State);

    [Theory]
    [InlineData("Canada will not leave the treaty", LedgerState.DidNot)]
    [InlineData("Canada is unlikely to leave the treaty", LedgerState.CameTrue)]
    public void Negation_turns_the_state_round_and_a_low_likelihood_does_not(string quote, LedgerState state) =>
        Assert.Equal(state, _case.Open(_case.Forecast(quote, "2021-01-01", Until), _case.Done("Canada left the treaty", "2021-05-01")).Entry("2022-03-01").State);

    [Fact]
    public void Beginning_alone_is_not_decided() => Assert.Equal(
        LedgerState.CantBeDecided,
        _case.Open(_case.Forecast("A deal is likely", "2021-01-01", Until), _case.Done("They opened talks", "2021-05-01", BearingStep.Begun)).Entry("2022-01-01").State);

    [Fact]
    public void Unmet_condition_is_told_apart_from_failure()
    {
        var forecast = _case.Forecast("Canada will speak up if criticism of judges rises", "2021-01-01", claim => Until(claim) with { Condition = "if criticism of judges rises" });

        Assert.Equal(LedgerState.ConditionNotMet, _case.Open(forecast, _case.Undone("The criticism of judges fell silent", "2021-05-01")).Entry("2022-01-01").State);
    }

    [Fact]
    public void Unknown_condition_leaves_it_undecided()
    {
        var forecast = _case.Forecast("Canada will speak up if criticism rises", "2021-01-01", claim => Until(claim) with { Condition = "if criticism rises" });

        Assert.Contains("no source says whether the condition", _case.Open(forecast).Entry("2022-01-01").History[^1].Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void Person_words_the_criterion()
    {
        var forecast = _case.Forecast("A deal is likely", "2021-01-01", Until);

        var entry = _case.Open(forecast).Reviewed(forecast, ReviewAction.Resolve, ReviewBody.Write(new Verdict(null, null, [], "a signed deal"))).Entry("2021-06-01");

        Assert.Equal("a signed deal", entry.Criterion);
        Assert.True(entry.IsCriterionReviewed);
        Assert.Equal(LedgerState.Open, entry.State);
    }

    [Theory]
    [InlineData("2022-01-31", LedgerState.DidNot)]
    [InlineData("2024-01-31", LedgerState.CantBeDecided)] // too long after to be the same
    public void Done_late_did_not(string day, LedgerState state)
    {
        var late = _case.Done("Canada opened its border", day, with: claim => claim with { Date = EdtfDate.Parse(day), Event = new(EventType.Retreat, null, [], Auxiliary.None) });

        Assert.Equal(state, _case.Open(_case.Forecast("Canada may open its border in 2021", "2021-01-01", Until), late).Entry("2024-06-01").State);
    }

    private static Claim Until(Claim claim) => claim with { Horizon = EdtfDate.Parse("2021") };

    private LedgerCase Revival(params BearingClaim[] bearings)
    {
        const string quote = "look for a revival of the Summit";
        var forecast = _case.Claim(5, 0, ClaimKind.Expectation, quote, "2020-11-30", claim => claim with
        {
            Actors = [Actor.Implied("CAN"), Actor.Implied("MEX"), Actor.Implied("USA")],
            Event = new(EventType.Consult, null, [], Auxiliary.Future),
            Likelihood = new("should look for", 0.55, 0.85),
        });
        var named = _case.Claim(5, 26, ClaimKind.Instrument, "Summit", "2020-11-30", claim => claim with { Instrument = new(Summit, InstrumentNature.Mechanism, null) });
        var other = _case.Claim(5, 40, ClaimKind.Expectation, "A Biden administration will do more", "2020-11-30", claim => claim with
        {
            Actors = [new("Biden administration", "USA")],
            Likelihood = new("will", 0.8, 0.97),
            Horizon = EdtfDate.Parse("2030"),
        });
        return _case.Open(forecast, bearings).Beside(named).Naming(other);
    }

    private void Cover(DateOnly last, bool isGap) =>
        _case.Covered(new("visits", "visits of leaders", "USA", InstrumentLevel.Leaders, isGap ? new(2021, 1, 1) : new(2000, 1, 1), last, isGap, "calls are not listed"));
}
