using Comity.Claims;
using Comity.Record;
using Comity.Views.Calendar;

namespace Comity.App.Pipeline;

/// <summary>The calendar of a record.</summary>
internal static class RecordCalendar
{
    /// <summary>All mechanisms and agreements as the record tells of them by a day.</summary>
    public static async Task<MechanismCalendar> AsOfAsync(RecordStore record, DateOnly asOf, CancellationToken cancellation)
    {
        var claims = await record.ClaimsAsync(new() { Kinds = [ClaimKind.Instrument], KnownBy = asOf, Order = ClaimOrder.Text }, cancellation).ToListAsync(cancellation);

        // Who ended it and who speaks of its revival stands in other claims of the passage. Registers list thousands of meetings, and only meetings.
        var texts = claims.Where(claim => !IsDatedMeeting(claim.Claim)).Select(claim => claim.TextHash).Distinct(StringComparer.Ordinal).ToList();
        foreach (var text in texts)
        {
            claims.AddRange(await record
                .ClaimsAsync(new() { TextHash = text, Kinds = [ClaimKind.Event, ClaimKind.Expectation, ClaimKind.Commitment], KnownBy = asOf }, cancellation)
                .ToListAsync(cancellation));
        }

        return MechanismCalendar.Of(claims, await record.CoverageAsync(cancellation), await record.ReviewsAsync(null, cancellation), asOf);
    }

    private static bool IsDatedMeeting(Claim claim) => claim is { Instrument.Said: InstrumentStatus.Met, Date.Text.Length: >= 10 };
}
