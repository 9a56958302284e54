using Comity.World;

namespace Comity.Reading.Names;

/// <summary>Known persons by the words of their names, for a name written with more, fewer or other words than any that is listed.</summary>
/// <remarks>What fits here is much less certain than a listed name; it takes a title and a day of office to make a person of it.</remarks>
internal sealed class NameParts
{
    private const int FewestWords = 2;
    private const int ShortestMisspelt = 5;
    private readonly Dictionary<string, List<(Person Person, string[] Words)>> _byWord = new(StringComparer.Ordinal);
    private readonly NameWords _words;

    public NameParts(KnownWorld world, NameWords words)
    {
        _words = words;
        foreach (var person in world.People)
        {
            foreach (var listed in person.Names.Prepend(person.Name).Select(name => words.Of(name, 0, name.Length).ConvertAll(word => word.Word).ToArray()).Where(listed => listed.Length >= FewestWords))
            {
                foreach (var word in listed.Distinct(StringComparer.Ordinal))
                {
                    if (!_byWord.TryGetValue(word, out var names))
                    {
                        _byWord.Add(word, names = []);
                    }

                    names.Add((person, listed));
                }
            }
        }
    }

    /// <summary>Whether the word stands inside names without being one: "bin", "de".</summary>
    public bool IsInsideNames(string folded) => _words.IsLeftOut(folded);

    /// <summary>Persons one of whose names has all words of the text's in order, or all of whose words the text has in order.</summary>
    /// <returns>
    /// Each with where the last word that fits ends and how many words fit exactly; at least two words fit, one of them may be one letter off. A
    /// person may stand there several times.
    /// </returns>
    public IEnumerable<(Person Person, int End, int Exact)> Find(string text, int start, int end)
    {
        var written = _words.Of(text, start, end);
        if (written.Count < FewestWords)
        {
            yield break;
        }

        foreach (var (person, listed) in written.Where(word => _byWord.ContainsKey(word.Word)).SelectMany(word => _byWord[word.Word]).Distinct())
        {
            var (fits, last, exact) = Compare(written, listed);
            if (fits)
            {
                yield return (person, written[last].End, exact);
            }
        }
    }

    private static (bool Fits, int Last, int Exact) Compare(List<(string Word, int End)> written, string[] listed)
    {
        if (written.Count == FewestWords && listed.Length == FewestWords && written[0].Word == listed[1] && written[1].Word == listed[0])
        {
            return (true, 1, FewestWords);
        }

        var (from, last, exact, near, missing) = (0, -1, 0, 0, 0);
        foreach (var word in listed)
        {
            var at = written.FindIndex(from, other => other.Word == word);
            var isNear = at < 0;
            at = isNear && near == 0 ? written.FindIndex(from, other => IsOneLetterOff(other.Word, word)) : at;
            if (at < 0)
            {
                missing++;
                continue;
            }

            (from, last, exact, near) = (at + 1, at, exact + (isNear ? 0 : 1), near + (isNear ? 1 : 0));
        }

        var found = exact + near;
        return (exact > 0 && found >= FewestWords && (missing == 0 || found == written.Count), last, exact);
    }

    // One letter more, less, other, or two in the wrong order.
    private static bool IsOneLetterOff(string left, string right)
    {
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        if (shorter.Length < ShortestMisspelt || longer.Length - shorter.Length > 1)
        {
            return false;
        }

        var head = 0;
        while (head < shorter.Length && shorter[head] == longer[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < shorter.Length - head && shorter[^(tail + 1)] == longer[^(tail + 1)])
        {
            tail++;
        }

        return shorter.Length - head - tail <= (longer.Length > shorter.Length ? 0 : 1)
            || (longer.Length == shorter.Length && shorter.Length - head - tail == 2 && shorter[head] == longer[head + 1] && shorter[head + 1] == longer[head]);
    }
}
