using Comity.Language.Linear;
using Comity.Language.Tagging;

namespace Comity.Language.Training;

/// <summary>Learns the tagger: an averaged perceptron that asks for a margin and tags with its own earlier choices.</summary>
internal sealed class TaggerTrainer(int tagCount, TrainingOptions options)
{
    // One table for all trainings: it is the largest thing in memory.
    private readonly AveragedWeights _weights = new(tagCount, TaggerFeatures.Bits);
    private readonly WeightTotals _totals = new(tagCount, TaggerFeatures.Bits);
    private readonly int[] _rows = new int[TaggerFeatures.Capacity];

    /// <summary>Trains once and measures after each epoch.</summary>
    /// <returns>The epoch, from 1, that <paramref name="measure"/> likes best.</returns>
    public int ChooseEpochs(IReadOnlyList<TrainingSentence> sentences, Func<int, SparseWeights, double> measure)
    {
        var (best, bestEpoch) = (double.NegativeInfinity, 0);
        Run(sentences, options.TaggerEpochs, 0, epoch =>
        {
            _totals.Clear();
            _totals.Add(_weights);
            if (measure(epoch, _totals.ToSparse(options.TaggerThreshold)) is var score && score > best)
            {
                (best, bestEpoch) = (score, epoch);
            }
        });
        return bestEpoch;
    }

    /// <summary>Trains from nothing, <paramref name="rounds"/> times in other orders, and takes the mean.</summary>
    public SparseWeights Train(IReadOnlyList<TrainingSentence> sentences, int epochs, int rounds)
    {
        _totals.Clear();
        for (var round = 0; round < rounds; round++)
        {
            Run(sentences, epochs, round, null);
            _totals.Add(_weights);
        }

        return _totals.ToSparse(options.TaggerThreshold);
    }

    private void Run(IReadOnlyList<TrainingSentence> sentences, int epochs, int round, Action<int>? afterEpoch)
    {
        _weights.Clear();
        var random = new TrainingRandom(options.Seed + round);
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                Learn(sentences[index]);
            }

            afterEpoch?.Invoke(epoch);
        }
    }

    private void Learn(TrainingSentence sentence)
    {
        Span<float> scores = stackalloc float[_weights.Width];
        var tag1 = TaggerFeatures.NoTag;
        var tag2 = TaggerFeatures.NoTag;
        for (var word = 0; word < sentence.Count; word++)
        {
            var rows = _rows.AsSpan(0, TaggerFeatures.Fill(sentence.Traits, word + TaggerFeatures.Padding, tag1, tag2, _rows));
            _weights.Score(rows, scores);
            var gold = sentence.GoldTags[word];
            var (best, rival) = Choice.BestAndRival(scores[..tagCount], gold);
            if (gold >= 0 && rival >= 0 && scores[gold] - scores[rival] < options.TaggerMargin)
            {
                _weights.Update(rows, gold, 1);
                _weights.Update(rows, rival, -1);
            }

            _weights.Step();
            tag2 = tag1;
            tag1 = (uint)best;
        }
    }
}
