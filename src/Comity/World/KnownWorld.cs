using System.Diagnostics.CodeAnalysis;

namespace Comity.World;

/// <summary>What is known before any document is read: countries, offices and who held them, organisations, instruments, issues, PLOVER.</summary>
/// <remarks>Immutable and safe to share between threads. Every look-up is a dictionary's.</remarks>
public sealed class KnownWorld
{
    private static readonly Lazy<KnownWorld> EmbeddedWorld = new(() => Load(WorldRows.Embedded));

    private readonly Dictionary<string, Country> _countries;
    private readonly Dictionary<string, Office> _offices;
    private readonly Dictionary<(string Country, string Office), List<Incumbent>> _holders = [];
    private readonly PeopleIndex _index = new();

    private KnownWorld(WorldRows rows)
    {
        Plover = Plover.Read(rows);
        Countries = Distinct.Read(rows.Countries, Country.Read, country => [country.Name, .. country.Names]);
        _countries = Distinct.By(rows.Countries, Countries, "code", country => country.Code);

        var codes = new WorldCodes(_countries, Plover);
        Regions = Distinct.Read(rows.Regions, row => Region.Read(row, codes), region => [region.Name, .. region.Names]);
        Places = Distinct.Read(
            rows.Places, row => Place.Read(row, codes), place => place.Names.Prepend(place.Name).Select(name => $"{place.Country} {name}"));
        Organisations = Distinct.Read(
            rows.Organisations, row => Organisation.Read(row, codes), body => body.Names.Prepend(body.Name).Select(name => $"{body.Country} {name}"));
        codes.Add(Organisations);
        Instruments = Distinct.Read(rows.Instruments, row => Instrument.Read(row, codes), instrument => [instrument.Name, .. instrument.Names]);

        Issues = [.. rows.Issues.Select(row => IssueEntry.Read(row, Plover))];
        Distinct.By(rows.Issues, Issues, "issue", entry => entry.Issue);
        if (Enum.GetValues<Issue>().Except(Issues.Select(entry => entry.Issue)).Any())
        {
            throw WorldCodes.Missing("issues.tsv", $"issue {Enum.GetValues<Issue>().Except(Issues.Select(entry => entry.Issue)).First()}");
        }

        Offices = [.. rows.Offices.Select(row => Office.Read(row, codes))];
        _offices = Distinct.By(rows.Offices, Offices, "office", office => office.Key);
        People = PeopleLoader.Read(rows.Tenures, _offices, codes);
        IndexPeople();
    }

    /// <summary>The world of the files that come with the library; loaded at first use.</summary>
    public static KnownWorld Embedded => EmbeddedWorld.Value;

    public IReadOnlyList<Country> Countries { get; }
    public IReadOnlyList<Region> Regions { get; }
    public IReadOnlyList<Place> Places { get; }
    public IReadOnlyList<Organisation> Organisations { get; }
    public IReadOnlyList<Office> Offices { get; }
    public IReadOnlyList<Person> People { get; }
    public IReadOnlyList<Instrument> Instruments { get; }

    /// <summary>Every issue once, in the order and under the groups in which they are shown.</summary>
    public IReadOnlyList<IssueEntry> Issues { get; }
    public Plover Plover { get; }

    /// <exception cref="ComityException"><see cref="ErrorCode.KnowledgeRow"/>: a row breaks a rule; the message gives file and line.</exception>
    public static KnownWorld Load(WorldRows rows) => new(rows);

    /// <param name="code">ISO 3166-1 alpha-3, in capitals.</param>
    public bool TryCountry(string code, [NotNullWhen(true)] out Country? country) => _countries.TryGetValue(code, out country);

    /// <param name="key">A key such as "head-of-state".</param>
    public bool TryOffice(string key, [NotNullWhen(true)] out Office? office) => _offices.TryGetValue(key, out office);

    /// <summary>All who held the office on some day of [from, to], both included, by first day.</summary>
    /// <param name="country">Alpha-3.</param>
    /// <param name="office">The key of an office.</param>
    /// <returns>Empty where nobody is known, or the country or office is not.</returns>
    /// <exception cref="ArgumentException"><paramref name="to"/> lies before <paramref name="from"/>.</exception>
    public IReadOnlyList<Incumbent> HoldersOf(string country, string office, DateOnly from, DateOnly to)
    {
        RequireOrder(from, to);
        return _holders.TryGetValue((country, office), out var holders)
            ? [.. holders.Where(holder => holder.Tenure.Touches(from, to))]
            : [];
    }

    /// <summary>The person's tenures that touch [from, to], both included, by first day.</summary>
    /// <exception cref="ArgumentException"><paramref name="to"/> lies before <paramref name="from"/>.</exception>
    public static IReadOnlyList<Tenure> OfficesOf(Person person, DateOnly from, DateOnly to)
    {
        RequireOrder(from, to);
        return [.. person.Tenures.Where(tenure => tenure.Touches(from, to))];
    }

    /// <summary>
    /// All whose name it can be: the full name, one of the other names, the surname, or first name and surname; accents, case,
    /// hyphens and full stops don't count.
    /// </summary>
    /// <returns>In the order of the files; empty where nobody has the name.</returns>
    public IReadOnlyList<Person> PeopleNamed(string name) => _index.Named(name);

    private static void RequireOrder(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            throw new ArgumentException($"The last day {to:O} lies before the first {from:O}.", nameof(to));
        }
    }

    private void IndexPeople()
    {
        foreach (var person in People)
        {
            _index.Add(person);
            foreach (var tenure in person.Tenures)
            {
                var key = (tenure.Country, tenure.Office.Key);
                if (!_holders.TryGetValue(key, out var holders))
                {
                    _holders.Add(key, holders = []);
                }

                holders.Add(new(person, tenure));
            }
        }

        foreach (var holders in _holders.Values)
        {
            holders.Sort((left, right) => (left.Tenure.From, left.Person.Name).CompareTo((right.Tenure.From, right.Person.Name)));
        }
    }
}
