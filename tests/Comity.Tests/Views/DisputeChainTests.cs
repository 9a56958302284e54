using Comity.Claims;
using Comity.Record;
using Comity.Views;
using Comity.Views.Docket;
using Comity.World;
using static Comity.Tests.Views.DocketClaims;

namespace Comity.Tests.Views;

public sealed class DisputeChainTests
{
    [Fact]
    public void Case_goes_from_consultations_to_panel_ruling_and_settlement()
    {
        var chain = Assert.Single(Book(
            Told(1, EventType.Request, "NOR>SWE", "Norway requested consultations with Sweden on dairy quotas on March 2, 2020", "2020-03-02"),
            Told(2, EventType.Request, "NOR>SWE", "Norway requested a panel on dairy quotas", "2020-06-10"),
            Told(3, EventType.Support, "NOR>SWE", "a dairy panel ruled in favor of Norway", "2021-01-05"),
            Told(4, EventType.Retreat, "NOR+SWE", "the two settled the dispute over milk", "2021-05-01")).Chains);

        Assert.Equal((ChainKind.Dispute, "dairy", ChainState.Settled, new DateOnly(2021, 5, 1)), (chain.Kind, chain.Subject, chain.State, chain.Closed));
        Assert.Equal([ChainState.Open, ChainState.Panel, ChainState.Ruled, ChainState.Settled], chain.History.Select(change => change.State));
        Assert.Equal([null, 100, 209, 116], chain.Steps.Select(step => step.Days));
    }

    [Fact]
    public void Two_steps_in_one_sentence_have_their_own_dates()
    {
        var chain = Assert.Single(Book(
            Told(1, EventType.Request, "NOR>SWE", "Norway requested consultations with Sweden on corn on June 2 and a panel on August 17", "2020-06-02", known: "2020-12-18")).Chains);

        Assert.Equal([new DateOnly(2020, 6, 2), new(2020, 8, 17)], chain.Steps.Select(step => step.Date!.Value));
    }

    [Fact]
    public void Month_may_is_no_maybe()
    {
        var chain = Assert.Single(Book(
            Told(1, EventType.Request, "NOR>SWE", "Norway requested consultations on milk in March 2020 and a panel in May 2021", "2020-03", known: "2021-12-18")).Chains);

        Assert.Equal(ChainState.Panel, chain.State);
    }

    [Fact]
    public void Second_panel_after_a_ruling_is_a_second_case() => Assert.Equal(
        2,
        Book(
            Told(1, EventType.Request, "NOR>SWE", "Norway requested a panel on dairy quotas", "2020-06-10"),
            Told(2, EventType.Support, "NOR>SWE", "the dairy panel ruled in favor of Norway", "2021-01-05"),
            Told(3, EventType.Request, "NOR>SWE", "Norway demanded a second panel on dairy", "2022-01-10")).Chains.Count);

    [Fact]
    public void Same_subject_between_others_is_another_case() => Assert.Equal(
        2,
        Book(
            Told(1, EventType.Request, "NOR>SWE", "Norway requested a panel on dairy quotas", "2020-06-10"),
            Told(2, EventType.Request, "DNK>FIN", "Denmark requested a panel on dairy quotas", "2020-06-10")).Chains.Count);

    [Theory]
    [InlineData("Norway may request a panel on dairy quotas")]
    [InlineData("No panel on dairy has been requested")]
    [InlineData("If Norway requested a panel on dairy, Sweden would answer")]
    [InlineData("Sweden bought solar panels for its dairy farms")]
    public void What_has_not_come_is_no_step(string sentence) =>
        Assert.Empty(Book(Told(1, EventType.Consult, "NOR>SWE", sentence, "2020-06-10")).Chains);

    [Fact]
    public void Forecast_of_a_panel_is_no_step()
    {
        var forecast = Told(1, EventType.Request, "NOR>SWE", "Norway requested a panel on dairy quotas", "2020-06-10");

        Assert.Empty(Book(forecast with { Claim = forecast.Claim with { Kind = ClaimKind.Expectation } }).Chains);
    }

    [Fact]
    public void Subject_is_found_in_the_paragraph_where_the_sentence_has_none()
    {
        var claim = Told(1, EventType.Request, "NOR>SWE", "Norway requested consultations", "2020-06-10");
        var passage = new DocketPassage(claim.Claim.Quote, claim.Claim.Passage, "Sweden taxes softwood from abroad. ", "", null, [claim]);

        Assert.Equal("softwood lumber", Assert.Single(Docket([passage]).Chains).Subject);
    }

    [Fact]
    public void Step_of_a_case_opens_no_request_besides()
    {
        var claim = Told(1, EventType.Request, "NOR>SWE", "Norway requested consultations with Sweden on dairy quotas", "2020-03-02");

        var chain = Assert.Single(Docket([Passage(claim)], [Open(claim)]).Chains);

        Assert.Equal(ChainKind.Dispute, chain.Kind);
    }

    [Fact]
    public void Passages_are_cut_at_paragraphs()
    {
        const string text = "Heading.\n\nSweden taxes milk. Norway requested consultations. It waits.\n\nOther.";
        var start = text.IndexOf("Norway", StringComparison.Ordinal);
        var claim = Told(1, EventType.Request, "NOR>SWE", "Norway requested consultations.", "2020-06-10");
        var placed = claim with { Claim = claim.Claim with { Passage = new(start, start + "Norway requested consultations.".Length) } };

        var passage = Assert.Single(DocketPassage.Of(text, null, [placed]));

        Assert.Equal(("Sweden taxes milk.", "Norway requested consultations.", "It waits."), (passage.Before.Trim(), passage.Sentence, passage.After.Trim()));
    }

    private static RecordedClaim Told(int id, EventType type, string parties, string quote, string date, string? known = null) =>
        Event(id, type, parties, quote, date, known);

    private static DocketPassage Passage(RecordedClaim claim) => new(claim.Claim.Quote, claim.Claim.Passage, "", "", null, [claim]);

    private static DocketBook Book(params RecordedClaim[] claims) => Docket([.. claims.Select(Passage)]);

    private static DocketBook Docket(IReadOnlyList<DocketPassage> passages, IReadOnlyList<OpenClaim>? openers = null) =>
        DocketView.Of(new(openers ?? [], passages, new IssueCoverage(openers ?? []), new ReviewBook([], AsOf), AsOf));
}
