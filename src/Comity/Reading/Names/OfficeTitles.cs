using Comity.World;

namespace Comity.Reading.Names;

/// <summary>Titles of offices as texts write them – "foreign minister", "Secretary of State" – found in a run of words.</summary>
internal sealed class OfficeTitles
{
    private readonly Dictionary<string, List<(string Folded, string Office)>> _byFirstWord = new(StringComparer.Ordinal);

    private readonly Dictionary<string, HashSet<string>> _offices = new(StringComparer.Ordinal);

    public OfficeTitles(KnownWorld world)
    {
        foreach (var office in world.Offices)
        {
            foreach (var title in office.Titles)
            {
                Add(NameFolding.Fold(title), office.Key);
            }
        }

        foreach (var tenure in world.People.SelectMany(person => person.Tenures))
        {
            Add(NameFolding.Fold(tenure.Title), tenure.Office.Key);
        }

        foreach (var titles in _byFirstWord.Values)
        {
            titles.Sort((left, right) => right.Folded.Length != left.Folded.Length
                ? right.Folded.Length.CompareTo(left.Folded.Length)
                : string.CompareOrdinal(left.Office, right.Office));
        }
    }

    /// <summary>The longest title that starts at <paramref name="start"/>; its end and the key of its office.</summary>
    public bool TryMatch(string text, int start, int limit, out int end, out string office)
    {
        Span<char> word = stackalloc char[32];
        var length = 0;
        while (start + length < limit && length < word.Length && NameFolding.IsNameUnit(text[start + length]))
        {
            word[length] = NameFolding.Fold(text[start + length]);
            length++;
        }

        if (length > 0 && _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word[..length], out var titles))
        {
            foreach (var (folded, key) in titles)
            {
                end = start;
                var matches = true;
                foreach (var unit in folded)
                {
                    if (end >= limit || NameFolding.Fold(text[end]) != unit)
                    {
                        matches = false;
                        break;
                    }

                    end++;
                }

                if (matches && (end >= text.Length || !NameFolding.IsNameUnit(text[end])))
                {
                    office = key;
                    return true;
                }
            }
        }

        end = start;
        office = "";
        return false;
    }

    /// <summary>Whether the person ever held an office that goes by the title.</summary>
    /// <param name="folded">A title in folded form, e.g. "foreign minister".</param>
    public bool Fits(Person person, string folded) => !_offices.TryGetValue(folded, out var offices)
        || person.Tenures.Any(tenure => offices.Contains(tenure.Office.Key));

    private void Add(string folded, string office)
    {
        if (!_offices.TryGetValue(folded, out var offices))
        {
            _offices[folded] = offices = new HashSet<string>(StringComparer.Ordinal);
        }

        offices.Add(office);
        var length = 0;
        while (length < folded.Length && NameFolding.IsNameUnit(folded[length]))
        {
            length++;
        }

        if (length == 0)
        {
            return;
        }

        if (!_byFirstWord.TryGetValue(folded[..length], out var titles))
        {
            _byFirstWord[folded[..length]] = titles = [];
        }

        if (!titles.Contains((folded, office)))
        {
            titles.Add((folded, office));
        }
    }
}
