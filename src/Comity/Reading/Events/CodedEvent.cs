using Comity.Claims;
using Comity.Reading.Actors;
using Comity.World;

namespace Comity.Reading.Events;

/// <summary>An event found in a sentence, before it becomes a claim.</summary>
/// <param name="Predicate">The word whose clause is quoted.</param>
internal sealed record CodedEvent(
    FrameMatch Match,
    int Predicate,
    EventType Type,
    string? Mode,
    Party Source,
    Party Target,
    Auxiliary Auxiliary,
    double Confidence,
    string Reason);
