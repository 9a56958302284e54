namespace Comity.Reading.Names;

/// <summary>A name in its folded form and everything that it can mean.</summary>
/// <param name="IsAcronym">Written in capitals: matched only in capitals, so that "us" is not the United States.</param>
internal sealed record NameEntry(string Folded, bool IsAcronym, List<Referent> Referents);
