using Comity.Claims;
using Comity.Record;
using Comity.Views.Calendar;
using Comity.World;

namespace Comity.Tests.Views.Calendar;

/// <summary>Claims about mechanisms, made by hand: a line of a document for each.</summary>
internal sealed class Told
{
    private readonly List<RecordedClaim> _claims = [];
    private int _documents;

    public IReadOnlyList<RecordedClaim> Claims => _claims;

    /// <summary>The claim that was added last.</summary>
    public RecordedClaim Last => _claims[^1];

    public static Coverage Covers(string first, string last, bool isGap = false, InstrumentLevel level = InstrumentLevel.Leaders, string country = "USA") =>
        new("register", "meetings", country, level, DateOnly.Parse(first), DateOnly.Parse(last), isGap, "telephone calls are not listed");

    /// <summary>A document that is known from that day on and says this of a mechanism.</summary>
    public Told Says(string known, string name, InstrumentStatus? said, string? date = null, string? quote = null, string[]? parties = null, InstrumentNature nature = InstrumentNature.Mechanism)
    {
        _documents++;
        return Adds(known, name, said, date, quote, parties, nature, 0);
    }

    /// <summary>The same document says this, too.</summary>
    public Told AndSays(string name, InstrumentStatus? said, string? quote = null, int start = 0, InstrumentNature nature = InstrumentNature.Mechanism, int? passage = null) =>
        Adds(Iso(Last.KnownOn), name, said, null, quote, null, nature, start, passage);

    /// <summary>In the same passage somebody does something.</summary>
    public Told WithEvent(EventType type, string quote, Actor actor, int start = 0) => Add(
        Last.KnownOn,
        new Claim
        {
            Kind = ClaimKind.Event,
            Span = new(start, start + quote.Length),
            Quote = quote,
            Passage = new(0, 400),
            Actors = [actor],
            Event = new(type, null, [], Auxiliary.None),
            Confidence = .9,
            Reason = "by hand",
        });

    /// <summary>In the same passage somebody foresees something.</summary>
    public Told WithExpectation(string quote) => Add(
        Last.KnownOn,
        new Claim
        {
            Kind = ClaimKind.Expectation,
            Span = new(0, quote.Length),
            Quote = quote,
            Passage = new(0, 400),
            Likelihood = new("should look for", .55, .85),
            Confidence = .9,
            Reason = "by hand",
        });

    public MechanismCalendar AsOf(string day, params Coverage[] coverage) => MechanismCalendar.Of(_claims, coverage, [], DateOnly.Parse(day));

    public Mechanism One(string day, params Coverage[] coverage) => Assert.Single(AsOf(day, coverage).Mechanisms);

    private Told Adds(
        string known, string name, InstrumentStatus? said, string? date, string? quote, string[]? parties, InstrumentNature nature, int start, int? passage = null)
    {
        var words = quote ?? name;
        var from = passage ?? 0;
        return Add(DateOnly.Parse(known), new Claim
        {
            Kind = ClaimKind.Instrument,
            Span = new(from + start, from + start + words.Length),
            Quote = words,
            Passage = new(from, from + 400),
            Actors = [.. (parties ?? []).Select(code => new Actor(name, code))],
            Instrument = new(name, nature, said),
            Date = date is null ? null : EdtfDate.Parse(date),
            Confidence = .9,
            Reason = "by hand",
        });
    }

    private Told Add(DateOnly? known, Claim claim)
    {
        var hash = $"{_documents:x64}";
        _claims.Add(new(ClaimId.For(hash, claim.Kind, claim.Span, _claims.Count), claim, _documents, _documents, hash, known, known, null, "test"));
        return this;
    }

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "";
}
