using Comity.Claims;
using Comity.Record;
using Comity.Views.Ledger;
using Comity.World;

namespace Comity.Tests.Views.Ledger;

/// <summary>Entries whose criterion is a meeting are decided by recorded meetings, linked or not.</summary>
public sealed class MeetingWishTests
{
    private const string Summit = "North American Leaders' Summit";

    private readonly LedgerCase _case = new();

    [Fact]
    public void Summit_that_met_in_time_came_true_and_cites_all_who_tell_of_it()
    {
        _case.Open(Forecast("The Summit is very likely to meet again before the end of 2021", "2021-12-31")).Beside(Named("Summit", 4));
        var visit = Met("2021-11-18");
        var other = Met("2021-11-18");

        Assert.Equal(LedgerState.Open, _case.Entry("2021-11-17").State);
        var entry = _case.Entry("2021-11-18");
        Assert.Equal(LedgerState.CameTrue, entry.State);
        Assert.Equal(new[] { visit.Id, other.Id }.Order(), entry.History[^1].Claims.Order());
        Assert.Equal("a meeting of the North American Leaders' Summit after 2021-02-26 and not later than 2021-12-31", entry.Criterion);
    }

    [Theory]
    [InlineData("2016-06-29", LedgerState.CantBeDecided)] // before it was foreseen
    [InlineData("2023-01-10", LedgerState.CantBeDecided)] // too late
    [InlineData("2021-11-18", LedgerState.CameTrue)]
    public void Only_a_meeting_in_its_time_counts(string day, LedgerState state)
    {
        _case.Open(Forecast("The Summit will probably meet again", "2021-12-31")).Beside(Named("Summit", 4));
        Met(day);

        Assert.Equal(state, _case.Entry("2023-06-01").State);
    }

    [Theory]
    [InlineData("Mexico will host the next summit", LedgerState.Kept)]
    [InlineData("We will hold our next summit in Mexico", LedgerState.Kept)]
    [InlineData("We will hold our next summit in Canada", LedgerState.Open)]
    public void Next_summit_is_that_of_the_text_and_has_to_be_where_it_was_to_be(string quote, LedgerState state)
    {
        var promise = _case.Claim(500, 100, ClaimKind.Commitment, quote, "2021-11-18", claim => claim with { Actors = [new("Mexico", "MEX")] });
        _case.Open(promise).Beside(Named("North American Leaders' Summit", 0, "2021-11-18"));
        _case.Met(ClaimKind.Instrument, "met in Mexico City for the summit", "2023-01-10", Mechanism);

        Assert.Equal(state, _case.Entry("2023-02-01").State);
    }

    [Fact]
    public void Visit_of_a_minister_is_not_that_of_the_president()
    {
        _case.Open(Visit());
        Journey("Antony Blinken", "2021-10-08");

        Assert.Equal(LedgerState.CantBeDecided, _case.Entry("2022-01-01").State);
    }

    [Fact]
    public void Visit_of_the_president_came_true()
    {
        _case.Open(Visit());
        Journey("Joe Biden", "2021-10-08");

        Assert.Equal(LedgerState.CameTrue, _case.Entry("2022-01-01").State);
    }

    [Theory]
    [InlineData(false, LedgerState.CantBeDecided)]
    [InlineData(true, LedgerState.DidNot)]
    public void Visit_that_no_register_tells_of_did_not_come_where_all_of_them_cover_it(bool both, LedgerState state)
    {
        _case.Open(Visit()).Covered(Register("journeys", "2023-12-31")).Covered(Register("visits", both ? "2023-12-31" : "2021-06-30"));

        Assert.Equal(state, _case.Entry("2022-01-01").State);
    }

    [Fact]
    public void Early_meeting_shows_the_first_recorded_and_what_is_not_covered()
    {
        var plan = _case.Claim(ClaimKind.Commitment, "he plans to hold an early meeting with AMLO", "2020-11-30", claim => claim with
        {
            Actors = [new("he", "USA", "Joe Biden")],
            Recipients = [new("AMLO", "MEX", "Andrés Manuel López Obrador")],
        });
        _case.Open(plan).Covered(Register("visits", "2023-12-31") with { Note = "virtual meetings are not listed" });
        _case.Met(ClaimKind.Event, "President López Obrador; from: Mexico", "2021-11-18", claim => claim with
        {
            Actors = [new("President López Obrador", "MEX", "Andrés Manuel López Obrador")],
            Recipients = [new("", "USA", "Joe Biden")],
            Event = new(EventType.Consult, "visit", [], Auxiliary.None),
        });

        var entry = _case.Entry("2023-12-31");
        Assert.Equal(LedgerState.CantTell, entry.State);
        Assert.Equal("first recorded on 18 Nov 2021; whether that is “early” can't be decided: the text names no day; virtual meetings are not listed", entry.Missing);
    }

    [Fact]
    public void More_regular_meetings_are_none_that_could_be_told_from_others()
    {
        _case.Open(Forecast("The Summit will meet more often", "2021-12-31")).Beside(Named("Summit", 4));
        Met("2021-11-18");

        Assert.Empty(_case.Entry("2021-12-01").Evidence);
    }

    private RecordedClaim Forecast(string quote, string horizon) => _case.Claim(500, 0, ClaimKind.Expectation, quote, "2021-02-26", claim => claim with
    {
        Actors = [new("", "CAN"), new("", "MEX"), new("", "USA")],
        Likelihood = new("likely", 0.55, 0.8),
        Horizon = EdtfDate.Parse(horizon),
    });

    private RecordedClaim Visit() => _case.Forecast("President Biden is likely to visit Mexico in 2021", "2021-02-26", claim => claim with
    {
        Actors = [new("President Biden", "USA", "Joe Biden", "President")],
        Horizon = EdtfDate.Parse("2021"),
    });

    private RecordedClaim Named(string quote, int start, string knownOn = "2021-02-26") =>
        _case.Claim(500, start, ClaimKind.Instrument, quote, knownOn, claim => claim with { Instrument = new(Summit, InstrumentNature.Mechanism, null) });

    private RecordedClaim Met(string day) => _case.Met(ClaimKind.Instrument, "Attended the summit", day, Mechanism);

    private void Journey(string person, string day) => _case.Met(ClaimKind.Event, "to: Mexico", day, claim => claim with
    {
        Actors = [new(person, "USA", person)],
        Recipients = [new("Mexico", "MEX")],
        Event = new(EventType.Consult, "visit", [], Auxiliary.None),
    });

    private static Claim Mechanism(Claim claim) => claim with { Instrument = new(Summit, InstrumentNature.Mechanism, InstrumentStatus.Met) };

    private static Coverage Register(string what, string last) =>
        new(what, what, "USA", InstrumentLevel.Leaders, new(2000, 1, 1), LedgerCase.Day(last), false, "");
}
