using Comity.Claims;
using Comity.Documents.Registers;
using Comity.World;
using Xunit.Abstractions;

namespace Comity.Tests.Reading.Registers;

/// <summary>The published registers: every entry accounted for, and how well those since 2000 are resolved.</summary>
public sealed class RegisterDataTests(ITestOutputHelper output)
{
    [DataFact]
    public void Every_visit_and_every_trip_is_an_entry()
    {
        Assert.Equal((3197, 0), Count(RegisterKind.StateVisits));
        Assert.Equal((4171, 0), Count(RegisterKind.StateTravels));
    }

    [DataFact]
    public void Summits_of_north_america_are_found_on_their_days()
    {
        string[] days = ["2007-08-20", "2008-04-21", "2009-08-09", "2012-04-02", "2014-02-14", "2016-06-29", "2021-11-18", "2023-01-08"];
        var met = Entries(RegisterKind.StateVisits).Concat(Entries(RegisterKind.StateTravels))
            .Where(entry => entry.First.Year >= 2005 && entry.Source.Text.Contains("North American", StringComparison.Ordinal))
            .SelectMany(entry => Registered.Read(entry).Claims)
            .Where(claim => claim.Instrument is { Name: "North American Leaders' Summit", Said: InstrumentStatus.Met })
            .Select(claim => claim.Date?.Earliest.ToString("O"))
            .Distinct()
            .Order(StringComparer.Ordinal);

        // The secretary came a day early in 2016.
        Assert.Equal(days.Append("2016-06-28").Order(StringComparer.Ordinal), met);
    }

    [DataFact]
    public void Visitors_since_2000_resolve_to_country_and_person()
    {
        var names = KnownWorld.Embedded.People.Select(person => (person.Name, person.Country)).ToHashSet();
        var visits = Entries(RegisterKind.StateVisits).Where(entry => entry.First.Year >= 2000).Select(entry => Registered.Read(entry)).ToList();
        var countries = (double)visits.Count(visit => visit.Country is not null) / visits.Count;
        var persons = (double)visits.Count(visit => visit.Travellers.All(actor => names.Contains((actor.Person ?? "", actor.Country ?? "")))) / visits.Count;
        output.WriteLine($"visits {visits.Count}, country {countries:0.000}, person {persons:0.000}");

        Assert.True(countries >= .995, $"{countries:0.000} of the countries.");
        Assert.True(persons >= .98, $"{persons:0.000} of the persons.");
    }

    private static (int Entries, int Refused) Count(RegisterKind kind)
    {
        var read = RegisterFolder.Files(Folder(kind), kind).SelectMany(file => RegisterFile.Read(file, kind)).ToList();
        return (read.Count(one => one.Entry is not null), read.Count(one => one.Refusal is not null));
    }

    private static IEnumerable<RegisterEntry> Entries(RegisterKind kind) =>
        RegisterFolder.Files(Folder(kind), kind).SelectMany(file => RegisterFile.Read(file, kind)).Select(one => one.Entry).OfType<RegisterEntry>();

    private static string Folder(RegisterKind kind) => DataFactAttribute.Folder(kind == RegisterKind.StateVisits ? "state-visits" : "state-travels");
}
