using Comity.Claims;
using Comity.Language;
using Comity.Reading.Trees;

namespace Comity.Reading.Events;

/// <summary>A sentence seen from a given source and target: its words, each of the two taken as one, and the tree between their heads.</summary>
/// <remarks>Reused from sentence to sentence.</remarks>
internal sealed class RelationView
{
    private readonly Tree _tree = new();
    private readonly List<(int Head, int First, int End)> _places = [];
    private readonly List<string> _forms = [];
    private readonly HashSet<int> _path = [];
    private readonly HashSet<int> _near = [];

    public Sentence Sentence { get; private set; } = new();

    /// <summary>Number of places: words, each of the two spans counting as one.</summary>
    public int Count => _places.Count;

    /// <summary>Place of the source in the text; -1 where the sentence does not name it.</summary>
    public int Source { get; private set; }

    /// <summary>Place of the target; one past the last where the sentence does not name it.</summary>
    public int Target { get; private set; }

    /// <summary>The nearer end of the stretch between the two; -1 where the source is not in the sentence.</summary>
    public int First => Math.Min(Source, Target);

    public int Last => Math.Max(Source, Target);

    /// <summary>The tree's words from the source's head up and down to the target's, both left out.</summary>
    public IReadOnlySet<int> Path => _path;

    /// <summary>Complements of the words on the path.</summary>
    public IReadOnlySet<int> Near => _near;

    /// <summary>The word at a place; the head of a span.</summary>
    public int WordAt(int place) => _places[place].Head;

    public string LemmaAt(int place) => Sentence.Lemmas[WordAt(place)];

    public UniversalTag TagAt(int place) => Sentence.Tags[WordAt(place)];

    public bool IsSpan(int place) => place == Source || place == Target;

    /// <summary>Whether an item of a frame stands at a place, as a lemma or a lower-case form; within a span any of its words may be it.</summary>
    public bool Fits(IReadOnlySet<string> item, int place)
    {
        for (var word = _places[place].First; word < _places[place].End; word++)
        {
            if (item.Contains(Sentence.Lemmas[word]) || item.Contains(_forms[word]))
            {
                return true;
            }
        }

        return false;
    }

    public string FormAt(int place) => _forms[WordAt(place)];

    public bool IsBetween(int place) => place > First && place < Last;

    public void Begin(Sentence sentence, TextSpan? source, TextSpan? target)
    {
        Sentence = sentence;
        TreeFit.Mend(sentence, []);
        _tree.Build(sentence);
        var (sourceFirst, sourceEnd) = WordsOf(sentence, source);
        var (targetFirst, targetEnd) = WordsOf(sentence, target);
        var sourceHead = HeadOf(sourceFirst, sourceEnd);
        var targetHead = HeadOf(targetFirst, targetEnd);
        _forms.Clear();
        for (var word = 0; word < sentence.Count; word++)
        {
            _forms.Add(sentence.Form(word).ToString().ToLowerInvariant());
        }

        _places.Clear();
        Source = -1;
        Target = int.MaxValue;
        for (var word = 0; word < sentence.Count; word++)
        {
            if (word == sourceFirst && sourceEnd > sourceFirst)
            {
                Source = _places.Count;
                _places.Add((sourceHead, sourceFirst, sourceEnd));
                word = sourceEnd - 1;
            }
            else if (word == targetFirst && targetEnd > targetFirst)
            {
                Target = _places.Count;
                _places.Add((targetHead, targetFirst, targetEnd));
                word = targetEnd - 1;
            }
            else
            {
                _places.Add((word, word, word + 1));
            }
        }

        Target = Math.Min(Target, _places.Count);
        FindPath(sourceHead, targetHead, word => (word >= sourceFirst && word < sourceEnd) || (word >= targetFirst && word < targetEnd));
    }

    private static (int First, int End) WordsOf(Sentence sentence, TextSpan? place)
    {
        if (place is not { } span)
        {
            return (-1, -1);
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

        return (first, end);
    }

    // The first word of the span whose head lies outside it.
    private int HeadOf(int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            var isInside = _tree.Head(word) >= first && _tree.Head(word) < end;
            if (!isInside && _tree.Tag(word) is not (UniversalTag.Punct or UniversalTag.Adp or UniversalTag.Det or UniversalTag.Aux))
            {
                return word;
            }
        }

        return first >= 0 && first < end ? first : -1;
    }

    private void FindPath(int source, int target, Func<int, bool> isSpan)
    {
        _path.Clear();
        _near.Clear();
        var above = Ancestors(source);
        var below = Ancestors(target);
        if (above.Count == 0 || below.Count == 0)
        {
            // One of the two is not named: the way to the root is all there is.
            above.AddRange(below);
            below.Clear();
        }

        var common = above.FindIndex(below.Contains);
        IEnumerable<int> path = common < 0 ? above.Concat(below) : above.Take(common + 1).Concat(below.Take(below.IndexOf(above[common])));
        _path.UnionWith(path.Where(word => !isSpan(word)));
        foreach (var word in _path)
        {
            _near.Add(word);
            foreach (var child in _tree.Children(word))
            {
                if (IsComplement(_tree.Relation(child)) && !isSpan(child))
                {
                    _near.Add(child);
                }
            }
        }
    }

    private List<int> Ancestors(int word)
    {
        var found = new List<int>();
        for (; word >= 0 && found.Count <= Sentence.Count; word = _tree.Head(word))
        {
            found.Add(word);
        }

        return found;
    }

    private static bool IsComplement(DependencyRelation relation) => relation is DependencyRelation.Obj or DependencyRelation.Xcomp
        or DependencyRelation.Ccomp or DependencyRelation.CompoundPrt or DependencyRelation.Obl or DependencyRelation.NsubjPass
        or DependencyRelation.Advcl or DependencyRelation.Nmod or DependencyRelation.Amod or DependencyRelation.Compound;
}
