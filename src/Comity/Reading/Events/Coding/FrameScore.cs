using Comity.Reading.Events.Frames;

namespace Comity.Reading.Events.Coding;

/// <summary>A frame seen from a pair of parties.</summary>
/// <param name="Zone">Where the trigger stands, as <see cref="PairView.Zone"/> says.</param>
/// <param name="Near">o: a word of it is on the path between the two; n: beside the path; f: far.</param>
/// <param name="SourceFit">=: the source stands just where the frame wants it; &lt;: within that phrase; &gt;: around it; !: another stands there; ?: nothing is known.</param>
/// <param name="TargetFit">The same of the target.</param>
/// <param name="Score">How much it tells of the two; above 0, only comparable within a sentence.</param>
internal readonly record struct FrameScore(FoundFrame Found, int Trigger, char Zone, char Near, char SourceFit, char TargetFit, double Score);
