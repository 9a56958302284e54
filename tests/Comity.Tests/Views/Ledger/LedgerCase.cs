using System.Globalization;
using Comity.Claims;
using Comity.Record;
using Comity.Views;
using Comity.Views.Ledger;
using Comity.World;

namespace Comity.Tests.Views.Ledger;

/// <summary>Claims, bearings and entries made by hand.</summary>
internal sealed class LedgerCase
{
    private readonly List<OpenClaim> _openers = [];
    private readonly List<RecordedClaim> _beside = [];
    private readonly Dictionary<long, LedgerDocument> _documents = [];
    private readonly List<Review> _reviews = [];
    private readonly List<Coverage> _coverage = [];
    private readonly Dictionary<string, RecordedClaim> _linked = [];
    private readonly HashSet<ClaimId> _naming = [];
    private readonly RecordedMeetings _meetings = new(KnownWorld.Embedded, ScheduledTerms.Embedded);
    private long _rows;

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A claim of a document of its own, which has nothing else.</summary>
    public RecordedClaim Claim(ClaimKind kind, string quote, string knownOn, Func<Claim, Claim>? with = null) => Claim(++_rows, 0, kind, quote, knownOn, with);

    /// <param name="document">Claims of one number stand in one text.</param>
    public RecordedClaim Claim(long document, int start, ClaimKind kind, string quote, string knownOn, Func<Claim, Claim>? with = null)
    {
        var day = Day(knownOn);
        var span = new TextSpan(start, start + quote.Length);
        var claim = new Claim { Kind = kind, Span = span, Quote = quote, Passage = new(0, 1_000), Confidence = 0.9, Reason = "by hand" };
        claim = with?.Invoke(claim) ?? claim;
        var hash = $"text {document}";
        _documents[document] = new(document, $"Paper {document}", "A. Writer", "The Desk", EdtfDate.Day(day));
        return new(ClaimId.For(hash, kind, span), claim, document, document, hash, day, day, Relationship.Between(claim.Actors.Concat(claim.Recipients).Select(actor => actor.Country).OfType<string>()), "hand 1")
        {
            Row = ++_rows + 1_000,
        };
    }

    public RecordedClaim Promise(string quote, string knownOn, Func<Claim, Claim>? with = null) =>
        Claim(ClaimKind.Commitment, quote, knownOn, claim => (with ?? (same => same))(claim with { Actors = [new("Canada", "CAN")], Recipients = [new("Mexico", "MEX")] }));

    public RecordedClaim Forecast(string quote, string knownOn, Func<Claim, Claim>? with = null) =>
        Claim(ClaimKind.Expectation, quote, knownOn, claim => (with ?? (same => same))(claim with
        {
            Actors = [new("Canada", "CAN")],
            Recipients = [new("Mexico", "MEX")],
            Likelihood = new("likely", 0.55, 0.8),
        }));

    public static BearingClaim On(RecordedClaim answer, BearingRelation relation, BearingStep step = BearingStep.Whole) => new(answer, relation, step, 0.9, "by hand");

    public BearingClaim Done(string quote, string knownOn, BearingStep step = BearingStep.Whole, Func<Claim, Claim>? with = null) =>
        On(Claim(ClaimKind.Event, quote, knownOn, with), BearingRelation.Supports, step);

    public BearingClaim Undone(string quote, string knownOn, BearingStep step = BearingStep.Whole, Func<Claim, Claim>? with = null) =>
        On(Claim(ClaimKind.Event, quote, knownOn, with), BearingRelation.Contradicts, step);

    public LedgerCase Open(RecordedClaim claim, params BearingClaim[] bearings)
    {
        _openers.Add(new(claim, bearings));
        return this;
    }

    public LedgerCase Beside(RecordedClaim claim)
    {
        _beside.Add(claim);
        return this;
    }

    public LedgerCase Covered(Coverage coverage)
    {
        _coverage.Add(coverage);
        return this;
    }

    public LedgerCase Reviewed(RecordedClaim claim, ReviewAction action, string body, string at = "2026-01-01")
    {
        _reviews.Add(new(claim.TextHash, claim.Claim.Kind, claim.Claim.Span, action, "A. Officer", new(Day(at), TimeOnly.MinValue, TimeSpan.Zero), "as seen", body) { Id = _reviews.Count + 1 });
        return this;
    }

    /// <summary>A meeting that a register or a text tells of; nothing links it to an entry.</summary>
    public RecordedClaim Met(ClaimKind kind, string quote, string day, Func<Claim, Claim> with)
    {
        var claim = Claim(kind, quote, day, claim => with(claim with { Date = EdtfDate.Day(Day(day)) }));
        _meetings.Add(claim);
        return claim;
    }

    public LedgerCase Linked(RecordedClaim claim)
    {
        _linked[claim.Id.ToString()] = claim;
        return this;
    }

    /// <summary>All entries as of a day; bearings that are not known by then are left out, as the record leaves them out.</summary>
    public IReadOnlyList<LedgerEntry> Entries(string asOf)
    {
        var day = Day(asOf);
        var book = new LedgerBook(day, new ReviewBook(_reviews, day), _coverage, new LedgerSources(_documents, _linked, _reviews), KnownWorld.Embedded, ScheduledTerms.Embedded, _meetings);
        LedgerText[] texts =
        [
            .. _openers.Where(opener => opener.Claim.KnownOn <= day)
                .Select(opener => opener with { Bearings = [.. opener.Bearings.Where(bearing => bearing.Claim.KnownOn <= day).OrderBy(bearing => bearing.Claim.KnownOn)] })
                .GroupBy(opener => opener.Claim.TextId)
                .Select(text => new LedgerText(_documents[text.Key], [.. text], [.. _beside.Where(claim => claim.TextId == text.Key)])),
        ];
        var retellings = new Retellings();
        foreach (var text in texts)
        {
            book.AddRetellings(text, retellings);
        }

        var byId = texts.SelectMany(text => text.Openers).ToDictionary(opener => opener.Claim.Id);
        return
        [
            .. texts.SelectMany(text => book.EntriesOf(
                text,
                retellings,
                text.Openers.ToDictionary(opener => opener.Claim.Row, opener => (IReadOnlyList<OpenClaim>)[.. retellings.TellingsOf(opener.Claim.Row).Select(id => byId[id])]))),
        ];
    }

    /// <summary>A claim that only names persons: its own entry is not looked at.</summary>
    public LedgerCase Naming(RecordedClaim claim)
    {
        _naming.Add(claim.Id);
        return Open(claim);
    }

    public LedgerEntry Entry(string asOf) => Assert.Single(Entries(asOf), entry => !_naming.Contains(entry.Id));
}
