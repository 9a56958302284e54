using Comity.Language;
using Comity.Reading.Trees;

namespace Comity.Reading.Events.Finding;

/// <summary>Who may do, and to whom may be done, what a predicate tells. Holds buffers: one for each thread.</summary>
internal sealed class ArgumentCandidates
{
    private const int MostSteps = 4;
    private const int MostTargets = 14;
    private readonly Queue<ArgumentCandidate> _queue = new();
    private Sentence _sentence = new();

    public List<ArgumentCandidate> Sources { get; } = [];

    public List<ArgumentCandidate> Targets { get; } = [];

    public void Find(Sentence sentence, Tree tree, int predicate)
    {
        _sentence = sentence;
        Sources.Clear();
        Targets.Clear();
        FindSources(sentence, tree, predicate);
        FindTargets(sentence, tree, predicate);
    }

    private void FindSources(Sentence sentence, Tree tree, int predicate)
    {
        if (tree.IsVerb(predicate) || tree.IsPredicate(predicate))
        {
            var isPassive = tree.IsPassive(predicate);
            AddSource(tree, tree.Agent(sentence, predicate), isPassive ? "agent" : "subject");
            foreach (var child in tree.Children(predicate))
            {
                // "was released in Yemen", "arrested in Tarcin": nobody else is named.
                if (tree.Relation(child) == DependencyRelation.Obl && tree.CaseOf(child) is "in" or "from" or "at")
                {
                    AddSource(tree, child, "obl:" + tree.CaseOf(child));
                }
            }

            if (!isPassive && tree.LinearSubject(predicate) is >= 0 and var before)
            {
                AddSource(tree, before, "before");
            }
        }

        foreach (var child in tree.Children(predicate))
        {
            var relation = tree.Relation(child);
            if (!tree.IsVerb(predicate) && (relation is DependencyRelation.NmodPoss or DependencyRelation.Compound or DependencyRelation.Amod
                || (relation == DependencyRelation.Nmod && tree.CaseOf(child) is "by" or "of" or "between" or "from" or "among")))
            {
                AddSource(tree, child, relation == DependencyRelation.Nmod ? "nmod:" + tree.CaseOf(child) : relation.ToString());
            }
        }

        // Whoever governs the predicate: "announced the release of", "began talks with", "in its raid on".
        var word = predicate;
        for (var climb = 1; climb <= MostSteps && tree.Head(word) >= 0; climb++)
        {
            word = tree.Head(word);
            if (tree.IsVerb(word))
            {
                AddSource(tree, tree.Agent(sentence, word), "above" + (climb == 1 ? ":" + tree.Relation(predicate) : ""));
                if (tree.Relation(word) is not (DependencyRelation.Xcomp or DependencyRelation.Ccomp or DependencyRelation.Advcl or DependencyRelation.Acl))
                {
                    break;
                }
            }
        }
    }

    private void AddSource(Tree tree, int word, string way)
    {
        if (word >= 0 && CanBeParty(tree, word) && !Sources.Exists(source => source.Word == word))
        {
            Sources.Add(new ArgumentCandidate(word, way, 1));
        }
    }

    private void FindTargets(Sentence sentence, Tree tree, int predicate)
    {
        _queue.Clear();
        _queue.Enqueue(new ArgumentCandidate(predicate, "", 0));
        if (tree.IsVerb(predicate) && tree.Patient(sentence, predicate) is >= 0 and var patient && tree.Head(patient) != predicate)
        {
            _queue.Enqueue(new ArgumentCandidate(patient, "patient", 1));
        }

        // A noun's verb has complements too: "held talks with", "imposed sanctions on".
        if (!tree.IsVerb(predicate) && tree.Head(predicate) is >= 0 and var verb && tree.IsVerb(verb) && tree.Relation(predicate) is DependencyRelation.Obj or DependencyRelation.NsubjPass)
        {
            AddChildren(tree, new ArgumentCandidate(verb, "verb", 0), predicate);
        }

        while (_queue.TryDequeue(out var next) && Targets.Count < MostTargets)
        {
            if (next.Steps > 0 && CanBeParty(tree, next.Word) && !Targets.Exists(target => target.Word == next.Word))
            {
                Targets.Add(next);
            }

            if (next.Steps < MostSteps)
            {
                AddChildren(tree, next, -1);
            }
        }

        // "Ghana and Togo signed": each is the other's.
        foreach (var source in Sources.ToArray())
        {
            foreach (var child in tree.Children(source.Word))
            {
                if (tree.Relation(child) is DependencyRelation.Conj && CanBeParty(tree, child) && !Targets.Exists(target => target.Word == child))
                {
                    Targets.Add(new ArgumentCandidate(child, "with-" + source.Way, 1));
                }
            }
        }
    }

    private void AddChildren(Tree tree, ArgumentCandidate from, int except)
    {
        foreach (var child in tree.Children(from.Word))
        {
            if (child == except)
            {
                continue;
            }

            var relation = tree.Relation(child);
            var name = relation switch
            {
                DependencyRelation.Obj or DependencyRelation.Iobj or DependencyRelation.NsubjPass or DependencyRelation.NmodPoss or DependencyRelation.Xcomp
                    or DependencyRelation.Ccomp or DependencyRelation.Acl or DependencyRelation.Advcl => relation.ToString(),
                DependencyRelation.Obl or DependencyRelation.Nmod => tree.CaseOf(child) is { Length: > 0 } preposition ? preposition : relation.ToString(),
                DependencyRelation.Nsubj when from.Steps > 0 || !tree.IsVerb(from.Word) => "nsubj",
                DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.NmodDesc when tree.Tag(child) == UniversalTag.Propn
                    || tree.Tag(child) == UniversalTag.Adj => relation.ToString(),
                DependencyRelation.Conj when from.Steps > 0 && !tree.IsVerb(child) => "conj",
                DependencyRelation.Appos => "appos",
                _ => null,
            };
            if (name is not null)
            {
                _queue.Enqueue(new ArgumentCandidate(child, from.Way.Length == 0 ? name : $"{from.Way}>{name}", from.Steps + 1));
            }
        }
    }

    // An adjective is a party where it is of a country: "Turkish police".
    private bool CanBeParty(Tree tree, int word) =>
        tree.Tag(word) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron or UniversalTag.Num or UniversalTag.X or UniversalTag.Det
        || (tree.Tag(word) == UniversalTag.Adj && (char.IsAsciiLetterUpper(_sentence.Form(word)[0]) || tree.Relation(word) is not (DependencyRelation.Amod or DependencyRelation.Compound)));
}
