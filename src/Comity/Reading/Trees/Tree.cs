using Comity.Language;

namespace Comity.Reading.Trees;

/// <summary>Children, subtrees and clause structure of one sentence; rebuilt per sentence, its buffers reused.</summary>
internal sealed class Tree
{
    private int[] _offsets = new int[65];
    private int[] _children = new int[64];
    private int[] _left = new int[64];
    private int[] _right = new int[64];
    private Sentence _sentence = new();

    public int Count => _sentence.Count;

    public void Build(Sentence sentence)
    {
        _sentence = sentence;
        var count = sentence.Count;
        if (_children.Length < count)
        {
            _offsets = new int[(count * 2) + 1];
            _children = new int[count * 2];
            _left = new int[count * 2];
            _right = new int[count * 2];
        }

        var heads = sentence.Heads;
        Array.Clear(_offsets, 0, count + 1);
        for (var word = 0; word < count; word++)
        {
            if (heads[word] >= 0)
            {
                _offsets[heads[word] + 1]++;
            }

            _left[word] = _right[word] = word;
        }

        for (var word = 0; word < count; word++)
        {
            _offsets[word + 1] += _offsets[word];
        }

        Span<int> next = count <= 512 ? stackalloc int[count] : new int[count];
        for (var word = 0; word < count; word++)
        {
            if (heads[word] >= 0)
            {
                _children[_offsets[heads[word]] + next[heads[word]]++] = word;
            }
        }

        // Widen every ancestor by each word; the cap keeps a malformed cycle from looping.
        for (var word = 0; word < count; word++)
        {
            var ancestor = heads[word];
            for (var steps = 0; ancestor >= 0 && steps < count; steps++)
            {
                if (_left[ancestor] <= word && _right[ancestor] >= word)
                {
                    break;
                }

                _left[ancestor] = Math.Min(_left[ancestor], word);
                _right[ancestor] = Math.Max(_right[ancestor], word);
                ancestor = heads[ancestor];
            }
        }
    }

    /// <summary>Dependents of <paramref name="word"/> in text order.</summary>
    public ReadOnlySpan<int> Children(int word) => _children.AsSpan(_offsets[word], _offsets[word + 1] - _offsets[word]);

    /// <summary>First word of the subtree.</summary>
    public int Left(int word) => _left[word];

    /// <summary>Last word of the subtree, inclusive.</summary>
    public int Right(int word) => _right[word];

    public int Head(int word) => _sentence.Heads[word];

    public DependencyRelation Relation(int word) => _sentence.Relations[word];

    public UniversalTag Tag(int word) => _sentence.Tags[word];

    public string Lemma(int word) => _sentence.Lemmas[word];

    /// <summary>The first child that stands in <paramref name="relation"/>, or -1.</summary>
    public int Child(int word, DependencyRelation relation)
    {
        foreach (var child in Children(word))
        {
            if (Relation(child) == relation)
            {
                return child;
            }
        }

        return -1;
    }

    public bool HasChildLemma(int word, string lemma)
    {
        foreach (var child in Children(word))
        {
            if (Lemma(child) == lemma)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="word"/> stands in the subtree of <paramref name="ancestor"/>, or is it.</summary>
    public bool IsUnder(int word, int ancestor)
    {
        for (var steps = 0; word >= 0 && steps <= Count; steps++)
        {
            if (word == ancestor)
            {
                return true;
            }

            word = Head(word);
        }

        return false;
    }

    /// <summary>The preposition that introduces a nominal, in lower case; empty where it has none.</summary>
    public string CaseOf(int word)
    {
        foreach (var child in Children(word))
        {
            if (Relation(child) == DependencyRelation.Case && Tag(child) is UniversalTag.Adp or UniversalTag.Part or UniversalTag.Sconj
                && Lemma(child) is not ("'s" or "’s" or "'" or "’"))
            {
                return Lemma(child);
            }
        }

        return "";
    }
}
