using Comity.Language.Linear;

namespace Comity.Language.Parsing;

/// <summary>Builds the tree of a tagged sentence, left to right in linear time.</summary>
/// <remarks>
/// Arc-hybrid transitions (Kuhlmann and others, 2011), the best action at each step, and for each arc the best relation. Holds
/// buffers: one for each thread.
/// </remarks>
/// <param name="relations">The relations that it may give, the root's apart.</param>
internal sealed class Parser(DenseWeights actions, DenseWeights labels, IReadOnlyList<DependencyRelation> relations)
{
    private readonly ParserState _state = new();
    private readonly int[] _rows = new int[ActionFeatures.Capacity];
    private readonly int[] _actionScores = new int[4];
    private readonly int[] _labelScores = new int[DenseWeights.Stride(relations.Count)];

    /// <param name="heads">Receives the head of each word, -1 for the root.</param>
    /// <param name="names">Receives the relation of each word to its head.</param>
    public void Parse(ParserWords words, Span<int> heads, Span<DependencyRelation> names)
    {
        _state.Start(words.Count);
        while (!_state.IsFinished)
        {
            var action = Best(words);
            if (action == ParserAction.Shift)
            {
                _state.Shift();
            }
            else
            {
                var head = _state.HeadOf(action);
                _state.Attach(head, BestLabel(words, head, _state.Stack(0)));
            }
        }

        for (var word = 0; word < words.Count; word++)
        {
            heads[word] = _state.Head[word] == words.Count ? -1 : _state.Head[word];
            names[word] = heads[word] < 0 ? DependencyRelation.Root : relations[_state.Label[word]];
        }
    }

    private ParserAction Best(ParserWords words)
    {
        var count = ActionFeatures.Fill(words, _state, _rows);
        actions.Score(_rows.AsSpan(0, count), _actionScores);
        var best = (ParserAction)(-1);
        for (var action = ParserAction.Shift; action <= ParserAction.AttachBelow; action++)
        {
            if (_state.Allows(action) && (best < 0 || _actionScores[(int)action] > _actionScores[(int)best]))
            {
                best = action;
            }
        }

        return best;
    }

    private int BestLabel(ParserWords words, int head, int word)
    {
        if (head == words.Count)
        {
            return relations.Count;
        }

        var count = LabelFeatures.Fill(words, _state, head, word, _rows);
        labels.Score(_rows.AsSpan(0, count), _labelScores);
        var best = 0;
        for (var label = 1; label < relations.Count; label++)
        {
            if (_labelScores[label] > _labelScores[best])
            {
                best = label;
            }
        }

        return best;
    }
}
