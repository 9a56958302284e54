namespace Comity.Reading.Events.Frames;

/// <summary>Where a party of a frame stands.</summary>
/// <param name="Item">The item that it stands after or owns; 0 is the trigger.</param>
internal readonly record struct SlotPlace(SlotKind Kind, int Item);

internal enum SlotKind : byte
{
    /// <summary>The frame does not say.</summary>
    Unstated,

    /// <summary>The subject of the trigger.</summary>
    Subject,

    /// <summary>After an item: its object, or what its preposition governs.</summary>
    After,

    /// <summary>The owner of what stands at or after an item: "condemn T's", "S's visit".</summary>
    Owner,
}
