using Comity.Claims;
using Comity.Language;
using Comity.Reading.Actors;
using Comity.Reading.Events;
using Comity.Reading.Names;
using Comity.Reading.Trees;

namespace Comity.Reading.Expectations;

/// <summary>Finds whose conduct is foreseen, and towards whom.</summary>
internal static class ExpectationParties
{
    // Words from the start of what is foreseen within which its owner is looked for.
    private const int LeadWords = 6;

    public static (Party Source, Party Target) Of(SentenceView view, Foresight foresight, int first, int last)
    {
        var content = foresight.Content;
        var subject = foresight.IsNominal ? -1 : view.Tree.Subject(view.Sentence, content);
        if (subject >= 0 && (RelationNouns.Contains(view.Lemma(subject)) || RelationNouns.IsShared(view.Lemma(subject))))
        {
            var both = RelationNouns.Parties(view, subject);
            if (both.IsResolved)
            {
                return (both, Party.None);
            }
        }

        var source = foresight.IsNominal ? OwnersOf(view, content)
            : view.Tree.IsVerb(content) ? AgentOf(view, content) : subject >= 0 ? view.Actors.ResolveAll(subject) : Party.None;
        var mutual = Mutual(view, content, foresight.IsNominal);
        if (!source.IsResolved && mutual.IsResolved)
        {
            return (mutual, Party.None);
        }

        if (!source.IsResolved && subject >= 0 && !foresight.IsNominal)
        {
            var owner = view.Actors.ResolveAffected(subject);
            source = owner.IsResolved && owner.Countries.Count() == 1 ? owner with { Certainty = .75 } : source;
        }

        if (!source.IsResolved)
        {
            source = LeadingOwner(view, first, last);
        }

        var own = source.Countries.ToList();
        var target = TargetOf(view, content, own, first, last);
        if (view.Discourse.Focus is { } focus)
        {
            // "all three nations": the one whose conduct is foreseen is among them, not towards itself.
            if (!source.IsResolved && target.Countries.Count() > 2 && focus.Source.All(code => target.Countries.Contains(code)))
            {
                target = target.Except(focus.Source);
            }

            if (!source.IsResolved && view.Tree.Child(content, DependencyRelation.NsubjPass) < 0 && !HasOtherCause(view, content, subject))
            {
                source = new(
                    [.. focus.Source.Where(code => !target.Countries.Contains(code)).Select(Actor.Implied)],
                    "whose conduct the passage is about", .6);
                own = [.. source.Countries];
            }

            if (!target.IsResolved && own.Count > 0 && focus.Source.SequenceEqual(own))
            {
                target = new([.. focus.Others.Select(Actor.Implied)], "towards the countries spoken of", .6);
            }
        }

        if (source.IsResolved && !target.IsResolved && own.Count == 1 && view.Discourse.LastGroup(2, own[0]) is { } pair)
        {
            target = new([.. pair.Where(code => code != own[0]).Select(Actor.Implied)], "towards the other country spoken of", .6);
        }

        return (source, target);
    }

    // "We can expect more U.S. restraint", "U.S. proposals … are likely": whose it is stands right before the first noun.
    private static Party LeadingOwner(SentenceView view, int first, int last)
    {
        for (var word = first; word < Math.Min(last, first + LeadWords); word++)
        {
            if (view.Mentions.At(word) is { Countries.Count: 1, Kind: ReferentKind.Country or ReferentKind.Adjective } mention)
            {
                return mention.Last == word && view.Sentence.Tags[word + 1] is UniversalTag.Noun or UniversalTag.Propn && view.Mentions.At(word + 1) is null
                    && (word == 0 || view.Sentence.Tags[word - 1] is not (UniversalTag.Adp or UniversalTag.Cconj))
                    ? view.ActorsOf(mention)
                    : Party.None;
            }
        }

        return Party.None;
    }

    // "This could generate pressure": the cause is a thing, so nobody is made its doer.
    private static bool HasOtherCause(SentenceView view, int content, int subject) =>
        subject >= 0 && view.Tree.Child(content, DependencyRelation.Obj) >= 0 && view.Sentence.Tags[subject] is UniversalTag.Noun or UniversalTag.Pron or UniversalTag.Det && view.Lemma(subject) is not ("it" or "there");

    private static Party AgentOf(SentenceView view, int content)
    {
        var agent = view.Tree.Agent(view.Sentence, content);
        if (agent < 0 && view.Tree.IsPassive(content))
        {
            agent = view.Tree.Patient(view.Sentence, content);
        }

        return agent >= 0 ? view.Actors.ResolveAll(agent) : Party.None;
    }

    private static Party OwnersOf(SentenceView view, int noun)
    {
        var owners = Party.None;
        foreach (var child in view.Tree.Children(noun))
        {
            if (view.Tree.Relation(child) is DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.NmodPoss
                || (view.Tree.Relation(child) == DependencyRelation.Nmod && view.Tree.CaseOf(child) == "by"))
            {
                owners = owners.And(view.Mentions.At(child) is { Countries.Count: 1, Kind: not ReferentKind.Instrument } mention
                    ? view.ActorsOf(mention)
                    : view.Actors.ResolveAll(child));
            }
        }

        if (owners.Countries.Count() > 1)
        {
            return Party.None;
        }

        // "a reassessment by the new team", "during the U.S. transition": deeper owners within the phrase.
        for (var word = view.Tree.Left(noun); !owners.IsResolved && word <= view.Tree.Right(noun); word++)
        {
            if (view.Tree.CaseOf(word) is "by" or "during" && view.Tree.IsUnder(word, noun))
            {
                owners = view.Actors.ResolveAffected(word);
            }
        }

        return owners;
    }

    // Things that two or more do together: "a U.S.-Mexico forum", "North American coordination", "the Leaders' Summit".
    private static Party Mutual(SentenceView view, int content, bool isNominal)
    {
        if (!isNominal)
        {
            return Party.None;
        }

        foreach (var child in view.Tree.Children(content))
        {
            if (view.Tree.Relation(child) == DependencyRelation.Nmod && view.Tree.CaseOf(child) is "between" or "among"
                && view.Actors.ResolveAll(child) is var between && between.Countries.Skip(1).Any())
            {
                return between;
            }
        }

        for (var word = content; word <= view.Tree.Right(content); word++)
        {
            if (view.Mentions.At(word) is { } mention)
            {
                if (mention.Kind is ReferentKind.Instrument or ReferentKind.Region && mention.Countries.Count is > 1 and <= 4)
                {
                    return view.CountriesOf(mention, "the parties named", .85);
                }
            }

            var pair = HyphenatedPair(view, word);
            if (pair.IsResolved)
            {
                return pair;
            }
        }

        return Party.None;
    }

    private static Party HyphenatedPair(SentenceView view, int word) =>
        word + 2 < view.Sentence.Count && view.Lemma(word + 1) is "-" or "–"
        && view.Mentions.At(word) is { Countries.Count: 1 } left && view.Mentions.At(word + 2) is { Countries.Count: 1 } right
        && left.Countries[0] != right.Countries[0]
            ? view.CountriesOf(left).And(view.CountriesOf(right)) with { Certainty = .9 }
            : Party.None;

    private static Party TargetOf(SentenceView view, int content, IReadOnlyCollection<string> own, int first, int last)
    {
        var target = Party.None;
        for (var word = first; word <= last; word++)
        {
            var head = view.Tree.Head(word);
            var isModifier = head >= 0 && view.Tree.Relation(word) is DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.NmodPoss
                && view.Mentions.At(head) is null && view.Actors.Resolve(head).IsResolved;
            if (isModifier || (view.Tree.Relation(word) is DependencyRelation.Nsubj && word < content))
            {
                continue;
            }

            var named = view.Mentions.At(word) is { IsParty: true } mention
                && mention.Head == word
                ? view.ActorsOf(mention)
                : view.Sentence.Tags[word] is UniversalTag.Noun ? view.Actors.Resolve(word) : Party.None;
            target = target.And(named.Except(own));
        }

        return target.IsResolved ? target : Arguments.PartiesOfInstrument(view, content, own);
    }
}
