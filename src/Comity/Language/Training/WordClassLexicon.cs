using Comity.Language.Neural;

namespace Comity.Language.Training;

/// <summary>A dictionary of what words can be, from tab-separated files.</summary>
/// <remarks>
/// "word-classes": word, noun and verb ("communication 3": a class and how usual from 1 to 4), adjective and adverb (how usual). "irregular-words": form,
/// part (noun, verb, adjective, adverb), word. Classes are numbered in the order of their names.
/// </remarks>
public sealed class WordClassLexicon
{
    private readonly Dictionary<string, WordClass> _words;

    private WordClassLexicon(Dictionary<string, WordClass> words) => _words = words;

    /// <summary>A dictionary without words.</summary>
    public static WordClassLexicon Empty { get; } = new([]);

    public int Count => _words.Count;

    internal IEnumerable<KeyValuePair<string, WordClass>> Words => _words;

    /// <param name="classes">The path of the file of word classes.</param>
    /// <param name="irregular">The path of the file of irregular forms; null for none.</param>
    /// <exception cref="ComityException"><see cref="ErrorCode.InputMissing"/>, or <see cref="ErrorCode.KnowledgeRow"/> naming the line.</exception>
    public static WordClassLexicon Read(string classes, string? irregular)
    {
        var rows = Open(classes);
        string[] nouns = Classes(rows, "noun");
        string[] verbs = Classes(rows, "verb");
        var words = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var (noun, nounUse) = ClassAndUse(row, "noun", nouns);
            var (verb, verbUse) = ClassAndUse(row, "verb", verbs);
            words[row["word"]] = new WordClass(noun, verb, nounUse, verbUse, Use(row, row["adjective"], "adjective"), Use(row, row["adverb"], "adverb"));
        }

        foreach (var row in irregular is null ? [] : Open(irregular))
        {
            if (words.TryGetValue(row["word"], out var word))
            {
                words[row["form"]] = With(words.GetValueOrDefault(row["form"]), word, row);
            }
        }

        return new WordClassLexicon(words);
    }

    // What the form is itself counts more than what it is a form of.
    private static WordClass With(WordClass form, WordClass word, TabularRow row) => row["part"] switch
    {
        "noun" => form.NounUse > 0 ? form : form with { Noun = word.Noun, NounUse = word.NounUse, IsIrregularNoun = true },
        "verb" => form.VerbUse > 0 ? form : form with { Verb = word.Verb, VerbUse = word.VerbUse, IsIrregularVerb = true },
        "adjective" => form.AdjectiveUse > 0 ? form : form with { AdjectiveUse = word.AdjectiveUse, IsIrregularAdjective = true },
        "adverb" => form.AdverbUse > 0 ? form : form with { AdverbUse = word.AdverbUse },
        _ => throw row.Wrong("part", "noun, verb, adjective or adverb"),
    };

    private static IReadOnlyList<TabularRow> Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new ComityException(ErrorCode.InputMissing, $"{path} is not there.", "a tab-separated dictionary.", "Check the path.");
        }

        using var reader = new StreamReader(path);
        return TabSeparated.Read(reader, path);
    }

    private static string[] Classes(IReadOnlyList<TabularRow> rows, string column)
    {
        string[] classes = [.. rows.Select(row => row[column]).Where(cell => cell.Length > 0).Select(cell => cell.Split(' ')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return classes.Length <= WordClass.LargestClass
            ? classes
            : throw rows[0].Wrong(column, $"at most {WordClass.LargestClass} classes in the whole file, not {classes.Length}");
    }

    private static (int Class, int Use) ClassAndUse(TabularRow row, string column, string[] classes)
    {
        var cell = row[column];
        if (cell.Length == 0)
        {
            return (0, 0);
        }

        var parts = cell.Split(' ');
        return parts.Length == 2
            ? (Array.BinarySearch(classes, parts[0], StringComparer.Ordinal) + 1, Use(row, parts[1], column))
            : throw row.Wrong(column, "a class and how usual it is, such as \"communication 3\"");
    }

    private static int Use(TabularRow row, string cell, string column) => cell switch
    {
        "" => 0,
        [>= '1' and <= '4' and var digit] => digit - '0',
        _ => throw row.Wrong(column, "how usual it is, from 1 to 4"),
    };
}
