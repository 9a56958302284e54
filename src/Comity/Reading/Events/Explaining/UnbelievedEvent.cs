using Comity.Claims;
using Comity.World;

namespace Comity.Reading.Events.Explaining;

/// <summary>A word that triggers frames and was not believed to tell an event. Probabilities are in [0, 1].</summary>
/// <param name="Predicate">The word.</param>
/// <param name="Source">Null where no two phrases could be its parties; the same for <paramref name="Target"/>.</param>
/// <param name="Type">What it would be; null without parties.</param>
/// <param name="PartyChance">Probability that the parties are these.</param>
/// <param name="NoEvent">Probability that the two have no event between them.</param>
/// <param name="Confidence">That of the parties times that of any event between them.</param>
/// <param name="AgainstIt">At most five features, the strongest first: of <see cref="Disbelief.NoEvent"/> for that against the type, of <see cref="Disbelief.UnlikelyParties"/> against these parties; else none.</param>
public sealed record UnbelievedEvent(
    TextSpan Predicate,
    ExplainedParty? Source,
    ExplainedParty? Target,
    EventType? Type,
    string? Mode,
    double PartyChance,
    double NoEvent,
    double Confidence,
    Disbelief Why,
    IReadOnlyList<ExplainedFeature> AgainstIt);

/// <summary>Why a word is not believed to tell an event.</summary>
public enum Disbelief
{
    /// <summary>It is told as supposed, wished or only possible.</summary>
    Unreal,

    /// <summary>No two phrases could be its parties.</summary>
    NoParties,

    /// <summary>Its likeliest parties are less likely than <see cref="EventExplainer.LeastPartyChance"/>.</summary>
    UnlikelyParties,

    /// <summary>The coder rather sees no event between the two: its class NONE.</summary>
    NoEvent,

    /// <summary>Parties and event together are less sure than <see cref="EventExplainer.LeastConfidence"/>.</summary>
    Unsure,

    /// <summary>Another word tells the same of the two, or governs this one.</summary>
    ToldByAnother,
}
