using Comity.World;

namespace Comity.Reading.Events;

/// <summary>A pattern of words that tells of an event: a trigger, then complements within reach.</summary>
/// <param name="Items">Each item's alternatives, lemmas or lower-case forms; the first item is the trigger.</param>
/// <param name="Row">The pattern as written in the file, for explanations.</param>
internal sealed record Frame(EventType Type, string? Mode, IReadOnlyList<IReadOnlySet<string>> Items, string Row, int Order);
