namespace Comity.Language.Neural;

/// <summary>Finds the tags, heads and relations of sentences, several at a time: the best by the sum of what the networks say. Holds buffers: one for each thread.</summary>
/// <remarks>
/// What a sentence gets does not depend on those beside it. Linear in the words but for the scores of arcs, which are quadratic in a sentence of at most
/// <see cref="LongestPiece"/> words: a longer one is parsed in pieces.
/// </remarks>
internal sealed unsafe class NeuralParser
{
    /// <summary>Longest piece of a sentence that gets a tree of its own, in words.</summary>
    public const int LongestPiece = 200;

    private readonly NeuralNetwork _network;
    private readonly NetworkRun[] _runs;
    private readonly TreeDecoder _decoder = new();
    private int[] _starts = new int[64];
    private int[] _heads = [];
    private int[] _chosen = [];
    private int[] _holders = [];
    private float[] _arcScores = [];
    private int _pieces;

    /// <param name="networks">At least one; alike in their tags and relations.</param>
    public NeuralParser(IReadOnlyList<NeuralNetwork> networks, VectorPath path)
    {
        _network = networks[0];
        _runs = [.. networks.Select(network => new NetworkRun(network, path))];
    }

    /// <summary>Parses the pieces that were added since <see cref="Clear"/>.</summary>
    public void Parse()
    {
        var rows = _starts[_pieces];
        if (rows == 0)
        {
            return;
        }

        Reserve(rows);
        var starts = _starts.AsSpan(0, _pieces + 1);
        foreach (var run in _runs)
        {
            run.Forward(starts);
        }

        for (var piece = 0; piece < _pieces; piece++)
        {
            Attach(piece);
        }

        foreach (var run in _runs)
        {
            run.Label(starts, _heads);
        }

        Sum(rows);
        for (var piece = 0; piece < _pieces; piece++)
        {
            Choose(piece);
        }
    }

    /// <summary>Forgets all pieces.</summary>
    public void Clear() => _pieces = 0;

    /// <summary>Adds the words from <paramref name="start"/> to <paramref name="end"/> of a sentence as a piece; gives its number.</summary>
    public int Add(Sentence sentence, int start, int end)
    {
        var first = _starts[_pieces];
        var rows = first + end - start + 1;
        if (_pieces + 2 > _starts.Length)
        {
            Array.Resize(ref _starts, _starts.Length * 2);
        }

        _starts[_pieces + 1] = rows;
        foreach (var run in _runs)
        {
            run.Embed(sentence, start, first, rows);
        }

        return _pieces++;
    }

    /// <summary>Words of a piece.</summary>
    public int Length(int piece) => _starts[piece + 1] - _starts[piece] - 1;

    /// <summary>The best tag of a word of a piece.</summary>
    public int Tag(int piece, int word) => Best(_runs[0].TagScores + ((nint)(_starts[piece] + 1 + word) * _network.TagHead.PaddedOutputs), _network.TagHead.Outputs);

    /// <summary>The head of a word among the words of the piece, -1 for the root.</summary>
    public int Head(int piece, int word) => _heads[_starts[piece] + 1 + word] - 1;

    /// <summary>The relation of a word of a piece to its head; that of the root, too, is one of the others.</summary>
    public int Relation(int piece, int word) => _chosen[_starts[piece] + 1 + word];

    private static int Best(float* scores, int count)
    {
        var best = 0;
        for (var index = 1; index < count; index++)
        {
            if (scores[index] > scores[best])
            {
                best = index;
            }
        }

        return best;
    }

    private void Reserve(int rows)
    {
        if (_heads.Length < rows)
        {
            _heads = new int[rows * 2];
            _chosen = new int[rows * 2];
            _holders = new int[rows * 2 * SingleRelations.Groups];
        }
    }

    private void Attach(int piece)
    {
        var start = _starts[piece];
        var count = _starts[piece + 1] - start;
        var padded = MatrixProduct.Padded(count);
        if (_arcScores.Length < count * padded)
        {
            _arcScores = new float[count * padded * 2];
        }

        _arcScores.AsSpan(0, count * padded).Clear();
        foreach (var run in _runs)
        {
            run.AddArcs(start, count, _arcScores, padded);
        }

        _decoder.Decode(_arcScores, padded, count).CopyTo(_heads.AsSpan(start));
    }

    // The first network's scores become those of all. What a network adds to all options of a word alike makes no difference to its choice.
    private void Sum(int rows)
    {
        foreach (var run in _runs.AsSpan(1))
        {
            Add(_runs[0].TagScores, run.TagScores, rows * _network.TagHead.PaddedOutputs);
            Add(_runs[0].LabelScores, run.LabelScores, rows * _network.Labels.PaddedOutputs);
        }
    }

    private static void Add(float* target, float* other, int count)
    {
        for (var index = 0; index < count; index++)
        {
            target[index] += other[index];
        }
    }

    // The best relation of each word; of two that want what their head has only once, the one that loses less takes its next best.
    private void Choose(int piece)
    {
        var start = _starts[piece];
        var count = _starts[piece + 1] - start;
        _holders.AsSpan(0, count * SingleRelations.Groups).Clear();
        for (var node = 1; node < count; node++)
        {
            var claimant = node;
            while (claimant > 0)
            {
                var relation = BestFree(start, claimant, out var group);
                _chosen[start + claimant] = relation;
                claimant = group == 0 ? 0 : Hold(start, claimant, group);
            }
        }
    }

    // The best relation that the head can still have, or that is worth more to this word than to the one that has it.
    private int BestFree(int start, int node, out int group)
    {
        var scores = _runs[0].LabelScores + ((nint)(start + node) * _network.Labels.PaddedOutputs);
        var best = -1;
        for (var relation = 0; relation < _network.Labels.Outputs; relation++)
        {
            if (relation != _network.RootRelation && (best < 0 || scores[relation] > scores[best]) && !IsTaken(start, node, relation))
            {
                best = relation;
            }
        }

        group = _network.RelationGroups[best];
        return best;
    }

    private bool IsTaken(int start, int node, int relation)
    {
        var group = _network.RelationGroups[relation];
        var holder = group == 0 ? 0 : _holders[(_heads[start + node] * SingleRelations.Groups) + group];
        // Not ">=": what cannot be compared must not let two words put each other out for ever.
        return holder > 0 && holder != node && !(Regret(start, node, group) > Regret(start, holder, group));
    }

    // Takes the place; gives the word that had it and must choose again, or 0.
    private int Hold(int start, int node, int group)
    {
        ref var holder = ref _holders[(_heads[start + node] * SingleRelations.Groups) + group];
        var former = holder;
        holder = node;
        return former == node ? 0 : former;
    }

    // What a word loses in score if it cannot have a relation of the group.
    private float Regret(int start, int node, int group)
    {
        var scores = _runs[0].LabelScores + ((nint)(start + node) * _network.Labels.PaddedOutputs);
        float within = float.NegativeInfinity, without = float.NegativeInfinity;
        for (var relation = 0; relation < _network.Labels.Outputs; relation++)
        {
            if (relation != _network.RootRelation)
            {
                ref var side = ref _network.RelationGroups[relation] == group ? ref within : ref without;
                side = Math.Max(side, scores[relation]);
            }
        }

        return within - without;
    }
}
