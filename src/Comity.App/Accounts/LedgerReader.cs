using System.Runtime.CompilerServices;
using Comity.Claims;
using Comity.Record;
using Comity.Views;
using Comity.Views.Ledger;
using Comity.World;

namespace Comity.App.Accounts;

/// <summary>Reads the ledger out of a record, one text after the other: memory does not grow with the number of claims.</summary>
internal sealed class LedgerReader
{
    private const int DocumentsAtOnce = 5_000;

    /// <summary>Later acts of one type and country that are looked through for a broad forecast, the newest.</summary>
    private const int MostActs = 2_000;

    private readonly RecordStore _record;
    private readonly LedgerBook _book;
    private readonly Dictionary<long, LedgerDocument> _documents;

    private readonly RecordedMeetings _meetings;
    private bool _hasMeetings;
    private int _seen;

    private LedgerReader(RecordStore record, LedgerBook book, RecordedMeetings meetings, Dictionary<long, LedgerDocument> documents)
    {
        _meetings = meetings;
        _record = record;
        _book = book;
        _documents = documents;
    }

    public DateOnly AsOf => _book.AsOf;

    /// <summary>Entries that were gone through so far, those that were not asked for too.</summary>
    public int Seen => _seen;

    /// <summary>A reader of the ledger as of a day.</summary>
    public static async Task<LedgerReader> OpenAsync(RecordStore record, DateOnly asOf, CancellationToken cancellation)
    {
        var reviews = await record.ReviewsAsync(null, cancellation);
        var linked = new Dictionary<string, RecordedClaim>(StringComparer.Ordinal);
        foreach (var answer in reviews.Select(ReviewBody.Link).OfType<LinkWord>().Select(word => word.Answer).Distinct(StringComparer.Ordinal))
        {
            await foreach (var claim in record.ClaimsAsync(new() { IdPrefix = answer, KnownBy = asOf, Limit = 1 }, cancellation))
            {
                linked[answer] = claim;
            }
        }

        var documents = new Dictionary<long, LedgerDocument>();
        var meetings = new RecordedMeetings(KnownWorld.Embedded, ScheduledTerms.Embedded);
        var book = new LedgerBook(
            asOf,
            new ReviewBook(reviews, asOf),
            await record.CoverageAsync(cancellation),
            new LedgerSources(documents, linked, reviews),
            KnownWorld.Embedded,
            ScheduledTerms.Embedded,
            meetings);
        return new(record, book, meetings, documents);
    }

    /// <summary>The entries that are asked for, by text and place in it; their number is not bounded.</summary>
    /// <remarks>Two passes over commitments and agreements, one over expectations: what is told again has to be known before the first telling is shown.</remarks>
    public async IAsyncEnumerable<LedgerEntry> EntriesAsync(LedgerQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var retellings = new Retellings();
        var scopes = new List<ClaimQuery>();
        if (query.IdPrefix is { } prefix)
        {
            // Of one entry its text is enough.
            await foreach (var claim in _record.ClaimsAsync(new() { IdPrefix = prefix, KnownBy = AsOf }, cancellation))
            {
                if (scopes.TrueForAll(scope => scope.TextHash != claim.TextHash))
                {
                    scopes.Add(new() { TextHash = claim.TextHash });
                }
            }
        }
        else
        {
            scopes.Add(new());
            await LoadDocumentsAsync(cancellation);
        }

        foreach (var scope in scopes.Where(_ => query.Kind != LedgerKind.Expectation))
        {
            await foreach (var text in TextsAsync(scope, withExpectations: false, cancellation))
            {
                _book.AddRetellings(text, retellings);
            }
        }

        foreach (var scope in scopes)
        {
            await foreach (var text in TextsAsync(scope, withExpectations: true, cancellation))
            {
                if (!_hasMeetings && LedgerBook.AsksForMeetings(text))
                {
                    await LoadMeetingsAsync(cancellation);
                }

                foreach (var entry in _book.EntriesOf(text, retellings, await ToldAgainAsync(text, retellings, cancellation), await ActsAsync(text, cancellation)))
                {
                    Interlocked.Increment(ref _seen);
                    if (LedgerViews.Matches(query, entry))
                    {
                        yield return entry;
                    }
                }
            }
        }
    }

    private async Task<IReadOnlyDictionary<long, IReadOnlyList<OpenClaim>>> ToldAgainAsync(LedgerText text, Retellings retellings, CancellationToken cancellation)
    {
        var again = new Dictionary<long, IReadOnlyList<OpenClaim>>();
        foreach (var row in text.Openers.Select(opener => opener.Claim.Row).Where(row => retellings.RootOf(row) == row))
        {
            var tellings = new List<OpenClaim>();
            foreach (var id in retellings.TellingsOf(row))
            {
                await foreach (var telling in _record.OpenClaimsAsync(new() { IdPrefix = id.ToString(), KnownBy = AsOf, Limit = 1 }, cancellation))
                {
                    tellings.Add(telling);
                    await NeedAsync(telling, cancellation);
                }
            }

            again[row] = tellings;
        }

        return again;
    }

    /// <summary>Claims that may decide the broad forecasts of a text, by the forecast's row.</summary>
    private async Task<IReadOnlyDictionary<long, IReadOnlyList<RecordedClaim>>> ActsAsync(LedgerText text, CancellationToken cancellation)
    {
        var acts = new Dictionary<long, IReadOnlyList<RecordedClaim>>();
        foreach (var opener in text.Openers.Select(opener => opener.Claim))
        {
            if (BroadWish.Of(opener, text.Beside) is not { } wish)
            {
                continue;
            }

            var found = new Dictionary<long, RecordedClaim>();
            var query = new ClaimQuery { KnownBy = AsOf, From = opener.KnownOn, Limit = MostActs };
            foreach (var country in wish.Countries)
            {
                IEnumerable<ClaimQuery> queries =
                [
                    .. wish.Types.Select(type => query with { Country = country, Kinds = [ClaimKind.Event], EventType = type }),
                    .. wish.Said.Take(1).Select(_ => query with { Country = country, Kinds = [ClaimKind.Instrument] }),
                    .. wish.States.Take(1).Select(_ => query with { Country = country, Kinds = [ClaimKind.Assessment] }),
                ];
                foreach (var each in queries)
                {
                    await foreach (var claim in _record.ClaimsAsync(each, cancellation))
                    {
                        found[claim.Row] = claim;
                        await NeedAsync(claim, cancellation);
                    }
                }
            }

            acts[opener.Row] = [.. found.Values];
        }

        return acts;
    }

    private async IAsyncEnumerable<LedgerText> TextsAsync(ClaimQuery scope, bool withExpectations, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = scope with { KnownBy = AsOf, Order = ClaimOrder.Text };
        ClaimKind[] kinds = withExpectations ? [ClaimKind.Commitment, ClaimKind.Expectation] : [ClaimKind.Commitment];
        await using var undertaken = _record.OpenClaimsAsync(query with { Kinds = kinds }, cancellation).GetAsyncEnumerator(cancellation);
        await using var agreed = _record.OpenClaimsAsync(query with { Kinds = [ClaimKind.Event], EventType = EventType.Agree }, cancellation).GetAsyncEnumerator(cancellation);
        await using var beside = _record.ClaimsAsync(query with { Kinds = [ClaimKind.Figure, ClaimKind.Instrument] }, cancellation).GetAsyncEnumerator(cancellation);
        var hasUndertaken = await undertaken.MoveNextAsync();
        var hasAgreed = await agreed.MoveNextAsync();
        var hasBeside = await beside.MoveNextAsync();
        while (hasUndertaken || hasAgreed)
        {
            var text = Math.Min(hasUndertaken ? undertaken.Current.Claim.TextId : long.MaxValue, hasAgreed ? agreed.Current.Claim.TextId : long.MaxValue);
            var openers = new List<OpenClaim>();
            var others = new List<RecordedClaim>();
            for (; hasUndertaken && undertaken.Current.Claim.TextId == text; hasUndertaken = await undertaken.MoveNextAsync())
            {
                openers.Add(undertaken.Current);
            }

            for (; hasAgreed && agreed.Current.Claim.TextId == text; hasAgreed = await agreed.MoveNextAsync())
            {
                openers.Add(agreed.Current);
            }

            for (; hasBeside && beside.Current.TextId <= text; hasBeside = await beside.MoveNextAsync())
            {
                if (beside.Current.TextId == text)
                {
                    others.Add(beside.Current);
                }
            }

            foreach (var opener in openers)
            {
                await NeedAsync(opener, cancellation);
            }

            yield return new(_documents[openers[0].Claim.DocumentId], openers, others);
        }
    }

    private async Task LoadMeetingsAsync(CancellationToken cancellation)
    {
        _hasMeetings = true;
        await LoadDocumentsAsync(cancellation);
        await foreach (var claim in _record.ClaimsAsync(new() { Kinds = [ClaimKind.Instrument], KnownBy = AsOf }, cancellation))
        {
            _meetings.Add(claim);
        }

        await foreach (var claim in _record.ClaimsAsync(new() { Kinds = [ClaimKind.Event], EventType = EventType.Consult, KnownBy = AsOf }, cancellation))
        {
            _meetings.Add(claim);
        }
    }

    private async Task NeedAsync(OpenClaim opener, CancellationToken cancellation)
    {
        foreach (var claim in opener.Bearings.Select(bearing => bearing.Claim).Prepend(opener.Claim))
        {
            await NeedAsync(claim, cancellation);
        }
    }

    private async Task NeedAsync(RecordedClaim claim, CancellationToken cancellation)
    {
        if (!_documents.ContainsKey(claim.DocumentId))
        {
            var found = await _record.DocumentAsync(claim.DocumentId, cancellation);
            _documents[claim.DocumentId] = found is null ? new(claim.DocumentId, $"document {claim.DocumentId}", null, null, null) : Of(found.Document);
        }
    }

    private async Task LoadDocumentsAsync(CancellationToken cancellation)
    {
        for (var offset = 0; ; offset += DocumentsAtOnce)
        {
            var documents = await _record.DocumentsAsync(superseded: false, DocumentsAtOnce, offset, cancellation);
            foreach (var document in documents)
            {
                _documents[document.Id] = Of(document);
            }

            if (documents.Count < DocumentsAtOnce)
            {
                return;
            }
        }
    }

    private static LedgerDocument Of(RecordedDocument document) => new(
        document.Id, document.Metadata.Title ?? document.FileName, document.Metadata.Author, document.Metadata.Publisher, document.Metadata.Published);
}
