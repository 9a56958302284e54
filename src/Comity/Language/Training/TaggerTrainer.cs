namespace Comity.Language.Training;

/// <summary>Learns the tagger: an averaged perceptron that asks for a margin and tags with its own earlier choices.</summary>
internal sealed class TaggerTrainer(int tagCount, TrainingOptions options)
{
    // One table for all folds: it is the largest thing in memory.
    private readonly AveragedWeights _weights = new(tagCount, TaggerFeatures.Bits);
    private readonly int[] _rows = new int[TaggerFeatures.Capacity];

    /// <summary>Trains from nothing.</summary>
    /// <param name="afterEpoch">Given the epoch, from 1, and its averaged weights on demand.</param>
    public void Train(IReadOnlyList<TrainingSentence> sentences, int epochs, Action<int, Func<SparseWeights>>? afterEpoch = null)
    {
        _weights.Clear();
        var random = new TrainingRandom(options.Seed);
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                Learn(sentences[index]);
            }

            afterEpoch?.Invoke(epoch, Weights);
        }
    }

    public SparseWeights Weights() => _weights.ToSparse(options.TaggerThreshold);

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
