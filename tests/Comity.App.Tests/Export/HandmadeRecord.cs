using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.App.Tests.Export;

/// <summary>A record of two documents whose claims, made by hand, carry every field.</summary>
internal static class HandmadeRecord
{
    /// <summary>The flag is two code points of two UTF-16 units each.</summary>
    public const string Text =
        "🇨🇦 Canada met Mexico in Ottawa on trade. Canada will spend $5 million by 2025 if it can. "
        + "\"=Ties are close,\" Marc Garneau said. The USMCA is under review.";

    public const string Reader = "hand 1";

    public static async Task MakeAsync(string path)
    {
        await using var record = await RecordStore.OpenAsync(path, RecordMode.Create, TimeProvider.System, CancellationToken.None);
        var metadata = new DocumentMetadata("Talks, \"first\" round", "A. Writer", "Desk | two", EdtfDate.Parse("2021-03-01"), "https://example.org/a");
        await record.AddAsync([new(Source(Text, "/in/talks.md", metadata), metadata, Claims()), Other()], Reader, CancellationToken.None);
    }

    private static Claim[] Claims() =>
    [
        On(ClaimKind.Event, "Canada met Mexico in Ottawa on trade") with
        {
            Actors = [new("Canada", "CAN")],
            Recipients = [new("Mexico", "MEX")],
            Event = new(EventType.Consult, "visit", ["economic"], Auxiliary.Future | Auxiliary.Negation),
            Issues = [Issue.Trade, Issue.DrugsCrime],
            Date = EdtfDate.Parse("2021-02~"),
            Place = "Ottawa",
        },
        On(ClaimKind.Commitment, "Canada will spend $5 million by 2025 if it can") with
        {
            Actors = [new("Canada", "CAN")],
            Deadline = EdtfDate.Parse("2025"),
            Condition = "if it can",
            Money = new(5_000_000m, "CAD", 2021, 2025),
        },
        On(ClaimKind.Expectation, "Canada will spend") with
        {
            Likelihood = new("will", 0.8, 0.97),
            Horizon = EdtfDate.Parse("2025"),
            Actors = [new("Canada", "CAN"), new("it", null)],
        },
        On(ClaimKind.Figure, "$5 million") with { Figure = new(5_000_000, 5_000_000, null, "USD", "year", true) },
        On(ClaimKind.Quotation, "=Ties are close,") with { Holder = new("Marc Garneau", "Marc Garneau", "Foreign Minister", "CAN") },
        On(ClaimKind.Assessment, "Ties are close") with
        {
            Actors = [new("Canada", "CAN")],
            Recipients = [new("Mexico", "MEX")],
            Assessment = new(RelationState.Close, null, EdtfDate.Parse("2021")),
        },
        On(ClaimKind.Instrument, "USMCA is under review") with
        {
            Actors = [new("they", "CAN"), new("they", "MEX"), new("they", "USA")],
            Issues = [Issue.Trade],
            Instrument = new("United States-Mexico-Canada Agreement", InstrumentNature.Agreement, InstrumentStatus.UnderReview),
        },
    ];

    private static DocumentReading Other()
    {
        const string text = "Canada thanked the United States.";
        var claim = new Claim
        {
            Kind = ClaimKind.Event,
            Span = new(0, text.Length - 1),
            Quote = text[..^1],
            Passage = new(0, text.Length),
            Actors = [new("Canada", "CAN")],
            Recipients = [new("the United States", "USA")],
            Event = new(EventType.Support, null, [], Auxiliary.None),
            Confidence = 0.5,
            Reason = "by hand",
        };
        return new(Source(text, "/in/thanks.txt", new()), new(), [claim]);
    }

    private static Claim On(ClaimKind kind, string quote)
    {
        var start = Text.IndexOf(quote, StringComparison.Ordinal);
        var from = Text[..start].LastIndexOf(". ", StringComparison.Ordinal) is >= 0 and var stop ? stop + 2 : 0;
        var to = Text.IndexOf('.', start + quote.Length - 1) + 1;
        return new()
        {
            Kind = kind,
            Span = new(start, start + quote.Length),
            Quote = quote,
            Passage = new(from, to),
            Confidence = 0.75,
            Reason = "by hand",
        };
    }

    private static SourceText Source(string text, string place, DocumentMetadata metadata) => new()
    {
        Text = text,
        Place = place,
        FileName = Path.GetFileName(place),
        Metadata = metadata,
        Original = System.Text.Encoding.UTF8.GetBytes(text),
    };
}
