namespace Comity.Reading.Events.Frames;

/// <summary>A frame found in a sentence.</summary>
/// <param name="First">Index of its first word in <see cref="FrameFinder.Words"/>; the trigger.</param>
/// <param name="Linked">Words that hang on the trigger or on one another in the tree, the trigger not counted.</param>
/// <param name="IsNominal">A verb's frame, triggered by the noun made of it.</param>
internal readonly record struct FoundFrame(Frame Frame, int First, int Count, int Linked, bool IsNominal);
