using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Tests.Record;

/// <summary>What every record does with links between claims that tell of the same event.</summary>
public abstract partial class RecordContract
{
    [Fact]
    public async Task Links_are_kept_with_their_reasons_and_replaced_by_block()
    {
        await AddAsync(Samples.MeetingReading());
        var waiting = await Store.PendingEventsAsync(0, 10, None);
        Assert.Equal(2, waiting.Count);
        Assert.Single(await Store.PendingEventsAsync(waiting[0].Row, 10, None));
        await Store.PlaceEventsAsync([(waiting[0].Row, "a"), (waiting[1].Row, "b")], None);
        Assert.Equal("b", (await Store.BlocksOfAsync([waiting[1].Id], None))[waiting[1].Id]);
        Assert.Equal(["a", "b"], await Store.PendingBlocksAsync(None));
        Assert.Equal([waiting[1].Id], (await Store.EventsOfBlocksAsync(["b"], None)).Select(claim => claim.Id));

        Assert.False(await Store.LinkEventsAsync(["a", "b"], 1, [], None));
        Assert.True(await Store.LinkEventsAsync(["a", "b"], 2, [new([(waiting[0].Row, "first"), (waiting[1].Row, "second")])], None));

        Assert.Empty(await Store.PendingEventsAsync(0, 10, None));
        Assert.Equal(new EventTotals(1, 2), await Store.EventTotalsAsync(None));
        var claims = await AskAsync(new ClaimQuery { Order = ClaimOrder.Text });
        Assert.All(claims, claim => Assert.Equal(claims[0].Id, claim.Event));
        var tellings = await Store.TellingsAsync(claims[1], None);
        Assert.Equal([(claims[0], "first"), (claims[1], "second")], tellings.Select(telling => (telling.Claim with { Claim = claims[telling.Claim.Id == claims[0].Id ? 0 : 1].Claim }, telling.Reason)));

        Assert.True(await Store.LinkEventsAsync(["a"], 1, [], None));

        Assert.Equal(new EventTotals(0, 0), await Store.EventTotalsAsync(None));
        Assert.All(await AskAsync(new ClaimQuery()), claim => Assert.Null(claim.Event));
        await Store.ResetEventLinksAsync(None);
        Assert.Equal(2, (await Store.PendingEventsAsync(0, 10, None)).Count);
        Assert.Empty(await Store.PendingBlocksAsync(None));
    }

    [Fact]
    public async Task Event_without_a_block_waits_no_longer()
    {
        await AddAsync(Samples.MeetingReading());

        await Store.PlaceEventsAsync([.. (await Store.PendingEventsAsync(0, 10, None)).Select(claim => (claim.Row, (string?)null))], None);

        Assert.Empty(await Store.PendingEventsAsync(0, 10, None));
    }

    [Fact]
    public async Task Withdrawn_claim_leaves_its_event_at_once_and_its_block_to_be_linked()
    {
        var reading = Samples.MeetingReading();
        await AddAsync(reading);
        await LinkAllAsync("block");
        await Store.AddAsync([reading with { Claims = [reading.Claims[0]] }], "test-2", None);

        Assert.Empty(await Store.TellingsAsync(Assert.Single(await AskAsync(new ClaimQuery())), None));
        Assert.Equal(["block"], await Store.PendingBlocksAsync(None));
        Assert.Single(await Store.PendingEventsAsync(0, 10, None));
    }

    [Fact]
    public async Task Word_on_two_claims_makes_them_wait_to_be_linked()
    {
        await AddAsync(Samples.MeetingReading());
        await LinkAllAsync("block");
        var claims = await AskAsync(new ClaimQuery { Order = ClaimOrder.Text });
        var review = SameEventReview.Of(claims[0], claims[1], SameEventWord.Apart, "reader", new(2022, 1, 1, 0, 0, 0, TimeSpan.Zero), "two events");

        await Store.AddReviewAsync(review, None);

        Assert.Equal(2, (await Store.PendingEventsAsync(0, 10, None)).Count);
        Assert.Equal(
            new SameEventReview(claims[0].Id, claims[1].Id, SameEventWord.Apart, "reader", "two events"),
            SameEventReview.Read(Assert.Single(await Store.ReviewsAsync(null, None))));
        Assert.Null(SameEventReview.Read(review with { Action = ReviewAction.Accept }));
        Assert.Null(SameEventReview.Read(review with { Body = "[]" }));
        Assert.Null(SameEventReview.Read(review with { Body = """{"claim":"x","other":"y","word":"Apart"}""" }));
    }

    [Fact]
    public async Task Event_that_is_told_twice_counts_once_in_its_cell()
    {
        const string text = "Canada met Mexico on trade. The meeting of Canada and Mexico was on trade.";
        await AddAsync(Samples.Reading(
            Samples.Source(text),
            Samples.Event(text, "Canada met Mexico on trade", EventType.Consult, ["CAN", "MEX"], [Issue.Trade]),
            Samples.Event(text, "The meeting of Canada and Mexico was on trade", EventType.Consult, ["MEX", "CAN"], [Issue.Trade])));
        await LinkAllAsync("block");

        var cell = Assert.Single(await Store.FrameworkAsync(null, RelationshipScope.Exact, 5, None));

        Assert.Equal((2, 1), (cell.Counts[ClaimKind.Event], cell.Told));
        Assert.Single(cell.Latest);
        var relationship = Assert.Single(await Store.RelationshipsAsync(None));
        Assert.Equal((2, 1), (relationship.Claims, relationship.Told));
    }

    [Fact]
    public async Task Event_whose_claims_are_all_withdrawn_is_gone()
    {
        var reading = Samples.MeetingReading();
        await AddAsync(reading);
        await LinkAllAsync("block");
        await Store.AddAsync([reading with { Claims = [] }], "test-2", None);

        Assert.True(await Store.LinkEventsAsync(["block"], 0, [], None));

        Assert.Equal(new EventTotals(0, 0), await Store.EventTotalsAsync(None));
        Assert.Empty(await Store.PendingBlocksAsync(None));
    }

    /// <summary>Links all claims that wait to one event.</summary>
    private async Task LinkAllAsync(string block)
    {
        var waiting = await Store.PendingEventsAsync(0, 10, None);
        await Store.PlaceEventsAsync([.. waiting.Select(claim => (claim.Row, (string?)block))], None);
        await Store.LinkEventsAsync([block], waiting.Count, [new([.. waiting.Select(claim => (claim.Row, "by hand"))])], None);
    }
}
