using Comity.Claims;
using Comity.World;

namespace Comity.Reading.Events.Explaining;

/// <summary>An event of a sentence with all that speaks for its coding. Probabilities are in [0, 1].</summary>
public sealed record ExplainedEvent
{
    /// <summary>The word that tells it; null where the pair was given.</summary>
    public required TextSpan? Predicate { get; init; }

    /// <summary>Null where it was not given.</summary>
    public required ExplainedParty? Source { get; init; }

    /// <summary>Null where it was not given.</summary>
    public required ExplainedParty? Target { get; init; }

    public required EventType Type { get; init; }

    public required string? Mode { get; init; }

    public required Auxiliary Auxiliary { get; init; }

    /// <summary>Of the type, all its modes together.</summary>
    public required double Probability { get; init; }

    /// <summary>Probability that the two have no event between them.</summary>
    public required double NoEvent { get; init; }

    /// <summary>Probability that the parties are these; null where they were given.</summary>
    public required double? PartyChance { get; init; }

    /// <summary>That of the parties times that of any event between them.</summary>
    public required double Confidence { get; init; }

    /// <summary>The frames of the sentence, those that tell most of the two first.</summary>
    public required IReadOnlyList<ExplainedFrame> Frames { get; init; }

    /// <summary>What the rules applied to their frame, from the inside out.</summary>
    public required IReadOnlyList<ExplainedOperator> Operators { get; init; }

    /// <summary>What the frames and operators say with nothing learned; null where there is neither.</summary>
    public required ExplainedRule? Rule { get; init; }

    public required RunnerUp RunnerUp { get; init; }

    /// <summary>At most ten, that speak for the type against the runner-up, the strongest first.</summary>
    public required IReadOnlyList<ExplainedFeature> Features { get; init; }

    /// <summary>At most five, that speak for these parties, the strongest first; empty where they were given.</summary>
    public required IReadOnlyList<ExplainedFeature> PartyFeatures { get; init; }
}

/// <summary>The likeliest other type.</summary>
/// <param name="Mode">The mode of its likeliest class.</param>
public sealed record RunnerUp(EventType Type, string? Mode, double Probability);

/// <summary>What the rules alone say of a pair.</summary>
/// <param name="Pattern">The frame that it rests on, as in the file; null where only an operator is known.</param>
public sealed record ExplainedRule(EventType Type, string? Mode, string? Pattern);
