namespace Comity.Language.Lemmas;

/// <summary>Gives each word its lemma as a string that is made once and then found again.</summary>
/// <remarks>Holds buffers: one for each thread. Both stores start anew when they have grown beyond what a large vocabulary needs.</remarks>
internal sealed class Lemmatizer
{
    private const int PoolLimit = 4_000_000;
    private const int FormLimit = 200_000;

    private readonly LemmaRules _rules;
    private readonly Dictionary<ulong, string> _byForm = [];
    private readonly Dictionary<string, string> _pool = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _poolBySpan;
    private char[] _buffer = new char[512];
    private int _pooledUnits;

    public Lemmatizer(LemmaRules rules)
    {
        _rules = rules;
        _poolBySpan = _pool.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string Lemma(ReadOnlySpan<char> form, UniversalTag universal, byte penn)
    {
        if (form.IsEmpty)
        {
            return "";
        }

        var key = LemmaKey.Of(form, universal, penn);
        if (_byForm.TryGetValue(key, out var lemma))
        {
            return lemma;
        }

        var needed = (form.Length * 2) + LemmaRules.Room;
        if (_buffer.Length < needed)
        {
            _buffer = new char[needed * 2];
        }

        lemma = Pooled(_rules.Lemma(form, universal, penn, _buffer));
        if (_byForm.Count >= FormLimit)
        {
            _byForm.Clear();
        }

        _byForm.Add(key, lemma);
        return lemma;
    }

    private string Pooled(ReadOnlySpan<char> lemma)
    {
        if (_poolBySpan.TryGetValue(lemma, out var pooled))
        {
            return pooled;
        }

        if (_pooledUnits > PoolLimit)
        {
            _pool.Clear();
            _pooledUnits = 0;
        }

        pooled = lemma.ToString();
        pooled = string.IsInterned(pooled) ?? pooled;
        _pooledUnits += pooled.Length + 32;
        _pool.Add(pooled, pooled);
        return pooled;
    }
}
