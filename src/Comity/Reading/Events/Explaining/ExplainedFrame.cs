using Comity.Claims;
using Comity.World;

namespace Comity.Reading.Events.Explaining;

/// <summary>A frame that matched.</summary>
/// <param name="Pattern">As written in the file of its type; docs/frames.md has the notation.</param>
/// <param name="Type">Null: its words look like an event and tell none.</param>
/// <param name="Polarity">What it makes of an event that it governs, in lower case ("denies"); null where it governs none.</param>
/// <param name="Words">Where its words stand, the trigger first.</param>
/// <param name="Source">The phrase that fills the slot S; null where the frame has none or nothing fills it.</param>
/// <param name="Target">The same of the slot T.</param>
/// <param name="Score">How much it tells of the pair; above 0, only comparable within a sentence.</param>
public sealed record ExplainedFrame(
    string Pattern, EventType? Type, string? Mode, string? Polarity, IReadOnlyList<TextSpan> Words, TextSpan? Source, TextSpan? Target, double Score);

/// <summary>A word that makes another event of the one under it.</summary>
/// <param name="Name">Of the operator: a type, or "future", "negation", "stop".</param>
/// <param name="Makes">What the event is with it.</param>
public sealed record ExplainedOperator(TextSpan Span, string Name, EventType Makes, string? Mode);
