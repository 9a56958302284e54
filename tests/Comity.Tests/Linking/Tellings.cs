using Comity.Claims;
using Comity.World;

namespace Comity.Tests.Linking;

/// <summary>Small documents, each with one event, made by hand.</summary>
internal static class Tellings
{
    /// <summary>A document whose only sentence tells of an event; its place is made of its words.</summary>
    /// <param name="by">Alpha-3 codes, divided by spaces; who acts.</param>
    /// <param name="to">To or with whom; may be empty.</param>
    /// <param name="date">EDTF; null: not stated.</param>
    /// <param name="isImplied">The passage has no words for <paramref name="to"/>.</param>
    /// <param name="tail">More text; the same text would be the same document.</param>
    public static DocumentReading Event(
        string words, EventType type, string by, string to = "", string? date = null, string? published = null,
        string? mode = null, Auxiliary auxiliary = Auxiliary.None, string? place = null, Issue[]? issues = null, string? person = null,
        string tail = "", bool isImplied = false)
    {
        var text = $"{words}.{tail}";
        var source = Source(text, published);
        var claim = Claim(text, words, type, by, to, date, mode, auxiliary, place, issues, person);
        return new(source, source.Metadata, [isImplied ? claim with { Recipients = [Actor.Implied(to)] } : claim]);
    }

    /// <summary>One document with several sentences; a claim on each.</summary>
    public static DocumentReading Document(string text, string? published, params Claim[] claims)
    {
        var source = Source(text, published);
        return new(source, source.Metadata, claims);
    }

    public static Claim Claim(
        string text, string words, EventType type, string by, string to = "", string? date = null,
        string? mode = null, Auxiliary auxiliary = Auxiliary.None, string? place = null, Issue[]? issues = null, string? person = null)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        var from = text[..start].LastIndexOf(". ", StringComparison.Ordinal) is >= 0 and var stop ? stop + 2 : 0;
        return new()
        {
            Kind = ClaimKind.Event,
            Span = new(start, start + words.Length),
            Quote = words,
            Passage = new(from, text.IndexOf('.', start + words.Length - 1) + 1),
            Actors = Parties(by, person),
            Recipients = Parties(to, null),
            Event = new EventCoding(type, mode, [], auxiliary),
            Issues = issues ?? [],
            Date = date is null ? null : EdtfDate.Parse(date),
            Place = place,
            Confidence = .9,
            Reason = "by hand",
        };
    }

    private static SourceText Source(string text, string? published) => new()
    {
        Text = text,
        Place = $"/{SourceText.HashOf(text)[..8]}{published}.txt",
        FileName = "a.txt",
        Metadata = new(Published: published is null ? null : EdtfDate.Parse(published)),
        Original = System.Text.Encoding.UTF8.GetBytes(text),
    };

    private static Actor[] Parties(string codes, string? person) =>
        [.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((code, index) => new Actor(code, code, index == 0 ? person : null))];
}
