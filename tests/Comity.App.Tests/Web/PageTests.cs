using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Comity.App.Tests.Web;

public sealed class PageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/relationships/CAN-MEX-USA")]
    [InlineData("/relationships/usa-can?kind=event&issue=trade")]
    [InlineData("/claims")]
    [InlineData("/claims?kind=quotation&page=2")]
    [InlineData("/documents")]
    [InlineData("/documents/1")]
    [InlineData("/documents/2?kind=event")]
    [InlineData("/help")]
    public async Task Every_page_answers_with_the_headers_that_shut_everything_else_out(string address)
    {
        var response = await site.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        AssertHeaders(response);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/documents/9999")]
    [InlineData("/documents/x")]
    [InlineData("/relationships/CAN")]
    [InlineData("/relationships/FRA-DEU")]
    [InlineData("/claims/0000000000000000")]
    [InlineData("/claims/<script>")]
    public async Task What_is_not_there_is_said_on_a_page_like_the_others(string address)
    {
        var response = await site.Client.GetAsync(address);
        var page = await ParseAsync(response);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        AssertHeaders(response);
        Assert.Equal("There is nothing here", page.QuerySelector("h1")?.TextContent);
        Assert.NotNull(page.QuerySelector(".top .nav"));
        Assert.Null(page.QuerySelector("script"));
    }

    [Fact]
    public async Task Overview_opens_with_a_sentence_whose_numbers_are_links()
    {
        var page = await GetAsync("/");

        var lead = page.QuerySelector(".lead");
        Assert.StartsWith("The record holds 11 claims from 3 documents on the relations of Canada, Mexico and the United States", lead?.TextContent, StringComparison.Ordinal);
        Assert.Contains(lead!.QuerySelectorAll("a"), link => link.TextContent == "11 claims"); // found on the line above
    }

    [Fact]
    public async Task Cells_lead_to_their_claims_and_empty_ones_to_nothing()
    {
        var page = await GetAsync("/");

        var cells = page.QuerySelectorAll(".heat td a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains("/relationships/CAN-MEX-USA?issue=trade", cells);
        Assert.NotEmpty(page.QuerySelectorAll(".heat td.lv-x"));
        Assert.Empty(page.QuerySelectorAll(".heat td.lv-x a"));
    }

    [Fact]
    public async Task Relationship_narrows_to_a_kind_and_an_issue()
    {
        var page = await GetAsync("/relationships/CAN-MEX-USA?kind=figure&issue=trade");

        var claim = Assert.Single(page.QuerySelectorAll(".clm"));
        Assert.Contains("about 80 percent", claim.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_are_listed_with_the_mark_of_an_inferred_date()
    {
        var page = await GetAsync("/documents");

        var row = page.QuerySelectorAll(".docs tbody tr").Single(row => row.TextContent.Contains("Meeting of three", StringComparison.Ordinal));
        Assert.Contains("12 Mar 2020", row.TextContent, StringComparison.Ordinal);
        Assert.NotNull(row.QuerySelector(".is-inferred"));
    }

    [Fact]
    public async Task Document_shows_its_claims_the_words_set_aside_and_the_warnings()
    {
        var page = await GetAsync($"/documents/{await site.DocumentAsync("summit.txt")}");

        Assert.Equal(7, page.QuerySelectorAll(".note").Length);
        Assert.Equal(7, page.QuerySelectorAll(".txt .cl[id]").Length);
        Assert.Contains("Leave a comment", page.QuerySelector("details.aside")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("comment form", page.QuerySelector(".warn")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filter_by_kind_leaves_only_that_kind_marked()
    {
        var page = await GetAsync($"/documents/{await site.DocumentAsync("summit.txt")}?kind=figure");

        Assert.Single(page.QuerySelectorAll(".txt .cl"));
        Assert.Single(page.QuerySelectorAll(".note"));
    }

    [Fact]
    public async Task Claim_leads_to_its_document_and_is_selected_there()
    {
        var id = await site.ClaimAsync("summit.txt", 2);

        var response = await site.Client.GetAsync($"/claims/{id}");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var location = response.Headers.Location?.ToString();
        Assert.Equal($"/documents/{await site.DocumentAsync("summit.txt")}?claim={id}#c2", location);
        var page = await GetAsync(location!); // compared on the line above
        var note = page.QuerySelector(".note.is-selected");
        Assert.Contains("CAD 60 million, 2020 to 2023", note?.TextContent, StringComparison.Ordinal);
        Assert.Contains("quote matches", note?.TextContent, StringComparison.Ordinal);
        Assert.Equal("Canada will pay 60 million dollars to Mexico by 20232", page.QuerySelector("#c2.is-selected")?.TextContent);
    }

    [Fact]
    public async Task Original_comes_as_a_file_to_keep_never_as_a_page()
    {
        var response = await site.Client.GetAsync($"/documents/{await site.DocumentAsync("<b>hostile.txt")}/original");

        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType?.MediaType);
        AssertHeaders(response);
        Assert.StartsWith("Canada <script>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/documents")]
    [InlineData("/claims")]
    [InlineData("/relationships/CAN-MEX")]
    [InlineData("/documents/hostile")]
    public async Task Hostile_words_stay_words(string address)
    {
        var page = await GetAsync(address.Replace("hostile", $"{await site.DocumentAsync("<b>hostile.txt")}", StringComparison.Ordinal));

        Assert.Empty(page.QuerySelectorAll("script, main img, main i:not(.scale i), main b:not(.heat b, .note b)"));
        Assert.Contains("<script>alert('title')</script> & \"quoted\"", page.Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_web_addresses_of_documents_are_linked()
    {
        var hostile = await GetAsync($"/documents/{await site.DocumentAsync("<b>hostile.txt")}");
        var summit = await GetAsync($"/documents/{await site.DocumentAsync("summit.txt")}");

        Assert.Contains("javascript:alert(3)", hostile.QuerySelector(".facts")?.TextContent, StringComparison.Ordinal);
        Assert.Empty(hostile.QuerySelectorAll(".facts a"));
        Assert.Equal("https://example.org/summit", summit.QuerySelector(".facts a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Claims_that_cross_give_elements_that_do_not()
    {
        var address = $"/documents/{await site.DocumentAsync("crossing.txt")}";
        var source = await site.Client.GetStringAsync(address);
        var page = new HtmlParser(new() { IsStrictMode = false }).ParseDocument(source);
        var text = page.QuerySelector(".txt");

        Assert.Empty(HtmlNesting.Faults(source));
        Assert.Equal("Canada asked Mexico to lift the tariff13 on steel2 this week.", text?.TextContent);
        Assert.Empty(text!.QuerySelectorAll("a a")); // found on the line above
        Assert.Equal(["1", "2", "3"], text.QuerySelectorAll("sup").Select(number => number.TextContent).Order());
        Assert.Equal(["c1", "c2", "c3"], text.QuerySelectorAll("[id]").Select(start => start.Id).Order());
        Assert.Equal(3, text.QuerySelectorAll("a:not([tabindex])").Length);
    }

    [Fact]
    public async Task Nesting_is_sound_on_every_page()
    {
        foreach (var address in new[] { "/", "/relationships/CAN-MEX-USA", "/claims", "/documents", "/documents/1", "/documents/2", "/help", "/nothing" })
        {
            var response = await site.Client.GetAsync(address);
            Assert.Empty(HtmlNesting.Faults(await response.Content.ReadAsStringAsync()));
        }
    }

    [Fact]
    public async Task Pages_answer_only_to_names_of_this_machine()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "elsewhere.example";

        Assert.Equal(HttpStatusCode.BadRequest, (await site.Client.SendAsync(request)).StatusCode);
    }

    private static void AssertHeaders(HttpResponseMessage response)
    {
        Assert.Equal(
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Server"));
    }

    private async Task<IHtmlDocument> GetAsync(string address)
    {
        var response = await site.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ParseAsync(response);
    }

    private static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
}
