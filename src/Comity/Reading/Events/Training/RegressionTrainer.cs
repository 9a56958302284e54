using System.Runtime.InteropServices;
using Comity.Language.Training;
using Comity.Reading.Events.Coding;

namespace Comity.Reading.Events.Training;

/// <summary>Fits a multinomial logistic regression by stochastic gradient descent: AdaGrad whose sums are shared by the classes, features dropped at random.</summary>
/// <remarks>Deterministic: the same examples and seed give the same weights. Sums shared by the classes matter: one for each class over-predicts rare classes.</remarks>
internal sealed class RegressionTrainer(RegressionOptions options)
{
    private const float FirstSum = 1e-2f;
    private const float BiasStep = .02f;
    private readonly Dictionary<ulong, int> _rows = [];

    public EventModel Train(IReadOnlyList<string> classes, IReadOnlyList<EventExample> examples, Sharpness? sharpness = null)
    {
        var features = Index(examples);
        var count = classes.Count;
        var indexed = examples.Select(Rows).ToArray();
        var rounds = new (float[] Weights, float[] Bias)[options.Rounds];
        Parallel.For(0, options.Rounds, round => rounds[round] = Round(examples, indexed, count, features.Count, options.Seed + round));
        return new EventModel(classes, features, Mean([.. rounds.Select(round => round.Weights)]), Mean([.. rounds.Select(round => round.Bias)]), sharpness ?? Sharpness.Plain);
    }

    private static float[] Mean(IReadOnlyList<float[]> rounds)
    {
        var mean = new float[rounds[0].Length];
        for (var index = 0; index < mean.Length; index++)
        {
            foreach (var round in rounds)
            {
                mean[index] += round[index] / rounds.Count;
            }
        }

        return mean;
    }

    private (float[] Weights, float[] Bias) Round(IReadOnlyList<EventExample> examples, (int Row, float Value)[][] indexed, int count, int features, int seed)
    {
        var weights = new float[features * count];
        var sums = new float[features];
        Array.Fill(sums, FirstSum);
        var bias = new float[count];
        var order = Enumerable.Range(0, indexed.Length).ToArray();
        var random = new TrainingRandom(seed);
        var probabilities = new float[count];
        var kept = new List<(int Row, float Value)>();
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = (options.Rate * (1 - ((float)epoch / options.Epochs))) + .01f;
            foreach (var index in order)
            {
                Step(examples[index], indexed[index], probabilities, kept, rate, random, weights, sums, bias);
            }
        }

        return (weights, bias);
    }

    private void Step(
        EventExample example, (int Row, float Value)[] rows, float[] probabilities, List<(int Row, float Value)> kept, float rate, TrainingRandom random,
        float[] weights, float[] sums, float[] bias)
    {
        var count = probabilities.Length;
        kept.Clear();
        bias.CopyTo(probabilities, 0);
        foreach (var (row, value) in rows)
        {
            if (random.Fraction() < options.Dropout)
            {
                continue;
            }

            var scaled = value / (1 - options.Dropout);
            kept.Add((row, scaled));
            for (var index = 0; index < count; index++)
            {
                probabilities[index] += weights[(row * count) + index] * scaled;
            }
        }

        Sharpness.SoftMax(probabilities, 1);
        for (var index = 0; index < count; index++)
        {
            probabilities[index] = (probabilities[index] - (index == example.Class ? 1 - options.Smoothing : options.Smoothing / (count - 1))) * example.Weight;
            bias[index] -= BiasStep * probabilities[index];
        }

        var norm = 0f;
        foreach (var gradient in probabilities)
        {
            norm += gradient * gradient;
        }

        foreach (var (row, value) in CollectionsMarshal.AsSpan(kept))
        {
            sums[row] += norm * value * value;
            var step = rate / MathF.Sqrt(sums[row]);
            var at = row * count;
            for (var index = 0; index < count; index++)
            {
                weights[at + index] -= step * ((probabilities[index] * value) + (options.Decay * weights[at + index]));
            }
        }
    }

    private List<ulong> Index(IReadOnlyList<EventExample> examples)
    {
        var seen = new Dictionary<ulong, int>();
        foreach (var example in examples)
        {
            foreach (var (hash, _) in example.Features)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(seen, hash, out _)++;
            }
        }

        List<ulong> features = [.. seen.Where(pair => pair.Value >= options.LeastCount).Select(pair => pair.Key).Order()];
        _rows.Clear();
        foreach (var feature in features)
        {
            _rows.Add(feature, _rows.Count);
        }

        return features;
    }

    private (int Row, float Value)[] Rows(EventExample example) =>
        [.. example.Features.Where(feature => _rows.ContainsKey(feature.Hash)).Select(feature => (_rows[feature.Hash], feature.Value))];
}
