using Comity.Record;

namespace Comity.App.Cli;

/// <summary>Everything about one claim.</summary>
internal static class OneClaimPage
{
    public static async Task WriteAsync(Showing show, RecordedClaim claim)
    {
        var source = await show.DocumentOf(claim);
        if (show.IsJson)
        {
            show.WriteJson(new
            {
                claim = await show.Export(claim),
                relationship = claim.Relationship?.ToString(),
                knownOn = claim.KnownOn,
                why = claim.Claim.Reason,
                holds = ClaimPage.Matches(claim.Claim, source.Text),
            });
            return;
        }

        ClaimPage.WriteWhole(show.Page, claim, source);
    }
}
