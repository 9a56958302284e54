using Comity.World;

namespace Comity.Reading.Events.Coding;

/// <summary>An operator that was applied, and what it made of the event under it.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word, inclusive.</param>
internal readonly record struct OperatorStep(int First, int Last, string Name, EventType Type, string? Mode);
