using AngleSharp.Html.Parser;
using Comity.Record;
using Comity.World;

namespace Comity.App.Tests.Web;

/// <summary>The sample documents with two claims reviewed: the first rejected, the second of kind event corrected.</summary>
public sealed class ReviewedSiteFixture : SiteFixture
{
    private static readonly DateTimeOffset At = new(2024, 5, 3, 9, 0, 0, TimeSpan.Zero);

    internal RecordedClaim Rejected { get; private set; } = null!; // set by PrepareAsync before any test runs

    internal RecordedClaim Corrected { get; private set; } = null!; // likewise

    internal override async Task PrepareAsync(RecordStore record)
    {
        var events = await record.ClaimsAsync(new() { Kinds = [Claims.ClaimKind.Event], Order = ClaimOrder.Text }, CancellationToken.None).ToListAsync();
        Rejected = events[0];
        Corrected = events[1];
        await record.AddReviewAsync(Review.Of(Rejected, ReviewAction.Reject, "N. <b>", At, "no “event”"), CancellationToken.None);
        var coding = new Claims.EventCoding(EventType.Mobilize, null, [], Claims.Auxiliary.None);
        await record.AddReviewAsync(
            Review.Of(Corrected, ReviewAction.Correct, "M.", At, null, ReviewBody.Write(Corrected.Claim with { Event = coding })), CancellationToken.None);
    }
}

public sealed class ReviewedTests(ReviewedSiteFixture site) : IClassFixture<ReviewedSiteFixture>
{
    [Fact]
    public async Task Note_of_a_rejected_claim_says_by_whom_when_and_why()
    {
        var page = await GetAsync($"/documents/{site.Rejected.DocumentId}?claim={site.Rejected.Id}");

        Assert.Equal("Review 1: rejected by N. <b> on 3 May 2024: no “event”", page.QuerySelector(".note.is-selected .warn")?.TextContent);
        Assert.Null(page.QuerySelector(".note.is-selected .warn b"));
    }

    [Fact]
    public async Task Claims_are_tagged_and_shown_as_corrected()
    {
        var page = await GetAsync($"/documents/{site.Corrected.DocumentId}");

        var tags = page.QuerySelectorAll(".note .tag").Select(tag => tag.TextContent).ToList();
        Assert.Contains("corrected", tags);
        Assert.Contains(page.QuerySelectorAll(".note"), note => note.TextContent.Contains("MOBILIZE", StringComparison.Ordinal));
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> GetAsync(string address)
    {
        var response = await site.Client.GetAsync(address);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }
}
