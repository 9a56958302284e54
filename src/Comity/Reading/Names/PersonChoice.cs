using Comity.Language;
using Comity.Reading.Trees;
using Comity.World;

namespace Comity.Reading.Names;

/// <summary>Decides which of several known persons a name means, from what the document said before and who held office when.</summary>
internal sealed class PersonChoice
{
    // Seats with many holders (ambassadors, ministers) are remembered this long; heads of state and government longer.
    private const int RecentYears = 9;
    private const int HeadYears = 30;
    // A name that fits in part needs an office held within this time.
    private const int MostYearsInPart = 3;
    private const int LongestCommonWord = 64;
    private readonly Dictionary<string, Person> _introduced = new(StringComparer.Ordinal);
    private readonly HashSet<string> _commonWords;
    private DateOnly _earliest;
    private DateOnly _latest;

    public PersonChoice(IEnumerable<string> commonWords) => _commonWords = new HashSet<string>(commonWords, StringComparer.Ordinal);

    /// <summary>Forgets the last document.</summary>
    /// <param name="earliest">First day on which the document may have been written.</param>
    public void Reset(DateOnly earliest, DateOnly latest)
    {
        _introduced.Clear();
        _earliest = earliest;
        _latest = latest;
    }

    public Referent? Choose(Sentence sentence, Tree tree, IReadOnlyList<Referent> candidates, int first, int last)
    {
        var isSurname = first == last;
        if (isSurname && tree.Tag(first) != UniversalTag.Propn)
        {
            return null;
        }

        var key = NameFolding.Fold(sentence.Text[sentence.Starts[first]..sentence.Ends[last]]);
        if (_introduced.TryGetValue(key, out var known) && candidates.FirstOrDefault(candidate => candidate.Person == known) is { } again)
        {
            return again;
        }

        var hasTitle = first > 0 && (tree.Tag(first - 1) is UniversalTag.Propn or UniversalTag.Noun) && char.IsLetter(sentence.Text[sentence.Starts[first - 1]]);
        if (isSurname && !hasTitle && (_commonWords.Contains(key) || IsPartOfLongerName(sentence, first)))
        {
            return null;
        }

        var ranked = candidates
            .Select(candidate => (candidate, rank: Rank(candidate.Person!, isSurname))) // persons only
            .Where(pair => pair.rank < int.MaxValue)
            .OrderBy(pair => pair.rank)
            .ToList();
        if (ranked.Count == 0)
        {
            return null;
        }

        var best = ranked[0].candidate;
        if (ranked.Count > 1 && ranked[1].rank == ranked[0].rank)
        {
            // One person in two realms: the first that World lists is the home.
            if (ranked[1].candidate.Person!.Name == best.Person!.Name) // persons only
            {
                return best;
            }

            // Two fit equally: no person is chosen, and a country only where both share it.
            return ranked[1].candidate.Countries.SequenceEqual(best.Countries) ? best with { Person = null } : null;
        }

        Introduce(best.Person!); // ranked persons only
        return best;
    }

    /// <summary>The one country's person among those whose name fits in part: who held the office around the day, the best fit first.</summary>
    /// <param name="candidates">Persons with the end of their name in the text and the number of words that fit exactly.</param>
    /// <returns>Null where nobody held an office then, or persons of several countries fit equally.</returns>
    public (Person Person, int End)? ChooseHolder(IEnumerable<(Person Person, int End, int Exact)> candidates)
    {
        var ranked = candidates
            .Select(candidate => (candidate.Person, candidate.End, Years: Rank(candidate.Person, isSurname: true), candidate.Exact))
            .Where(candidate => candidate.Years <= MostYearsInPart * 2)
            .OrderBy(candidate => candidate.Years)
            .ThenByDescending(candidate => candidate.Exact)
            .ThenByDescending(candidate => candidate.End)
            .ToList();
        return ranked.Count == 0 || ranked.Exists(other => (other.Years, other.Exact) == (ranked[0].Years, ranked[0].Exact) && other.Person.Country != ranked[0].Person.Country)
            ? null
            : (ranked[0].Person, ranked[0].End);
    }

    /// <summary>Whether capitalised words read as a person's name rather than an organisation's or a place's.</summary>
    public bool LooksLikePerson(Sentence sentence, int first, int last)
    {
        Span<char> folded = stackalloc char[LongestCommonWord];
        var common = _commonWords.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var word = first; word <= last; word++)
        {
            var form = sentence.Form(word);
            if (form.Length <= LongestCommonWord && common.Contains(folded[..NameFolding.Fold(form, folded)]))
            {
                return false;
            }
        }

        return true;
    }

    private void Introduce(Person person)
    {
        foreach (var name in person.Names.Prepend(person.Name))
        {
            _introduced.TryAdd(NameFolding.Fold(name), person);
        }

        _introduced.TryAdd(NameFolding.Fold(person.Name.Split(' ')[^1]), person);
    }

    // 0: in office when the document was written; then by years since office; a bare surname must be recent enough.
    private int Rank(Person person, bool isSurname)
    {
        var best = int.MaxValue;
        foreach (var tenure in person.Tenures)
        {
            var isHead = WordClass.HeadOffice.Has(tenure.Office.Key);
            var end = tenure.To ?? DateOnly.MaxValue;
            var years = tenure.Touches(_earliest, _latest) ? 0
                : end < _earliest ? 1 + ((_earliest.DayNumber - end.DayNumber) / 365)
                : 3 + ((tenure.From.DayNumber - _latest.DayNumber) / 365);
            var limit = !isSurname ? 200 : isHead ? HeadYears : RecentYears;
            if (years <= limit)
            {
                best = Math.Min(best, (years * 2) + (isHead ? 0 : 1));
            }
        }

        return best;
    }

    // "Trudeau Airport", "Jean Trudeau": a surname inside somebody else's name is not taken for the known person.
    private static bool IsPartOfLongerName(Sentence sentence, int word) =>
        word > 0 && sentence.Text[sentence.Ends[word - 1] - 1] != '.' && sentence.Tags[word - 1] == UniversalTag.Propn && char.IsUpper(sentence.Text[sentence.Starts[word - 1]])
        && sentence.Ends[word - 1] + 1 == sentence.Starts[word];
}
