using Comity.Language;
using Comity.Reading;
using Comity.Reading.Names;
using Comity.Reading.Trees;
using Xunit.Abstractions;

namespace Comity.Tests.World;

/// <summary>How many office holders of a register that World was not written from are known by name, title and date.</summary>
public sealed class WorldCoverageTests(ITestOutputHelper output)
{
    private static readonly HashSet<string> Heads = new(StringComparer.Ordinal)
    {
        "President", "Prime Minister", "Premier", "Chancellor", "Taoiseach", "King", "Queen", "Emperor", "Sultan", "Emir", "Amir", "Crown Prince", "Pope",
    };

    [DataFact]
    public void Hosts_of_American_travellers_are_known()
    {
        var persons = TravelRemarks.Read(DataFactAttribute.Folder("state-travels"), new DateOnly(2000, 1, 1));
        Assert.True(persons.Count > 500, $"Only {persons.Count} persons were found.");
        var knowledge = Knowledge.Embedded;
        var choice = new PersonChoice(knowledge.CommonWords);
        var finder = new MentionFinder(knowledge.Names, knowledge.Titles, choice);
        var analyzer = new Analyzer(LanguageModel.Embedded);
        var tree = new Tree();
        var outcomes = new List<(NamedPerson Person, string Found)>();
        foreach (var remark in persons.GroupBy(person => (person.Date, person.Remark)))
        {
            choice.Reset(remark.Key.Date, remark.Key.Date);
            foreach (var sentence in analyzer.Analyze(remark.Key.Remark))
            {
                tree.Build(sentence);
                finder.Find(sentence, tree);
                foreach (var person in remark.Where(person => person.NameEnd > sentence.Start && person.NameEnd <= sentence.End))
                {
                    // A long name may be known by its first part: the first mention with a country says whose it is.
                    var found = finder.Mentions.Where(mention => sentence.Starts[mention.First] < person.NameEnd && sentence.Ends[mention.Last] > person.NameStart).ToList();
                    outcomes.Add((person, found.Find(mention => mention.Countries.Count > 0) is { } known ? string.Join(',', known.Countries) : "-"));
                }
            }
        }

        var resolved = outcomes.Count(outcome => outcome.Found == outcome.Person.Country);
        var unresolved = outcomes.Count(outcome => outcome.Found.StartsWith('-'));
        foreach (var group in outcomes.GroupBy(outcome => outcome.Person.Title).OrderByDescending(group => group.Count()))
        {
            output.WriteLine($"title {group.Key}: {group.Count()}, resolved {group.Count(outcome => outcome.Found == outcome.Person.Country)}, wrong {group.Count(outcome => outcome.Found != outcome.Person.Country && outcome.Found[0] != '-')}");
        }

        output.WriteLine($"persons {outcomes.Count}, resolved {resolved} ({(double)resolved / outcomes.Count:0.000}), wrong {outcomes.Count - resolved - unresolved}, unresolved {unresolved}");
        foreach (var (person, found) in outcomes.Where(outcome => outcome.Found != outcome.Person.Country).OrderBy(outcome => outcome.Person.Country, StringComparer.Ordinal))
        {
            output.WriteLine($"{person.Country}\t{person.Date:O}\t{person.Title} {person.Name}\t{found}\t{person.Remark}");
        }

        AssertShare(.94, [.. outcomes.Where(outcome => Heads.Contains(outcome.Person.Title))], "heads of state and of government and heirs");
        AssertShare(.935, outcomes, "all");
        Assert.InRange(outcomes.Count - resolved - unresolved, 0, outcomes.Count / 80);
    }

    private static void AssertShare(double floor, List<(NamedPerson Person, string Found)> outcomes, string name)
    {
        var share = (double)outcomes.Count(outcome => outcome.Found == outcome.Person.Country) / outcomes.Count;
        Assert.True(share >= floor, $"Of {outcomes.Count} persons ({name}) {share:0.000} are known, less than {floor}.");
    }
}
