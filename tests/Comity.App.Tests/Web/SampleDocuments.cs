using System.Text;
using Comity.Claims;
using Comity.World;

namespace Comity.App.Tests.Web;

/// <summary>Small documents with claims made by hand, one of each kind, some hostile.</summary>
internal static class SampleDocuments
{
    public const string Reader = "test-1";

    /// <summary>A title and words that would run as script if a page took them as they are.</summary>
    public const string HostileTitle = "<script>alert('title')</script> & \"quoted\"";

    private const string Summit =
        """
        Canada, Mexico and the United States met in Ottawa on 12 March 2020.

        Canada will pay 60 million dollars to Mexico by 2023. Our friendship is close. "The border is a seam," said the minister.

        The three trade about 80 percent of goods freely. A new tariff is unlikely before 2022. The Trade Dialogue is under review.

        Leave a comment. Your name. Your mail.
        """;

    private const string Hostile = "Canada <script>alert(1)</script> asked \"><img src=x onerror=alert(2)> Mexico.";

    private const string Crossing = "Canada asked Mexico to lift the tariff on steel this week.";

    public static IReadOnlyList<DocumentReading> All { get; } =
    [
        Reading(
            "summit.txt",
            Summit.ReplaceLineEndings("\n"),
            new("Meeting of three", "A. Desk", "Three governments", EdtfDate.Parse("2020-03-12"), "https://example.org/summit", PublishedInferred: true),
            Claim(Summit, ClaimKind.Event, "Canada, Mexico and the United States met in Ottawa", ["CAN"], ["MEX", "USA"], Issue.Diplomacy) with
            {
                Event = new(EventType.Consult, "meet", [], Auxiliary.None), Date = EdtfDate.Parse("2020-03-12"), Place = "Ottawa",
            },
            Claim(Summit, ClaimKind.Commitment, "Canada will pay 60 million dollars to Mexico by 2023", ["CAN"], ["MEX"], Issue.Border) with
            {
                Money = new(60_000_000, "CAD", 2020, 2023), Deadline = EdtfDate.Parse("2023"),
            },
            Claim(Summit, ClaimKind.Assessment, "Our friendship is close", ["CAN", "MEX", "USA"], [], Issue.Diplomacy) with
            {
                Assessment = new(RelationState.Close, null, null),
            },
            Claim(Summit, ClaimKind.Quotation, "The border is a seam,", ["CAN"], [], Issue.Border) with { Holder = new("the minister", null, "minister", "CAN") },
            Claim(Summit, ClaimKind.Figure, "about 80 percent", ["CAN", "MEX", "USA"], [], Issue.Trade) with { Figure = new(80, 80, 80, "%", null, true) },
            Claim(Summit, ClaimKind.Expectation, "A new tariff is unlikely before 2022", ["USA"], ["CAN", "MEX"], Issue.Trade) with
            {
                Likelihood = new("unlikely", .2, .45), Horizon = EdtfDate.Parse("2022"),
            },
            Claim(Summit, ClaimKind.Instrument, "The Trade Dialogue is under review", ["CAN", "USA"], [], Issue.Trade) with
            {
                Instrument = new("Trade Dialogue", InstrumentNature.Mechanism, InstrumentStatus.UnderReview),
            }),
        Reading(
            "<b>hostile.txt",
            Hostile,
            new(HostileTitle, "<i>nobody</i>", null, null, "javascript:alert(3)"),
            Event(Hostile, Hostile[..^1], "CAN", "MEX")),
        Reading(
            "crossing.txt",
            Crossing,
            new("Three claims that cross", Published: EdtfDate.Parse("2021-05")),
            Event(Crossing, "Canada asked Mexico to lift the tariff", "CAN", "MEX"),
            Event(Crossing, "Mexico to lift the tariff on steel", "MEX", "CAN"),
            Event(Crossing, "the tariff", "USA", "MEX")),
    ];

    private static DocumentReading Reading(string fileName, string text, DocumentMetadata metadata, params Claim[] claims)
    {
        var aside = text.IndexOf("Leave a comment", StringComparison.Ordinal);
        var source = new SourceText
        {
            Text = text,
            Place = $"/documents/{fileName}",
            FileName = fileName,
            Metadata = metadata,
            Original = Encoding.UTF8.GetBytes(text),
            Excluded = aside < 0 ? [] : [new(aside, text.Length)],
            Warnings = aside < 0 ? [] : ["The comment form at the end is set aside."],
        };
        return new(source, metadata, [.. claims.OrderBy(claim => claim.Span)]);
    }

    private static Claim Event(string text, string quote, string actor, string recipient) =>
        Claim(text, ClaimKind.Event, quote, [actor], [recipient], Issue.Trade) with { Event = new(EventType.Request, null, [], Auxiliary.None) };

    private static Claim Claim(string text, ClaimKind kind, string quote, string[] actors, string[] recipients, Issue issue)
    {
        text = text.ReplaceLineEndings("\n");
        var start = text.IndexOf(quote, StringComparison.Ordinal);
        var span = new TextSpan(start, start + quote.Length);
        return new()
        {
            Kind = kind,
            Span = span,
            Quote = quote,
            Passage = span,
            Actors = [.. actors.Select(code => new Actor(code, code))],
            Recipients = [.. recipients.Select(code => new Actor(code, code))],
            Issues = [issue],
            Confidence = .9,
            Reason = "by hand",
        };
    }
}
