using Comity.Claims;
using Comity.Record;

namespace Comity.Views.Docket;

/// <summary>What a docket is made from.</summary>
/// <param name="Openers">Events that may open a chain, with the later claims that bear on them, all known by <paramref name="AsOf"/>; in any order.</param>
/// <param name="Passages">Sentences of documents that may tell of cases under agreements.</param>
/// <param name="Coverage">Which documents speak of what, and when: what silence means.</param>
/// <param name="Reviews">As they hold on the day.</param>
/// <param name="AsOf">Nothing that became known later is used.</param>
public sealed record DocketInput(
    IReadOnlyList<OpenClaim> Openers, IReadOnlyList<DocketPassage> Passages, IssueCoverage Coverage, ReviewBook Reviews, DateOnly AsOf)
{
    /// <summary>A claim by its id, where a person linked it and no rule did; null: not in the record or not known by then.</summary>
    public Func<ClaimId, RecordedClaim?> Find { get; init; } = _ => null;
}
