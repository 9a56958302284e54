namespace Comity.Reading.Events.Finding;

/// <summary>One country that does something to another.</summary>
/// <param name="Source">A code of World; the same for <paramref name="Target"/>.</param>
/// <param name="Type">Type and mode: "CONSULT-visit".</param>
/// <param name="Words">The words of the two parties and the predicate, for people.</param>
public sealed record FoundPair(string Source, string Target, string Type, string Words, double Confidence);
