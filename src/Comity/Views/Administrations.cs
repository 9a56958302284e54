using Comity.World;

namespace Comity.Views;

/// <summary>Who led a country on which day, and views split by it.</summary>
public static class Administrations
{
    /// <summary>The government of a country on a day; null: nobody is known. Where one ends on the day on which the next begins, the next.</summary>
    /// <param name="country">Alpha-3.</param>
    /// <param name="asOf">An end that lies later is not known yet.</param>
    public static Administration? On(KnownWorld world, string country, DateOnly day, DateOnly asOf)
    {
        var holders = world.HoldersOf(country, ScheduledTerms.Embedded.OfficeOf(country), day, day);
        if (holders.Count == 0)
        {
            return null;
        }

        var (person, tenure) = (holders[^1].Person, holders[^1].Tenure);
        return new(country, person.Name, tenure.Title, tenure.From, tenure.To <= asOf ? tenure.To : null);
    }

    /// <summary>Items by the government that was in office on their day, the earliest government first; those of nobody known last.</summary>
    /// <param name="country">Whose government an item counts for; null: none.</param>
    /// <param name="day">Null: not known.</param>
    /// <remarks>Items keep their order.</remarks>
    public static IReadOnlyList<ByAdministration<T>> Split<T>(
        KnownWorld world, IEnumerable<T> items, Func<T, string?> country, Func<T, DateOnly?> day, DateOnly asOf) =>
    [
        .. items
            .GroupBy(item => country(item) is { } code && day(item) is { } on ? On(world, code, on, asOf) : null)
            .OrderBy(group => group.Key is null)
            .ThenBy(group => group.Key?.Country, StringComparer.Ordinal)
            .ThenBy(group => group.Key?.From)
            .Select(group => new ByAdministration<T>(group.Key, [.. group])),
    ];
}
