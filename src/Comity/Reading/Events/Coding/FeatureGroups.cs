namespace Comity.Reading.Events.Coding;

/// <summary>What the coder may look at; for measuring what each part is worth.</summary>
[Flags]
internal enum FeatureGroups
{
    /// <summary>Operators alone.</summary>
    None = 0,
    Words = 1,
    Trees = 2,
    Frames = 4,
    All = Words | Trees | Frames,
}
