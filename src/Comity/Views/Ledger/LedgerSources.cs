using Comity.Record;

namespace Comity.Views.Ledger;

/// <summary>What entries are made with besides their own text: documents by number, and claims that people linked.</summary>
public sealed class LedgerSources(IReadOnlyDictionary<long, LedgerDocument> documents, IReadOnlyDictionary<string, RecordedClaim> linked, IReadOnlyList<Review> reviews)
{
    private readonly Dictionary<(string, string), string> _linkedBy = reviews
        .Select(review => (Review: review, Word: ReviewBody.Link(review))).Where(pair => pair.Word is not null)
        .GroupBy(pair => (pair.Word!.Opener, pair.Word.Answer)).ToDictionary(pairs => pairs.Key, pairs => pairs.Last().Review.By);

    public LedgerDocument Document(long id) => documents.TryGetValue(id, out var document) ? document : new(id, $"document {id}", null, null, null);

    /// <summary>A claim that a person linked; null: it is not known.</summary>
    public RecordedClaim? Linked(string id) => linked.GetValueOrDefault(id);

    /// <summary>Who linked the two last.</summary>
    public string LinkedBy(RecordedClaim opener, LinkWord word) => _linkedBy.GetValueOrDefault((opener.Id.ToString(), word.Answer), "a person");
}
