using System.Globalization;

namespace Comity.Reading.Figures;

/// <summary>Currencies, measures and magnitudes by the words that write them.</summary>
internal sealed class Units
{
    private readonly Dictionary<string, string> _currencies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _measures = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _rates = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, double> _magnitudes = new(StringComparer.OrdinalIgnoreCase);

    private Units(IReadOnlyList<TabularRow> rows)
    {
        foreach (var row in rows)
        {
            foreach (var word in row.List("words"))
            {
                switch (row.Required("kind"))
                {
                    case "currency":
                        _currencies.TryAdd(word, row.Required("unit"));
                        break;
                    case "measure" or "share":
                        _measures.TryAdd(word, row.Required("unit"));
                        break;
                    case "rate":
                        _rates.TryAdd(word, row.Required("unit"));
                        break;
                    case "magnitude" when double.TryParse(row["value"], NumberStyles.Float, CultureInfo.InvariantCulture, out var factor):
                        _magnitudes.TryAdd(word, factor);
                        break;
                    default:
                        throw row.Wrong("kind", "currency, measure, share, rate, or magnitude with a value");
                }
            }
        }
    }

    public static Units Embedded { get; } = new(TabSeparated.Embedded("Reading/Data/units.tsv"));

    /// <summary>ISO 4217 code of a currency's word or sign, or null.</summary>
    public string? Currency(ReadOnlySpan<char> word) => Find(_currencies, word);

    /// <summary>Canonical form of a measure's word or sign, or null.</summary>
    public string? Measure(ReadOnlySpan<char> word) => Find(_measures, word);

    /// <summary>The period that an adverb such as "annually" makes of a figure, or null.</summary>
    public string? Rate(ReadOnlySpan<char> word) => Find(_rates, word);

    /// <summary>Factor of a magnitude word; 0 for any other.</summary>
    public double Factor(ReadOnlySpan<char> word) => Find(_magnitudes, word);

    private static T? Find<T>(Dictionary<string, T> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var found) ? found : default;
}
