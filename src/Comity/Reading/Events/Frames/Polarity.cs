namespace Comity.Reading.Events.Frames;

/// <summary>What a frame makes of the event that it governs: "refuse to meet" denies the meeting.</summary>
internal enum Polarity : byte
{
    /// <summary>Governs none, or tells it as it is.</summary>
    Affirms,

    Denies,
    Ends,
    Intends,
    Asks,
    Threatens,
    Alleges,
}
