using Comity.Claims;
using Comity.World;

namespace Comity.Tests.Record;

/// <summary>Small documents with claims made by hand.</summary>
internal static class Samples
{
    public const string Reader = "test-1";

    public const string Meeting = "Canada met Mexico on trade. Mexico thanked Canada.";

    public static SourceText Source(string text, string place = "/a.txt", DocumentMetadata? metadata = null) => new()
    {
        Text = text,
        Place = place,
        FileName = Path.GetFileName(place),
        Metadata = metadata ?? new(),
        Original = System.Text.Encoding.UTF8.GetBytes(text),
    };

    public static DocumentMetadata Dated(string published) => new(Published: EdtfDate.Parse(published));

    /// <summary>An event on the words of <paramref name="quote"/>, between these countries; the first one acts.</summary>
    public static Claim Event(string text, string quote, EventType type, string[] countries, Issue[]? issues = null, string? date = null) => new()
    {
        Kind = ClaimKind.Event,
        Span = SpanOf(text, quote),
        Quote = quote,
        Passage = SpanOf(text, quote),
        Actors = [new Actor(countries[0], countries[0])],
        Recipients = [.. countries.Skip(1).Select(country => new Actor(country, country))],
        Event = new EventCoding(type, null, [], Auxiliary.None),
        Issues = issues ?? [],
        Date = date is null ? null : EdtfDate.Parse(date),
        Confidence = 0.9,
        Reason = "by hand",
    };

    public static DocumentReading Reading(SourceText source, params Claim[] claims) => new(source, source.Metadata, claims);

    /// <summary>The text <see cref="Meeting"/> with its two events.</summary>
    public static DocumentReading MeetingReading(string place = "/a.txt", DocumentMetadata? metadata = null) => Reading(
        Source(Meeting, place, metadata),
        Event(Meeting, "Canada met Mexico on trade", EventType.Consult, ["CAN", "MEX"], [Issue.Trade, Issue.Economy]),
        Event(Meeting, "Mexico thanked Canada", EventType.Cooperate, ["MEX", "CAN"]));

    private static TextSpan SpanOf(string text, string quote)
    {
        var start = text.IndexOf(quote, StringComparison.Ordinal);
        return new(start, start + quote.Length);
    }
}
