using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Contradictions;

/// <summary>What contradictions are found in.</summary>
/// <param name="Claims">Claims that <see cref="Takes"/> takes, all known by <paramref name="AsOf"/>; in any order.</param>
/// <param name="Documents">Those that the claims stand in, by id; of one that is missing its standing is not known.</param>
/// <param name="Reviews">As they hold on the day.</param>
public sealed record ContradictionInput(
    IReadOnlyList<RecordedClaim> Claims, IReadOnlyDictionary<long, RecordedDocument> Documents, ReviewBook Reviews, DateOnly AsOf)
{
    /// <summary>The sentence of a claim: a figure's quote has the number and little more. Without it the quote.</summary>
    public Func<RecordedClaim, string> Sentence { get; init; } = claim => claim.Claim.Quote;

    /// <summary>Whether a claim can contradict another, or tells what another is about.</summary>
    public static bool Takes(Claim claim) => claim.Kind is ClaimKind.Figure or ClaimKind.Instrument
        || claim.Money is not null
        || (claim.Kind == ClaimKind.Event && (claim.Event is { Type: EventType.Consult } || ContradictionWords.TellsAbsence(claim.Quote)));
}
