namespace Comity.Language.Training.Network;

/// <summary>Learns the weights of the network from examples.</summary>
internal sealed class NetworkTrainer
{
    private readonly FormTable _forms;
    private readonly TrainingOptions _options;
    private readonly AdamOptimizer _optimizer;
    private readonly NetworkPass[] _passes;

    public NetworkTrainer(NetworkWeights weights, FormTable forms, TrainingOptions options)
    {
        _forms = forms;
        _options = options;
        _optimizer = new AdamOptimizer(weights.All);
        _passes = [.. Enumerable.Range(0, options.Parts).Select(_ => new NetworkPass(weights, forms.Rows, forTraining: true))];
    }

    public AdamOptimizer Optimizer => _optimizer;

    /// <summary>Passes once over <paramref name="examples"/> in an order of this epoch; gives the mean loss of a word.</summary>
    public double Epoch(IReadOnlyList<NetworkExample> examples, int epoch)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        new TrainingRandom(HashCode(_options.Seed, epoch, -1)).Shuffle(order);
        var words = examples.Sum(example => (long)example.Count);
        var steps = _options.Epochs * ((words / _options.BatchWords) + 1);
        var loss = 0d;
        var next = 0;
        while (next < order.Length)
        {
            loss += Step(examples, order, ref next, steps);
        }

        return loss / words;
    }

    private double Step(IReadOnlyList<NetworkExample> examples, int[] order, ref int next, long steps)
    {
        List<NetworkExample>[] parts = [.. _passes.Select(_ => new List<NetworkExample>())];
        var sizes = new int[parts.Length];
        while (next < order.Length && sizes.Sum() < _options.BatchWords)
        {
            var smallest = Array.IndexOf(sizes, sizes.Min());
            parts[smallest].Add(examples[order[next]]);
            sizes[smallest] += examples[order[next]].Count;
            next++;
        }

        var losses = new double[parts.Length];
        var step = _optimizer.Steps;
        Parallel.For(0, parts.Length, part =>
        {
            if (parts[part].Count > 0)
            {
                losses[part] = _passes[part].Train(parts[part], _forms.Dropout, _options, new TrainingRandom(HashCode(_options.Seed, (int)step, part)));
            }
        });
        const float least = 1e-5f;
        var rate = _options.LearningRate * Math.Min(1, (step + 1f) / _options.WarmUpSteps) * (1 - ((float)step / steps));
        _optimizer.Step([.. _passes.Select(pass => pass.Gradients)], Math.Max(rate, least), 1f / sizes.Sum());
        return losses.Sum();
    }

    // Not System.HashCode, whose seed differs from run to run.
    private static int HashCode(int seed, int first, int second) => unchecked((((seed * 1_000_003) + first) * 1_000_003) + second);
}
