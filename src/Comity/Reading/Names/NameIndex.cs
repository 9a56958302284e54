using Comity.World;

namespace Comity.Reading.Names;

/// <summary>Every name that World knows, found at a position of a text. Immutable once built; shared by all readers.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, List<NameEntry>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NameEntry>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private NameIndex(KnownWorld world)
    {
        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        Parts = new NameParts(world, new NameWords(TabSeparated.Embedded("Reading/Data/name-words.tsv")));
    }

    /// <summary>Persons by single words of their names.</summary>
    public NameParts Parts { get; }

    public static NameIndex Build(KnownWorld world)
    {
        var index = new NameIndex(world);
        foreach (var country in world.Countries)
        {
            string[] codes = [country.Code];
            index.Add([country.Name, .. country.Names], new Referent(ReferentKind.Country, codes));
            index.Add(country.Adjectives, new Referent(ReferentKind.Adjective, codes));
            index.Add(country.Demonyms, new Referent(ReferentKind.Demonym, codes));
            index.Add(country.Capitals, new Referent(ReferentKind.Capital, codes));
            index.Add(country.Metonyms, new Referent(ReferentKind.Metonym, codes));
        }

        foreach (var region in world.Regions)
        {
            index.Add([region.Name, .. region.Names], new Referent(ReferentKind.Region, region.Members, Region: region));
        }

        foreach (var organisation in world.Organisations)
        {
            IReadOnlyList<string> countries = organisation.Country is { } home ? [home] : [];
            index.Add([organisation.Name, .. organisation.Names], new Referent(ReferentKind.Organisation, countries, Organisation: organisation));
        }

        foreach (var instrument in world.Instruments)
        {
            index.Add([instrument.Name, .. instrument.Names], new Referent(ReferentKind.Instrument, instrument.Parties, Instrument: instrument));
        }

        foreach (var place in world.Places)
        {
            index.Add([place.Name, .. place.Names], new Referent(ReferentKind.City, [place.Country]));
        }

        foreach (var person in world.People)
        {
            index.Add(SurfaceNames(person), new Referent(ReferentKind.Person, [person.Country], Person: person));
        }

        foreach (var entries in index._byFirstWord.Values)
        {
            entries.Sort((left, right) => right.Folded.Length.CompareTo(left.Folded.Length));
        }

        return index;
    }

    /// <summary>The longest known name that starts at <paramref name="start"/> of the text.</summary>
    /// <param name="end">One past its last unit.</param>
    public NameEntry? Match(string text, int start, int limit, out int end)
    {
        Span<char> word = stackalloc char[48];
        var length = 0;
        while (start + length < limit && length < word.Length && NameFolding.IsNameUnit(text[start + length]))
        {
            word[length] = NameFolding.Fold(text[start + length]);
            length++;
        }

        if (length > 0 && _lookup.TryGetValue(word[..length], out var entries))
        {
            foreach (var entry in entries)
            {
                if (TryMatch(text, start, limit, entry, out end))
                {
                    return entry;
                }
            }
        }

        end = start;
        return null;
    }

    // A person goes by any listed name, by first and last name, and by surname.
    private static IEnumerable<string> SurfaceNames(Person person)
    {
        yield return person.Name;
        foreach (var name in person.Names)
        {
            yield return name;
        }

        var parts = person.Name.Split(' ');
        if (parts[^1] is "Jr." or "Sr.")
        {
            parts = parts[..^1];
            yield return string.Join(' ', parts);
        }

        // The number of a monarch is no surname.
        if (parts[^1].All(unit => unit is 'I' or 'V' or 'X'))
        {
            yield break;
        }

        if (parts.Length > 1)
        {
            yield return parts[^1];
        }

        if (parts.Length > 2)
        {
            yield return $"{parts[0]} {parts[^1]}";
        }
    }

    private static bool TryMatch(string text, int start, int limit, NameEntry entry, out int end)
    {
        end = start;
        foreach (var unit in entry.Folded)
        {
            if (end >= limit || NameFolding.Fold(text[end]) != unit)
            {
                return false;
            }

            if (entry.IsAcronym && char.IsLetter(text[end]) && !char.IsUpper(text[end]))
            {
                return false;
            }

            end++;
            if (unit == ' ')
            {
                while (end < limit && char.IsWhiteSpace(text[end]))
                {
                    end++;
                }
            }
        }

        return end >= text.Length || !NameFolding.IsNameUnit(text[end]) || !NameFolding.IsNameUnit(text[end - 1]);
    }

    private void Add(IEnumerable<string> names, Referent referent)
    {
        foreach (var name in names)
        {
            var folded = NameFolding.Fold(name);
            if (folded.Length == 0)
            {
                continue;
            }

            var firstLength = 0;
            while (firstLength < folded.Length && NameFolding.IsNameUnit(folded[firstLength]))
            {
                firstLength++;
            }

            var first = folded[..firstLength];
            if (!_byFirstWord.TryGetValue(first, out var entries))
            {
                _byFirstWord[first] = entries = [];
            }

            var isAcronym = name.Length <= 6 && name.Where(char.IsLetter).All(char.IsUpper);
            var entry = entries.Find(candidate => candidate.Folded == folded && candidate.IsAcronym == isAcronym);
            if (entry is null)
            {
                entries.Add(entry = new NameEntry(folded, isAcronym, []));
            }

            if (!entry.Referents.Contains(referent))
            {
                entry.Referents.Add(referent);
            }
        }
    }
}
