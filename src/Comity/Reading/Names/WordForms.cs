namespace Comity.Reading.Names;

/// <summary>The folded forms of a sentence's words, one string for each distinct form. Reused from sentence to sentence.</summary>
internal sealed class WordForms
{
    // Forms kept for the next sentences; beyond it the pool starts anew, so that a text of ever new words does not hold them all.
    private const int MostPooled = 1 << 15;
    private const int ShortUnits = 64;
    private readonly HashSet<string> _pool = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private string[] _folded = new string[64];

    public WordForms() => _lookup = _pool.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The form of a word as <see cref="NameFolding.Fold(string)"/> gives it.</summary>
    public string this[int word] => _folded[word];

    public void Begin(Language.Sentence sentence)
    {
        if (_folded.Length < sentence.Count)
        {
            _folded = new string[sentence.Count * 2];
        }

        if (_pool.Count > MostPooled)
        {
            _pool.Clear();
        }

        Span<char> buffer = stackalloc char[ShortUnits];
        for (var word = 0; word < sentence.Count; word++)
        {
            var form = sentence.Form(word);
            var folded = form.Length <= ShortUnits ? buffer : new char[form.Length];
            _folded[word] = Pooled(folded[..NameFolding.Fold(form, folded)]);
        }
    }

    private string Pooled(ReadOnlySpan<char> folded)
    {
        if (_lookup.TryGetValue(folded, out var known))
        {
            return known;
        }

        var added = folded.ToString();
        _pool.Add(added);
        return added;
    }
}
