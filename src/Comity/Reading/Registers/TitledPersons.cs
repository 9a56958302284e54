using System.Globalization;
using Comity.Claims;
using Comity.Reading.Names;
using Comity.World;

namespace Comity.Reading.Registers;

/// <summary>Finds persons named with their titles in remarks: "Israeli Prime Minister Rabin and Foreign Minister Allon".</summary>
/// <remarks>A register names a foreigner with the country; whom it names without is of the country visited, if anybody known fits there.</remarks>
internal sealed class TitledPersons(RegisterPersons persons, NameIndex names, KnownWorld world)
{
    private const int MostNationalityWords = 3;

    /// <summary>The persons in a stretch of the stored text, in order, each with where its words stand.</summary>
    /// <param name="home">Alpha-3 of the country that needs no naming; null where it is not known.</param>
    public IReadOnlyList<(Actor Actor, TextSpan Span)> Find(string text, TextSpan stretch, string? home, DateOnly first, DateOnly last)
    {
        var found = new List<(Actor, TextSpan)>();
        for (var at = stretch.Start; at < stretch.End; at++)
        {
            if (!char.IsUpper(text[at]) || (at > stretch.Start && NameFolding.IsNameUnit(text[at - 1])))
            {
                continue;
            }

            var title = persons.TitleEnd(text, at, out var office);
            if (title == at || title >= stretch.End || NameEnd(text, title, stretch.End) is not { } end)
            {
                continue;
            }

            var span = new TextSpan(at, end);
            found.Add((Of(text, span, title, office, home, first, last, stretch.Start), span));
            at = end - 1;
        }

        return found;
    }

    private Actor Of(string text, TextSpan span, int title, string office, string? home, DateOnly first, DateOnly last, int from)
    {
        var words = span.In(text);
        var name = text[title..span.End].Trim();
        var sector = world.TryOffice(office, out var known) ? known.Sector : "GOV";
        var (isForeign, country) = Nationality(text, span.Start, from);
        var side = isForeign ? country : home;
        if (side is not null && persons.Find(words, side, first, last) is { } person)
        {
            return new Actor(words, side, person.Name, text[span.Start..title], sector);
        }

        if (!isForeign && Abroad(name, office, first, last) is { } foreigner)
        {
            return new Actor(words, foreigner.Country, foreigner.Name, text[span.Start..title], sector);
        }

        // A body's official is of no country, though he may come from one.
        return new Actor(words, office == "organisation" ? null : side, name, text[span.Start..title], office == "organisation" ? "IGO" : sector);
    }

    // The only one of that name in the world who held that office then.
    private Person? Abroad(string name, string office, DateOnly first, DateOnly last)
    {
        Person? only = null;
        foreach (var person in world.PeopleNamed(name))
        {
            if (person.Tenures.Any(tenure => tenure.Office.Key == office && tenure.Touches(first, last)))
            {
                if (only is not null)
                {
                    return null;
                }

                only = person;
            }
        }

        return only;
    }

    // "Israeli Prime Minister", "Palestinian Authority President", "EU High Representative": whose, stands before the title.
    private (bool IsForeign, string? Country) Nationality(string text, int start, int from)
    {
        var end = start - 1;
        var at = end;
        for (var words = 0; words < MostNationalityWords && at > from; words++)
        {
            at = text.LastIndexOf(' ', Math.Max(from, at - 1), Math.Max(from, at - 1) - from + 1) + 1;
            at = Math.Max(at, from);
            if (!char.IsUpper(text[at]) || text[at..end].Contains(','))
            {
                break;
            }

            if (names.Match(text, at, end, out var matched) is { } entry && matched == end)
            {
                var countries = entry.Referents.Where(referent => referent.Kind != ReferentKind.Person).SelectMany(referent => referent.Countries).Distinct().ToList();
                return (true, countries is [var country] ? country : null);
            }

            at--;
        }

        var word = text[(text.LastIndexOf(' ', Math.Max(from, end - 1)) + 1)..Math.Max(end, from)];
        return (end > from && word.Length > 1 && char.IsUpper(word[0]) && word[^1] is not (',' or '.') && !word.EndsWith("ed", StringComparison.Ordinal) && word is not ("Met" or "Audience" or "Acting" or "Former" or "First"), null);
    }

    // Capitalised words, initials and particles; the name ends before a comma, "and", or a word of the sentence.
    private static int? NameEnd(string text, int start, int limit)
    {
        int? end = null;
        var at = start;
        while (at < limit && text[at] is ' ')
        {
            var next = at + 1;
            while (next < limit && text[next] is not (' ' or ',' or ';' or '(' or ')' or '[') && !(text[next] == '.' && next - at > 3))
            {
                next++;
            }

            var word = text[(at + 1)..next];
            var bare = word.EndsWith("’s", StringComparison.Ordinal) || word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
            if (bare.Length == 0 || !(char.IsUpper(bare[0]) || IsParticle(bare)) || IsMonth(bare))
            {
                break;
            }

            end = char.IsUpper(bare[0]) || bare.Contains('-', StringComparison.Ordinal) ? at + 1 + bare.Length : end;
            if (bare.Length < word.Length)
            {
                break;
            }

            at = next;
        }

        return end;
    }

    // "Met with President Reagan July 19."
    private static bool IsMonth(string word) => DateTimeFormatInfo.InvariantInfo.MonthNames.Contains(word);

    private static bool IsParticle(string word) => word is "de" or "del" or "la" or "da" or "dos" or "do" or "di" or "van" or "von" or "der" or "den" or "bin" or "ibn" or "al" or "el" or "ould" or "ten" or "ter" or "y" or "e"
        || word.StartsWith("al-", StringComparison.Ordinal) || word.StartsWith("d’", StringComparison.Ordinal) || word.StartsWith("d'", StringComparison.Ordinal) || word.StartsWith("el-", StringComparison.Ordinal);
}
