namespace Comity.Language.Neural;

/// <summary>Finds the tree of highest score with one root (Chu and Liu, 1965; Edmonds, 1967). Holds buffers: one for each thread.</summary>
/// <remarks>
/// The best head of each word, where that makes a tree, as it nearly always does. Else each cycle becomes one node in turn, in place: quadratic in time for
/// each cycle, quadratic in memory for all.
/// </remarks>
internal sealed class TreeDecoder
{
    // Each child of the root costs this: the best tree has the fewest, which is one.
    private const float RootCost = 1000;

    private readonly List<Contraction> _contractions = [];
    private float[] _scores = [];
    private int[] _originalHeads = [];
    private int[] _originalNodes = [];
    private int[] _active = [];
    private int[] _best = [];
    private int[] _marks = [];
    private int[] _cycle = [];
    private int[] _owners = [];
    private int[] _heads = [];
    private int _count;
    private int _activeCount;

    /// <param name="scores">Row i: the score of each node as the head of node i, for i from 1; node 0 is the root. Not altered.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="count">Nodes, the root included.</param>
    /// <returns>The head of each node; that of the root is 0. Valid until the next call.</returns>
    public ReadOnlySpan<int> Decode(ReadOnlySpan<float> scores, int stride, int count)
    {
        Start(scores, stride, count);
        var depth = 0;
        while (FindCycle() is > 0 and var length)
        {
            if (depth == 0)
            {
                RememberArcs();
            }

            Contract(ContractionAt(depth++), length);
            ChooseBest();
        }

        if (depth == 0)
        {
            return _best.AsSpan(0, count);
        }

        _heads.AsSpan(0, count).Fill(-1);
        for (var index = 1; index < _activeCount; index++)
        {
            Take(_active[index], _best[_active[index]]);
        }

        while (depth > 0)
        {
            Expand(_contractions[--depth]);
        }

        _heads[0] = 0;
        return _heads.AsSpan(0, count);
    }

    private void Start(ReadOnlySpan<float> scores, int stride, int count)
    {
        _count = count;
        _activeCount = count;
        if (_best.Length < count)
        {
            _active = new int[count * 2];
            _best = new int[count * 2];
            _marks = new int[count * 2];
            _cycle = new int[count * 2];
            _owners = new int[count * 2];
            _heads = new int[count * 2];
        }

        if (_scores.Length < count * count)
        {
            _scores = new float[count * count];
        }

        for (var node = 0; node < count; node++)
        {
            _active[node] = node;
            _owners[node] = node;
            scores.Slice(node * stride, count).CopyTo(_scores.AsSpan(node * count));
            _scores[node * count] -= RootCost;
        }

        ChooseBest();
    }

    // Which words each score is about, once nodes stand for several.
    private void RememberArcs()
    {
        if (_originalHeads.Length < _count * _count)
        {
            _originalHeads = new int[_count * _count];
            _originalNodes = new int[_count * _count];
        }

        for (var node = 0; node < _count; node++)
        {
            for (var head = 0; head < _count; head++)
            {
                _originalHeads[(node * _count) + head] = head;
                _originalNodes[(node * _count) + head] = node;
            }
        }
    }

    private Contraction ContractionAt(int depth)
    {
        if (_contractions.Count == depth)
        {
            _contractions.Add(new Contraction());
        }

        return _contractions[depth];
    }

    private void ChooseBest()
    {
        _best[0] = 0;
        for (var index = 1; index < _activeCount; index++)
        {
            var node = _active[index];
            var row = _scores.AsSpan(node * _count, _count);
            var best = 0;
            for (var other = 1; other < _activeCount; other++)
            {
                var head = _active[other];
                if (head != node && row[head] > row[best])
                {
                    best = head;
                }
            }

            _best[node] = best;
        }
    }

    // The length of a cycle among the best heads, which is then in _cycle; 0 for none.
    private int FindCycle()
    {
        _marks.AsSpan(0, _count).Clear();
        for (var index = 1; index < _activeCount; index++)
        {
            var start = _active[index];
            var node = start;
            while (node != 0 && _marks[node] == 0)
            {
                _marks[node] = start;
                node = _best[node];
            }

            if (node == 0 || _marks[node] != start)
            {
                continue;
            }

            var length = 0;
            var member = node;
            do
            {
                _cycle[length++] = member;
                member = _best[member];
            }
            while (member != node);
            return length;
        }

        return 0;
    }

    // The first node of the cycle comes to stand for all of it.
    private void Contract(Contraction contraction, int length)
    {
        var cycle = _cycle.AsSpan(0, length);
        contraction.Start(_owners.AsSpan(0, _count));
        var isMember = _marks;
        isMember.AsSpan(0, _count).Clear();
        foreach (var member in cycle)
        {
            isMember[member] = 1;
            contraction.Members.Add(member);
            contraction.Nodes.Add(_originalNodes[(member * _count) + _best[member]]);
            contraction.Heads.Add(_originalHeads[(member * _count) + _best[member]]);
        }

        var representative = cycle[0];
        var kept = 0;
        for (var index = 0; index < _activeCount; index++)
        {
            var node = _active[index];
            if (isMember[node] == 0)
            {
                LeaveTo(node, representative, cycle);
                EnterFrom(node, representative, cycle);
                _active[kept++] = node;
            }
        }

        _active[kept++] = representative;
        _activeCount = kept;
        for (var node = 0; node < _count; node++)
        {
            if (isMember[_owners[node]] != 0)
            {
                _owners[node] = representative;
            }
        }
    }

    // The best member of the cycle to be the head of a node outside.
    private void LeaveTo(int node, int representative, ReadOnlySpan<int> cycle)
    {
        var row = node * _count;
        var best = cycle[0];
        foreach (var member in cycle)
        {
            if (_scores[row + member] > _scores[row + best])
            {
                best = member;
            }
        }

        Copy(row + best, row + representative, _scores[row + best]);
    }

    // What is gained by breaking the cycle at the member that a node outside suits best as a head.
    private void EnterFrom(int head, int representative, ReadOnlySpan<int> cycle)
    {
        var best = cycle[0];
        var most = float.NegativeInfinity;
        foreach (var member in cycle)
        {
            var gain = _scores[(member * _count) + head] - _scores[(member * _count) + _best[member]];
            if (gain > most)
            {
                most = gain;
                best = member;
            }
        }

        Copy((best * _count) + head, (representative * _count) + head, most);
    }

    private void Copy(int from, int to, float score)
    {
        _scores[to] = score;
        _originalHeads[to] = _originalHeads[from];
        _originalNodes[to] = _originalNodes[from];
    }

    private void Take(int node, int head)
    {
        var arc = (node * _count) + head;
        _heads[_originalNodes[arc]] = _originalHeads[arc];
    }

    // One member of the cycle has got its head from outside; the others keep theirs.
    private void Expand(Contraction contraction)
    {
        var entered = -1;
        for (var node = 1; node < _count && entered < 0; node++)
        {
            entered = _heads[node] >= 0 && contraction.Members.Contains(contraction.Owner(node)) ? contraction.Owner(node) : -1;
        }

        for (var index = 0; index < contraction.Members.Count; index++)
        {
            if (contraction.Members[index] != entered)
            {
                _heads[contraction.Nodes[index]] = contraction.Heads[index];
            }
        }
    }

    /// <summary>A cycle that became one node.</summary>
    private sealed class Contraction
    {
        private int[] _owners = [];

        public List<int> Members { get; } = [];

        /// <summary>For each member the word that its best arc in the cycle ends at.</summary>
        public List<int> Nodes { get; } = [];

        /// <summary>For each member the word that this arc comes from.</summary>
        public List<int> Heads { get; } = [];

        /// <summary>The node that stood for a word before the contraction.</summary>
        public int Owner(int word) => _owners[word];

        public void Start(ReadOnlySpan<int> owners)
        {
            Members.Clear();
            Nodes.Clear();
            Heads.Clear();
            if (_owners.Length < owners.Length)
            {
                _owners = new int[owners.Length * 2];
            }

            owners.CopyTo(_owners);
        }
    }
}
