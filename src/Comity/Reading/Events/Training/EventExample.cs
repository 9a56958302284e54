namespace Comity.Reading.Events.Training;

/// <summary>A labelled pair as the trainer sees it.</summary>
/// <param name="Class">Index of the class that is right.</param>
/// <param name="Weight">How often it counts.</param>
internal sealed record EventExample(int Class, (ulong Hash, float Value)[] Features, float Weight = 1);
