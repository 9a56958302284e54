namespace Comity.Language.Lemmas;

/// <summary>Gives each word its lemma as a string that is made once and then found again.</summary>
/// <remarks>Holds buffers: one for each thread. The pool starts anew when it has grown beyond what a large vocabulary needs.</remarks>
internal sealed class Lemmatizer
{
    private const int PoolLimit = 4_000_000;

    private readonly LemmaRules _rules;
    private readonly Dictionary<string, string> _pool = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _poolBySpan;
    private char[] _buffer = new char[128];
    private int _pooledUnits;

    public Lemmatizer(LemmaRules rules)
    {
        _rules = rules;
        _poolBySpan = _pool.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <param name="tag">The joint tag.</param>
    /// <param name="keepsCase">See <see cref="LemmaRules.KeepsCase"/>.</param>
    public string Lemma(ReadOnlySpan<char> form, int tag, bool keepsCase)
    {
        const int longestEnding = 255;
        if (_buffer.Length < form.Length + longestEnding)
        {
            _buffer = new char[(form.Length + longestEnding) * 2];
        }

        var baseForm = _buffer.AsSpan(0, form.Length);
        LemmaRules.Base(form, keepsCase, baseForm);
        if (_rules.Exception(baseForm, tag) is { } exception)
        {
            return exception;
        }

        var change = _rules.Change(baseForm, tag);
        var kept = form.Length - Math.Min(change.Cut, form.Length);
        change.Added.CopyTo(_buffer.AsSpan(kept));
        return Pooled(_buffer.AsSpan(0, kept + change.Added.Length));
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
