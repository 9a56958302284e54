using System.Text;
using Comity.Claims;
using Comity.Linking;
using Comity.Linking.Bearings;
using Comity.Record;
using Comity.World;

namespace Comity.App.Tests.Web;

/// <summary>Small documents that hold somebody to account: a forum that met, a promise and its keeping, a threat called off, a forecast.</summary>
public sealed class AccountSiteFixture : SiteFixture
{
    internal override IReadOnlyList<DocumentReading> Readings { get; } =
    [
        Met("2016-05-02"), Met("2017-05-03"), Met("2018-05-04"), Met("2019-05-05"),
        Of("2020-01-10", "Canada will lift the tariff on Mexican steel by June 30, 2020.", (quote, claim) => claim(ClaimKind.Commitment, quote, ["CAN"], ["MEX"]) with
        {
            Deadline = EdtfDate.Parse("2020-06-30"),
        }),
        Of("2020-05-20", "Canada lifted the tariff on Mexican steel on May 19, 2020.", (quote, claim) => claim(ClaimKind.Event, quote, ["CAN"], ["MEX"]) with
        {
            Event = new(EventType.Concede, null, [], Auxiliary.None), Date = EdtfDate.Parse("2020-05-19"),
        }),
        Of("2020-02-01", "Mexico will open a consulate in Halifax <script>alert(1)</script> by March 31, 2020.", (quote, claim) =>
            claim(ClaimKind.Commitment, quote, ["MEX"], ["CAN"]) with { Deadline = EdtfDate.Parse("2020-03-31") }),
        Of("2020-03-01", "The United States threatened Canada with a tariff on aluminum.", (quote, claim) => claim(ClaimKind.Event, quote, ["USA"], ["CAN"]) with
        {
            Event = new(EventType.Threaten, null, [], Auxiliary.None), Date = EdtfDate.Parse("2020-03-01"),
        }),
        Of("2020-02-15", "The Nordic Forum will likely meet again this year.", (quote, claim) => claim(ClaimKind.Expectation, quote, ["CAN"], ["MEX"]) with
        {
            Likelihood = new("likely", .55, .8), Horizon = EdtfDate.Parse("2020"),
        }),
    ];

    internal override async Task PrepareAsync(RecordStore record)
    {
        await EventLinker.LinkAsync(record, null, CancellationToken.None);
        await BearingLinker.LinkAsync(record, null, CancellationToken.None);
    }

    private static DocumentReading Met(string day) => Of(day, $"The Nordic Forum met in Oslo on {day}.", (quote, claim) => claim(ClaimKind.Instrument, quote, ["CAN", "MEX"], []) with
    {
        Instrument = new("Nordic Forum", InstrumentNature.Mechanism, InstrumentStatus.Met),
        Date = EdtfDate.Parse(day),
    });

    private static DocumentReading Of(string published, string text, Func<string, Func<ClaimKind, string, string[], string[], Claim>, Claim> make)
    {
        var metadata = new DocumentMetadata($"Note of {published}", "A. Desk", "Sample office", EdtfDate.Parse(published));
        var source = new SourceText
        {
            Text = text,
            Place = $"/notes/{published}",
            FileName = $"{published}.txt",
            Metadata = metadata,
            Original = Encoding.UTF8.GetBytes(text),
        };
        return new(source, metadata, [make(text[..^1], Claim)]);
    }

    private static Claim Claim(ClaimKind kind, string quote, string[] actors, string[] recipients) => new()
    {
        Kind = kind,
        Span = new(0, quote.Length),
        Quote = quote,
        Passage = new(0, quote.Length),
        Actors = [.. actors.Select(code => new Actor(code, code))],
        Recipients = [.. recipients.Select(code => new Actor(code, code))],
        Issues = [Issue.Trade],
        Confidence = .9,
        Reason = "by hand",
    };
}
