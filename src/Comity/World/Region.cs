namespace Comity.World;

/// <summary>A part of the world that texts name as one: "the Baltic states".</summary>
/// <param name="Members">Alpha-3 codes in the order of the file; empty where people don't agree who belongs.</param>
public sealed record Region(string Name, IReadOnlyList<string> Names, IReadOnlyList<string> Members)
{
    internal static Region Read(TabularRow row, WorldCodes codes) => new(row.Required("region"), row.List("names"), codes.Countries(row, "members"));
}
