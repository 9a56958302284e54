using System.Runtime.InteropServices;
using Comity.Language;
using Comity.Reading.Trees;

namespace Comity.Reading.Events.Frames;

/// <summary>Finds every frame of a sentence. Holds buffers: one for each thread.</summary>
/// <remarks>Each item follows the one before it within <see cref="Reach"/> words, or hangs on it or on the trigger in the tree; the patient of a passive or
/// relative verb may stand before it. O(words × frames of a trigger and one of its neighbours).</remarks>
internal sealed class FrameFinder(FrameLexicon lexicon)
{
    // Words that may stand between two items where the tree does not link them, as in the lexicon's own convention.
    private const int Reach = 6;

    private const int RelativeReach = 12;

    // How far a dependent may stand from its trigger.
    private const int TreeReach = 30;

    private readonly List<FoundFrame> _found = [];
    private readonly List<int> _words = [];
    private readonly List<int> _candidates = [];
    private readonly List<int> _seconds = [];
    private readonly List<int> _matched = [];
    private int[] _lemmas = new int[64];
    private int[] _forms = new int[64];
    private WordClass?[] _aliases = new WordClass?[64];
    private Sentence _sentence = new();
    private Tree _tree = new();

    /// <summary>Words of the frames found, each frame's in the order of its items.</summary>
    public ReadOnlySpan<int> Words(FoundFrame found) => CollectionsMarshal.AsSpan(_words).Slice(found.First, found.Count);

    public int Trigger(FoundFrame found) => _words[found.First];

    /// <summary>The sentence whose frames were found last.</summary>
    public Sentence Sentence => _sentence;

    /// <summary>The frames of the last sentence, in the order of triggers.</summary>
    public ReadOnlySpan<FoundFrame> Found => CollectionsMarshal.AsSpan(_found);

    /// <summary>In the order of triggers; valid until the next call.</summary>
    /// <param name="aliasOf">The class whose words a word also stands for, such as the name of a treaty for "agreement"; null: none does.</param>
    public ReadOnlySpan<FoundFrame> Find(Sentence sentence, Tree tree, Func<int, WordClass?>? aliasOf = null)
    {
        (_sentence, _tree) = (sentence, tree);
        _found.Clear();
        _words.Clear();
        Number(aliasOf);
        for (var word = 0; word < sentence.Count; word++)
        {
            if (sentence.Tags[word] is UniversalTag.Punct or UniversalTag.Num or UniversalTag.Pron)
            {
                continue;
            }

            FindAt(word, _lemmas[word], false);
            if (_forms[word] != _lemmas[word])
            {
                FindAt(word, _forms[word], false);
            }

            if (sentence.Tags[word] == UniversalTag.Noun && lexicon.VerbOf(sentence.Lemmas[word]) is { } verb)
            {
                FindAt(word, lexicon.NumberOf(verb), true);
            }
        }

        return CollectionsMarshal.AsSpan(_found);
    }

    private void Number(Func<int, WordClass?>? aliasOf)
    {
        var count = _sentence.Count;
        if (_lemmas.Length < count)
        {
            _lemmas = new int[count * 2];
            _forms = new int[count * 2];
            _aliases = new WordClass?[count * 2];
        }

        Span<char> lower = stackalloc char[64];
        for (var word = 0; word < count; word++)
        {
            _aliases[word] = aliasOf?.Invoke(word);
            var lemma = _sentence.Lemmas[word];
            _lemmas[word] = lexicon.NumberOf(lemma);
            var form = _sentence.Form(word);
            var length = form.Length <= lower.Length ? form.ToLowerInvariant(lower) : -1;
            _forms[word] = length < 0 ? -1 : lexicon.NumberOf(lower[..length]);
            if (_lemmas[word] < 0)
            {
                _lemmas[word] = _forms[word];
            }
        }
    }

    private void FindAt(int word, int trigger, bool isNominal)
    {
        if (trigger < 0 || !lexicon.IsTrigger(trigger))
        {
            return;
        }

        foreach (var frame in lexicon.Alone(trigger))
        {
            if (FitsPart(frame, word, isNominal, true))
            {
                _matched.Clear();
                _matched.Add(word);
                Keep(frame, isNominal);
            }
        }

        Candidates(word, word);
        _seconds.Clear();
        _seconds.AddRange(_candidates);
        foreach (var second in _seconds)
        {
            TryPair(word, trigger, second, _lemmas[second], isNominal);
            if (_forms[second] != _lemmas[second])
            {
                TryPair(word, trigger, second, _forms[second], isNominal);
            }

            foreach (var name in _aliases[second] is { } alias ? alias.Words() : [])
            {
                TryPair(word, trigger, second, lexicon.NumberOf(name), isNominal);
            }
        }
    }

    private void TryPair(int word, int trigger, int second, int number, bool isNominal)
    {
        if (number < 0)
        {
            return;
        }

        foreach (var frame in lexicon.Of(trigger, number))
        {
            if (!FitsPart(frame, word, isNominal, false))
            {
                continue;
            }

            _matched.Clear();
            _matched.Add(word);
            _matched.Add(second);
            if (Complete(frame))
            {
                Keep(frame, isNominal);
            }
        }
    }

    private bool Complete(Frame frame)
    {
        for (var item = 2; item < frame.Items.Count; item++)
        {
            Candidates(_matched[0], _matched[^1]);
            var next = -1;
            foreach (var candidate in _candidates)
            {
                if (!_matched.Contains(candidate) && Fits(frame.Items[item], candidate))
                {
                    next = candidate;
                    break;
                }
            }

            if (next < 0)
            {
                return false;
            }

            _matched.Add(next);
        }

        return true;
    }

    private bool Fits(IReadOnlySet<string> item, int word) =>
        (_lemmas[word] >= 0 && item.Contains(_sentence.Lemmas[word])) || (_forms[word] >= 0 && item.Contains(lexicon.WordOf(_forms[word])))
        || (_aliases[word] is { } alias && alias.Meets(item));

    // Where the item after "previous" may stand: soon after it, or further on but under it or under the trigger; and a patient before its verb.
    private void Candidates(int trigger, int previous)
    {
        _candidates.Clear();
        var end = Math.Min(_sentence.Count, previous + 1 + Reach);
        for (var word = previous + 1; word < end; word++)
        {
            if (_sentence.Form(word) is ";")
            {
                break;
            }

            _candidates.Add(word);
        }

        var far = Math.Min(_sentence.Count, previous + TreeReach);
        for (var word = end; word < far; word++)
        {
            var head = _tree.Head(word);
            if (head == trigger || head == previous || (head >= 0 && _tree.Head(head) is var above && (above == trigger || above == previous) && head > previous))
            {
                _candidates.Add(word);
            }
        }

        if (_sentence.Tags[trigger] == UniversalTag.Verb && _tree.Patient(_sentence, trigger) is >= 0 and var patient && patient < trigger)
        {
            _candidates.Add(patient);
        }

        // ", which the government ignored": what a relative clause is about stands somewhere before it.
        if (trigger == previous && _tree.Relation(trigger) is DependencyRelation.AclRelcl or DependencyRelation.AdvclRelcl)
        {
            for (var word = trigger - 1; word >= Math.Max(0, trigger - RelativeReach); word--)
            {
                if (_sentence.Tags[word] == UniversalTag.Noun && !_candidates.Contains(word))
                {
                    _candidates.Add(word);
                }
            }
        }
    }

    private bool FitsPart(Frame frame, int word, bool isNominal, bool isAlone)
    {
        var tag = _sentence.Tags[word];
        return frame.Part switch
        {
            UniversalTag.Verb when isNominal => true,
            UniversalTag.Verb => tag == UniversalTag.Verb || (!isAlone && tag is UniversalTag.Aux or UniversalTag.Adj or UniversalTag.Noun or UniversalTag.Propn),
            UniversalTag.Noun => tag is UniversalTag.Noun or UniversalTag.Propn && !isNominal,
            UniversalTag.Adj => tag is UniversalTag.Adj or UniversalTag.Verb or UniversalTag.Adv && !isNominal,
            _ => !isAlone || tag is UniversalTag.Verb or UniversalTag.Noun or UniversalTag.Adj,
        };
    }

    private void Keep(Frame frame, bool isNominal)
    {
        // A word's form, its lemma and what it stands for may all be in one item.
        for (var index = _found.Count - 1; index >= 0 && Trigger(_found[index]) == _matched[0]; index--)
        {
            if (ReferenceEquals(_found[index].Frame, frame) && Words(_found[index]).SequenceEqual(CollectionsMarshal.AsSpan(_matched)))
            {
                return;
            }
        }

        var linked = 0;
        for (var item = 1; item < _matched.Count; item++)
        {
            for (var head = _tree.Head(_matched[item]); head >= 0; head = _tree.Tag(head) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron ? _tree.Head(head) : -1)
            {
                if (_matched.IndexOf(head) is >= 0 and var at && at != item)
                {
                    linked++;
                    break;
                }
            }
        }

        _found.Add(new FoundFrame(frame, _words.Count, _matched.Count, linked, isNominal));
        _words.AddRange(_matched);
    }
}
