using System.Net;
using Comity.Record;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Comity.App.Web;

/// <summary>The web pages over one record.</summary>
public static class Site
{
    /// <summary>The site, not yet started.</summary>
    /// <param name="record">Stays the caller's; only asked, never written to.</param>
    public static WebApplication Build(RecordStore record, SiteOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new()
        {
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Listen(options.Address, options.Port);
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None) // told in plain words by the command
            .AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.AddSingleton(record).AddRoutingCore().AddRazorComponents();

        // Rendering asks for it, the pages have no use for it: nothing is written to the user's folder.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();

        // Only under its own names: a page elsewhere whose host name is made to point here can read nothing.
        builder.Services.Configure<HostFilteringOptions>(filter =>
            filter.AllowedHosts = IPAddress.IsLoopback(options.Address) ? ["localhost", "127.0.0.1", "[::1]"] : ["*"]);

        var app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        app.UseHostFiltering();
        app.UseMiddleware<Failures>();
        app.UseRouting();
        app.MapAssets();
        app.MapPages();
        return app;
    }

    /// <summary>Starts the site and gives its address, "http://127.0.0.1:5080".</summary>
    /// <exception cref="ComityException"><see cref="ErrorCode.AddressInUse"/>.</exception>
    public static async Task<string> StartAsync(WebApplication app, SiteOptions options, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new ComityException(
                ErrorCode.AddressInUse,
                $"Port {options.Port} of {options.Address} is taken by another program.",
                "a free port.",
                $"Stop that program, or give another port: comity serve --port {options.Port + 1}, or --port 0 for any free one.",
                taken);
        }

        return app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
    }
}
