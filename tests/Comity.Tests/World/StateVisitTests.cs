using System.Globalization;
using System.Xml.Linq;
using Comity.Tests.Reading.Names;
using Xunit.Abstractions;

namespace Comity.Tests.World;

/// <summary>How many guests of a register of state visits resolve to their country by title, name and day alone.</summary>
/// <remarks>
/// The register is for measuring World, never for writing it. Read is the text of "visitor", as a document of the first day of the visit; the
/// country of "from" is hidden. Right is a text whose mentions give that country and no other, so that one wrong name among two guests counts as wrong.
/// </remarks>
public sealed class StateVisitTests(ITestOutputHelper output)
{
    private static readonly DateOnly First = new(1990, 1, 1);

    [DataFact]
    public void Guests_of_state_resolve_to_their_country()
    {
        var visits = Read(DataFactAttribute.Folder("state-visits"));
        Assert.True(visits.Count > 1900, $"Only {visits.Count} visits were found.");
        Assert.Empty(visits.Where(visit => visit.Country is null).Select(visit => visit.From).Distinct());

        var names = new NameResolution();
        var outcomes = visits
            .Select(visit => (Visit: visit, Found: names.CountriesIn(visit.Visitor, visit.Day)))
            .Select(outcome => (outcome.Visit, outcome.Found, IsRight: outcome.Found == outcome.Visit.Country))
            .ToList();
        var unresolved = outcomes.Count(outcome => outcome.Found.Length == 0);
        var resolved = outcomes.Count(outcome => outcome.IsRight);
        var share = (double)resolved / outcomes.Count;
        output.WriteLine($"visits {outcomes.Count}, resolved {resolved} ({share:0.000}), wrong {outcomes.Count - resolved - unresolved}, unresolved {unresolved}");
        foreach (var years in outcomes.GroupBy(outcome => outcome.Visit.Day.Year / 5 * 5).OrderBy(years => years.Key))
        {
            output.WriteLine($"from {years.Key}: {years.Count()}, resolved {(double)years.Count(outcome => outcome.IsRight) / years.Count():0.000}");
        }

        foreach (var (visit, countries, _) in outcomes.Where(outcome => !outcome.IsRight).OrderBy(outcome => outcome.Visit.Country, StringComparer.Ordinal))
        {
            output.WriteLine($"{visit.Country}\t{visit.Day:O}\t{visit.Visitor}\t{(countries.Length == 0 ? "-" : countries)}");
        }

        Assert.True(share >= .98, $"Of {outcomes.Count} visits {share:0.000} resolve, less than 0.98.");
        Assert.InRange(outcomes.Count - resolved - unresolved, 0, outcomes.Count / 200);
    }

    private static List<Visit> Read(string folder) =>
    [
        .. from file in Directory.GetFiles(Path.Combine(folder, "data"), "*.xml").Order(StringComparer.Ordinal)
           from element in XDocument.Load(file).Descendants("visit")
           let day = DateOnly.Parse(element.Element("start-date")?.Value ?? "", CultureInfo.InvariantCulture)
           let visitor = string.Join(' ', (element.Element("visitor")?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
           let origin = element.Element("from")?.Value ?? ""
           where day >= First
           select new Visit(day, origin, RegisterCountries.CodeOf(origin), visitor),
    ];

    private sealed record Visit(DateOnly Day, string From, string? Country, string Visitor);
}
