using Comity.Claims;
using Comity.Language;
using Comity.World;

namespace Comity.Reading.Registers;

/// <summary>Reads entries of registers of official visits into claims: who came from where, and what the remarks tell. One for each thread.</summary>
/// <remarks>
/// The fields give one CONSULT, whose quote is the entry's heading. The remarks are read like any text, by the same reader, after the
/// traveller was put before each verb; every span is led back to the stored words. Claims depend on the entry alone.
/// </remarks>
public sealed class RegisterReader
{
    private const double Certain = .95;
    private const double Passing = .5;

    private readonly DocumentReader _reader;
    private readonly KnownWorld _world;
    private readonly RegisterCountries _countries;
    private readonly RegisterPersons _persons;
    private readonly RemarkOpenings _openings = RemarkOpenings.Embedded;
    private readonly RemarkClaims _remarks;

    public RegisterReader(LanguageModel model)
        : this(Knowledge.Embedded, model)
    {
    }

    internal RegisterReader(Knowledge knowledge, LanguageModel model)
    {
        _reader = new DocumentReader(knowledge, model);
        _world = knowledge.World;
        _countries = new RegisterCountries(knowledge.World, TabSeparated.Embedded("Reading/Data/register-countries.tsv"));
        _persons = new RegisterPersons(knowledge, _openings);
        _remarks = new RemarkClaims(
            _persons,
            knowledge.Names,
            new RemarkMeetings(new TitledPersons(_persons, knowledge.Names, knowledge.World), _openings),
            new RemarkMechanisms(knowledge.World, _openings, TabSeparated.Embedded("Reading/Data/register-mechanisms.tsv")));
    }

    /// <summary>Which reader made a claim of a register; a change of what is read changes it.</summary>
    public static string Version { get; } = $"comity-register 1 ({DocumentReader.Version})";

    /// <param name="today">The latest day on which an entry can have been written.</param>
    /// <returns>Claims by position, then kind.</returns>
    public RegisterReading Read(RegisterEntry entry, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var country = _countries.CodeOf(entry.Words(entry.Country), entry.CountryKey);
        var home = entry.Role == TravelRole.Visitor ? country : "USA";
        IReadOnlyList<Actor> travellers = entry.Role == TravelRole.Visitor
            ? _persons.Named(entry.Words(entry.Traveller), home, entry.First, entry.Last)
            : [Envoy(entry)];
        var claims = new List<Claim> { Visit(entry, country, travellers) };
        if (entry.Remarks is { } remarks && !_openings.IsKindOfVisit(entry.Words(remarks)))
        {
            var sentences = RemarkSentences.Compose(entry.Source.Text, remarks, Subject(travellers[0], home), _openings);
            var metadata = new DocumentMetadata(Published: entry.Date);
            var read = _reader.Read(sentences.Text, metadata, [], today < entry.Last ? entry.Last : today);
            claims.AddRange(_remarks.Of(read.Claims, entry, sentences, travellers, country));
        }

        claims.Sort((left, right) => left.Span != right.Span ? left.Span.CompareTo(right.Span) : left.Kind.CompareTo(right.Kind));
        return new RegisterReading(claims, country, travellers);
    }

    private Claim Visit(RegisterEntry entry, string? country, IReadOnlyList<Actor> travellers)
    {
        var remarks = entry.Remarks is { } said ? entry.Words(said) : "";
        var isStop = _openings.IsStop(remarks);
        var host = entry.Role == TravelRole.Visitor ? Host(entry, remarks) : new Actor(entry.Words(entry.Country), country, Sector: "GOV");
        return new Claim
        {
            Kind = ClaimKind.Event,
            Span = entry.Heading,
            Quote = entry.Words(entry.Heading),
            Passage = entry.Heading,
            Actors = travellers,
            Recipients = [host],
            Event = new EventCoding(EventType.Consult, "visit", [], Auxiliary.None),
            Issues = [],
            Date = entry.Date,
            Place = entry.Locale is { } locale ? entry.Words(locale) : null,
            Confidence = isStop ? Passing : Certain,
            Reason = isStop ? "an entry of the register; the remarks tell of a stop or of leisure" : "an entry of the register",
        };
    }

    // Who holds the office is the host of an official guest; of a private one nothing is said.
    private Actor Host(RegisterEntry entry, string remarks)
    {
        var hosts = _openings.IsHosted(remarks) ? _world.HoldersOf("USA", "head-of-state", entry.First, entry.Last) : [];
        return hosts is [var host]
            ? new Actor("", "USA", host.Person.Name, host.Tenure.Title, host.Tenure.Office.Sector)
            : Actor.Implied("USA");
    }

    private Actor Envoy(RegisterEntry entry)
    {
        var name = entry.Words(entry.Traveller);
        var office = entry.Role == TravelRole.President ? "head-of-state" : "foreign";
        var holders = _world.HoldersOf("USA", office, entry.First, entry.Last).Where(holder => FoldedName.Of(name).EndsWith(FoldedName.Of(holder.Person.Name.Split(' ')[^1]), StringComparison.Ordinal)).ToList();
        var person = holders is [var holder] ? holder.Person : _persons.Find(name, "USA", entry.First, entry.Last);
        var title = entry.Role == TravelRole.President ? "President" : "Secretary of State";
        var isElect = holders.Count == 0 && person?.Tenures.FirstOrDefault(tenure => tenure.Office.Key == office) is { } tenure && tenure.From > entry.Last;
        return new Actor(name, "USA", person?.Name ?? name, isElect ? $"{title}-elect" : title, "GOV");
    }

    // A person whom the reader knows, else the country, which is read as well as any subject.
    private string Subject(Actor traveller, string? home) => traveller is { Person: { } person, Office: { } office } && _world.PeopleNamed(person).Any(known => known.Country == home)
        ? $"{office.Replace("-elect", "", StringComparison.Ordinal)} {person}"
        : home is not null && _world.TryCountry(home, out var country) ? country.Name : traveller.Text;
}

/// <summary>What reading an entry gave.</summary>
/// <param name="Claims">By position, then kind; the visit itself among them.</param>
/// <param name="Country">The entry's country, alpha-3; null where it is none that World knows.</param>
/// <param name="Travellers">Who travelled; at least one.</param>
public sealed record RegisterReading(IReadOnlyList<Claim> Claims, string? Country, IReadOnlyList<Actor> Travellers);
