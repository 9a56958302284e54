namespace Comity.Reading.Events.Explaining;

/// <summary>A feature and how much it speaks for one of two classes.</summary>
/// <param name="Name">The coder's name of it; docs/events.md lists what stands before "=".</param>
/// <param name="Meaning">The same in plain words.</param>
/// <param name="Weight">What it adds to the natural logarithm of the odds; 0.69 doubles them.</param>
public sealed record ExplainedFeature(string Name, string Meaning, double Weight);
