using Comity.Language;
using Comity.Reading.Quotations;
using Comity.Reading.Trees;

namespace Comity.Reading.Expectations;

/// <summary>Questions about a clause that decide whether it foresees anything, and what.</summary>
internal static class ForesightClauses
{
    // What a clause with "there" says exists: its subject, or the noun that the tree makes its predicate.
    public static int Existing(SentenceView view, int predicate)
    {
        var isExistential = view.Tree.Child(predicate, DependencyRelation.Expl) >= 0 && view.Tree.HasChildLemma(predicate, "there");
        isExistential |= view.Tree.Children(predicate) is [var first, ..] && view.Lemma(first) == "there" && first + 4 >= view.Tree.Left(predicate);
        if (!isExistential)
        {
            return -1;
        }

        if (view.Sentence.Tags[predicate] == UniversalTag.Noun)
        {
            return predicate;
        }

        var subject = view.Tree.Child(predicate, DependencyRelation.Nsubj);
        return subject >= 0 ? subject : view.Tree.Child(predicate, DependencyRelation.Obj);
    }

    public static int FirstSubject(SentenceView view, int before)
    {
        for (var word = 0; word < before; word++)
        {
            if (view.Tree.Relation(word) == DependencyRelation.Nsubj)
            {
                return word;
            }
        }

        return -1;
    }

    // "I suspect Biden's team will support …": the clause is what stands with its own modal, whatever the tree makes of its subject.
    public static int ModalClauseAfter(SentenceView view, int verb)
    {
        for (var word = verb + 1; word < Math.Min(view.Sentence.Count, verb + 12); word++)
        {
            if (view.Sentence.Tags[word] == UniversalTag.Punct && view.Lemma(word) is not ",")
            {
                return -1;
            }

            if (view.Sentence.Tags[word] == UniversalTag.Aux && view.Sentence.PennTags[word] == PennTag.Modal && view.Tree.Head(word) > word)
            {
                return view.Tree.Head(word);
            }

            if (view.Sentence.Tags[word] == UniversalTag.Verb)
            {
                return -1;
            }
        }

        return -1;
    }

    // "One could argue": a way of speaking, nothing is foreseen.
    public static bool IsGeneric(SentenceView view, int predicate)
    {
        var subject = view.Tree.Subject(view.Sentence, predicate);
        return subject >= 0 && view.Lemma(subject) is "one" or "you" && SpeechVerbs.Shared.Contains(view.Lemma(predicate));
    }

    // "would" in a report of the past, or in a clause about something else, foresees nothing now.
    public static bool IsBackground(SentenceView view, int predicate, string modal)
    {
        if (modal != "would")
        {
            return false;
        }

        // Reported: "said that they would probably lift the tariffs" is what the speaker foresees.
        if (Attribution.Reported(view, predicate) is not null)
        {
            return false;
        }

        for (var climb = 0; climb < 4; climb++)
        {
            if (view.Tree.Relation(predicate) is DependencyRelation.AclRelcl or DependencyRelation.Ccomp or DependencyRelation.Advcl or DependencyRelation.Acl)
            {
                return true;
            }

            if (view.Tree.Head(predicate) < 0)
            {
                return false;
            }

            predicate = view.Tree.Head(predicate);
        }

        return false;
    }

    public static bool HasPresentBe(SentenceView view, int verb)
    {
        foreach (var child in view.Tree.Children(verb))
        {
            if (view.Lemma(child) == "be" && view.Sentence.PennTags[child] is PennTag.PresentVerb or PennTag.PresentThirdVerb)
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsForeseer(SentenceView view, int verb)
    {
        var subject = view.Tree.Child(verb, DependencyRelation.Nsubj);
        if (subject < 0)
        {
            // The imperative "expect a return to …".
            return view.Tree.Head(verb) < 0 && view.Sentence.PennTags[verb] is PennTag.BaseVerb or PennTag.PresentVerb && !view.Tree.IsPassive(verb);
        }

        return view.Lemma(subject) is "I" or "we" or "one" or "you" || WordClass.Forecaster.Has(view.Lemma(subject))
            || (view.Lemma(verb) is not ("look" or "project") && !Modality.IsUnreal(view.Tree, verb) && view.Actors.ResolveAll(subject).IsResolved);
    }

    public static bool IsImpersonal(SentenceView view, int predicate)
    {
        var subject = view.Tree.Child(predicate, DependencyRelation.Nsubj);
        return subject >= 0 && view.Lemma(subject) is "we" or "one" or "you";
    }
}
