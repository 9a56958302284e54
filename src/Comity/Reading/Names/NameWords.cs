using System.Collections.Frozen;
using Comity.World;

namespace Comity.Reading.Names;

/// <summary>The words of a person's name in a form for comparing: no initials, no particles, one spelling for each given name.</summary>
internal sealed class NameWords
{
    private const int ShortestWithArticle = 6;
    private readonly FrozenSet<string> _leftOut;
    private readonly string[] _joined;
    private readonly FrozenDictionary<string, string> _same;

    /// <exception cref="ComityException"><see cref="ErrorCode.KnowledgeRow"/>: an unknown kind, or a word in two rows of "same".</exception>
    public NameWords(IReadOnlyList<TabularRow> rows)
    {
        var same = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row["kind"] is not ("left-out" or "joined" or "same"))
            {
                throw row.Wrong("kind", "one of left-out, joined, same");
            }

            foreach (var word in row["kind"] == "same" ? row.List("words") : [])
            {
                if (!same.TryAdd(word, row.List("words")[0]))
                {
                    throw row.Wrong("words", $"each word once, unlike \"{word}\"");
                }
            }
        }

        _same = same.ToFrozenDictionary(StringComparer.Ordinal);
        _leftOut = rows.Where(row => row["kind"] == "left-out").SelectMany(row => row.List("words")).ToFrozenSet(StringComparer.Ordinal);
        _joined = [.. rows.Where(row => row["kind"] == "joined").SelectMany(row => row.List("words")).OrderByDescending(word => word.Length)];
    }

    /// <summary>Whether the word stands inside names without being one: "bin", "de".</summary>
    public bool IsLeftOut(string folded) => _leftOut.Contains(folded);

    /// <summary>The words of a name; each with the unit of the text after it.</summary>
    public List<(string Word, int End)> Of(string text, int start, int end)
    {
        var words = new List<(string Word, int End)>();
        var isJoined = false;
        for (var at = start; at < end;)
        {
            if (!NameFolding.IsNameUnit(text[at]))
            {
                at++;
                continue;
            }

            var first = at;
            while (at < end && (NameFolding.IsNameUnit(text[at]) || (NameFolding.Fold(text[at]) == '\'' && at + 1 < end && NameFolding.IsNameUnit(text[at + 1]))))
            {
                at++;
            }

            var word = FoldedName.Of(text[first..at]);
            if (word.Length < 2 || _leftOut.Contains(word))
            {
                continue;
            }

            if (_joined.Contains(word, StringComparer.Ordinal))
            {
                isJoined = true;
                continue;
            }

            var servant = Array.Find(_joined, form => form.Length > 3 && word.Length > form.Length + 2 && word.StartsWith(form, StringComparison.Ordinal));
            words.Add((isJoined || servant is not null ? $"abd{word[(servant?.Length ?? 0)..]}" : _same.GetValueOrDefault(word) ?? WithoutArticle(word), at));
            isJoined = false;
        }

        return words;
    }

    // "Alsisi" is "al-Sisi". What else begins so loses two letters on both sides of a comparison.
    private static string WithoutArticle(string word) =>
        word.Length >= ShortestWithArticle && (word.StartsWith("al", StringComparison.Ordinal) || word.StartsWith("el", StringComparison.Ordinal)) ? word[2..] : word;
}
