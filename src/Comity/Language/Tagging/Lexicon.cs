namespace Comity.Language.Tagging;

/// <summary>What the treebank knows of a word form.</summary>
/// <param name="Ambiguity">Which set of universal tags it has there: two words with equal values have the same; 0 when rare.</param>
/// <param name="IsFrequent">Seen often enough for the parser to know it as itself.</param>
internal readonly record struct LexiconEntry(uint Ambiguity, bool IsFrequent);

/// <summary>The forms of the treebank, by the hash of their normal form.</summary>
internal sealed class Lexicon
{
    private const uint FrequentBit = 0x80000000;

    private readonly Dictionary<ulong, uint> _entries;

    private Lexicon(Dictionary<ulong, uint> entries) => _entries = entries;

    public LexiconEntry Find(ulong hash)
    {
        var entry = _entries.GetValueOrDefault(hash);
        return new LexiconEntry(entry & ~FrequentBit, (entry & FrequentBit) != 0);
    }

    /// <summary>Collects the forms of <paramref name="sentences"/> that occur twice or more.</summary>
    public static Lexicon Build(IEnumerable<ConlluSentence> sentences)
    {
        const int frequent = 2;
        const int known = 3;
        var tagCount = Enum.GetValues<UniversalTag>().Length;
        var counts = new Dictionary<ulong, int[]>();
        Span<char> buffer = stackalloc char[WordForm.Limit];
        foreach (var sentence in sentences)
        {
            foreach (var word in sentence.Words)
            {
                var hash = WordForm.Hash64(WordForm.Normalize(word.Form, buffer));
                if (!counts.TryGetValue(hash, out var tags))
                {
                    counts.Add(hash, tags = new int[tagCount]);
                }

                tags[(int)word.Tag]++;
            }
        }

        var entries = new Dictionary<ulong, uint>();
        foreach (var (hash, tags) in counts)
        {
            var total = tags.Sum();
            if (total >= frequent)
            {
                entries.Add(hash, FrequentBit | (total >= known ? Ambiguity(tags, total) : 0));
            }
        }

        return new Lexicon(entries);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_entries.Count);
        foreach (var (hash, entry) in _entries.OrderBy(pair => pair.Key))
        {
            writer.Write(hash);
            writer.Write(entry);
        }
    }

    public static Lexicon Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var entries = new Dictionary<ulong, uint>(count);
        for (var index = 0; index < count; index++)
        {
            entries.Add(reader.ReadUInt64(), reader.ReadUInt32());
        }

        return new Lexicon(entries);
    }

    // The tags with at least a twentieth of the uses, most frequent first, as a hash.
    private static uint Ambiguity(int[] tags, int total)
    {
        const int share = 20;
        Span<char> set = stackalloc char[tags.Length];
        var length = 0;
        foreach (var tag in Enumerable.Range(0, tags.Length).Where(tag => tags[tag] * share >= total && tags[tag] > 0).OrderByDescending(tag => tags[tag]).ThenBy(tag => tag))
        {
            set[length++] = (char)(tag + 1);
        }

        return (WordForm.Hash(set[..length]) & ~FrequentBit) | 1;
    }
}
