using Comity.Language;
using Comity.Reading.Names;
using Comity.Reading.Trees;

namespace Comity.Reading.Actors;

/// <summary>Noun phrases that may mean an actor: their words, determiners and numbers.</summary>
internal sealed class ActorPhrases(MentionFinder mentions)
{
    private Sentence _sentence = new();
    private Tree _tree = new();
    private WordForms _forms = new();

    public void Begin(Sentence sentence, Tree tree, WordForms forms)
    {
        _sentence = sentence;
        _tree = tree;
        _forms = forms;
    }

    /// <summary>The words of the noun phrase around <paramref name="word"/>, without clauses that follow it.</summary>
    public string PhraseOf(int word)
    {
        var first = word;
        foreach (var child in _tree.Children(word))
        {
            if (child < word && _tree.Relation(child) is not (DependencyRelation.Case or DependencyRelation.Punct or DependencyRelation.Cc
                or DependencyRelation.Mark or DependencyRelation.Advmod or DependencyRelation.Nsubj or DependencyRelation.Cop
                or DependencyRelation.Aux or DependencyRelation.Advcl or DependencyRelation.Obl))
            {
                first = Math.Min(first, _tree.Left(child));
            }
        }

        var last = word;
        if (mentions.At(word) is { } mention)
        {
            first = Math.Min(first, mention.First);
            last = Math.Max(last, mention.Last);
        }

        while (last + 1 < _sentence.Count && _tree.Head(last + 1) == word && _tree.Relation(last + 1) == DependencyRelation.Flat)
        {
            last++;
        }

        return _sentence.Text[_sentence.Starts[first].._sentence.Ends[last]];
    }

    /// <summary>First word of a title that ends in <paramref name="word"/>: "foreign" of "foreign minister".</summary>
    public int TitleStart(int word)
    {
        var first = word;
        foreach (var child in _tree.Children(word))
        {
            if (child < first && child >= word - 3 && _tree.Relation(child) is DependencyRelation.Compound or DependencyRelation.Amod
                && mentions.At(child) is null && _tree.Lemma(child) is not ("former" or "new"))
            {
                first = child;
            }
        }

        return first;
    }

    public bool HasModifier(int word, WordClass modifiers)
    {
        foreach (var child in _tree.Children(word))
        {
            if (modifiers.Has(_tree.Lemma(child)))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsDefinite(int word)
    {
        foreach (var child in _tree.Children(word))
        {
            if (_tree.Relation(child) is DependencyRelation.Det or DependencyRelation.DetPredet && _tree.Lemma(child) is "the" or "this" or "these" or "both" or "all")
            {
                return true;
            }
        }

        return false;
    }

    public bool IsOurs(int word)
    {
        foreach (var child in _tree.Children(word))
        {
            if (_tree.Relation(child) == DependencyRelation.NmodPoss && _forms[child] is "our")
            {
                return true;
            }
        }

        return false;
    }

    public bool IsPlural(int word) => _sentence.PennTags[word] is PennTag.PluralNoun or PennTag.ProperPlural;

    /// <summary>How many a phrase says it means, 2 to 4; 0 where it does not say.</summary>
    public int GroupSize(int word)
    {
        foreach (var child in _tree.Children(word))
        {
            switch (_tree.Lemma(child))
            {
                case "both" or "two":
                    return 2;
                case "three":
                    return 3;
                case "four":
                    return 4;
                default:
                    break;
            }
        }

        return 0;
    }
}
