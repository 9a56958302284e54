namespace Comity.Reading.Events.Finding;

/// <summary>A word that may be a party of an event.</summary>
/// <param name="Word">The head of its phrase.</param>
/// <param name="Way">The relations from the predicate to it, with their prepositions.</param>
/// <param name="Steps">Number of these.</param>
internal readonly record struct ArgumentCandidate(int Word, string Way, int Steps);
