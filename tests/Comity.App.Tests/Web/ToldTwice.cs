using Comity.Claims;
using Comity.Linking;
using Comity.Record;
using Comity.World;

namespace Comity.App.Tests.Web;

/// <summary>Two documents of which the second tells of the event of the first again; claims made by hand.</summary>
internal static class ToldTwice
{
    private const string First = "Chile and Peru signed a fisheries agreement. Chile thanked Peru for its patience.";
    private const string Second = "They signed the accord on fisheries.";

    public static IReadOnlyList<DocumentReading> Readings { get; } =
    [
        Reading("first.txt", First, new("Accord at sea", null, null, EdtfDate.Parse("2018-12-01")),
            Claim(First, "Chile and Peru signed a fisheries agreement", ["CHL", "PER"], []) with { Date = EdtfDate.Parse("2018-11-30") },
            Claim(First, "Chile thanked Peru for its patience", ["CHL"], ["PER"])),
        Reading("later.txt", Second, new("A year later", null, null, EdtfDate.Parse("2019-11-30")),
            Claim(Second, "They signed the accord on fisheries", ["CHL", "PER"], []) with { Date = EdtfDate.Parse("2018-11-30") }),
    ];

    public static async Task MakeAsync(string path)
    {
        await using var record = await RecordStore.OpenAsync(path, RecordMode.Create, TimeProvider.System, CancellationToken.None);
        await record.AddAsync(Readings, SampleDocuments.Reader, CancellationToken.None);
        await EventLinker.LinkAsync(record, null, CancellationToken.None);
    }

    private static DocumentReading Reading(string file, string text, DocumentMetadata metadata, params Claim[] claims)
    {
        var source = new SourceText { Text = text, Place = $"/in/{file}", FileName = file, Metadata = metadata, Original = System.Text.Encoding.UTF8.GetBytes(text) };
        return new(source, metadata, claims);
    }

    private static Claim Claim(string text, string quote, string[] actors, string[] recipients)
    {
        var start = text.IndexOf(quote, StringComparison.Ordinal);
        return new()
        {
            Kind = ClaimKind.Event,
            Span = new(start, start + quote.Length),
            Quote = quote,
            Passage = new(start, start + quote.Length + 1),
            Actors = [.. actors.Select(code => new Actor(code, code))],
            Recipients = [.. recipients.Select(code => new Actor(code, code))],
            Event = new(EventType.Support, null, [], Auxiliary.None),
            Issues = [Issue.Trade],
            Confidence = .9,
            Reason = "by hand",
        };
    }
}
