namespace Comity.World;

/// <summary>A body that can act or speak: an agency, a court, a grouping, a company.</summary>
/// <param name="Names">Acronyms and variants. Shared only by bodies of different countries ("Supreme Court").</param>
/// <param name="Sector">PLOVER sector code.</param>
/// <param name="Country">Alpha-3 of the country that it belongs to, or null.</param>
/// <param name="Members">Alpha-3 codes of a fixed grouping's present members; empty elsewhere.</param>
public sealed record Organisation(
    string Name,
    IReadOnlyList<string> Names,
    OrganisationKind Kind,
    string Sector,
    string? Country,
    IReadOnlyList<string> Members)
{
    internal static Organisation Read(TabularRow row, WorldCodes codes) => new(
        row.Required("name"),
        row.List("names"),
        row.Member<OrganisationKind>("kind"),
        codes.Sector(row, "sector"),
        codes.CountryOrNull(row, "country"),
        codes.Countries(row, "members"));
}
