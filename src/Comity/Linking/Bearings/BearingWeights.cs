namespace Comity.Linking.Bearings;

/// <summary>How much each feature weighs, learned from pairs of passages: docs/training.md, "Links".</summary>
/// <param name="Weights">One for each <see cref="BearingFeature"/>.</param>
/// <param name="Enough">A link is as probable as this, or more so.</param>
internal sealed record BearingWeights(double[] Weights, double Enough)
{
    public const string Name = "Linking/Data/bearing-weights.tsv";
    public const string EnoughRow = "enough";

    /// <summary>Those that come with Comity.</summary>
    public static BearingWeights Embedded { get; } = Of(TabSeparated.Embedded(Name));

    private readonly double _mostOfSentences = (BearingFeatures.Most * Math.Max(0, Weights[(int)BearingFeature.Context])) + Math.Max(0, Weights[(int)BearingFeature.Against]);
    private readonly double _leastSum = Math.Log(Enough / (1 - Enough));

    /// <summary>Whether there can be a link, whatever <see cref="BearingFeatures.Sentences"/> adds to the values; false only where there is none.</summary>
    public bool CanBeEnough(ReadOnlySpan<double> quick) => Sum(quick) + _mostOfSentences >= _leastSum - 1e-9;

    /// <summary>How probable it is that the later claim bears on the earlier one.</summary>
    public double Probability(ReadOnlySpan<double> values) => 1 / (1 + Math.Exp(-Sum(values)));

    private double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0d;
        for (var index = 0; index < values.Length; index++)
        {
            sum += values[index] * Weights[index];
        }

        return sum;
    }

    /// <exception cref="ComityException"><see cref="ErrorCode.KnowledgeRow"/>: a feature that is none, stands twice, or has no number.</exception>
    internal static BearingWeights Of(IEnumerable<TabularRow> rows)
    {
        var weights = new double[BearingFeatures.Count];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var enough = .5;
        foreach (var row in rows)
        {
            var name = row.Required("feature");
            if (!seen.Add(name))
            {
                throw row.Wrong("feature", "each feature once");
            }

            if (!double.TryParse(row["weight"], System.Globalization.CultureInfo.InvariantCulture, out var weight) || !double.IsFinite(weight))
            {
                throw row.Wrong("weight", "a number");
            }

            if (row["sign"] is not ("" or "+" or "-"))
            {
                throw row.Wrong("sign", "+, - or nothing");
            }

            if (name != EnoughRow)
            {
                weights[(int)row.Member<BearingFeature>("feature")] = weight;
            }
            else
            {
                enough = weight is > 0 and < 1 ? weight : throw row.Wrong("weight", "a probability above 0 and below 1");
            }
        }

        return new(weights, enough);
    }
}
