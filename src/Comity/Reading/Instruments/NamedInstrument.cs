using Comity.World;

namespace Comity.Reading.Instruments;

/// <summary>A mechanism or agreement named in a sentence.</summary>
/// <param name="Name">World's full name, or the words of the text.</param>
/// <param name="Parties">Alpha-3 codes; empty where not known.</param>
/// <param name="IsKnown">World has it.</param>
internal sealed record NamedInstrument(string Name, InstrumentNature Nature, IReadOnlyList<string> Parties, int First, int Last, int Head, bool IsKnown);
