using System.Globalization;
using Comity.Linking.Bearings;

namespace Comity.Evaluation;

/// <summary>What the weights of links are learned from.</summary>
public sealed record BearingTrainingOptions
{
    /// <summary>Tables of pairs of passages.</summary>
    public required IReadOnlyList<string> Pairs { get; init; }

    /// <summary>Folder of documents; null: none.</summary>
    public string? Documents { get; init; }

    /// <summary>What became of promises in these documents, with the words that show it; null: none.</summary>
    public string? Outcomes { get; init; }

    /// <summary>Of the pairs of passages that are linked, out of their fold, so many should be right.</summary>
    public double Precision { get; init; } = .85;
}

/// <summary>An earlier passage and a later one: claims of the one with claims of the other, of which the likeliest two decide.</summary>
/// <param name="Group">Bags that share an earlier passage are never divided between folds.</param>
/// <param name="Instances">Values of features of each two claims that are worth weighing; may be empty.</param>
internal sealed record BearingBag(string Group, bool IsMatch, bool IsFromDocuments, IReadOnlyList<double[]> Instances);

/// <summary>Learns how much each feature of two claims weighs.</summary>
/// <remarks>Which claims of two passages bear on each other is not labelled: of each two passages the likeliest two claims are learned from, chosen anew with each fit.</remarks>
/// <param name="progress">Told a line after each step.</param>
public sealed class BearingTraining(BearingTrainingOptions options, Action<string> progress)
{
    private const int Folds = 10;
    private const int Rounds = 10;

    /// <summary>Look-alikes in documents are many: they count less than those written for the purpose.</summary>
    private const double DocumentsImportance = .3;

    private static readonly int[] Signs = BearingWeightsFile.Signs();
    private static readonly double[] Penalties = [.3, 1, 3, 10, 30];

    /// <summary>Learns the weights, and tells how good they are out of their fold.</summary>
    internal BearingWeights Learn(CancellationToken cancellation)
    {
        var reading = new BearingReading();
        List<BearingBag> bags = [.. options.Pairs.SelectMany(BearingPair.ReadFile).Select(pair => Bag(reading, pair))];
        progress(Line($"{bags.Count} pairs of passages, {bags.Count(bag => bag.IsMatch)} that match, of which {bags.Count(bag => bag.IsMatch && bag.Instances.Count > 0)} share something; {bags.Count(bag => !bag.IsMatch && bag.Instances.Count > 0)} of the others"));
        if (options is { Documents: { } folder, Outcomes: { } outcomes })
        {
            var more = new BearingDocuments(reading).Bags(folder, ExpectedOutcome.ReadFile(outcomes));
            progress(Line($"documents: {more.Count(bag => bag.IsMatch)} that match, of which {more.Count(bag => bag.IsMatch && bag.Instances.Count > 0)} share something; {more.Count(bag => !bag.IsMatch)} that do not"));
            bags.AddRange(more);
        }

        var (best, bestLoss) = (Penalties[0], double.PositiveInfinity);
        var predicted = Array.Empty<double>();
        foreach (var penalty in Penalties)
        {
            cancellation.ThrowIfCancellationRequested();
            var found = CrossValidate(bags, penalty);
            var loss = Enumerable.Range(0, bags.Count).Where(bag => bags[bag].Instances.Count > 0)
                .Sum(bag => -Importance(bags[bag]) * Math.Log(Math.Max(1e-9, bags[bag].IsMatch ? found[bag] : 1 - found[bag])));
            progress(Line($"penalty {penalty}: loss {loss:0.0} out of fold"));
            if (loss < bestLoss)
            {
                (best, bestLoss, predicted) = (penalty, loss, found);
            }
        }

        var enough = Enough(bags, predicted);
        return new(Fit(bags, best), enough);
    }

    /// <summary>Learns the weights and writes them as a table of knowledge.</summary>
    /// <exception cref="ComityException">No such table, a wrong row, or an unwritable file.</exception>
    public void Write(string path, CancellationToken cancellation) => BearingWeightsFile.Write(path, Learn(cancellation));

    internal static BearingBag Bag(string group, bool isMatch, bool isFromDocuments, IEnumerable<Traits> openers, IReadOnlyList<Traits> answers)
    {
        var instances = new List<double[]>();
        foreach (var opener in openers)
        {
            foreach (var answer in answers)
            {
                if (BearingRule.IsLater(opener, answer) && BearingRule.Candidate(opener, answer) is { } measure && BearingReading.ShareKey(opener, answer))
                {
                    var values = new double[BearingFeatures.Count];
                    BearingFeatures.Of(opener, answer, measure, values);
                    instances.Add(values);
                }
            }
        }

        return new(group, isMatch, isFromDocuments, instances);
    }

    private static BearingBag Bag(BearingReading reading, BearingPair pair)
    {
        var (openers, answers) = reading.Read(pair);
        return Bag(pair.Earlier, pair.Relation is not null, false, openers, answers);
    }

    private double Enough(IReadOnlyList<BearingBag> bags, double[] predicted)
    {
        var enough = .95;
        for (var least = .95; least > .15; least -= .05)
        {
            var (precision, recall) = Figures(bags, predicted, least, false);
            var (precisionInDocuments, recallInDocuments) = Figures(bags, predicted, least, true);
            progress(Line($"from {least:0.00} on: precision {precision:0.000}, recall {recall:0.000}; in documents {precisionInDocuments:0.000}, {recallInDocuments:0.000}"));
            enough = precision >= options.Precision ? least : enough;
        }

        return Math.Round(enough, 2);
    }

    private static (double Precision, double Recall) Figures(IReadOnlyList<BearingBag> bags, double[] predicted, double enough, bool inDocuments)
    {
        int linked = 0, right = 0, wanted = 0;
        for (var bag = 0; bag < bags.Count; bag++)
        {
            if (bags[bag].IsFromDocuments == inDocuments)
            {
                linked += predicted[bag] >= enough ? 1 : 0;
                right += predicted[bag] >= enough && bags[bag].IsMatch ? 1 : 0;
                wanted += bags[bag].IsMatch ? 1 : 0;
            }
        }

        return (linked == 0 ? 1 : (double)right / linked, wanted == 0 ? 1 : (double)right / wanted);
    }

    // Probabilities of bags by weights that have not seen their group.
    private static double[] CrossValidate(IReadOnlyList<BearingBag> bags, double penalty)
    {
        var folds = bags.Select(bag => bag.Group).Distinct(StringComparer.Ordinal).Select((group, index) => (group, Fold: index % Folds)).ToDictionary(pair => pair.group, pair => pair.Fold, StringComparer.Ordinal);
        var predicted = new double[bags.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = Fit([.. bags.Where(bag => folds[bag.Group] != fold)], penalty);
            for (var bag = 0; bag < bags.Count; bag++)
            {
                if (folds[bags[bag].Group] == fold && bags[bag].Instances.Count > 0)
                {
                    predicted[bag] = bags[bag].Instances.Max(values => LogisticRegression.Probability(weights, values));
                }
            }
        }

        return predicted;
    }

    private static double[] Fit(IReadOnlyList<BearingBag> bags, double penalty)
    {
        List<BearingBag> learned = [.. bags.Where(bag => bag.Instances.Count > 0)];
        List<bool> labels = [.. learned.Select(bag => bag.IsMatch)];
        List<double> importance = [.. learned.Select(Importance)];
        var weights = First();
        var held = new bool[BearingFeatures.Count];
        for (var round = 0; round < Rounds; round++)
        {
            var chosen = learned.Select(bag => bag.Instances.MaxBy(values => LogisticRegression.Probability(weights, values))!); // none is empty
            weights = LogisticRegression.Fit([.. chosen.Select(values => values.Select((value, feature) => held[feature] ? 0 : value).ToArray())], labels, importance, penalty);
            for (var feature = 0; feature < held.Length; feature++)
            {
                // What would speak against all sense comes from how the pairs were written.
                held[feature] |= weights[feature] * Signs[feature] < 0;
                weights[feature] = held[feature] ? 0 : weights[feature];
            }
        }

        return weights;
    }

    // Where to begin: what is shared speaks for it.
    private static double[] First()
    {
        var weights = new double[BearingFeatures.Count];
        weights[(int)BearingFeature.Cover] = 1;
        weights[(int)BearingFeature.Shared] = 1;
        weights[(int)BearingFeature.Met] = 1;
        return weights;
    }

    private static double Importance(BearingBag bag) => bag.IsFromDocuments && !bag.IsMatch ? DocumentsImportance : 1;

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
