using Comity.Claims;
using Comity.World;

namespace Comity.Reading.Events;

/// <summary>What a source does to a target.</summary>
/// <param name="Mode">A mode of the type, or null where the words tell none.</param>
/// <param name="Auxiliary">Future where it is only promised: a concession stays one then, which some codebooks call an agreement.</param>
/// <param name="Reason">The frame and the operators that it rests on, for people.</param>
/// <param name="Probability">How sure the coder is, in [0, 1].</param>
public readonly record struct RelationCoding(EventType Type, string? Mode, Auxiliary Auxiliary, double Probability, string Reason);
