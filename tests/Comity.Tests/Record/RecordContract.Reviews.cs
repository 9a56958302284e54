using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Tests.Record;

public abstract partial class RecordContract
{
    [Fact]
    public async Task Reviews_are_numbered_in_the_order_in_which_they_are_said()
    {
        await AddAsync(Samples.MeetingReading());
        var claims = await Store.ClaimsAsync(new() { Order = ClaimOrder.Text }, None).ToListAsync();

        var first = await Store.AddReviewAsync(Review.Of(claims[0], ReviewAction.Accept, "A", DateTimeOffset.UnixEpoch, null), None);
        var second = await Store.AddReviewAsync(Review.Of(claims[1], ReviewAction.Reject, "B", DateTimeOffset.UnixEpoch, "no"), None);

        Assert.Equal((1, 2), (first, second));
        Assert.Equal([claims[0].Id, claims[1].Id], (await Store.ReviewsAsync(null, None)).Select(review => review.Claim));
    }

    [Fact]
    public async Task Review_of_one_of_two_claims_on_the_same_words_waits_when_only_the_other_is_left()
    {
        var source = Samples.Source(Samples.Meeting);
        var consult = Samples.Event(Samples.Meeting, "Canada met Mexico on trade", EventType.Consult, ["CAN", "MEX"]);
        await AddAsync(Samples.Reading(source, consult, consult with { Event = new(EventType.Agree, null, [], Auxiliary.None) }));
        var second = (await Store.ClaimsAsync(new() { EventType = EventType.Agree }, None).ToListAsync())[0];
        await Store.AddReviewAsync(Review.Of(second, ReviewAction.Accept, "A", DateTimeOffset.UnixEpoch, null), None);
        Assert.Empty(await Store.ReviewsToReattachAsync(None));

        await Store.AddAsync([Samples.Reading(source, consult)], "test-2", None);

        Assert.Equal(second.Id, Assert.Single(await Store.ReviewsToReattachAsync(None)).Claim);
    }

    [Fact]
    public async Task Pages_of_a_document_are_kept_with_where_they_start()
    {
        var source = Samples.Source(Samples.Meeting, "/a.pdf") with { Pages = [0, 28] };
        await AddAsync(Samples.Reading(source));

        var document = (await Store.DocumentAtAsync("/a.pdf", None))?.Document;

        Assert.Equal([0, 28], document?.Pages);
        Assert.Equal((1, 1, 2, 2), (document?.PageOf(0), document?.PageOf(27), document?.PageOf(28), document?.PageOf(49)));
    }

    [Fact]
    public async Task Document_without_pages_has_none()
    {
        await AddAsync(Samples.MeetingReading("/a.txt"));

        Assert.Null((await Store.DocumentAtAsync("/a.txt", None))?.Document.PageOf(3));
        Assert.Null(await Store.DocumentAtAsync("/b.txt", None));
    }
}
