using Comity.Claims;
using Comity.Record;
using Comity.Views.Ledger;

namespace Comity.Tests.Views.Ledger;

public sealed class ScoreTableTests
{
    private readonly LedgerCase _case = new();

    [Fact]
    public void Five_cases_are_scored_at_the_middle_of_the_range()
    {
        // Four that came true and one that did not, at .6 to .8: the middle is .7.
        Forecasts(true, true, true, true, false);

        var score = Scores("2022-01-01").Single(row => row.Of == ScoreOf.Holder);

        Assert.Equal((5, 4, 0.8), (score.Cases, score.CameTrue, score.BaseRate));
        Assert.Equal(((4 * 0.09) + 0.49) / 5, score.Brier ?? 0, 1e-9);
        Assert.Equal(((4 * 0.35667494) + 1.2039728) / 5, score.Log ?? 0, 1e-6);
    }

    [Fact]
    public void Four_cases_are_told_and_not_scored()
    {
        Forecasts(true, true, true, false);

        var score = Scores("2022-01-01").Single(row => row.Of == ScoreOf.All);

        Assert.Equal(4, score.Cases);
        Assert.Null(score.Brier);
        Assert.Null(score.Log);
    }

    [Fact]
    public void Success_known_before_the_horizon_is_scored_only_after_it()
    {
        Forecasts(true, true, true, true, true);

        var before = Scores("2021-12-31").Single(row => row.Of == ScoreOf.All);

        Assert.Equal((0, 5), (before.Cases, before.Open));
        Assert.Equal(5, Scores("2022-01-01").Single(row => row.Of == ScoreOf.All).Cases);
    }

    [Fact]
    public void Range_wider_than_a_half_is_not_scored()
    {
        _case.Open(Forecast(0, claim => claim with { Likelihood = new("chance", 0.2, 0.75) }), _case.Done("They signed", "2021-05-01"));

        Assert.Equal((0, 1), Scores("2022-01-01").Where(row => row.Of == ScoreOf.All).Select(row => (row.Cases, row.TooWide)).Single());
    }

    [Fact]
    public void Undecided_ones_are_counted_and_not_scored()
    {
        _case.Open(Forecast(0));

        Assert.Equal((0, 1), Scores("2022-01-01").Where(row => row.Of == ScoreOf.Source).Select(row => (row.Cases, row.Undecided)).Single());
    }

    private IReadOnlyList<Score> Scores(string asOf)
    {
        var table = new ScoreTable();
        foreach (var entry in _case.Entries(asOf))
        {
            table.Add(entry);
        }

        return table.Rows();
    }

    private void Forecasts(params bool[] outcomes)
    {
        for (var number = 0; number < outcomes.Length; number++)
        {
            _case.Open(Forecast(number), outcomes[number] ? _case.Done("They signed", "2021-05-01") : _case.Undone("They broke it off", "2021-05-01"));
        }
    }

    private RecordedClaim Forecast(int number, Func<Claim, Claim>? with = null) => _case.Claim(
        6, number * 100, ClaimKind.Expectation, $"Deal {number} is likely", "2021-01-01",
        claim => (with ?? (same => same))(claim with { Actors = [new("Canada", "CAN")], Likelihood = new("likely", 0.6, 0.8), Horizon = EdtfDate.Parse("2021") }));
}
