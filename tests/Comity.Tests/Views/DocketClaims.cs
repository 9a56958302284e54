using Comity.Claims;
using Comity.Record;
using Comity.Views;
using Comity.Views.Docket;
using Comity.World;

namespace Comity.Tests.Views;

/// <summary>Claims made by hand for the docket.</summary>
internal static class DocketClaims
{
    public static readonly DateOnly AsOf = new(2023, 12, 31);

    private static readonly DateOnly DefaultPublished = new(2020, 1, 2);

    /// <summary>An event of one country against or with another.</summary>
    /// <param name="id">Also the number of its row; unique in a test.</param>
    /// <param name="parties">"USA>CAN"; several of a side joined by "+".</param>
    /// <param name="date">EDTF; null: not stated.</param>
    /// <param name="known">Day of publication; by default two days after the date.</param>
    public static RecordedClaim Event(
        int id, EventType type, string parties, string quote, string? date = null, string? known = null, Issue? issue = Issue.Trade, Auxiliary auxiliary = Auxiliary.None,
        double confidence = .8, long? document = null, int start = 0)
    {
        var sides = parties.Split('>');
        var claim = new Claim
        {
            Kind = ClaimKind.Event,
            Span = new(start, start + quote.Length),
            Quote = quote,
            Passage = new(start, start + quote.Length),
            Actors = Actors(sides[0]),
            Recipients = Actors(sides.Length > 1 ? sides[1] : ""),
            Event = new(type, null, [], auxiliary),
            Issues = issue is { } one ? [one] : [],
            Date = date is null ? null : EdtfDate.Parse(date),
            Confidence = confidence,
            Reason = "by hand",
        };
        return Recorded(id, claim, known, document);
    }

    public static RecordedClaim Recorded(int id, Claim claim, string? known, long? document = null)
    {
        var knownOn = known is not null ? EdtfDate.Parse(known).Latest : claim.Date is { } date ? date.Latest.AddDays(2) : DefaultPublished;
        var text = document ?? id;
        return new(
            new((ulong)id), claim, text, text, $"hash-{text}", knownOn, claim.Date?.Earliest ?? knownOn,
            Relationship.Between(claim.Actors.Concat(claim.Recipients).Select(actor => actor.Country).OfType<string>()), "test-1")
        {
            Row = id,
        };
    }

    public static OpenClaim Open(RecordedClaim opener, params (RecordedClaim Claim, BearingRelation Relation)[] bearings) =>
        new(opener, [.. bearings.Select(bearing => new BearingClaim(bearing.Claim, bearing.Relation, BearingStep.Whole, .9, "by hand"))]);

    /// <summary>The docket of these openings; silence is judged from <paramref name="others"/>, in which answers are looked for, too.</summary>
    public static DocketBook Book(IReadOnlyList<OpenClaim> openers, IReadOnlyList<RecordedClaim>? others = null, IReadOnlyList<Review>? reviews = null, DateOnly? asOf = null)
    {
        var coverage = new IssueCoverage(openers);
        foreach (var claim in others ?? [])
        {
            coverage.Add(claim);
        }

        return DocketView.Of(new(openers, [], coverage, new ReviewBook(reviews ?? [], asOf ?? AsOf), asOf ?? AsOf));
    }

    private static Actor[] Actors(string codes) =>
        [.. codes.Split('+', StringSplitOptions.RemoveEmptyEntries).Select(code => code.StartsWith('(') ? Actor.Implied(code.Trim('(', ')')) : new Actor(code, code))];
}
