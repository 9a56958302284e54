using Comity.Language.Linear;
using Comity.Language.Parsing;
using Comity.Language.Tagging;

namespace Comity.Language.Training;

/// <summary>Learns the parser: averaged perceptrons for actions and relations under a dynamic oracle with exploration.</summary>
/// <remarks>Goldberg and Nivre (2013): an action costs the arcs of the treebank that it makes impossible; any cheapest one is right.</remarks>
internal sealed class ParserTrainer(TagSet tags, int relationCount, TrainingOptions options)
{
    private readonly AveragedWeights _actions = new(ParserActions.Count, ActionFeatures.Bits);
    private readonly AveragedWeights _labels = new(relationCount, LabelFeatures.Bits);
    private readonly WeightTotals _actionTotals = new(ParserActions.Count, ActionFeatures.Bits);
    private readonly WeightTotals _labelTotals = new(relationCount, LabelFeatures.Bits);
    private readonly ParserState _state = new();
    private readonly ParserWords _words = new();
    private readonly int[] _rows = new int[ActionFeatures.Capacity];
    private readonly int[] _labelRows = new int[LabelFeatures.Capacity];
    private TrainingRandom _random = new(0);

    /// <summary>Trains once and measures after each epoch.</summary>
    /// <returns>The epoch, from 1, that <paramref name="measure"/> likes best.</returns>
    public int ChooseEpochs(IReadOnlyList<TrainingSentence> sentences, Func<int, ParserWeights, double> measure)
    {
        var (best, bestEpoch) = (double.NegativeInfinity, 0);
        Run(sentences, options.ParserEpochs, 0, epoch =>
        {
            ClearTotals();
            AddToTotals();
            if (measure(epoch, Mean()) is var score && score > best)
            {
                (best, bestEpoch) = (score, epoch);
            }
        });
        return bestEpoch;
    }

    /// <summary>Trains from nothing, <paramref name="rounds"/> times in other orders, and takes the mean.</summary>
    public ParserWeights Train(IReadOnlyList<TrainingSentence> sentences, int epochs, int rounds)
    {
        ClearTotals();
        for (var round = 0; round < rounds; round++)
        {
            Run(sentences, epochs, round, null);
            AddToTotals();
        }

        return Mean();
    }

    private void ClearTotals()
    {
        _actionTotals.Clear();
        _labelTotals.Clear();
    }

    private void AddToTotals()
    {
        _actionTotals.Add(_actions);
        _labelTotals.Add(_labels);
    }

    private ParserWeights Mean() => new(_actionTotals.ToDense(), _labelTotals.ToDense());

    private void Run(IReadOnlyList<TrainingSentence> sentences, int epochs, int round, Action<int>? afterEpoch)
    {
        _actions.Clear();
        _labels.Clear();
        _random = new TrainingRandom(options.Seed + round);
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            _random.Shuffle(order);
            foreach (var index in order)
            {
                Learn(sentences[index], epoch > 1);
            }

            afterEpoch?.Invoke(epoch);
        }
    }

    private void Learn(TrainingSentence sentence, bool explores)
    {
        Span<float> scores = stackalloc float[_actions.Width];
        Span<int> costs = stackalloc int[ParserActions.Count];
        _words.Fill(sentence.Traits.AsSpan(TaggerFeatures.Padding, sentence.Count), sentence.Tags, tags);
        _state.Start(sentence.Count);
        while (!_state.IsFinished)
        {
            var rows = _rows.AsSpan(0, ActionFeatures.Fill(_words, _state, _rows));
            _actions.Score(rows, scores);
            Cost(sentence.Heads, costs);
            var (best, right, wrong) = Choose(scores, costs);
            if (wrong >= 0 && scores[right] - scores[wrong] < options.ParserMargin)
            {
                _actions.Update(rows, right, 1);
                _actions.Update(rows, wrong, -1);
            }

            _actions.Step();
            var action = (ParserAction)(explores && _random.Fraction() < options.Exploration ? best : right);
            if (action == ParserAction.Shift)
            {
                _state.Shift();
            }
            else
            {
                var head = _state.HeadOf(action);
                _state.Attach(head, Label(sentence, head, _state.Stack(0), explores));
            }
        }
    }

    // The best action, the best of the cheapest, and the best of the others, among those allowed.
    private (int Best, int Right, int Wrong) Choose(ReadOnlySpan<float> scores, ReadOnlySpan<int> costs)
    {
        var least = int.MaxValue;
        for (var action = 0; action < ParserActions.Count; action++)
        {
            least = _state.Allows((ParserAction)action) ? Math.Min(least, costs[action]) : least;
        }

        int best = -1, right = -1, wrong = -1;
        for (var action = 0; action < ParserActions.Count; action++)
        {
            if (!_state.Allows((ParserAction)action))
            {
                continue;
            }

            best = best < 0 || scores[action] > scores[best] ? action : best;
            if (costs[action] == least)
            {
                right = right < 0 || scores[action] > scores[right] ? action : right;
            }
            else
            {
                wrong = wrong < 0 || scores[action] > scores[wrong] ? action : wrong;
            }
        }

        return (best, right, wrong);
    }

    private int Label(TrainingSentence sentence, int head, int word, bool explores)
    {
        if (head == sentence.Count)
        {
            return _labels.Classes;
        }

        var gold = sentence.Labels[word];
        var isRight = sentence.Heads[word] == head && gold >= 0;
        Span<float> scores = stackalloc float[_labels.Width];
        var rows = _labelRows.AsSpan(0, LabelFeatures.Fill(_words, _state, head, word, _labelRows));
        _labels.Score(rows, scores);
        var (best, rival) = Choice.BestAndRival(scores[.._labels.Classes], gold);
        if (!isRight)
        {
            return best;
        }

        if (rival >= 0 && scores[gold] - scores[rival] < options.ParserMargin)
        {
            _labels.Update(rows, gold, 1);
            _labels.Update(rows, rival, -1);
        }

        _labels.Step();
        return explores ? best : gold;
    }

    // Arcs of the treebank that each action makes impossible.
    private void Cost(int[] heads, Span<int> costs)
    {
        costs.Clear();
        var next = _state.Next;
        for (var depth = 0; depth < _state.Depth; depth++)
        {
            var word = _state.Stack(depth);
            costs[(int)ParserAction.Shift] += heads[word] == next ? 1 : 0;
            costs[(int)ParserAction.Shift] += depth > 0 && next < heads.Length && heads[next] == word ? 1 : 0;
        }

        if (_state.Depth == 0)
        {
            return;
        }

        var top = _state.Stack(0);
        var below = _state.Stack(1);
        var lost = 0;
        for (var word = next; word < heads.Length; word++)
        {
            lost += heads[word] == top ? 1 : 0;
        }

        costs[(int)ParserAction.AttachToNext] = lost + ((below >= 0 && heads[top] == below) || heads[top] > next ? 1 : 0);
        costs[(int)ParserAction.AttachBelow] = lost + (heads[top] >= next ? 1 : 0);
    }
}

/// <summary>Weights of the parser's two decisions.</summary>
internal readonly record struct ParserWeights(DenseWeights Actions, DenseWeights Labels);
