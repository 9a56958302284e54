using Comity.Claims;
using Comity.World;

namespace Comity.Reading.Events.Coding;

/// <summary>What the rules make of a pair.</summary>
/// <param name="Frame">The frame that it rests on; null where only an operator is known.</param>
/// <param name="Operators">Names of the operators over it, from the inside out, divided by spaces.</param>
internal readonly record struct RuleCoding(EventType Type, string? Mode, Auxiliary Auxiliary, FrameScore? Frame, string Operators);
