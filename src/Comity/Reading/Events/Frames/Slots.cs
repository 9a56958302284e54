using Comity.Language;
using Comity.Reading.Trees;

namespace Comity.Reading.Events.Frames;

/// <summary>Finds the word that fills a slot of a frame.</summary>
internal static class Slots
{
    // Words after an item among which the tree's silence is made up for by order.
    private const int LinearReach = 5;

    /// <param name="words">The words of the frame, the trigger first.</param>
    /// <returns>The head of the party's phrase, or of what it owns; -1 where the sentence has none.</returns>
    public static int WordAt(Sentence sentence, Tree tree, SlotPlace place, ReadOnlySpan<int> words)
    {
        switch (place.Kind)
        {
            case SlotKind.Subject:
                return tree.IsVerb(words[0]) ? tree.Agent(sentence, words[0]) : OwnerOf(tree, words[0]);
            case SlotKind.After:
                return After(sentence, tree, words[place.Item], words);
            case SlotKind.Owner:
                var owned = place.Item < words.Length ? words[place.Item] : words[^1];
                if (OwnerOf(tree, owned) is >= 0 and var owner)
                {
                    return owner;
                }

                return After(sentence, tree, owned, words) is >= 0 and var thing && OwnerOf(tree, thing) is >= 0 and var its ? its : -1;
            default:
                return -1;
        }
    }

    private static int After(Sentence sentence, Tree tree, int item, ReadOnlySpan<int> words)
    {
        if (tree.Tag(item) is UniversalTag.Adp or UniversalTag.Sconj or UniversalTag.Part && tree.Relation(item) is DependencyRelation.Case or DependencyRelation.Mark)
        {
            return tree.Head(item);
        }

        if (tree.IsVerb(item))
        {
            // "gave Fiji three boats": who is named right after the verb gets them.
            if (tree.Child(item, DependencyRelation.Iobj) is >= 0 and var receiver && !words.Contains(receiver))
            {
                return receiver;
            }

            var patient = tree.Patient(sentence, item);
            if (patient >= 0 && !words.Contains(patient))
            {
                return patient;
            }
        }

        for (var word = item + 1; word < Math.Min(sentence.Count, item + 1 + LinearReach); word++)
        {
            if (tree.Tag(word) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron && !words.Contains(word))
            {
                // The head of the phrase that starts here.
                while (tree.Head(word) > word && tree.Tag(tree.Head(word)) is UniversalTag.Noun or UniversalTag.Propn
                    && tree.Relation(word) is DependencyRelation.Compound or DependencyRelation.Flat or DependencyRelation.NmodPoss or DependencyRelation.Amod)
                {
                    word = tree.Head(word);
                }

                return word;
            }

            if (tree.Tag(word) is UniversalTag.Verb or UniversalTag.Punct)
            {
                break;
            }
        }

        return -1;
    }

    private static int OwnerOf(Tree tree, int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (tree.Relation(child) is DependencyRelation.NmodPoss || (tree.Relation(child) == DependencyRelation.Nmod && tree.CaseOf(child) is "of" or "by"))
            {
                return child;
            }
        }

        foreach (var child in tree.Children(word))
        {
            if (tree.Relation(child) is DependencyRelation.Amod or DependencyRelation.Compound && tree.Tag(child) == UniversalTag.Propn)
            {
                return child;
            }
        }

        return -1;
    }
}
