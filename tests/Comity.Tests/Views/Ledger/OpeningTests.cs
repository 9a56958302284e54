using Comity.Claims;
using Comity.Record;
using Comity.Views.Ledger;
using Comity.World;

namespace Comity.Tests.Views.Ledger;

/// <summary>Which claims become entries.</summary>
public sealed class OpeningTests
{
    private readonly LedgerCase _case = new();

    [Fact]
    public void Lead_in_of_bullets_is_no_entry()
    {
        _case.Open(Of(ClaimKind.Commitment, 0, "the leaders committed to:")).Open(Of(ClaimKind.Commitment, 40, "Phasing out subsidies by 2025"));

        Assert.Equal("Phasing out subsidies by 2025", _case.Entry("2022-01-01").Claim.Claim.Quote);
    }

    [Fact]
    public void Agreement_that_a_commitment_has_the_words_of_is_no_entry_of_its_own_and_lends_its_evidence()
    {
        var done = _case.Done("Canada met Mexico", "2021-05-01");
        _case.Open(Of(ClaimKind.Commitment, 0, "They agreed to meet next month")).Open(Agreed("They agreed to meet"), done);

        Assert.Equal([done.Claim.Id], _case.Entry("2022-01-01").Evidence.Select(evidence => evidence.Claim.Id));
    }

    [Fact]
    public void Agreement_that_promises_is_a_commitment() =>
        Assert.Equal(LedgerKind.Commitment, _case.Open(Agreed("Canada plans to host the next summit")).Entry("2022-01-01").Kind);

    [Theory]
    [InlineData("the Agreement of 1994", Auxiliary.None)]
    [InlineData("Canada agreed to meet", Auxiliary.Negation)]
    [InlineData("Canada agreed to meet", Auxiliary.Historical)]
    public void Agreement_that_promises_nothing_is_no_entry(string quote, Auxiliary auxiliary) =>
        Assert.Empty(_case.Open(Agreed(quote, auxiliary)).Entries("2022-01-01"));

    [Fact]
    public void Words_told_twice_in_a_text_are_one_entry() => Assert.Single(
        _case.Open(Of(ClaimKind.Commitment, 0, "Officials of both sides will keep working on it")).Open(Of(ClaimKind.Commitment, 23, "will keep working on it")).Entries("2022-01-01"));

    [Fact]
    public void Other_day_within_the_same_words_is_an_entry_of_its_own() => Assert.Equal(
        2,
        _case.Open(Of(ClaimKind.Commitment, 0, "Canada will raise its target and reach net zero by 2050", claim => claim with { Deadline = EdtfDate.Parse("2050") }))
            .Open(Of(ClaimKind.Commitment, 7, "will raise its target", claim => claim with { Deadline = EdtfDate.Parse("2022") })).Entries("2022-01-01").Count);

    [Fact]
    public void Rejected_claim_is_no_entry_and_no_evidence()
    {
        var promise = _case.Promise("Canada will help Mexico", "2021-01-01");
        var done = _case.Done("Canada helped Mexico", "2021-02-01");
        var other = _case.Promise("Canada will ask Mexico", "2021-01-01");
        _case.Open(promise, done).Open(other).Reviewed(done.Claim, ReviewAction.Reject, "").Reviewed(other, ReviewAction.Reject, "");

        Assert.Empty(_case.Entry("2022-01-01").Evidence);
    }

    [Fact]
    public void Commitment_told_again_is_one_entry_and_the_first_stays()
    {
        var first = _case.Promise("Canada will open its market to Mexican avocados", "2021-01-01");
        var again = _case.Promise("Canada promised to open its market to avocados from Mexico", "2021-03-01");
        var done = _case.Done("Canada opened its market", "2021-05-01");
        _case.Open(again, done).Open(first, LedgerCase.On(again, BearingRelation.Mentions, BearingStep.Words));

        var entry = _case.Entry("2022-01-01");

        Assert.Equal(first.Id, entry.Id);
        Assert.Equal([again.Id], entry.Retold.Select(telling => telling.Claim.Id));
        Assert.Equal(LedgerState.Kept, entry.State);
        Assert.Equal([done.Claim.Id], entry.Evidence.Select(evidence => evidence.Claim.Id));
        Assert.Empty(_case.Entry("2021-02-01").Retold);
    }

    [Fact]
    public void Coming_day_of_an_agreement_is_its_deadline()
    {
        var entry = _case.Open(Agreed("Canada agreed to meet Mexico on 4 May 2021", with: claim => claim with { Date = EdtfDate.Parse("2021-05-04") })).Entry("2021-02-01");

        Assert.Equal(new DateOnly(2021, 5, 4), entry.Due?.Day);
        Assert.False(entry.Due?.IsAssumed);
    }

    private RecordedClaim Agreed(string quote, Auxiliary auxiliary = Auxiliary.None, Func<Claim, Claim>? with = null) =>
        Of(ClaimKind.Event, 0, quote, claim => (with ?? (same => same))(claim with { Event = new(EventType.Agree, null, [], auxiliary) }));

    private RecordedClaim Of(ClaimKind kind, int start, string quote, Func<Claim, Claim>? with = null) => _case.Claim(
        9, start, kind, quote, "2021-01-15", claim => (with ?? (same => same))(claim with { Actors = [new("Canada", "CAN"), new("Mexico", "MEX")] }));
}
