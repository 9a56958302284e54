using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Comity.App.Tests.Web;

public sealed class AccountPageTests(AccountSiteFixture site) : IClassFixture<AccountSiteFixture>
{
    [Fact]
    public async Task Mechanism_is_listed_with_its_meetings_and_state()
    {
        var page = await GetAsync("/mechanisms?asof=2019-12-31");

        Assert.StartsWith("1 mechanism on record: 1 active", page.QuerySelector(".lead")?.TextContent, StringComparison.Ordinal);
        var row = page.QuerySelectorAll(".mech tbody tr").Single();
        Assert.Equal("Nordic Forum", row.QuerySelector("strong")?.TextContent);
        Assert.Equal("5 May 2019", row.QuerySelector("[data-l='Last met']")?.TextContent.Trim());
        Assert.Equal(4, row.QuerySelectorAll("circle.dot").Length);
    }

    [Fact]
    public async Task Nothing_later_than_the_day_is_shown()
    {
        var page = await GetAsync("/mechanisms/nordic-forum?asof=2017-12-31");

        Assert.Contains("Last met 3 May 2017", page.Body?.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("a.cite"), cite => Assert.Matches("201[67]$", cite.TextContent));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync("/mechanisms/nordic-forum?asof=2015-12-31")).StatusCode);
    }

    [Fact]
    public async Task Promise_that_was_kept_shows_what_kept_it()
    {
        var page = await GetAsync("/ledger?asof=2020-12-31");

        var row = page.QuerySelectorAll(".led tbody tr").Single(row => row.TextContent.Contains("lift the tariff", StringComparison.Ordinal));
        Assert.Equal("Kept", row.QuerySelector(".st")?.TextContent);
        var opened = await GetAsync(row.QuerySelector("a.exp")?.GetAttribute("href") ?? "");
        var history = opened.QuerySelector(".hist");
        Assert.Contains("Canada lifted the tariff on Mexican steel on May 19, 2020", history?.TextContent, StringComparison.Ordinal);
        Assert.Contains(history!.QuerySelectorAll("a.cite"), link => link.GetAttribute("href")?.StartsWith("/claims/", StringComparison.Ordinal) == true); // found on the line above
    }

    [Fact]
    public async Task Promise_past_its_deadline_is_overdue_and_its_words_are_only_words()
    {
        var page = await GetAsync("/ledger?asof=2020-12-31&state=overdue");

        var row = page.QuerySelectorAll(".led tbody tr").Single();
        Assert.Contains("<script>alert(1)</script>", row.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("script"));
    }

    [Fact]
    public async Task Before_the_deadline_the_same_promise_is_open()
    {
        var page = await GetAsync("/ledger?asof=2020-03-15&actor=MEX");

        Assert.Equal("Open", page.QuerySelectorAll(".led tbody tr").Single().QuerySelector(".st")?.TextContent);
    }

    [Fact]
    public async Task Expectation_has_its_range_and_its_criterion()
    {
        var page = await GetAsync("/ledger?asof=2020-06-30&kind=expectation");

        var row = page.QuerySelectorAll(".led tbody tr").Single();
        Assert.Equal("Awaited", row.QuerySelector(".st")?.TextContent);
        Assert.Equal("55–80 %", row.QuerySelector("svg.pr")?.GetAttribute("aria-label"));
        Assert.NotEqual("", row.QuerySelector("[data-l=Criterion]")?.TextContent.Trim());
    }

    [Fact]
    public async Task Threat_is_a_chain_with_its_words()
    {
        var page = await GetAsync("/docket?asof=2020-12-31&kind=threat");

        var chain = page.QuerySelectorAll(".chain-of").Single();
        Assert.Contains("The United States threatened Canada with a tariff on aluminum", chain.QuerySelector(".chain li")?.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/mechanisms?asof=nonsense&level=7&state=%3Cscript%3E&page=-1")]
    [InlineData("/ledger?asof=9999-12-31&kind=12&relationship=XX&issue=nothing&page=999999&open=zz")]
    [InlineData("/docket?asof=&relationship=&issue=&kind=&page=0")]
    public async Task What_an_address_asks_wrongly_is_left_out(string address)
    {
        var page = await GetAsync(address);

        Assert.NotNull(page.QuerySelector("h1"));
        Assert.Null(page.QuerySelector("script"));
    }

    [Fact]
    public async Task Sections_are_in_the_navigation()
    {
        var page = await GetAsync("/ledger");

        Assert.Equal(["Overview", "Mechanisms", "Ledger", "Docket", "Documents", "Help"], page.QuerySelectorAll(".nav a").Select(link => link.TextContent));
        Assert.Equal("Ledger", page.QuerySelector(".nav [aria-current=page]")?.TextContent);
    }

    private async Task<IHtmlDocument> GetAsync(string address)
    {
        var response = await site.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }
}
