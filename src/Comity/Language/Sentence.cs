namespace Comity.Language;

/// <summary>One analysed sentence as parallel arrays, in the order of its words.</summary>
/// <remarks>
/// The pipeline reuses one object for every sentence of a text: whoever wants to keep something copies it. Positions are UTF-16
/// units of <see cref="Text"/>, the whole text, not of the sentence.
/// </remarks>
public sealed class Sentence
{
    private int[] _starts = new int[64];
    private int[] _ends = new int[64];
    private int[] _heads = new int[64];
    private UniversalTag[] _tags = new UniversalTag[64];
    private byte[] _pennTags = new byte[64];
    private DependencyRelation[] _relations = new DependencyRelation[64];
    private string[] _lemmas = new string[64];

    /// <summary>The text that the sentence stands in.</summary>
    public string Text { get; private set; } = "";

    /// <summary>First unit of the first word.</summary>
    public int Start => Count == 0 ? 0 : _starts[0];

    /// <summary>One past the last unit of the last word.</summary>
    public int End => Count == 0 ? 0 : _ends[Count - 1];

    /// <summary>Number of words, punctuation included.</summary>
    public int Count { get; private set; }

    /// <summary>Start of each word in <see cref="Text"/>.</summary>
    public Span<int> Starts => _starts.AsSpan(0, Count);

    /// <summary>End (exclusive) of each word in <see cref="Text"/>.</summary>
    public Span<int> Ends => _ends.AsSpan(0, Count);

    public Span<UniversalTag> Tags => _tags.AsSpan(0, Count);

    /// <summary>Penn Treebank tags, as indices into <see cref="PennTag.Names"/>.</summary>
    public Span<byte> PennTags => _pennTags.AsSpan(0, Count);

    /// <summary>Dictionary forms in lower case save proper nouns; interned.</summary>
    public Span<string> Lemmas => _lemmas.AsSpan(0, Count);

    /// <summary>Index of each word's head, -1 for the root.</summary>
    public Span<int> Heads => _heads.AsSpan(0, Count);

    public Span<DependencyRelation> Relations => _relations.AsSpan(0, Count);

    /// <summary>The word as written.</summary>
    public ReadOnlySpan<char> Form(int word) => Text.AsSpan(_starts[word], _ends[word] - _starts[word]);

    /// <summary>Empties the sentence and points it at <paramref name="text"/>.</summary>
    public void Reset(string text)
    {
        Text = text;
        Count = 0;
    }

    /// <summary>Appends a word without analysis: tag X, no head.</summary>
    public void Add(int start, int end)
    {
        if (Count == _starts.Length)
        {
            var size = Count * 2;
            Array.Resize(ref _starts, size);
            Array.Resize(ref _ends, size);
            Array.Resize(ref _heads, size);
            Array.Resize(ref _tags, size);
            Array.Resize(ref _pennTags, size);
            Array.Resize(ref _relations, size);
            Array.Resize(ref _lemmas, size);
        }

        _starts[Count] = start;
        _ends[Count] = end;
        _heads[Count] = -1;
        _tags[Count] = UniversalTag.X;
        _pennTags[Count] = 0;
        _relations[Count] = DependencyRelation.Dep;
        _lemmas[Count] = "";
        Count++;
    }
}
