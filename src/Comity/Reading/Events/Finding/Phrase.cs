using Comity.Language;
using Comity.Reading.Events.Coding;
using Comity.Reading.Trees;

namespace Comity.Reading.Events.Finding;

/// <summary>The words of a party.</summary>
internal static class Phrase
{
    /// <summary>Whether a candidate is the party marked: its word is within the marked ones, or their head within its phrase.</summary>
    public static bool Meets(Tree tree, WordSpan marked, int word) => marked.Has(word) || (!marked.IsEmpty && Around(tree, word).Has(marked.Head));

    /// <summary>The noun phrase around a head, without clauses, appositions and coordinated parties that follow it.</summary>
    public static WordSpan Around(Tree tree, int head)
    {
        var first = head;
        var end = head + 1;
        foreach (var child in tree.Children(head))
        {
            if (tree.Relation(child) is DependencyRelation.Acl or DependencyRelation.AclRelcl or DependencyRelation.Advcl or DependencyRelation.Appos
                or DependencyRelation.Parataxis or DependencyRelation.Conj or DependencyRelation.Cc or DependencyRelation.Punct or DependencyRelation.Case
                or DependencyRelation.Cop or DependencyRelation.Nsubj or DependencyRelation.Ccomp or DependencyRelation.AdvclRelcl or DependencyRelation.Obl)
            {
                continue;
            }

            first = Math.Min(first, tree.Left(child));
            end = Math.Max(end, tree.Right(child) + 1);
        }

        return new WordSpan(first, end, head);
    }
}
