namespace Comity.World;

/// <summary>People by every form of name that a text may use.</summary>
internal sealed class PeopleIndex
{
    private static readonly HashSet<string> Suffixes = ["jr", "sr", "ii", "iii", "iv"];

    private static readonly HashSet<string> Particles =
        ["al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "la", "le", "ten", "ter", "van", "von", "zu"];

    private readonly Dictionary<string, List<Person>> _people = new(StringComparer.Ordinal);

    public void Add(Person person)
    {
        foreach (var form in Forms(person))
        {
            if (!_people.TryGetValue(form, out var namesakes))
            {
                _people.Add(form, namesakes = []);
            }

            if (!namesakes.Contains(person, ReferenceEqualityComparer.Instance))
            {
                namesakes.Add(person);
            }
        }
    }

    /// <summary>All whose name it can be, in the order of the files.</summary>
    public IReadOnlyList<Person> Named(string name) => _people.TryGetValue(FoldedName.Of(name), out var people) ? people : [];

    private static IEnumerable<string> Forms(Person person)
    {
        foreach (var other in person.Names)
        {
            yield return FoldedName.Of(other);
        }

        var full = FoldedName.Of(person.Name);
        yield return full;

        // Words are those between spaces, so that "Jean-Claude" stays one.
        var words = person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(FoldedName.Of).ToList();
        if (words.Count > 1 && Suffixes.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
            yield return string.Join(' ', words);
        }

        if (words.Count < 2)
        {
            yield break;
        }

        var start = words.Count - 1;
        yield return words[start];
        yield return $"{words[0]} {words[start]}";
        while (start > 1 && Particles.Contains(words[start - 1]))
        {
            start--;
        }

        if (start < words.Count - 1)
        {
            var surname = string.Join(' ', words.Skip(start));
            yield return surname;
            yield return $"{words[0]} {surname}";
        }
    }
}
