namespace Comity.World;

/// <summary>A mechanism or agreement by name. When it met, was signed or lapsed is for documents to say, never for World.</summary>
/// <param name="Names">Acronyms and variants. No two instruments share one.</param>
/// <param name="Parties">Alpha-3 codes; empty where the parties are too many to list or only bodies.</param>
/// <param name="Bodies">Names of <see cref="Organisation"/>s that are parties as one: "European Union".</param>
/// <param name="Level">Null for an agreement.</param>
public sealed record Instrument(
    string Name,
    IReadOnlyList<string> Names,
    InstrumentNature Nature,
    IReadOnlyList<string> Parties,
    IReadOnlyList<string> Bodies,
    InstrumentLevel? Level)
{
    internal static Instrument Read(TabularRow row, WorldCodes codes)
    {
        var nature = row.Member<InstrumentNature>("nature");
        if ((nature == InstrumentNature.Agreement) != (row["level"].Length == 0))
        {
            throw row.Wrong("level", "a level for a mechanism, none for an agreement");
        }

        var (parties, bodies) = codes.Parties(row, "parties");
        return new(
            row.Required("name"),
            row.List("names"),
            nature,
            parties,
            bodies,
            nature == InstrumentNature.Agreement ? null : row.Member<InstrumentLevel>("level"));
    }
}
