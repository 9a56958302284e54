namespace Comity.Reading.Events;

/// <summary>A frame found in a sentence.</summary>
/// <param name="Predicate">The word whose arguments are the event's.</param>
/// <param name="Words">The matched words, trigger first.</param>
internal sealed record FrameMatch(Frame Frame, int Predicate, IReadOnlyList<int> Words, double Score);
