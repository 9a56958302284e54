using Comity.Claims;
using Comity.Record;
using Comity.Views;
using Comity.Views.Contradictions;
using Comity.Views.Docket;

namespace Comity.App.Docket;

/// <summary>Takes out of a record what a docket and contradictions are made from.</summary>
internal static class DocketLoading
{
    private const int DocumentsAtOnce = 500;

    /// <summary>All of the record as it was known on a day.</summary>
    public static async Task<DocketInput> DocketAsync(RecordStore record, DateOnly asOf, CancellationToken cancellation)
    {
        var reviews = new ReviewBook(await record.ReviewsAsync(null, cancellation), asOf);
        var openers = new List<OpenClaim>();
        foreach (var type in DocketView.OpeningTypes)
        {
            await foreach (var open in record.OpenClaimsAsync(new() { KnownBy = asOf, EventType = type, Kinds = [ClaimKind.Event] }, cancellation))
            {
                openers.Add(open);
            }
        }

        var coverage = new IssueCoverage(openers);
        var documents = new SortedSet<long>();
        await foreach (var claim in record.ClaimsAsync(new() { KnownBy = asOf, Order = ClaimOrder.Text }, cancellation))
        {
            coverage.Add(claim);
            if (DocketView.NeedsPassages(claim.Claim))
            {
                documents.Add(claim.DocumentId);
            }
        }

        var passages = new List<DocketPassage>();
        foreach (var id in documents)
        {
            if (await record.DocumentAsync(id, cancellation) is { } document)
            {
                passages.AddRange(DocketPassage.Of(document.Text, document.Document.Metadata.Title, document.Claims.Select(reviews.Apply).OfType<RecordedClaim>()));
            }
        }

        var linked = await LinkedAsync(record, openers, reviews, asOf, cancellation);
        return new(openers, passages, coverage, reviews, asOf) { Find = id => linked.GetValueOrDefault(id) };
    }

    /// <summary>The claims that can contradict each other, as they were known on a day.</summary>
    public static async Task<ContradictionInput> ContradictionsAsync(RecordStore record, DateOnly asOf, CancellationToken cancellation)
    {
        var claims = new List<RecordedClaim>();
        await foreach (var claim in record.ClaimsAsync(
            new() { KnownBy = asOf, Kinds = [ClaimKind.Figure, ClaimKind.Instrument, ClaimKind.Commitment, ClaimKind.Event], Order = ClaimOrder.Text }, cancellation))
        {
            if (ContradictionInput.Takes(claim.Claim))
            {
                claims.Add(claim);
            }
        }

        var sentences = new Dictionary<ClaimId, string>();
        foreach (var group in claims.Where(claim => claim.Claim.Kind == ClaimKind.Figure).GroupBy(claim => claim.DocumentId))
        {
            if (await record.DocumentAsync(group.Key, cancellation) is { } document)
            {
                foreach (var claim in group.Where(claim => claim.Claim.Passage is { Start: >= 0 } passage && passage.End <= document.Text.Length))
                {
                    sentences[claim.Id] = document.Text[claim.Claim.Passage.Start..claim.Claim.Passage.End];
                }
            }
        }

        return new(claims, await DocumentsAsync(record, cancellation), new(await record.ReviewsAsync(null, cancellation), asOf), asOf)
        {
            Sentence = claim => sentences.GetValueOrDefault(claim.Id, claim.Claim.Quote),
        };
    }

    /// <summary>All documents by their ids.</summary>
    public static async Task<IReadOnlyDictionary<long, RecordedDocument>> DocumentsAsync(RecordStore record, CancellationToken cancellation)
    {
        var all = new Dictionary<long, RecordedDocument>();
        for (var offset = 0; ; offset += DocumentsAtOnce)
        {
            var documents = await record.DocumentsAsync(superseded: true, DocumentsAtOnce, offset, cancellation);
            foreach (var document in documents)
            {
                all[document.Id] = document;
            }

            if (documents.Count < DocumentsAtOnce)
            {
                return all;
            }
        }
    }

    // Later claims that a person linked and no rule did.
    private static async Task<Dictionary<ClaimId, RecordedClaim>> LinkedAsync(
        RecordStore record, List<OpenClaim> openers, ReviewBook reviews, DateOnly asOf, CancellationToken cancellation)
    {
        var linked = new Dictionary<ClaimId, RecordedClaim>();
        foreach (var answer in openers.SelectMany(open => reviews.LinksOf(open.Claim).Keys).Distinct(StringComparer.Ordinal))
        {
            await foreach (var claim in record.ClaimsAsync(new() { IdPrefix = answer, KnownBy = asOf, Limit = 1 }, cancellation))
            {
                linked[claim.Id] = claim;
            }
        }

        return linked;
    }
}
