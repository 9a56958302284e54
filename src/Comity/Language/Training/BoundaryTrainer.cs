using System.Text;
using Comity.Language.Segmentation;

namespace Comity.Language.Training;

/// <summary>Learns from the raw text of a treebank where sentences end: logistic regression over the places that the rules leave open.</summary>
internal sealed class BoundaryTrainer(int seed)
{
    private const int Epochs = 8;
    private const float Rate = 0.05f;

    // Weights nearer to zero are dropped: they were hardly met, and the file is smaller without them.
    private const float Threshold = 0.02f;

    private readonly float[] _weights = new float[1 << BoundaryFeatures.Bits];
    private readonly float[] _squares = new float[1 << BoundaryFeatures.Bits];
    private readonly float[] _totals = new float[1 << BoundaryFeatures.Bits];

    public BoundaryModel Train(IReadOnlyList<ConlluSentence> treebank)
    {
        var places = new List<(int[] Rows, bool IsEnd)>();
        Collect(treebank, Raw, places);
        Collect(treebank, Small, places);
        var random = new TrainingRandom(seed);
        int[] order = [.. Enumerable.Range(0, places.Count)];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                Learn(places[index].Rows, places[index].IsEnd);
            }

            for (var row = 0; row < _weights.Length; row++)
            {
                _totals[row] += _weights[row];
            }
        }

        return new BoundaryModel([.. _totals.Select(total => Quantized(total / Epochs))]);
    }

    private static string Raw(string text) => text;
    private static string Small(string text) => text.ToLowerInvariant();

    private static void Collect(IReadOnlyList<ConlluSentence> treebank, Func<string, string> alter, List<(int[] Rows, bool IsEnd)> places)
    {
        var text = new StringBuilder();
        var ends = new HashSet<int>();
        for (var index = 0; index < treebank.Count; index++)
        {
            if (index > 0)
            {
                text.Append(treebank[index].StartsParagraph ? "\n\n" : treebank[index - 1].SpaceAfter ? " " : "");
            }

            text.Append(treebank[index].Text);
            ends.Add(text.Length);
        }

        var segmenter = new Segmenter(new GoldBoundaries(ends, places));
        var cursor = new TextCursor(alter(text.ToString()));
        var sentence = new Sentence();
        while (segmenter.Next(ref cursor, sentence))
        {
        }
    }

    private void Learn(int[] rows, bool isEnd)
    {
        var score = 0f;
        foreach (var row in rows)
        {
            score += _weights[row];
        }

        var error = (isEnd ? 1 : 0) - (float)(1 / (1 + Math.Exp(-score)));
        foreach (var row in rows)
        {
            _squares[row] += error * error;
            _weights[row] += Rate * error / MathF.Sqrt(_squares[row] + 1e-6f);
        }
    }

    private static short Quantized(float weight) =>
        MathF.Abs(weight) < Threshold ? (short)0 : (short)Math.Clamp(MathF.Round(weight * BoundaryModel.Scale), short.MinValue, short.MaxValue);

    /// <summary>Answers as the treebank does, and notes what was asked.</summary>
    private sealed class GoldBoundaries(HashSet<int> ends, List<(int[] Rows, bool IsEnd)> places) : IBoundaryDecider
    {
        private readonly int[] _rows = new int[BoundaryFeatures.Capacity];

        public bool IsEnd(Sentence sentence, BoundaryCandidate candidate)
        {
            var isEnd = ends.Contains(candidate.End);
            places.Add((_rows[..BoundaryFeatures.Fill(sentence, candidate, _rows)], isEnd));
            return isEnd;
        }
    }
}
