using Comity.Claims;
using Comity.World;

namespace Comity.Views.Docket;

/// <summary>What stands between countries on one issue: all chains of a relationship and an issue.</summary>
/// <param name="Since">Day on which the oldest chain that is open began or, where none is, the oldest of all.</param>
/// <param name="Moved">Day of the newest step of any.</param>
/// <param name="Chains">One or more, in the order of the docket.</param>
public sealed record Irritant(Relationship Relationship, Issue Issue, DateOnly? Since, DateOnly? Moved, IReadOnlyList<Chain> Chains)
{
    public bool IsOpen => Chains.Any(chain => chain.IsOpen);

    public int OpenChains => Chains.Count(chain => chain.IsOpen);
}
