using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Comity.Claims;
using Comity.Linking;
using Comity.Record;

namespace Comity.App.Tests.Web;

/// <summary>The pages of an event that two documents tell of.</summary>
public sealed class ToldTwiceTests(ToldTwiceFixture site) : IClassFixture<ToldTwiceFixture>
{
    [Fact]
    public async Task Note_of_a_claim_leads_to_every_other_telling()
    {
        var claim = await site.ClaimAsync("first.txt", 1);
        var page = await GetAsync($"/documents/{await site.DocumentAsync("first.txt")}?claim={claim}");

        var told = Assert.Single(page.QuerySelectorAll(".note.is-selected .told li"));
        Assert.Contains("A year later, 30 Nov 2019", told.TextContent, StringComparison.Ordinal);
        Assert.Contains("same day", told.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/claims/{await site.ClaimAsync("later.txt", 1)}", told.QuerySelector("a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Note_of_an_event_told_once_has_no_list()
    {
        var claim = await site.ClaimAsync("first.txt", 2);
        var page = await GetAsync($"/documents/{await site.DocumentAsync("first.txt")}?claim={claim}");

        Assert.Empty(page.QuerySelectorAll(".told"));
    }

    [Fact]
    public async Task Table_counts_the_event_once()
    {
        var page = await GetAsync("/");

        Assert.Equal("2", page.QuerySelector(".heat td a[href='/relationships/CHL-PER?issue=trade'] b")?.TextContent);
        Assert.Equal("2", page.QuerySelector(".heat tbody.all td b")?.TextContent);
        Assert.Contains("3 claims", page.QuerySelector(".lead")?.TextContent, StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> GetAsync(string address) => await new HtmlParser().ParseDocumentAsync(await site.Client.GetStringAsync(address));
}

/// <summary>The site over a record in which one event is told twice.</summary>
public sealed class ToldTwiceFixture : SiteFixture
{
    internal override IReadOnlyList<DocumentReading> Readings => ToldTwice.Readings;

    internal override Task PrepareAsync(RecordStore record) => EventLinker.LinkAsync(record, null, CancellationToken.None);
}
