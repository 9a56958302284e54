using System.Diagnostics.CodeAnalysis;
using Comity.World;

namespace Comity.Linking.Bearings;

/// <summary>A name of one or several words, and the countries that it can stand for.</summary>
/// <param name="Words">Folded.</param>
/// <param name="Countries">One: it names that country beyond doubt.</param>
/// <param name="IsPlace">A city or province: it also is a name of its own.</param>
/// <param name="IsSeat">International bodies sit there: the country may not be meant.</param>
internal sealed record BookedName(string[] Words, IReadOnlyList<string> Countries, bool IsPlace, bool IsSeat);

/// <summary>The names of countries, their people, their capitals and their places, by the first word.</summary>
internal sealed class NameBook
{
    private readonly Dictionary<string, List<BookedName>> _names = new(StringComparer.Ordinal);

    public NameBook(KnownWorld world)
    {
        var countries = new Dictionary<string, (SortedSet<string> Countries, bool IsPlace)>(StringComparer.Ordinal);
        foreach (var country in world.Countries)
        {
            foreach (var name in new[] { country.Name }.Concat(country.Names).Concat(country.Adjectives).Concat(country.Demonyms).Concat(country.Capitals).Concat(country.Metonyms))
            {
                Add(name, country.Code, isPlace: false);
            }
        }

        foreach (var place in world.Places)
        {
            foreach (var name in place.Names.Prepend(place.Name))
            {
                // Where a country has the name, it is meant.
                Add(name, place.Country, isPlace: true);
            }
        }

        var seats = TabSeparated.Embedded("Linking/Data/seats.tsv").Select(row => Folded(row.Required("place"))).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, (codes, isPlace)) in countries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var words = name.Split(' ');
            if (!_names.TryGetValue(words[0], out var list))
            {
                _names[words[0]] = list = [];
            }

            list.Add(new(words, [.. codes], isPlace, seats.Contains(name)));
        }

        foreach (var list in _names.Values)
        {
            list.Sort((one, other) => other.Words.Length.CompareTo(one.Words.Length));
        }

        void Add(string name, string code, bool isPlace)
        {
            var folded = Folded(name);
            if (folded.Length == 0)
            {
                return;
            }

            if (!countries.TryGetValue(folded, out var entry))
            {
                countries[folded] = entry = ([], isPlace);
            }

            if (entry.IsPlace == isPlace)
            {
                entry.Countries.Add(code);
            }
        }
    }

    private static string Folded(string name) => string.Join(' ', PassageWords.Of(name).Select(word => FoldedName.Of(name[word.Start..word.End])));

    /// <summary>The names that begin with a word, longest first.</summary>
    public bool TryFind(string folded, [NotNullWhen(true)] out List<BookedName>? names) => _names.TryGetValue(folded, out names);
}
