using Comity.Claims;
using Comity.Language;
using Comity.Reading.Trees;

namespace Comity.Reading.Events.Coding;

/// <summary>A sentence seen from a source and a target: where the two stand, and the tree between their heads.</summary>
/// <remarks>Reused from pair to pair.</remarks>
internal sealed class PairView
{
    private const int LongestPath = 60;
    private readonly List<int> _up = [];
    private readonly List<int> _down = [];
    private readonly List<int> _path = [];
    private bool[] _isOnPath = new bool[64];
    private bool[] _isNear = new bool[64];

    public Sentence Sentence { get; private set; } = new();

    public Tree Tree { get; private set; } = new();

    /// <summary>The words of the source; empty where the sentence does not name it.</summary>
    public WordSpan Source { get; private set; }

    public WordSpan Target { get; private set; }

    /// <summary>From the source's head up to where the two meet, both included; the whole way to the root where one is not named.</summary>
    public IReadOnlyList<int> Up => _up;

    /// <summary>From the target's head up to where the two meet, both included.</summary>
    public IReadOnlyList<int> Down => _down;

    /// <summary>The words between the heads along the tree, from source to target, the two spans left out.</summary>
    public IReadOnlyList<int> Path => _path;

    public bool IsOnPath(int word) => _isOnPath[word];

    /// <summary>Whether a word is on the path or a complement of one that is.</summary>
    public bool IsNear(int word) => _isNear[word];

    public bool IsInside(int word) => Source.Has(word) || Target.Has(word);

    /// <summary>B: between the two; L: before both; R: after both; S, T: inside.</summary>
    public char Zone(int word)
    {
        if (Source.Has(word))
        {
            return 'S';
        }

        if (Target.Has(word))
        {
            return 'T';
        }

        var first = Source.IsEmpty ? -1 : Target.IsEmpty ? Source.First : Math.Min(Source.First, Target.First);
        var last = Target.IsEmpty ? Sentence.Count : Source.IsEmpty ? Target.First : Math.Max(Source.First, Target.First);
        return word < first ? 'L' : word > last ? 'R' : 'B';
    }

    /// <summary>Words between a word and the nearer of the two.</summary>
    public int Distance(int word) => Math.Min(Source.DistanceTo(word), Target.DistanceTo(word));

    public void Begin(Sentence sentence, Tree tree, WordSpan source, WordSpan target)
    {
        (Sentence, Tree, Source, Target) = (sentence, tree, source, target);
        if (_isOnPath.Length < sentence.Count)
        {
            _isOnPath = new bool[sentence.Count * 2];
            _isNear = new bool[sentence.Count * 2];
        }

        _isOnPath.AsSpan(0, sentence.Count).Clear();
        _isNear.AsSpan(0, sentence.Count).Clear();
        Ancestors(source.Head, _up);
        Ancestors(target.Head, _down);
        Meet();
        foreach (var word in _path)
        {
            _isOnPath[word] = _isNear[word] = true;
            foreach (var child in tree.Children(word))
            {
                _isNear[child] |= IsComplement(tree.Relation(child)) && !IsInside(child);
            }
        }
    }

    /// <summary>The words that a stretch of the text covers.</summary>
    public static WordSpan WordsOf(Sentence sentence, Tree tree, TextSpan? place)
    {
        if (place is not { } span)
        {
            return WordSpan.None;
        }

        var first = 0;
        while (first < sentence.Count && sentence.Ends[first] <= span.Start)
        {
            first++;
        }

        var end = first;
        while (end < sentence.Count && sentence.Starts[end] < span.End)
        {
            end++;
        }

        return first < end ? new WordSpan(first, end, HeadOf(tree, first, end)) : WordSpan.None;
    }

    // The first word of the span whose head lies outside it.
    private static int HeadOf(Tree tree, int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            var isInside = tree.Head(word) >= first && tree.Head(word) < end;
            if (!isInside && tree.Tag(word) is not (UniversalTag.Punct or UniversalTag.Adp or UniversalTag.Det or UniversalTag.Aux))
            {
                return word;
            }
        }

        return first;
    }

    private void Ancestors(int word, List<int> found)
    {
        found.Clear();
        for (; word >= 0 && found.Count < LongestPath; word = Tree.Head(word))
        {
            found.Add(word);
        }
    }

    private void Meet()
    {
        for (var index = 0; index < _up.Count; index++)
        {
            var at = _down.IndexOf(_up[index]);
            if (at >= 0)
            {
                _up.RemoveRange(index + 1, _up.Count - index - 1);
                _down.RemoveRange(at + 1, _down.Count - at - 1);
                break;
            }
        }

        _path.Clear();
        foreach (var word in _up)
        {
            if (!IsInside(word))
            {
                _path.Add(word);
            }
        }

        for (var index = _down.Count - 1; index >= 0; index--)
        {
            if (!IsInside(_down[index]) && !_path.Contains(_down[index]))
            {
                _path.Add(_down[index]);
            }
        }
    }

    private static bool IsComplement(DependencyRelation relation) => relation is DependencyRelation.Obj or DependencyRelation.Xcomp
        or DependencyRelation.Ccomp or DependencyRelation.CompoundPrt or DependencyRelation.Obl or DependencyRelation.NsubjPass
        or DependencyRelation.Advcl or DependencyRelation.Nmod or DependencyRelation.Amod or DependencyRelation.Compound;
}
