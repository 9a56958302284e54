using Comity.Claims;
using Comity.Views.Docket;
using Comity.World;

namespace Comity.App.Docket;

/// <summary>Which chains are meant; what is left out does not narrow.</summary>
/// <param name="Relationship">Also the pairs within it and the groups around it.</param>
/// <param name="Actor">Alpha-3 of a country that takes a step.</param>
/// <param name="Since">Only chains that moved, or changed their state, on this day or later.</param>
internal sealed record DocketFilter(
    Relationship? Relationship = null, ChainKind? Kind = null, ChainState? State = null, Issue? Issue = null, string? Actor = null, DateOnly? Since = null)
{
    public bool Takes(Chain chain) =>
        Takes(chain.Relationship)
        && (Kind is null || chain.Kind == Kind)
        && (State is null || chain.State == State)
        && (Issue is not { } issue || chain.Issues.Contains(issue))
        && (Actor is null || chain.Steps.Any(step => step.Claim.Claim.Actors.Any(actor => actor.Country == Actor)))
        && (Since is not { } since || chain.Moved >= since || chain.History.Any(change => change.On >= since));

    public bool Takes(Relationship? relationship) => Relationship is not { } wanted
        || (relationship is not null && (wanted.Countries.All(relationship.Includes) || relationship.Countries.All(wanted.Includes)));

    /// <summary>With only the chains that are meant.</summary>
    public Irritant? Narrow(Irritant irritant) => Takes(irritant.Relationship) && (Issue is not { } issue || irritant.Issue == issue)
        && irritant.Chains.Where(chain => Takes(chain)).ToArray() is { Length: > 0 } chains
            ? irritant with { Chains = chains }
            : null;
}
