using Comity.World;

namespace Comity.Reading.Dates;

/// <summary>One person's time in one office, as far as dates need it.</summary>
/// <param name="Person">Full name.</param>
/// <param name="Country">Alpha-3.</param>
/// <param name="Office">Key of the office, e.g. "head-of-state".</param>
/// <param name="Title">The title in that country, e.g. "President".</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null: still in office when the data was written.</param>
internal sealed record OfficeTerm(string Person, string Country, string Office, string Title, DateOnly From, DateOnly? To)
{
    public bool LeadsCountry => Office is "head-of-state" or "head-of-government";

    public bool Holds(DateOnly day) => From <= day && (To is null || To >= day);
}

/// <summary>What dates ask of the offices of the world.</summary>
/// <param name="Named">All terms of all whom a name can mean; empty where nobody.</param>
/// <param name="LeadersOf">All terms of those who led a country (alpha-3) as head of state or government.</param>
internal sealed record OfficeTerms(Func<string, IReadOnlyList<OfficeTerm>> Named, Func<string, IReadOnlyList<OfficeTerm>> LeadersOf)
{
    /// <summary>Nobody is known.</summary>
    public static OfficeTerms None { get; } = new(_ => [], _ => []);

    public static OfficeTerms Of(KnownWorld world) => new(
        name => [.. world.PeopleNamed(name).SelectMany(Of)],
        country => [.. world.HoldersOf(country, "head-of-state", DateOnly.MinValue, DateOnly.MaxValue)
            .Concat(world.HoldersOf(country, "head-of-government", DateOnly.MinValue, DateOnly.MaxValue))
            .Select(holder => Of(holder.Person, holder.Tenure))]);

    /// <summary>The terms of one person, for <see cref="TemporalReader.FindTenure"/>.</summary>
    public static IEnumerable<OfficeTerm> Of(Person person) => person.Tenures.Select(tenure => Of(person, tenure));

    private static OfficeTerm Of(Person person, Tenure tenure) =>
        new(person.Name, tenure.Country, tenure.Office.Key, tenure.Title, tenure.From, tenure.To);
}
