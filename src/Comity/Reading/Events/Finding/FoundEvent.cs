using Comity.Reading.Events.Coding;

namespace Comity.Reading.Events.Finding;

/// <summary>An event of a sentence with the words of its parties; who these are is for others to resolve.</summary>
/// <param name="Predicate">The word that tells the event.</param>
/// <param name="Confidence">Probability that the parties are right times that of the type, in [0, 1].</param>
/// <param name="IsMutual">What the source does to the target, the target does to the source: those who sign together, who meet, guest and host.</param>
internal sealed record FoundEvent(int Predicate, WordSpan Source, WordSpan Target, RelationCoding Coding, double Confidence, bool IsMutual);
