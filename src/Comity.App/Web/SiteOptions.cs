using System.Net;

namespace Comity.App.Web;

/// <summary>Where the pages are served.</summary>
public sealed record SiteOptions
{
    public const int DefaultPort = 5080;

    /// <summary>Only this machine can reach the loopback address.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>0: any free one.</summary>
    public int Port { get; init; } = DefaultPort;
}
