using Comity.Record;

namespace Comity.App.Cli;

/// <summary>The claims that match, the newest first.</summary>
internal static class ListPage
{
    private const int DefaultClaims = 20;

    public static async Task WriteAsync(Showing show, ClaimQuery query)
    {
        var count = await show.Record.CountAsync(query, show.Cancellation);
        var claims = new List<RecordedClaim>();
        await foreach (var claim in show.Record.ClaimsAsync(query with { Limit = query.Limit ?? DefaultClaims }, show.Cancellation))
        {
            claims.Add(claim);
        }

        if (show.IsJson)
        {
            show.WriteJson(new { matching = count, claims = await show.Export(claims) });
            return;
        }

        foreach (var claim in claims)
        {
            await ClaimPage.WriteListed(show, claim);
            await ClaimPage.WriteOtherTellings(show, claim, 4);
        }

        show.Page.Line(claims.Count == count
            ? Showing.Counted(count, "claim")
            : $"{claims.Count} of {Showing.Counted(count, "claim")}: --limit shows more");
    }
}
