namespace Comity.Language.Neural;

/// <summary>The joint tags that the tagger chooses among: pairs of universal and Penn tag that occur together.</summary>
internal sealed class TagSet
{
    private readonly (UniversalTag Universal, byte Penn)[] _tags;
    private readonly Dictionary<(UniversalTag Universal, byte Penn), int> _indices;

    private TagSet((UniversalTag Universal, byte Penn)[] tags)
    {
        _tags = tags;
        _indices = tags.Select((tag, index) => (tag, index)).ToDictionary(pair => pair.tag, pair => pair.index);
    }

    public int Count => _tags.Length;

    public UniversalTag Universal(int tag) => _tags[tag].Universal;

    public byte Penn(int tag) => _tags[tag].Penn;

    /// <summary>The index of a pair; -1 for one that is too rare.</summary>
    public int IndexOf(UniversalTag universal, byte penn) => _indices.GetValueOrDefault((universal, penn), -1);

    /// <summary>The pairs that occur at least four times.</summary>
    /// <exception cref="ArgumentException">There is no such pair.</exception>
    public static TagSet Build(IEnumerable<ConlluSentence> sentences)
    {
        const int frequent = 4;
        var tags = sentences.SelectMany(sentence => sentence.Words)
            .CountBy(word => (word.Tag, word.PennTag))
            .Where(pair => pair.Value >= frequent)
            .Select(pair => pair.Key)
            .Order()
            .ToArray();
        return tags.Length > 0 ? new TagSet(tags) : throw new ArgumentException("The treebank is too small: no tag occurs four times.", nameof(sentences));
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)Count);
        foreach (var (universal, penn) in _tags)
        {
            writer.Write((byte)universal);
            writer.Write(penn);
        }
    }

    /// <exception cref="InvalidDataException">A tag that this version does not know.</exception>
    public static TagSet Read(BinaryReader reader)
    {
        var tags = new (UniversalTag, byte)[reader.ReadByte()];
        for (var index = 0; index < tags.Length; index++)
        {
            var universal = (UniversalTag)reader.ReadByte();
            var penn = reader.ReadByte();
            if (!Enum.IsDefined(universal) || penn >= PennTag.Names.Count)
            {
                throw new InvalidDataException("The model has a tag that this version does not know.");
            }

            tags[index] = (universal, penn);
        }

        return new TagSet(tags);
    }
}
