using Comity.Language.Neural;

namespace Comity.Language.Training.Network;

/// <summary>The word forms of the training texts, each once, with the rows of their features.</summary>
internal sealed class FormTable
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly List<int[]> _rows = [];
    private readonly List<float> _dropout = [];
    private readonly WordClasses _classes;
    private readonly IReadOnlyList<FeatureTable> _tables;
    private readonly IReadOnlyDictionary<uint, int> _counts;
    private readonly float _wordDropout;

    /// <param name="counts">How often each normal form occurs, by its hash.</param>
    public FormTable(WordClasses classes, IReadOnlyList<FeatureTable> tables, IReadOnlyDictionary<uint, int> counts, float wordDropout)
    {
        _classes = classes;
        _tables = tables;
        _counts = counts;
        _wordDropout = wordDropout;
        _rows.Add([.. Enumerable.Repeat(FeatureTable.Root, WordFeatures.Count)]);
        _dropout.Add(0);
    }

    /// <summary>For each form the rows of its features; index 0 is the root.</summary>
    public IReadOnlyList<int[]> Rows => _rows;

    /// <summary>For each form how often training reads it as unknown.</summary>
    public IReadOnlyList<float> Dropout => _dropout;

    public int IndexOf(string form)
    {
        if (_indices.TryGetValue(form, out var index))
        {
            return index;
        }

        Span<uint> hashes = stackalloc uint[WordFeatures.Count];
        WordFeatures.Fill(form, _classes, hashes);
        var rows = new int[WordFeatures.Count];
        for (var feature = 0; feature < rows.Length; feature++)
        {
            rows[feature] = _tables[feature].Row(hashes[feature]);
        }

        index = _rows.Count;
        _indices.Add(form, index);
        _rows.Add(rows);
        _dropout.Add(_wordDropout / (_wordDropout + _counts.GetValueOrDefault(hashes[WordFeatures.Form])));
        return index;
    }

    /// <summary>Collects the values of each feature that occur often enough in <paramref name="forms"/>.</summary>
    /// <param name="counts">Receives how often each normal form occurs.</param>
    public static FeatureTable[] Collect(WordClasses classes, IEnumerable<string> forms, Dictionary<uint, int> counts)
    {
        Dictionary<uint, int>[] values = [.. Enumerable.Range(0, WordFeatures.Count).Select(_ => new Dictionary<uint, int>())];
        Span<uint> hashes = stackalloc uint[WordFeatures.Count];
        foreach (var (form, count) in forms.CountBy(form => form, StringComparer.Ordinal))
        {
            WordFeatures.Fill(form, classes, hashes);
            for (var feature = 0; feature < WordFeatures.Count; feature++)
            {
                values[feature][hashes[feature]] = values[feature].GetValueOrDefault(hashes[feature]) + count;
            }
        }

        foreach (var (hash, count) in values[WordFeatures.Form])
        {
            counts[hash] = count;
        }

        return [.. values.Select((feature, index) => new FeatureTable(
            [.. feature.Where(pair => pair.Value >= WordFeatures.Thresholds[index]).Select(pair => pair.Key).Order()]))];
    }
}
