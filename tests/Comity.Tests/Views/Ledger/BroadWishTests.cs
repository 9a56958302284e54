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
        var wish = BroadWish.Of(forecast.Claim);
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

        Assert.True(BroadWish.Of(forecast.Claim)?.IsAgainst);
        Assert.Equal([request], Decided(forecast, request));
    }

    [Theory]
    [InlineData("Canada will lift the tariff")] // one deed decides it
    [InlineData("More pressure on labor rights will come")] // no issue is coded: of what matter?
    public void What_is_not_broad_or_has_no_matter_is_none(string quote) => Assert.Null(BroadWish.Of(_case.Forecast(quote, "2020-11-30").Claim));

    private RecordedClaim Act(string quote, string day, EventType type, Issue issue, Auxiliary auxiliary = Auxiliary.None) => _case.Claim(ClaimKind.Event, quote, day, claim => claim with
    {
        Actors = [new("Canada", "CAN")],
        Recipients = [new("Mexico", "MEX")],
        Issues = [issue],
        Event = new(type, null, [], auxiliary),
        Date = EdtfDate.Parse(day),
    });

    private static IReadOnlyList<RecordedClaim> Decided(RecordedClaim forecast, params RecordedClaim[] acts) =>
        BroadWish.Of(forecast.Claim)?.Decided(acts, forecast.TextId, LedgerCase.Day("2020-11-30"), LedgerCase.Day("2022-12-31")) ?? [];
}
