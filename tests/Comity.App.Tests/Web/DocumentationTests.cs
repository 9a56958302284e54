using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.App.Tests.Web;

public sealed class DocumentationTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public void Every_address_is_documented()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "web.md"));
        List<string> addresses = [.. site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText ?? "")
            .Where(pattern => !pattern.StartsWith("{*", StringComparison.Ordinal))];

        Assert.True(addresses.Count >= 10);
        Assert.All(addresses, address => Assert.Contains($"`{address.Replace(":long", "", StringComparison.Ordinal)}`", page, StringComparison.Ordinal));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Comity.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside a checkout.");
    }
}
