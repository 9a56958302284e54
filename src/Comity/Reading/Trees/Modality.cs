using Comity.Language;
using Comity.Reading.Quotations;

namespace Comity.Reading.Trees;

/// <summary>Whether a clause is told as done, foreseen, supposed or denied.</summary>
internal static class Modality
{
    private const int MaximumClimb = 6;

    public static bool IsFuture(Tree tree, int predicate) => FutureWord(tree, predicate) >= 0;

    /// <summary>The word that makes the clause future ("will", "would", "going"), or -1.</summary>
    public static int FutureWord(Tree tree, int predicate)
    {
        var word = predicate;
        for (var climb = 0; climb < 3; climb++)
        {
            foreach (var child in tree.Children(word))
            {
                if (tree.Relation(child) is DependencyRelation.Aux or DependencyRelation.AuxPass && tree.Lemma(child) is "will" or "shall" or "would" or "'ll" or "’ll")
                {
                    return child;
                }
            }

            var head = tree.Head(word);
            if (head < 0 || tree.Relation(word) is not (DependencyRelation.Xcomp or DependencyRelation.Conj))
            {
                return -1;
            }

            if (tree.Relation(word) == DependencyRelation.Xcomp && tree.Lemma(head) == "go")
            {
                return head;
            }

            if (tree.Relation(word) == DependencyRelation.Conj && HasOwnAuxiliary(tree, word))
            {
                return -1;
            }

            word = head;
        }

        return -1;
    }

    /// <summary>Whether the clause, or one that governs it, is only supposed, wished or foreseen.</summary>
    public static bool IsUnreal(Tree tree, int word)
    {
        for (var climb = 0; climb < MaximumClimb && word >= 0; climb++)
        {
            foreach (var child in tree.Children(word))
            {
                var isAuxiliary = tree.Relation(child) is DependencyRelation.Aux or DependencyRelation.AuxPass;
                if ((isAuxiliary && tree.Lemma(child) is "could" or "might" or "may" or "can" or "should" or "must" or "will" or "would" or "shall")
                    || (tree.Relation(child) is DependencyRelation.Mark && tree.Lemma(child) is "if" or "unless" or "whether"))
                {
                    return true;
                }
            }

            var relation = tree.Relation(word);
            var head = tree.Head(word);
            if (head < 0 || relation is DependencyRelation.AclRelcl or DependencyRelation.Parataxis)
            {
                return false;
            }

            if (WordClass.Goal.Has(tree.Lemma(head)) && relation is DependencyRelation.Xcomp or DependencyRelation.Ccomp or DependencyRelation.Acl
                or DependencyRelation.Obj or DependencyRelation.Nmod or DependencyRelation.Obl)
            {
                return true;
            }

            // "abandoned its plan to buy jets": nothing was bought, wherever the clause hangs.
            if (WordClass.GiveUp.Has(tree.Lemma(head)) && tree.HasChildLemma(word, "to") && relation is DependencyRelation.Xcomp or DependencyRelation.Advcl)
            {
                return true;
            }

            // A purpose clause: "to better achieve", "in an effort to pressure".
            if (relation is DependencyRelation.Advcl or DependencyRelation.Acl && tree.HasChildLemma(word, "to") && tree.IsVerb(word) && tree.Tag(head) is not UniversalTag.Adj
                && !IsUndertaken(tree, word, head))
            {
                return true;
            }

            if (relation is DependencyRelation.Obl && WordClass.Departure.Has(tree.Lemma(head)) && tree.CaseOf(word) == "for")
            {
                return true;
            }

            // What is said of a reported or coordinated clause is judged there; a new clause with its own finite verb stands for itself.
            if (relation is DependencyRelation.Ccomp && tree.IsVerb(head) && SpeechVerbs.Shared.IsSaying(tree.Lemma(head)))
            {
                return false;
            }

            if (relation is DependencyRelation.Conj && HasOwnAuxiliary(tree, word))
            {
                return false;
            }

            // A clause with its own conjunction, or a participle told beside ("…, accusing Canada"), stands for itself.
            if (relation is DependencyRelation.Advcl && (IsAdjunct(tree, word) || tree.Child(word, DependencyRelation.Mark) < 0))
            {
                return false;
            }

            word = head;
        }

        return false;
    }

    /// <summary>Whether the clause is asked, not told: the main clause of a sentence that ends in a question mark.</summary>
    public static bool IsAsked(Tree tree, int word)
    {
        var last = tree.Count - 1;
        while (last > 0 && tree.Lemma(last) is "\"" or "”" or "’" or "'" or "''" or ")")
        {
            last--;
        }

        if (last < 0 || tree.Lemma(last) != "?")
        {
            return false;
        }

        // What a relative clause or a conjunction tells is taken as known: "Did it pay after Canada sued?"
        for (var climb = 0; climb < tree.Count && tree.Head(word) >= 0; climb++)
        {
            if (tree.Relation(word) is DependencyRelation.AclRelcl || (tree.Relation(word) == DependencyRelation.Advcl && IsAdjunct(tree, word)))
            {
                return false;
            }

            word = tree.Head(word);
        }

        return true;
    }

    public static bool IsNegated(Tree tree, int predicate)
    {
        foreach (var child in tree.Children(predicate))
        {
            if (tree.Lemma(child) is "not" or "never" or "n't" or "n’t" or "neither" or "nor"
                || (tree.Relation(child) == DependencyRelation.Det && tree.Lemma(child) == "no")
                || (tree.Relation(child) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Obj && IsNone(tree, child)))
            {
                return true;
            }
        }

        return false;
    }

    // "No medicine was delivered", "neither side accepted".
    private static bool IsNone(Tree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (child < noun && tree.Lemma(child) is "no" or "neither")
            {
                return true;
            }
        }

        return tree.Lemma(noun) is "none" or "nobody" or "nothing" or "neither";
    }

    private static bool IsAdjunct(Tree tree, int clause) => tree.Child(clause, DependencyRelation.Mark) is >= 0 and var mark
        && tree.Lemma(mark) is "while" or "as" or "when" or "after" or "before" or "because" or "since" or "although" or "though" or "until" or "whereas";

    private static bool HasOwnAuxiliary(Tree tree, int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (tree.Relation(child) is DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop)
            {
                return true;
            }
        }

        return false;
    }

    // "signed an accord to supply": the infinitive tells what was agreed, whether it hangs on the accord or on the verb before it.
    private static bool IsUndertaken(Tree tree, int word, int head)
    {
        var noun = tree.IsVerb(head) ? tree.Child(head, DependencyRelation.Obj) : head;
        return noun >= 0 && noun < word && WordClass.Undertaking.Has(tree.Lemma(noun));
    }
}
