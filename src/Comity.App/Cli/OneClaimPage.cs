using Comity.App.Export;
using Comity.Record;
using Comity.Views;

namespace Comity.App.Cli;

/// <summary>Everything about one claim.</summary>
internal static class OneClaimPage
{
    public static async Task WriteAsync(Showing show, RecordedClaim claim)
    {
        var source = await show.DocumentOf(claim);
        var book = await show.ReviewsAsync();
        var reviews = book.ReviewsOf(claim);
        if (show.IsJson)
        {
            show.WriteJson(new
            {
                claim = await show.Export(claim),
                relationship = book.AsCorrected(claim).Relationship?.ToString(),
                knownOn = claim.KnownOn,
                why = claim.Claim.Reason,
                reviews = reviews.Select(review => new { number = review.Id, said = ReviewWords.Said(review), by = review.By, at = review.At, why = review.Why }),
                holds = ClaimPage.Matches(claim.Claim, source.Text),
                toldAlso = await OtherTellings(show, claim),
            });
            return;
        }

        ClaimPage.WriteWhole(show.Page, book.AsCorrected(claim), source, reviews);
        var tellings = await show.TellingsOf(claim);
        if (tellings.Count > 0)
        {
            show.Page.Line();
            show.Page.Line("told also in", Ink.Strong);
            foreach (var other in tellings.Where(telling => telling.Claim.Id != claim.Id))
            {
                show.Page.Paragraph(2, new Run(ClaimPage.Source((await show.DocumentOf(other.Claim)).Document)), new($"  {ClaimPage.ShortId(other.Claim)}", Ink.Quiet));
                show.Page.Paragraph(4, new Run("“", Ink.Quiet), new(other.Claim.Claim.Quote, Ink.Quote), new("”", Ink.Quiet));
                show.Page.Paragraph(4, new Run(other.Reason, Ink.Quiet));
            }
        }
    }

    private static async Task<List<object>> OtherTellings(Showing show, RecordedClaim claim)
    {
        var others = new List<object>();
        foreach (var other in (await show.TellingsOf(claim)).Where(telling => telling.Claim.Id != claim.Id))
        {
            others.Add(new
            {
                id = other.Claim.Id.ToString(),
                document = ExportedDocument.Of((await show.DocumentOf(other.Claim)).Document),
                quote = other.Claim.Claim.Quote,
                why = other.Reason,
            });
        }

        return others;
    }
}
