using Comity.Language;
using Comity.Reading.Expectations;
using Comity.Reading.Quotations;
using Comity.Reading.Trees;

namespace Comity.Reading.Commitments;

/// <summary>What is undertaken and by whom, around the word that undertakes.</summary>
internal static class CommitmentClauses
{
    // "will" undertakes where the actor speaks for himself: in a government's document, in reported or quoted speech about oneself.
    public static int OwnFuture(SentenceView view, int predicate)
    {
        var subject = view.Tree.Subject(view.Sentence, predicate);
        if (subject < 0 || view.Tree.Child(predicate, DependencyRelation.Expl) >= 0 || IsForeseen(view, predicate))
        {
            return -1;
        }

        if (view.QuotationAt(predicate) is { Speaker: not null } && view.IsQuoted(subject))
        {
            return view.Lemma(subject) is "I" or "we" ? subject : -1;
        }

        if (view.Document.Voice == Voice.Official)
        {
            return view.Actors.ResolveAll(subject).IsResolved || IsOfPublishers(view, predicate) ? subject : -1;
        }

        if (Attribution.Reported(view, predicate) is not { } holder)
        {
            return -1;
        }

        var actors = view.Actors.ResolveAll(subject);
        return actors.IsResolved && holder.Affiliation is not null && actors.Countries.Contains(holder.Affiliation) ? subject : -1;
    }

    // "A plan will be completed by January 31", "deputies will meet in between": in a document of governments theirs, where a day is set or a meeting meant.
    public static bool IsOfPublishers(SentenceView view, int predicate)
    {
        if (view.Document.Voice != Voice.Official || view.Discourse.We.Count == 0)
        {
            return false;
        }

        if (view.Lemma(predicate) is "meet" or "convene")
        {
            return !view.Tree.IsPassive(predicate);
        }

        var clause = view.Span(view.Tree.Left(predicate), view.Tree.Right(predicate));
        return view.Tree.IsPassive(predicate)
            && view.Dates.Any(date => clause.Contains(date.Span) && view.Document.Published is { } published && date.Date.Latest > published.Latest);
    }

    // "will almost certainly lose": who says how likely it is foresees and does not undertake.
    private static bool IsForeseen(SentenceView view, int predicate)
    {
        foreach (var child in view.Tree.Children(predicate))
        {
            if (view.Sentence.Tags[child] is UniversalTag.Adv or UniversalTag.Adj
                && LikelihoodScale.Embedded.Find(LikelihoodForm.Adverb, view.Lemma(child)) is not null)
            {
                return true;
            }
        }

        return false;
    }

    // "The leaders committed to:" has its content in the list below; "would have to amend" is an obligation of another's making; "reaffirmed that
    // they are partners" says how things stand.
    public static bool IsEmpty(SentenceView view, Undertaking undertaking)
    {
        var content = undertaking.Content;
        return (undertaking.Subject >= 0 && view.Lemma(view.Sentence.Count - 1) == ":" && view.Tree.Right(content) >= view.Sentence.Count - 2
                && view.Tree.Right(content) - undertaking.Governor <= 3)
            || (view.Lemma(content) == "have" && view.Tree.Child(content, DependencyRelation.Xcomp) >= 0)
            || (view.Tree.Relation(content) == DependencyRelation.Ccomp && view.Tree.Head(content) == undertaking.Governor
                && view.Tree.Child(content, DependencyRelation.Cop) is >= 0 and var copula && view.Sentence.PennTags[copula] is PennTag.PresentVerb or PennTag.PresentThirdVerb);
    }

    public static int ContentOf(SentenceView view, int verb)
    {
        var content = view.Tree.Child(verb, DependencyRelation.Xcomp);
        if (content < 0)
        {
            content = view.Tree.Child(verb, DependencyRelation.Ccomp);
        }

        if (content < 0 && WordClass.UndertakeObject.Has(view.Lemma(verb)))
        {
            content = view.Tree.Child(verb, DependencyRelation.Obj);
        }

        if (content < 0)
        {
            foreach (var child in view.Tree.Children(verb))
            {
                if (child > verb && (view.Tree.Relation(child) is DependencyRelation.Advcl or DependencyRelation.Obl) && view.Tree.HasChildLemma(child, "to")
                    && WordClass.UndertakeTo.Has(view.Lemma(verb)))
                {
                    content = child;
                }
            }
        }

        return content;
    }

    // "announced plans for a program", "his plans to establish", "signalled their intention to join".
    public static int NounContent(SentenceView view, int noun, out int subject)
    {
        subject = view.Tree.Child(noun, DependencyRelation.NmodPoss);
        var verb = view.Tree.Head(noun);
        if (verb >= 0 && view.Tree.Relation(noun) == DependencyRelation.Obj && WordClass.GiveUp.Has(view.Lemma(verb)))
        {
            return -1;
        }

        if (subject < 0 && verb >= 0 && view.Tree.Relation(noun) == DependencyRelation.Obj && WordClass.Announce.Has(view.Lemma(verb)))
        {
            subject = view.Tree.Subject(view.Sentence, verb);
        }

        // "Britain plans to send": the verb, taken for a noun.
        if (subject < 0 && noun > 0 && noun + 1 < view.Sentence.Count && view.Lemma(noun + 1) == "to"
            && view.Mentions.At(noun - 1) is { Kind: not Names.ReferentKind.Adjective } and not { Instrument: not null })
        {
            subject = noun - 1;
        }

        if (subject < 0)
        {
            return -1;
        }

        foreach (var child in view.Tree.Children(noun))
        {
            if ((child > noun && view.Tree.Relation(child) is DependencyRelation.Acl)
                || (view.Tree.Relation(child) == DependencyRelation.Nmod && view.Tree.CaseOf(child) is "for" or "to"))
            {
                return child;
            }
        }

        // The infinitive right after the noun, where the tree hangs it on the verb.
        return noun + 2 < view.Sentence.Count && view.Lemma(noun + 1) == "to" && view.Tree.Head(noun + 1) is var infinitive && infinitive > noun
            && view.Tree.IsVerb(infinitive) ? infinitive
            : noun + 2 < view.Sentence.Count && view.Lemma(noun + 1) == "for" && view.Tree.Head(noun + 1) is var what && what > noun ? what : -1;
    }
}
