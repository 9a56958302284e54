using Comity.Claims;
using Comity.Record;
using Comity.Views;
using Comity.Views.Ledger;
using Comity.World;

namespace Comity.Tests.Views.Ledger;

public sealed class LedgerViewsTests
{
    private readonly LedgerCase _case = new();

    [Fact]
    public void Overdue_comes_first_then_what_is_due_next()
    {
        _case.Open(Due("Canada will cut by 2030", "2030")).Open(_case.Promise("Canada will help", "2021-01-01")).Open(Due("Canada will meet by June 2021", "2021-06")).Open(Due("Canada will vote by 2025", "2025"));

        var quotes = _case.Entries("2022-01-01").Order(Pressing.First).Select(entry => entry.Claim.Claim.Quote);

        Assert.Equal(["Canada will meet by June 2021", "Canada will vote by 2025", "Canada will cut by 2030", "Canada will help"], quotes);
    }

    [Fact]
    public void Next_actions_are_those_that_are_not_done_of_each_who_is_to_act()
    {
        var joint = Due("Both will meet by June 2021", "2021-06", claim => claim with { Actors = [new("Canada", "CAN"), new("Mexico", "MEX")] });
        _case.Open(joint).Open(Due("Canada will vote by 2025", "2025")).Open(Due("Canada will pay by 2025", "2025"), _case.Done("Canada paid", "2021-08-01"));

        var actions = LedgerViews.NextActions(_case.Entries("2022-01-01"));

        Assert.Equal([("CAN", true), ("CAN", false), ("MEX", true)], actions.Select(action => (action.Actor, action.IsOverdue)));
    }

    [Fact]
    public void Since_a_day_only_what_changed_is_told_with_the_state_before()
    {
        _case.Open(Due("Canada will pay by 2025", "2025"), _case.Done("Canada paid", "2021-08-01"));
        var entry = _case.Entry("2022-01-01");

        Assert.Null(LedgerViews.Since(entry, new(2021, 8, 2)));
        Assert.Equal(LedgerState.Open, LedgerViews.Since(entry, new(2021, 8, 1))?.Before);
        Assert.Null(LedgerViews.Since(entry, new(2020, 1, 1))?.Before);
    }

    [Fact]
    public void Filters_narrow()
    {
        var entry = _case.Open(Due("Canada will vote by 2025", "2025")).Entry("2022-01-01");
        var all = new LedgerQuery(entry.AsOf);

        Assert.True(LedgerViews.Matches(all with { Actor = "CAN", Kind = LedgerKind.Commitment, State = LedgerState.Open, DueBy = new(2025, 12, 31), Holder = "canada" }, entry));
        Assert.True(LedgerViews.Matches(all with { Relationship = Relationship.Between(["MEX", "CAN"]) }, entry));
        Assert.False(LedgerViews.Matches(all with { Relationship = Relationship.Between(["USA", "CAN"]) }, entry));
        Assert.False(LedgerViews.Matches(all with { Actor = "MEX" }, entry));
        Assert.False(LedgerViews.Matches(all with { DueBy = new(2025, 12, 30) }, entry));
        Assert.False(LedgerViews.Matches(all with { Issue = Issue.Trade }, entry));
    }

    [Fact]
    public void Governments_split_by_the_day_and_an_end_still_to_come_is_not_told()
    {
        DateOnly[] days = [new(2021, 1, 19), new(2021, 1, 21), new(2021, 1, 20)];

        var split = Administrations.Split(KnownWorld.Embedded, days, _ => "USA", day => day, new(2021, 2, 1));

        Assert.Equal(["Donald Trump", "Joe Biden"], split.Select(group => group.Administration?.Leader));
        Assert.Equal([new(2021, 1, 21), new(2021, 1, 20)], split[1].Items);
        Assert.Equal(new DateOnly(2021, 1, 20), split[0].Administration?.To);
        Assert.Null(split[1].Administration?.To);
    }

    [Theory]
    [InlineData(LedgerKind.Commitment, "Can’t tell", LedgerState.CantTell)]
    [InlineData(LedgerKind.Commitment, "in-progress", LedgerState.InProgress)]
    [InlineData(LedgerKind.Expectation, "did not", LedgerState.DidNot)]
    public void Words_of_states_are_read_back(LedgerKind kind, string words, LedgerState state)
    {
        Assert.True(LedgerStates.TryParse(kind, words, out var read));
        Assert.Equal(state, read);
    }

    [Fact]
    public void State_of_the_other_kind_is_none() => Assert.False(LedgerStates.TryParse(LedgerKind.Expectation, "kept", out _));

    private RecordedClaim Due(string quote, string deadline, Func<Claim, Claim>? with = null) =>
        _case.Promise(quote, "2021-01-01", claim => (with ?? (same => same))(claim with { Deadline = EdtfDate.Parse(deadline) }));
}
