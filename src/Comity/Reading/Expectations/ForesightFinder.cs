using Comity.Claims;
using Comity.Language;
using Comity.Reading.Quotations;
using Comity.Reading.Trees;

namespace Comity.Reading.Expectations;

/// <summary>Finds what a sentence foresees: modal verbs, likelihood adverbs and adjectives, verbs and nouns of foresight.</summary>
internal sealed class ForesightFinder(LikelihoodScale scale)
{
    // A coordinated noun phrase of at least this many words is foreseen in its own right.
    private const int OwnPhraseWords = 5;

    /// <summary>In text order, each content once.</summary>
    public IReadOnlyList<Foresight> Find(SentenceView view)
    {
        var found = new SortedDictionary<int, Foresight>();
        for (var word = 0; word < view.Sentence.Count; word++)
        {
            foreach (var foresight in At(view, word))
            {
                if (!found.TryGetValue(foresight.Content, out var other) || Rank(view, foresight) > Rank(view, other))
                {
                    found[foresight.Content] = foresight;
                }
            }
        }

        // What is foreseen inside something foreseen is part of it: "I suspect the team will support …" is one expectation.
        return [.. found.Values.Where(foresight => !found.Values.Any(outer => outer != foresight && outer.IsNominal
            && foresight.Trigger > outer.Trigger && view.Tree.IsUnder(foresight.Content, outer.Content)))];
    }

    // "They believe that it will probably continue": how likely the clause itself says it is, counts before who thinks so.
    private static int Rank(SentenceView view, Foresight foresight) => WordClass.BareLikelihood.Has(foresight.Likelihood.Words) ? 0
        : view.Sentence.Tags[foresight.Trigger] == UniversalTag.Verb ? 1 : 2;

    private IEnumerable<Foresight> At(SentenceView view, int word)
    {
        var tree = view.Tree;
        var lemma = view.Lemma(word);
        var head = tree.Head(word);
        switch (view.Sentence.Tags[word])
        {
            case UniversalTag.Aux when head >= 0 && tree.Relation(word) is DependencyRelation.Aux && scale.Find(LikelihoodForm.Modal, lemma) is { } modal
                && !ForesightClauses.IsGeneric(view, head) && !ForesightClauses.IsBackground(view, head, lemma):
                return OfModal(view, head, word, modal);
            case UniversalTag.Verb when lemma == "go" && ForesightClauses.HasPresentBe(view, word) && tree.Child(word, DependencyRelation.Xcomp) is >= 0 and var gone:
                return [new Foresight(gone, word, scale.Entry("going to"), false)];
            case UniversalTag.Verb or UniversalTag.Adj when OfPredicate(view, word) is { } predicate:
                return [predicate];
            case UniversalTag.Verb when scale.Find(LikelihoodForm.Opinion, lemma) is { } opinion && ForesightClauses.IsForeseer(view, word)
                && !(WordClass.Belief.Has(lemma) && ForesightClauses.ModalClauseAfter(view, word) < 0):
                return OfOpinion(view, word, opinion);
            case UniversalTag.Noun when scale.Find(LikelihoodForm.Noun, lemma) is { } noun:
                return OfNoun(view, word, WithQuality(view, word, noun));
            default:
                return [];
        }
    }

    private IEnumerable<Foresight> OfModal(SentenceView view, int predicate, int modal, Likelihood likelihood)
    {
        var lemma = view.Lemma(predicate);
        var adverb = AdverbOf(view, predicate);

        // "We can expect", "we could see", "we should look for": what is foreseen is the object.
        if (scale.Find(LikelihoodForm.Opinion, lemma) is not null && ForesightClauses.IsForeseer(view, predicate))
        {
            yield break;
        }

        if (lemma == "see" && ForesightClauses.IsImpersonal(view, predicate) && view.Tree.Child(predicate, DependencyRelation.Obj) is >= 0 and var seen)
        {
            foreach (var foresight in Phrases(view, seen, modal, adverb ?? likelihood))
            {
                yield return foresight;
            }

            yield break;
        }

        // "There will be a pause and probably a reassessment": each heavy phrase is foreseen.
        var existing = ForesightClauses.Existing(view, predicate);
        if (existing >= 0)
        {
            foreach (var foresight in Phrases(view, existing, modal, adverb ?? likelihood))
            {
                yield return foresight;
            }

            yield break;
        }

        yield return new Foresight(predicate, modal, adverb ?? (likelihood.Words == "would" && Attribution.Reported(view, predicate) is not null ? scale.Entry("will") : likelihood), false);
    }

    // "can be expected to put", "is likely to grow", "proposals are likely", "is set to".
    private Foresight? OfPredicate(SentenceView view, int word)
    {
        var form = view.Folded(word);
        if (scale.Find(LikelihoodForm.Predicate, form) is not { } likelihood)
        {
            return null;
        }

        likelihood = WithDegree(view, word, form, likelihood);
        var clause = view.Tree.Child(word, DependencyRelation.Xcomp);
        if (clause < 0)
        {
            clause = view.Tree.Child(word, DependencyRelation.Ccomp);
        }

        if (clause < 0)
        {
            clause = view.Tree.Child(word, DependencyRelation.Csubj);
        }

        // "It is unlikely, however, that agents will regain …".
        if (clause < 0 && view.Tree.HasChildLemma(word, "it"))
        {
            clause = ForesightClauses.ModalClauseAfter(view, word);
        }

        if (view.Tree.IsVerb(word) && view.Sentence.PennTags[word] is not (PennTag.PastParticiple or PennTag.PastVerb))
        {
            return null;
        }

        if (clause >= 0)
        {
            var adverb = AdverbOf(view, word);
            return new Foresight(clause, word, adverb ?? likelihood, false);
        }

        var subject = view.Tree.Child(word, DependencyRelation.Nsubj);
        if (subject < 0 && view.Tree.Child(word, DependencyRelation.Cop) >= 0)
        {
            subject = ForesightClauses.FirstSubject(view, word);
        }

        return subject >= 0 && view.Tree.Child(word, DependencyRelation.Cop) >= 0 && form is "likely" or "unlikely" or "probable" or "possible"
            ? new Foresight(subject, word, likelihood, true)
            : null;
    }

    // "very unlikely", "highly likely", "almost certain": an entry of its own where the scale has one.
    private Likelihood WithDegree(SentenceView view, int word, string form, Likelihood plain)
    {
        if (word == 0)
        {
            return plain;
        }

        var phrase = $"{view.Lemma(word - 1)} {form}";
        return scale.Find(LikelihoodForm.Adverb, phrase) ?? scale.Find(LikelihoodForm.Predicate, phrase) ?? plain;
    }

    // A long subject may be parsed away from its predicate; then it is the sentence's first.
    private Likelihood OpinionWords(SentenceView view, int verb, Likelihood opinion) => view.Lemma(verb) != "expect" ? opinion
        : view.Tree.HasChildLemma(verb, "can") || view.Tree.HasChildLemma(verb, "should") ? scale.Entry("we can expect") : scale.Entry("expect");

    private IEnumerable<Foresight> OfOpinion(SentenceView view, int verb, Likelihood opinion)
    {
        if (ForesightClauses.ModalClauseAfter(view, verb) is >= 0 and var foreseen)
        {
            return [new Foresight(foreseen, verb, OpinionWords(view, verb, opinion), false)];
        }

        var likelihood = OpinionWords(view, verb, opinion);
        var clause = view.Tree.Child(verb, DependencyRelation.Ccomp);
        if (clause >= 0)
        {
            return [new Foresight(clause, verb, likelihood, false)];
        }

        var content = view.Tree.Child(verb, DependencyRelation.Obj);
        if (content < 0 && view.Lemma(verb) == "look")
        {
            foreach (var child in view.Tree.Children(verb))
            {
                if (view.Tree.Relation(child) == DependencyRelation.Obl && view.Tree.CaseOf(child) is "for" or "to")
                {
                    content = child;
                }
            }
        }

        // "we can expect the relationship to return": the clause, whose subject is the object.
        if (view.Tree.Child(verb, DependencyRelation.Xcomp) is >= 0 and var infinitive && view.Lemma(verb) == "expect")
        {
            return [new Foresight(infinitive, verb, likelihood, false)];
        }

        return content >= 0 ? [.. Phrases(view, content, verb, likelihood), .. Misread(view, verb, likelihood)] : [];
    }

    // "expect more restraint and revived attention": a participle taken for a past tense, which no infinitive is coordinated with.
    private static IEnumerable<Foresight> Misread(SentenceView view, int verb, Likelihood likelihood) => view.Tree.Children(verb).ToArray()
        .Where(child => view.Tree.Relation(child) == DependencyRelation.Conj && view.Sentence.PennTags[child] == PennTag.PastVerb
            && view.Sentence.PennTags[verb] == PennTag.BaseVerb && view.Tree.Child(child, DependencyRelation.Nsubj) < 0)
        .Select(child => view.Tree.Child(child, DependencyRelation.Obj))
        .Where(noun => noun >= 0)
        .Select(noun => new Foresight(noun, verb, likelihood, true));

    // "a slim chance", "the chance … is remote": an entry of its own where the scale has one.
    private Likelihood WithQuality(SentenceView view, int noun, Likelihood plain)
    {
        foreach (var child in view.Tree.Children(noun))
        {
            if (view.Sentence.Tags[child] == UniversalTag.Adj
                && scale.Find(LikelihoodForm.Noun, $"{view.Lemma(child)} {view.Lemma(noun)}") is { } attributive)
            {
                return attributive;
            }
        }

        var predicate = view.Tree.Relation(noun) == DependencyRelation.Nsubj ? view.Tree.Head(noun) : -1;
        return predicate >= 0 && scale.Find(LikelihoodForm.Noun, $"{view.Lemma(predicate)} {view.Lemma(noun)}") is { } predicative ? predicative : plain;
    }

    private static IEnumerable<Foresight> OfNoun(SentenceView view, int noun, Likelihood likelihood)
    {
        foreach (var child in view.Tree.Children(noun))
        {
            if ((view.Tree.Relation(child) == DependencyRelation.Nmod && view.Tree.CaseOf(child) is "of" or "for")
                || view.Tree.Relation(child) is DependencyRelation.Acl)
            {
                return [new Foresight(child, noun, likelihood, !view.Tree.IsVerb(child))];
            }
        }

        // "the prospects are good for a more strategic approach".
        var predicate = view.Tree.Head(noun);
        return predicate >= 0 && view.Tree.Relation(noun) == DependencyRelation.Nsubj && WordClass.GoodProspect.Has(view.Lemma(predicate))
            ? [new Foresight(predicate, noun, likelihood, false)]
            : [];
    }

    private List<Foresight> Phrases(SentenceView view, int content, int trigger, Likelihood likelihood)
    {
        var phrases = new List<Foresight> { new(content, trigger, likelihood, true) };
        foreach (var child in view.Tree.Children(content))
        {
            if (view.Tree.Relation(child) == DependencyRelation.Conj && !view.Tree.IsVerb(child)
                && view.Tree.Right(content) - view.Tree.Left(child) + 1 >= OwnPhraseWords)
            {
                phrases.Add(new Foresight(child, trigger, AdverbOf(view, child) ?? likelihood, true));
            }
        }

        return phrases;
    }

    private Likelihood? AdverbOf(SentenceView view, int predicate)
    {
        foreach (var child in view.Tree.Children(predicate))
        {
            if (view.Sentence.Tags[child] is UniversalTag.Adv or UniversalTag.Adj && scale.Find(LikelihoodForm.Adverb, view.Lemma(child)) is { } adverb)
            {
                var degree = child > 0 ? view.Lemma(child - 1) : "";
                return scale.Find(LikelihoodForm.Adverb, $"{degree} {view.Lemma(child)}") ?? adverb;
            }
        }

        return null;
    }
}
