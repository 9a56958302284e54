using System.Text.RegularExpressions;
using Comity.Claims;
using Comity.World;

namespace Comity.Reading.Registers;

/// <summary>Who a register means by a title and a name, given the country and the days: "President Feilipe Calderon".</summary>
/// <remarks>The country is known from the entry, so a name needs to fit nobody else in the world.</remarks>
internal sealed partial class RegisterPersons(Knowledge knowledge, RemarkOpenings openings)
{
    // A president-elect takes office soon, who has left it lately may still be called by the title.
    private const int MostDaysApart = 366;

    private static readonly HashSet<string> Suffixes = ["jr", "sr", "2nd", "3rd", "ii", "iii"];

    /// <summary>The persons that the words name, one actor each, in their order; at least one.</summary>
    /// <param name="country">Alpha-3; null where the entry's country is not known: then nobody is looked for.</param>
    public IReadOnlyList<Actor> Named(string words, string? country, DateOnly first, DateOnly last)
    {
        var actors = new List<Actor>();
        var start = 0;
        foreach (Match cut in Cuts().Matches(words))
        {
            // "Premier and Prince Sihanouk" is one person; "King Abdullah and Crown Prince Hussein" are two.
            if (TitleEnd(words, start, out _) is var before && before > start && words[before..cut.Index].Trim().Length > 0
                && TitleEnd(words, cut.Index + cut.Length, out _) > cut.Index + cut.Length)
            {
                actors.Add(One(words[start..cut.Index], country, first, last));
                start = cut.Index + cut.Length;
            }
        }

        actors.Add(One(words[start..], country, first, last));
        return actors;
    }

    /// <summary>The person of this country with this name who held an office in those days, or closest to them; null where none or several fit.</summary>
    /// <param name="name">With or without a title before it.</param>
    public Person? Find(string name, string country, DateOnly first, DateOnly last)
    {
        var titleEnd = TitleEnd(name, 0, out var office);
        var bare = Nickname().Replace(name[titleEnd..], " ").Trim(' ', ',', '-');
        return new[] { name, bare }
            .Select(form => Choose(knowledge.World.PeopleNamed(form).Where(person => person.Country == country), office, first, last))
            .FirstOrDefault(person => person is not null)
            ?? (bare.Length == 0 ? null : Choose(
                knowledge.Names.Parts.Find(bare, 0, bare.Length).Where(found => found.Person.Country == country && EndsWithIt(bare, found.End))
                    .OrderByDescending(found => found.Exact).Select(found => found.Person).Distinct(), office, first, last));
    }

    /// <summary>Where the title at <paramref name="start"/> ends; <paramref name="start"/> itself where none stands there.</summary>
    /// <param name="office">The key of its office; empty without a title.</param>
    public int TitleEnd(string words, int start, out string office)
    {
        var end = knowledge.Titles.TryMatch(words, start, words.Length, out var found, out office) ? found : start;
        if (end == start && Acting().Match(words, start) is { Success: true } acting && acting.Index == start
            && knowledge.Titles.TryMatch(words, start + acting.Length, words.Length, out found, out office))
        {
            end = found;
        }

        if (end == start)
        {
            return start + openings.TitleLength(words.AsSpan(start));
        }

        return words.AsSpan(end).StartsWith("-elect", StringComparison.OrdinalIgnoreCase) ? end + "-elect".Length : end;
    }

    /// <summary>Whether somebody of that name in that country had held no office by then: he is not meant.</summary>
    public bool IsLater(string person, string country, DateOnly last) =>
        knowledge.World.PeopleNamed(person).Where(known => known.Name == person && known.Country == country).ToList() is { Count: > 0 } known
        && known.TrueForAll(one => one.Tenures.All(tenure => tenure.From.DayNumber > last.DayNumber + MostDaysApart));

    private Actor One(string words, string? country, DateOnly first, DateOnly last)
    {
        var end = TitleEnd(words, 0, out var office);
        var title = end > 0 ? words[..end] : null;
        var sector = office.Length > 0 && knowledge.World.TryOffice(office, out var known) ? known.Sector : null;
        var person = country is null ? null : Find(words, country, first, last);
        var name = words[end..].Trim();
        return new Actor(words, country, person?.Name ?? (name.Length > 0 ? name : null), title, sector ?? "GOV");
    }

    private static Person? Choose(IEnumerable<Person> candidates, string office, DateOnly first, DateOnly last)
    {
        var ranked = candidates
            .Select(person => (person, rank: person.Tenures.Min(tenure => Rank(tenure, office, first, last))))
            .Where(pair => pair.rank <= MostDaysApart * 2)
            .OrderBy(pair => pair.rank)
            .ToList();
        return ranked.Count == 0 || (ranked.Count > 1 && ranked[1].rank == ranked[0].rank && ranked[1].person != ranked[0].person) ? null : ranked[0].person;
    }

    // Days between the tenure and the visit; another office than the one named counts as a day more.
    private static int Rank(Tenure tenure, string office, DateOnly first, DateOnly last)
    {
        var to = tenure.To ?? DateOnly.MaxValue;
        var days = tenure.Touches(first, last) ? 0 : to < first ? first.DayNumber - to.DayNumber : tenure.From.DayNumber - last.DayNumber;
        return (days * 2) + (office.Length == 0 || tenure.Office.Key == office ? 0 : 1);
    }

    // The whole name fits, not only its beginning; "Jr." after it is no name.
    private static bool EndsWithIt(string name, int end) =>
        FoldedName.Of(name[end..]).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).All(Suffixes.Contains);

    [GeneratedRegex(@"\s+and\s+|\s*[,;]\s+")]
    private static partial Regex Cuts();

    [GeneratedRegex(@"\s*\([^)]*\)\s*")]
    private static partial Regex Nickname();

    [GeneratedRegex(@"(Acting|Interim|First|Former|Deputy|Vice)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Acting();
}
