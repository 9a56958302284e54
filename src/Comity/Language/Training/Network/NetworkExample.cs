namespace Comity.Language.Training.Network;

/// <summary>A choice with the share that each option should get.</summary>
/// <param name="Options">Indices.</param>
/// <param name="Shares">As many; they sum to the weight of the choice, 0 for one that is not to be learned.</param>
internal readonly record struct SoftChoice(int[] Options, float[] Shares)
{
    public static SoftChoice None { get; } = new([], []);

    public static SoftChoice Of(int option) => new([option], [1]);

    /// <summary>This choice and another, which gets <paramref name="share"/> of the weight.</summary>
    public SoftChoice With(SoftChoice other, float share)
    {
        if (Options.Length == 0)
        {
            return other;
        }

        var own = 1 - share;
        return new SoftChoice([.. Options, .. other.Options], [.. Shares.Select(value => value * own), .. other.Shares.Select(value => value * share)]);
    }
}

/// <summary>A sentence as the network sees it; node 0 is the root, node i the i-th word.</summary>
internal sealed class NetworkExample
{
    /// <summary>For each node its word among the forms; 0 for the root.</summary>
    public required int[] Forms { get; init; }

    /// <summary>For each node the right heads; that of the root is empty.</summary>
    public required SoftChoice[] Heads { get; init; }

    public required SoftChoice[] Tags { get; init; }

    /// <summary>For each node the right relations to <see cref="LabelHeads"/>.</summary>
    public required SoftChoice[] Labels { get; init; }

    /// <summary>For each node the head that <see cref="Labels"/> is about.</summary>
    public required int[] LabelHeads { get; init; }

    /// <summary>Nodes, the root included.</summary>
    public int Count => Forms.Length;

    /// <summary>This example with the opinion of others beside it.</summary>
    /// <param name="opinion">Of the same words; its relations are to the same heads where this example has heads.</param>
    /// <param name="share">What the opinion counts where both speak.</param>
    public NetworkExample With(NetworkExample opinion, float share) => new()
    {
        Forms = Forms,
        Heads = [.. Heads.Zip(opinion.Heads, (own, other) => own.With(other, share))],
        Tags = [.. Tags.Zip(opinion.Tags, (own, other) => own.With(other, share))],
        Labels = [.. Labels.Zip(opinion.Labels, (own, other) => own.With(other, share))],
        LabelHeads = opinion.LabelHeads,
    };
}
