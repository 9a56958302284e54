namespace Comity.Reading.Events;

/// <summary>A frame found between a source and a target.</summary>
/// <param name="Places">Matched words by their place among the words of the view, trigger first.</param>
/// <param name="Score">How much it tells of the two; above 0, only comparable within a sentence.</param>
internal sealed record RelationFrame(Frame Frame, IReadOnlyList<int> Places, double Score)
{
    public int Trigger => Places[0];
}
