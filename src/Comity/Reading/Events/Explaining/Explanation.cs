using Comity.Language;

namespace Comity.Reading.Events.Explaining;

/// <summary>What the event coder sees in a sentence and why it codes it so.</summary>
/// <param name="Sentence">With its tree as the reader mends it; filled anew for the next sentence.</param>
/// <param name="Events">The likeliest first; for a given pair the one coding of it.</param>
/// <param name="Unbelieved">Words that may tell an event and were not believed, the nearest to it first; none for a given pair.</param>
public sealed record Explanation(Sentence Sentence, IReadOnlyList<ExplainedEvent> Events, IReadOnlyList<UnbelievedEvent> Unbelieved);
