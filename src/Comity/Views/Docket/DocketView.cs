using Comity.Claims;
using Comity.World;

namespace Comity.Views.Docket;

/// <summary>Makes the docket: chains of threats, requests, acts and cases, and what stands between countries.</summary>
/// <remarks>The same from the same input, in any order of claims. O(claims × openings between the same parties).</remarks>
public static class DocketView
{
    /// <summary>Types of events whose claims are needed as <see cref="DocketInput.Openers"/>.</summary>
    public static IReadOnlyList<EventType> OpeningTypes => ChainRules.OpeningTypes;

    /// <summary>Whether a claim's document is needed in <see cref="DocketInput.Passages"/>.</summary>
    public static bool NeedsPassages(Claim claim) => DisputeStages.MayTell(claim.Quote);

    public static DocketBook Of(DocketInput input)
    {
        var tellings = input.Passages.SelectMany(DisputeTelling.In).ToList();
        var cases = DisputeCase.Of(tellings);
        // A sentence that is a step of a case opens nothing else: a request for consultations is no request of its own.
        var taken = cases
            .SelectMany(one => one.Steps)
            .SelectMany(step => step)
            .Select(telling => (telling.Claim.TextHash, telling.Claim.Claim.Passage))
            .ToHashSet();
        var builder = new ChainBuilder(input);
        var openers = input.Openers
            .Select(open => input.Reviews.Apply(open.Claim) is { } claim ? open with { Claim = claim } : null)
            .OfType<Record.OpenClaim>()
            .Where(open => !taken.Contains((open.Claim.TextHash, open.Claim.Claim.Passage)));
        var chains = InOrder([.. cases.Select(one => ChainOf(one, input)), .. ChainOpening.Of(openers).Select(builder.Build)]);
        return new(input.AsOf, chains, IrritantsOf(chains));
    }

    private static Chain ChainOf(DisputeCase one, DocketInput input)
    {
        var steps = one.Steps;
        var first = steps[0][0];
        var track = new ChainTrack(first.Claim, [.. steps[0].Skip(1).Select(telling => telling.Claim)], first.What, StateOf(first.Stage), first.Date, first.Actor);
        foreach (var step in steps.Skip(1))
        {
            foreach (var telling in step)
            {
                track.Add(telling.Claim, telling.What, StateOf(telling.Stage), $"a sentence on {one.Subject.Name}", telling.Date, telling.Actor);
            }
        }

        return track.Finish(ChainKind.Dispute, one.Relationship, one.Subject.Issues, input) with { Subject = one.Subject.Name };
    }

    private static ChainState StateOf(DisputeStage stage) => stage switch
    {
        DisputeStage.Consultations => ChainState.Open,
        DisputeStage.Panel => ChainState.Panel,
        DisputeStage.Ruling => ChainState.Ruled,
        DisputeStage.Retaliation => ChainState.Retaliation,
        _ => ChainState.Settled,
    };

    private static IReadOnlyList<Chain> InOrder(IReadOnlyList<Chain> chains) =>
    [
        .. chains
            .OrderByDescending(chain => chain.IsOpen)
            .ThenByDescending(chain => chain.Moved)
            .ThenBy(chain => chain.Kind)
            .ThenBy(chain => chain.Id.Value),
    ];

    // A request is no irritant while it waits, nor once it is granted.
    private static bool Irritates(Chain chain) => chain.Kind != ChainKind.Request || chain.State is ChainState.Refused or ChainState.Ignored;

    private static IReadOnlyList<Irritant> IrritantsOf(IReadOnlyList<Chain> chains) =>
    [
        .. chains
            .Where(Irritates)
            .SelectMany(chain => chain.Issues, (chain, issue) => (chain, issue))
            .Where(entry => entry.chain.Relationship is not null)
            .GroupBy(entry => (Relationship: entry.chain.Relationship!, entry.issue)) // not null by the line before
            .Select(group => IrritantOf(group.Key.Relationship, group.Key.issue, [.. group.Select(entry => entry.chain)]))
            .OrderByDescending(irritant => irritant.IsOpen)
            .ThenByDescending(irritant => irritant.Moved)
            .ThenBy(irritant => irritant.Relationship.ToString(), StringComparer.Ordinal)
            .ThenBy(irritant => irritant.Issue),
    ];

    private static Irritant IrritantOf(Relationship relationship, Issue issue, IReadOnlyList<Chain> chains)
    {
        var open = chains.Where(chain => chain.IsOpen).ToList();
        return new(relationship, issue, (open.Count > 0 ? open : chains).Min(chain => chain.Opened), chains.Max(chain => chain.Moved), chains);
    }
}
