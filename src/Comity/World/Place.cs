namespace Comity.World;

/// <summary>A city, province, border crossing or venue: where something happened, never who did it.</summary>
/// <param name="Name">The usual English name, unique in the country; two countries may share one.</param>
/// <param name="Names">Other names and spellings.</param>
/// <param name="Country">Alpha-3 of the country whose texts place it there.</param>
public sealed record Place(string Name, IReadOnlyList<string> Names, string Country)
{
    internal static Place Read(TabularRow row, WorldCodes codes) => new(row.Required("city"), row.List("names"), codes.Country(row, "country"));
}
