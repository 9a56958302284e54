using Comity.Reading.Events.Frames;
using Comity.World;

namespace Comity.Reading.Events;

/// <summary>The frame by which a predicate is read.</summary>
/// <param name="Predicate">The word whose arguments are the event's.</param>
/// <param name="Words">The matched words, trigger first.</param>
internal sealed record FrameMatch(Frame Frame, int Predicate, IReadOnlyList<int> Words, double Score)
{
    public EventType Type => Frame.Type!.Value; // the matcher leaves frames of no event out
}
