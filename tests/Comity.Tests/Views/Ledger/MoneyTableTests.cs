using Comity.Claims;
using Comity.Record;
using Comity.Views.Ledger;
using Comity.World;

namespace Comity.Tests.Views.Ledger;

public sealed class MoneyTableTests
{
    private readonly LedgerCase _case = new();

    [Fact]
    public void Part_is_not_counted_beside_its_whole()
    {
        _case.Open(Pledge("The United States will spend $4 billion over four years", 4_000_000_000m, "2021-01-20"));
        OpenPart();

        var row = Assert.Single(Rows());

        Assert.Equal(4_000_000_000m, row.Pledged);
        Assert.Equal(2, row.Entries.Count);
    }

    [Fact]
    public void Whole_that_only_its_part_tells_counts_once()
    {
        OpenPart();

        Assert.Equal(4_000_000_000m, Assert.Single(Rows()).Pledged);
    }

    [Fact]
    public void Same_amount_told_by_two_texts_is_one_pledge()
    {
        _case.Open(Pledge("The United States will spend $4 billion over four years", 4_000_000_000m, "2021-01-20"));
        _case.Open(Pledge("Washington has promised $4 billion in aid", 4_000_000_000m, "2021-03-20"));

        Assert.Equal(4_000_000_000m, Assert.Single(Rows()).Pledged);
    }

    [Fact]
    public void Different_pledges_add_up_and_superseded_ones_do_not_count()
    {
        var old = Pledge("The United States will give $100 million for the border bridges", 100_000_000m, "2021-01-20");
        var larger = Pledge("The United States will give $150 million for the border bridges", 150_000_000m, "2021-06-20");
        _case.Open(old, LedgerCase.On(larger, BearingRelation.Mentions, BearingStep.Words)).Open(larger)
            .Open(Pledge("Washington will pay $20 million to farmers", 20_000_000m, "2021-07-20"));

        Assert.Equal(170_000_000m, Assert.Single(Rows()).Pledged);
    }

    [Fact]
    public void Committed_and_disbursed_are_apart_and_an_amount_told_twice_counts_once()
    {
        _case.Open(
            Pledge("The United States will spend $4 billion over four years", 4_000_000_000m, "2021-01-20"),
            Spent("Congress approved $860 million", 860_000_000m, "2022-01-10"),
            Spent("USAID disbursed $300 million", 300_000_000m, "2022-02-10"),
            Spent("the agency has paid $300 million", 300_000_000m, "2022-02-12"),
            Spent("it paid $50 million", 50_000_000m, "2022-03-12"));

        var row = Assert.Single(Rows());

        Assert.Equal((860_000_000m, 350_000_000m), (row.Committed, row.Disbursed));
    }

    [Fact]
    public void Amount_so_far_contains_the_others()
    {
        _case.Open(
            Pledge("The United States will spend $4 billion over four years", 4_000_000_000m, "2021-01-20"),
            Spent("USAID disbursed $300 million", 300_000_000m, "2022-02-10"),
            Spent("$500 million has been paid so far", 500_000_000m, "2022-05-10"));

        Assert.Equal(500_000_000m, Assert.Single(Rows()).Disbursed);
    }

    private IReadOnlyList<ProgrammeMoney> Rows()
    {
        var table = new MoneyTable();
        foreach (var entry in _case.Entries("2023-01-01"))
        {
            table.Add(entry);
        }

        return table.Rows();
    }

    private void OpenPart()
    {
        const string quote = "The United States will give $310 million of the $4 billion";
        var part = _case.Claim(8, 0, ClaimKind.Commitment, quote, "2021-04-26", claim => claim with
        {
            Actors = [new("United States", "USA")],
            Recipients = [new("Guatemala", "GTM")],
            Money = new(310_000_000m, "USD"),
        });
        _case.Open(part).Beside(Figure("$310 million", 310e6)).Beside(Figure("$4 billion", 4e9));

        RecordedClaim Figure(string words, double value) =>
            _case.Claim(8, quote.IndexOf(words, StringComparison.Ordinal), ClaimKind.Figure, words, "2021-04-26", claim => claim with { Figure = new(value, value, value, "USD", null, false) });
    }

    private RecordedClaim Pledge(string quote, decimal amount, string day) => _case.Claim(ClaimKind.Commitment, quote, day, claim => claim with
    {
        Actors = [new("United States", "USA")],
        Recipients = [new("Mexico", "MEX")],
        Money = new(amount, "USD"),
    });

    private BearingClaim Spent(string quote, decimal amount, string day) => LedgerCase.On(
        _case.Claim(ClaimKind.Event, quote, day, claim => claim with { Event = new(EventType.Cooperate, null, [], Auxiliary.None), Money = new(amount, "USD") }),
        BearingRelation.Supports,
        BearingStep.Part);
}
