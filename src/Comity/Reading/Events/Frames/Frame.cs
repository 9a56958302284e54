using Comity.Language;
using Comity.World;

namespace Comity.Reading.Events.Frames;

/// <summary>A way of saying that something is done: words in an order, and where among them stand who does it and to whom.</summary>
/// <param name="Type">Null: the words look like an event and tell none ("meet a deadline").</param>
/// <param name="Mode">A mode of the type; null where the words tell none.</param>
/// <param name="Polarity">What becomes of another event that the frame governs.</param>
/// <param name="Part">The part of speech of the trigger; <see cref="UniversalTag.X"/>: any.</param>
/// <param name="Items">Each item's alternatives, lemmas or lower-case forms; the first item is the trigger.</param>
/// <param name="Row">The pattern as written in the file, for explanations.</param>
/// <param name="Order">Place among all frames; earlier ones are preferred.</param>
internal sealed record Frame(
    EventType? Type,
    string? Mode,
    Polarity Polarity,
    IReadOnlyList<string> Contexts,
    UniversalTag Part,
    IReadOnlyList<IReadOnlySet<string>> Items,
    SlotPlace Source,
    SlotPlace Target,
    string Row,
    int Order);
