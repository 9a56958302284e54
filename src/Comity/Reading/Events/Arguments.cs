using Comity.Claims;
using Comity.Language;
using Comity.Reading.Actors;
using Comity.Reading.Events.Frames;
using Comity.Reading.Names;
using Comity.Reading.Trees;

namespace Comity.Reading.Events;

/// <summary>Finds who does an event and to whom, around its predicate.</summary>
internal static class Arguments
{
    public static Party Source(SentenceView view, FrameMatch match)
    {
        var predicate = match.Predicate;

        // "received ambulances from Ireland": the frame says that who acts stands behind its words, and the subject is acted on.
        if (IsInverted(match.Frame) && Slots.WordAt(view.Sentence, view.Tree, match.Frame.Source, [.. match.Words]) is >= 0 and var slot
            && view.Actors.ResolveAll(slot) is { Actors.Count: > 0 } inverted)
        {
            return inverted;
        }

        if (view.Tree.IsVerb(predicate))
        {
            // "was disappointed", matched as an adjective: whoever is so, not who made him so.
            var isState = !match.Frame.Items[0].Contains(view.Lemma(predicate)) && match.Frame.Items[0].Contains(view.Folded(predicate));
            var agent = isState ? view.Tree.Subject(view.Sentence, predicate) : view.Tree.Agent(view.Sentence, predicate);
            var party = agent >= 0 ? view.Actors.ResolveAll(agent) : Party.None;
            // The name that stands right before a finite verb is its subject, whatever the tree says.
            if (!party.IsResolved && !view.Tree.IsPassive(predicate) && view.Tree.LinearSubject(predicate) is >= 0 and var before
                && before != agent && view.Mentions.At(before) is not null && predicate - before <= 4 && view.Tree.Relation(predicate) is not DependencyRelation.Acl)
            {
                party = view.Actors.ResolveAll(before);
            }

            // "the Summit, which last met in 2016": its parties met.
            if (!party.IsResolved && agent >= 0 && match.Type == World.EventType.Consult && view.Mentions.At(agent) is { Kind: ReferentKind.Instrument })
            {
                return PartiesOfInstrument(view, agent, []);
            }

            if (!party.IsResolved && agent >= 0 && Author(view, agent) is { IsResolved: true } author)
            {
                return author;
            }

            return party.Actors.Count > 0 || !view.Tree.IsPassive(predicate) ? party : FromSeat(view, predicate);
        }

        return NominalSource(view, predicate);
    }

    /// <summary>To whom: the patient and the prepositional complements, the nearest first; then whoever is affected through them.</summary>
    public static Party Target(SentenceView view, FrameMatch match, Party source)
    {
        var own = source.Countries.ToList();
        var places = new List<int>();
        if (IsInverted(match.Frame) && Slots.WordAt(view.Sentence, view.Tree, match.Frame.Target, [.. match.Words]) is >= 0 and var slot)
        {
            places.Add(slot);
        }

        foreach (var word in match.Words.Prepend(match.Predicate).Distinct())
        {
            places.AddRange(Complements(view, word, match));
        }

        // "Trudeau was Biden's first call": the subject of a nominal event is its other side.
        if (!view.Tree.IsVerb(match.Predicate) && view.Tree.Child(match.Predicate, DependencyRelation.Nsubj) is >= 0 and var counterpart)
        {
            places.Add(counterpart);
        }

        if (view.Tree.IsVerb(match.Predicate) && view.Tree.Patient(view.Sentence, match.Predicate) is >= 0 and var patient && !places.Contains(patient))
        {
            places.Insert(0, patient);
        }

        foreach (var place in places)
        {
            var party = view.Actors.ResolveAll(place).Except(own);
            if (party.IsResolved)
            {
                return party;
            }
        }

        foreach (var word in match.Words)
        {
            var party = view.Tree.IsVerb(word) ? Party.None : PartiesOfInstrument(view, word, own);
            if (party.IsResolved)
            {
                return party;
            }
        }

        foreach (var place in places)
        {
            var party = view.Actors.ResolveAffected(place, own);
            if (party.IsResolved)
            {
                return party with { How = party.How ?? "whom it touches", Certainty = party.Certainty * .85 };
            }
        }

        foreach (var place in places.Concat(match.Words))
        {
            var party = PartiesOfInstrument(view, place, own);
            if (party.IsResolved)
            {
                return party;
            }
        }

        return Party.None;
    }

    private static bool IsInverted(Frame frame) => frame.Target.Kind == SlotKind.Subject && frame.Source.Kind is SlotKind.After or SlotKind.Owner && frame.Source != frame.Target;

    /// <summary>The other parties of a named agreement or mechanism within the phrase of <paramref name="word"/>.</summary>
    public static Party PartiesOfInstrument(SentenceView view, int word, IReadOnlyCollection<string> own)
    {
        for (var inner = view.Tree.Left(word); inner <= view.Tree.Right(word); inner++)
        {
            if (view.Mentions.At(inner) is { Kind: ReferentKind.Instrument, Countries: { Count: > 0 and <= 4 } parties, Instrument.Name: var name })
            {
                return new([.. parties.Where(code => !own.Contains(code)).Select(code => new Actor(name, code))], $"the other parties of {name}", .75);
            }
        }

        return Party.None;
    }

    private static Party NominalSource(SentenceView view, int noun)
    {
        var source = Party.None;
        foreach (var child in view.Tree.Children(noun))
        {
            var relation = view.Tree.Relation(child);
            var isOwner = relation is DependencyRelation.NmodPoss or DependencyRelation.Compound or DependencyRelation.Amod
                || (relation is DependencyRelation.Nmod && view.Tree.CaseOf(child) is "by" or "between" or "among" or "from");
            if (isOwner)
            {
                source = source.And(view.Mentions.At(child) is { IsParty: true } mention
                    ? view.ActorsOf(mention)
                    : view.Actors.ResolveAll(child));
            }
        }

        if (source.IsResolved)
        {
            return source;
        }

        // "Trudeau was Biden's first call": the noun is said of its subject. "Parliament completed ratification": its verb's subject does it.
        var subject = view.Tree.Child(noun, DependencyRelation.Nsubj);
        if (subject < 0 && view.Tree.Relation(noun) == DependencyRelation.Obj && view.Tree.Head(noun) is >= 0 and var verb)
        {
            subject = view.Tree.Subject(view.Sentence, verb);
        }

        var doer = subject >= 0 ? view.Actors.ResolveAll(subject) : source;
        return doer.IsResolved ? doer : PartiesOfInstrument(view, noun, []);
    }

    // "signed an order that revoked the permit": whoever makes the order does what it does.
    private static Party Author(SentenceView view, int thing)
    {
        var verb = view.Tree.Head(thing);
        if (verb < 0 || !view.Tree.IsVerb(verb) || view.Tree.Relation(thing) != DependencyRelation.Obj)
        {
            return Party.None;
        }

        var subject = view.Tree.Subject(view.Sentence, verb);
        return subject >= 0 ? view.Actors.ResolveAll(subject) with { How = "who made it", Certainty = .85 } : Party.None;
    }

    // "was coordinated from the White House": the seat of government acts.
    private static Party FromSeat(SentenceView view, int predicate)
    {
        foreach (var child in view.Tree.Children(predicate))
        {
            if (view.Tree.Relation(child) == DependencyRelation.Obl && view.Tree.CaseOf(child) is "from" or "in" or "by"
                && view.Mentions.At(child) is { Kind: ReferentKind.Metonym, Countries.Count: 1 } seat)
            {
                return new([new Actor(view.Words(seat.First, seat.Last), seat.Countries[0], Sector: "GOV")], "the seat of government", .8);
            }
        }

        return Party.None;
    }

    private static IEnumerable<int> Complements(SentenceView view, int word, FrameMatch match)
    {
        var found = new List<int>();
        foreach (var child in view.Tree.Children(word))
        {
            var relation = view.Tree.Relation(child);
            var isPlace = view.Tree.CaseOf(child) is "in" or "during" or "under" or "after" or "before" or "since" or "by" or "as" or "within" or "despite"
                or "because" or "until" or "between" or "through" or "per";
            switch (relation)
            {
                case DependencyRelation.Obj or DependencyRelation.Iobj when !match.Words.Contains(child) || view.Mentions.At(child) is { IsParty: true } or { IsPerson: true }:
                    found.Insert(0, child);
                    break;
                case DependencyRelation.Obl or DependencyRelation.Nmod when !isPlace:
                case DependencyRelation.Xcomp or DependencyRelation.Ccomp or DependencyRelation.Acl:
                case DependencyRelation.NmodPoss or DependencyRelation.Amod or DependencyRelation.Compound when match.Words.Contains(word) && word != match.Predicate:
                case DependencyRelation.NmodPoss when !view.Tree.IsVerb(word):
                    found.Add(child);
                    break;
                default:
                    break;
            }
        }

        return found;
    }
}
