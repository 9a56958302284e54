using Comity.Claims;
using Comity.Record;
using Comity.Views.Ledger;
using Comity.World;

namespace Comity.Tests.Views.Ledger;

public sealed class BroadWishTests
{
    private readonly LedgerCase _case = new();

    [Fact]
    public void Pressure_on_an_issue_is_shown_by_a_demand_on_it()
    {
        var forecast = _case.Forecast("There will be more pressure on labor rights", "2020-11-30", claim => claim with { Issues = [Issue.Labour] });
        var wish = BroadWish.Of(forecast, []);
        var demand = Act("Canada asked Mexico to review a vote of workers", "2021-05-12", EventType.Request, Issue.Labour);

        Assert.Equal("a request, a complaint or a penalty between Canada and Mexico on labour", wish?.InWords());
        Assert.Equal([demand], Decided(forecast, demand));
    }

    [Theory]
    [InlineData(EventType.Request, Issue.Trade, "2021-05-12", Auxiliary.None)] // another issue
    [InlineData(EventType.Support, Issue.Labour, "2021-05-12", Auxiliary.None)] // no pressure
    [InlineData(EventType.Request, Issue.Labour, "2020-10-12", Auxiliary.None)] // before
    [InlineData(EventType.Request, Issue.Labour, "2021-05-12", Auxiliary.Negation)] // did not ask
    [InlineData(EventType.Request, Issue.Labour, "2023-05-12", Auxiliary.None)] // not known yet
    public void Other_acts_show_nothing(EventType type, Issue issue, string day, Auxiliary auxiliary)
    {
        var forecast = _case.Forecast("There will be more pressure on labor rights", "2020-11-30", claim => claim with { Issues = [Issue.Labour] });

        Assert.Empty(Decided(forecast, Act("Canada asked Mexico", day, type, issue, auxiliary)));
    }

    [Fact]
    public void More_frequent_talks_need_two_days_of_talks()
    {
        var forecast = _case.Forecast("We can expect more regular consultations among leaders", "2020-11-30");
        var first = Act("They met", "2021-02-23", EventType.Consult, Issue.Diplomacy);
        var same = Act("They talked at the meeting", "2021-02-24", EventType.Consult, Issue.Diplomacy);
        var second = Act("They met again", "2021-11-18", EventType.Consult, Issue.Diplomacy);

        Assert.Empty(Decided(forecast, first, same));
        Assert.Equal([first, second], Decided(forecast, first, same, second));
    }

    [Fact]
    public void Case_opened_in_a_pause_that_was_foreseen_speaks_against_it()
    {
        var forecast = _case.Forecast("There will be a pause in dispute processes", "2020-11-30");
        var request = Act("Canada requested consultations with Mexico", "2020-12-09", EventType.Request, Issue.Trade);

        Assert.True(BroadWish.Of(forecast, [])?.IsAgainst);
        Assert.Equal([request], Decided(forecast, request));
    }

    [Theory]
    [InlineData("Canada will lift the tariff")] // one deed decides it
    [InlineData("More pressure on labor rights will come")] // no issue is coded: of what matter?
    public void What_is_not_broad_or_has_no_matter_is_none(string quote) => Assert.Null(BroadWish.Of(_case.Forecast(quote, "2020-11-30"), []));

    [Theory]
    [InlineData("Canada joined the Paris Agreement on October 5", true)]
    [InlineData("Canada left the Paris Agreement", false)]
    [InlineData("Canada joined the Minamata Convention", false)]
    public void Promise_to_join_an_agreement_is_decided_by_joining_it(string quote, bool isKept)
    {
        var promise = _case.Claim(90, 0, ClaimKind.Commitment, "Canada will join the Paris Agreement this year", "2020-11-30", claim => claim with { Actors = [new("Canada", "CAN")] });
        var named = _case.Claim(90, 21, ClaimKind.Instrument, "Paris Agreement", "2020-11-30", claim => claim with { Instrument = new("Paris Agreement", InstrumentNature.Agreement, null) });
        var act = Act(quote, "2021-10-05", EventType.Support, Issue.Environment);
        var wish = BroadWish.Of(promise, [named]);

        Assert.Equal("Canada joining or ratifying the Paris Agreement", wish?.InWords());
        Assert.Equal(isKept ? [act] : [], wish?.Decided([act], promise.TextId, LedgerCase.Day("2020-11-30"), LedgerCase.Day("2022-12-31")) ?? []);
    }

    [Fact]
    public void Joining_of_one_does_not_keep_the_promise_of_two()
    {
        var promise = _case.Claim(90, 0, ClaimKind.Commitment, "Joining the Paris Agreement this year", "2020-11-30", claim => claim with { Actors = [new("Canada", "CAN"), new("Mexico", "MEX")] });
        var named = _case.Claim(90, 12, ClaimKind.Instrument, "Paris Agreement", "2020-11-30", claim => claim with { Instrument = new("Paris Agreement", InstrumentNature.Agreement, null) });
        var one = Act("Canada joined the Paris Agreement", "2021-10-05", EventType.Support, Issue.Environment);
        var both = Act("Canada joined the Paris Agreement on October 5, Mexico on September 21", "2021-10-05", EventType.Support, Issue.Environment);
        var wish = BroadWish.Of(promise, [named]);

        Assert.Empty(wish?.Decided([one], promise.TextId, LedgerCase.Day("2020-11-30"), LedgerCase.Day("2022-12-31")) ?? []);
        Assert.Equal([both], wish?.Decided([both], promise.TextId, LedgerCase.Day("2020-11-30"), LedgerCase.Day("2022-12-31")));
    }

    private RecordedClaim Act(string quote, string day, EventType type, Issue issue, Auxiliary auxiliary = Auxiliary.None) => _case.Claim(ClaimKind.Event, quote, day, claim => claim with
    {
        Actors = [new("Canada", "CAN")],
        Recipients = [new("Mexico", "MEX")],
        Issues = [issue],
        Event = new(type, null, [], auxiliary),
        Date = EdtfDate.Parse(day),
    });

    private static IReadOnlyList<RecordedClaim> Decided(RecordedClaim forecast, params RecordedClaim[] acts) =>
        BroadWish.Of(forecast, [])?.Decided(acts, forecast.TextId, LedgerCase.Day("2020-11-30"), LedgerCase.Day("2022-12-31")) ?? [];
}
