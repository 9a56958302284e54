using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.App.Tests.Web;

public sealed class WebDocumentationTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public void Every_address_is_documented()
    {
        var page = Repository.Read("docs/web.md");
        List<string> addresses = [.. site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText ?? "")
            .Where(pattern => !pattern.StartsWith("{*", StringComparison.Ordinal))];

        Assert.True(addresses.Count >= 10);
        Assert.All(addresses, address => Assert.Contains($"`{address.Replace(":long", "", StringComparison.Ordinal)}`", page, StringComparison.Ordinal));
    }
}
