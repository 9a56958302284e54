namespace Comity.World;

/// <summary>A kind of public office that exists in many countries: the one who leads foreign affairs, the head of state.</summary>
/// <param name="Key">The key that tenures use, e.g. "head-of-state".</param>
/// <param name="Titles">English titles by which texts name the office, lower case. Two offices may share one ("president").</param>
/// <param name="Sector">PLOVER sector code of who holds it.</param>
/// <param name="IsSingle">One person of a country holds it at a time.</param>
public sealed record Office(string Key, IReadOnlyList<string> Titles, string Sector, bool IsSingle)
{
    internal static Office Read(TabularRow row, WorldCodes codes)
    {
        var single = row["single"];
        if (single is not ("yes" or "no"))
        {
            throw row.Wrong("single", "yes or no");
        }

        return new(row.Required("office"), row.List("titles"), codes.Sector(row, "sector"), single == "yes");
    }
}
