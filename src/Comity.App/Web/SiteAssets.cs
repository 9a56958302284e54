using System.Security.Cryptography;

namespace Comity.App.Web;

/// <summary>The style sheet and the icon, which come inside the program.</summary>
internal static class SiteAssets
{
    private static readonly byte[] Style = Load("look.css");
    private static readonly byte[] Icon = Load("icon.svg");

    /// <summary>Address of the style sheet; another one whenever it changes, so that a browser may keep it.</summary>
    public static string StyleAddress { get; } = $"/look.css?v={Convert.ToHexStringLower(SHA256.HashData(Style))[..12]}";

    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/look.css", (HttpContext context) => Send(context, Style, "text/css; charset=utf-8"));
        routes.MapGet("/icon.svg", (HttpContext context) => Send(context, Icon, "image/svg+xml"));
    }

    private static IResult Send(HttpContext context, byte[] content, string type)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(content, type);
    }

    private static byte[] Load(string name)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
