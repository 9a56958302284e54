using Comity.Claims;
using Comity.Record;

namespace Comity.Linking;

/// <summary>What persons say of claims that may tell of the same event: of several words on the same two the last one holds.</summary>
internal sealed class PersonalWords
{
    private readonly HashSet<(ClaimId, ClaimId)> _apart;

    /// <param name="reviews">In the order they were given.</param>
    public PersonalWords(IEnumerable<Review> reviews)
    {
        var last = new Dictionary<(ClaimId, ClaimId), SameEventReview>();
        foreach (var said in reviews.Select(SameEventReview.Read).OfType<SameEventReview>())
        {
            last[Pair(said.Claim, said.Other)] = said;
        }

        Together = [.. last.Values.Where(said => said.Word == SameEventWord.Together).OrderBy(said => Pair(said.Claim, said.Other))];
        _apart = [.. last.Where(said => said.Value.Word == SameEventWord.Apart).Select(said => said.Key)];
    }

    /// <summary>Ordered by the claims.</summary>
    public IReadOnlyList<SameEventReview> Together { get; }

    public bool AreApart(ClaimId one, ClaimId other) => _apart.Count > 0 && _apart.Contains(Pair(one, other));

    private static (ClaimId, ClaimId) Pair(ClaimId one, ClaimId other) => one < other ? (one, other) : (other, one);
}
