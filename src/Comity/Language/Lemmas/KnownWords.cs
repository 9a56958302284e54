namespace Comity.Language.Lemmas;

/// <summary>As what a word is known.</summary>
[Flags]
internal enum WordKinds : byte
{
    None = 0,
    Verb = 1,
    Noun = 2,

    /// <summary>Adjective or adverb.</summary>
    Modifier = 4,

    /// <summary>Any of these: dictionary forms.</summary>
    Lemma = Verb | Noun | Modifier,

    /// <summary>A name, written with a capital.</summary>
    Name = 8,

    /// <summary>A form that the treebank has in other than capitals.</summary>
    Form = 16,
}

/// <summary>The words of the treebank and of Language/Data/dictionary.tsv, in lower case: what a form may come from.</summary>
internal sealed class KnownWords
{
    private const string File = "Language/Data/dictionary.tsv";

    private readonly Dictionary<ulong, WordKinds> _learned;
    private readonly Dictionary<ulong, WordKinds> _kinds;

    private KnownWords(Dictionary<ulong, WordKinds> learned)
    {
        _learned = learned;
        _kinds = new Dictionary<ulong, WordKinds>(learned);
        Add(_kinds, Dictionary());
    }

    /// <summary>What <paramref name="word"/>, in lower case, is known as.</summary>
    public WordKinds Find(ReadOnlySpan<char> word) => _kinds.GetValueOrDefault(LemmaKey.Of(word));

    /// <summary>The words of the dictionary file with their kinds.</summary>
    public static IEnumerable<(string Word, WordKinds Kind)> Dictionary(IEnumerable<TabularRow>? rows = null)
    {
        foreach (var row in rows ?? TabSeparated.Embedded(File))
        {
            var kind = row.Required("kind") switch
            {
                "verb" => WordKinds.Verb,
                "noun" => WordKinds.Noun,
                "adjective" => WordKinds.Modifier,
                _ => throw row.Wrong("kind", "verb, noun or adjective"),
            };
            row.Required("forms");
            foreach (var word in row.List("forms"))
            {
                yield return word.All(unit => char.IsLower(unit) || unit == '-') ? (word, kind) : throw row.Wrong("forms", $"words in lower case, not \"{word}\"");
            }
        }
    }

    /// <summary>Those words and the ones of the dictionary file.</summary>
    public static KnownWords Of(IEnumerable<(string Word, WordKinds Kind)> words)
    {
        var kinds = new Dictionary<ulong, WordKinds>();
        Add(kinds, words);
        return new KnownWords(kinds);
    }

    /// <summary>Writes the words without those of the dictionary file.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_learned.Count);
        foreach (var (key, kind) in _learned.OrderBy(pair => pair.Key))
        {
            writer.Write(key);
            writer.Write((byte)kind);
        }
    }

    public static KnownWords Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var kinds = new Dictionary<ulong, WordKinds>(count);
        for (var index = 0; index < count; index++)
        {
            kinds.Add(reader.ReadUInt64(), (WordKinds)reader.ReadByte());
        }

        return new KnownWords(kinds);
    }

    private static void Add(Dictionary<ulong, WordKinds> kinds, IEnumerable<(string Word, WordKinds Kind)> words)
    {
        foreach (var (word, kind) in words.Where(word => word.Kind != WordKinds.None))
        {
            var key = LemmaKey.Of(word);
            kinds[key] = kinds.GetValueOrDefault(key) | kind;
        }
    }
}
