namespace Comity.Reading.Commitments;

/// <summary>Something undertaken in a sentence.</summary>
/// <param name="Governor">The word that undertakes ("plans", "will").</param>
/// <param name="Content">The predicate or noun that is undertaken.</param>
/// <param name="Subject">Who undertakes; -1 where the text of a list leaves it to its lead-in.</param>
internal sealed record Undertaking(int Governor, int Content, int Subject, string Strength);
