using System.Globalization;
using Comity.Claims;

namespace Comity.Reading.Expectations;

/// <summary>How a likelihood is written.</summary>
internal enum LikelihoodForm : byte
{
    Modal,
    Adverb,
    Predicate,
    Opinion,
    Noun,
}

/// <summary>The likelihood scale, by form and trigger.</summary>
internal sealed class LikelihoodScale
{
    private readonly Dictionary<(LikelihoodForm Form, string Trigger), Likelihood> _entries = [];
    private readonly Dictionary<string, Likelihood> _byWords = new(StringComparer.Ordinal);

    public LikelihoodScale(IReadOnlyList<TabularRow> rows)
    {
        foreach (var row in rows)
        {
            if (!double.TryParse(row["low"], NumberStyles.Float, CultureInfo.InvariantCulture, out var low)
                || !double.TryParse(row["high"], NumberStyles.Float, CultureInfo.InvariantCulture, out var high) || low > high || low < 0 || high > 1)
            {
                throw row.Wrong("low", "low and high with 0 <= low <= high <= 1");
            }

            var likelihood = new Likelihood(row.Required("words"), low, high);
            _byWords.TryAdd(likelihood.Words, likelihood);
            foreach (var trigger in row.List("triggers"))
            {
                _entries.TryAdd((row.Member<LikelihoodForm>("form"), trigger), likelihood);
            }
        }
    }

    public static LikelihoodScale Embedded { get; } = new(TabSeparated.Embedded("Reading/Data/likelihood.tsv"));

    public Likelihood? Find(LikelihoodForm form, string trigger) => _entries.GetValueOrDefault((form, trigger));

    /// <summary>The entry called <paramref name="words"/>.</summary>
    /// <exception cref="ArgumentException">The scale has no such entry.</exception>
    public Likelihood Entry(string words) => _byWords.TryGetValue(words, out var entry)
        ? entry
        : throw new ArgumentException($"The likelihood scale has no entry \"{words}\".", nameof(words));

    public bool Contains(string words) => _byWords.ContainsKey(words);
}
