using Comity.Claims;
using Comity.Language;
using Comity.Reading.Actors;
using Comity.Reading.Names;
using Comity.Reading.Trees;
using Comity.World;

namespace Comity.Reading.Events;

/// <summary>Whom an event concerns where its own words name no other side.</summary>
internal static class EventParties
{
    /// <summary>The host of a visit: the country of the place that is visited ("arrived in Tokyo"), where it is another's.</summary>
    public static Party Host(SentenceView view, int predicate, Party visitor)
    {
        foreach (var child in view.Tree.Children(predicate))
        {
            if (view.Tree.Relation(child) is DependencyRelation.Obl or DependencyRelation.Obj or DependencyRelation.Nmod
                && view.Mentions.At(child) is { Countries: [var host], Kind: ReferentKind.Country or ReferentKind.Capital or ReferentKind.City or ReferentKind.Metonym } place
                && !visitor.Countries.Contains(host))
            {
                return new([new Actor(view.Words(place.First, place.Last), host)], "the host of the visit", .85);
            }
        }

        return Party.None;
    }

    // "arrested Meng Wanzhou": somebody is named whose country the text does not tell; then no other country is put in their place.
    public static Party UnresolvedPatient(SentenceView view, FrameMatch match)
    {
        var patient = view.Tree.IsVerb(match.Predicate) ? view.Tree.Patient(view.Sentence, match.Predicate) : -1;
        if (patient < 0 || match.Words.Contains(patient))
        {
            return Party.None;
        }

        var party = view.Actors.ResolveAll(patient);
        return party.Actors.Any(actor => actor.Person is not null || actor.Sector is not null) ? party : Party.None;
    }

    // Words and deeds against or for somebody have an addressee: the other country of the relationship that the passage is about.
    public static Party FromRelationship(SentenceView view, FrameMatch match, Party source, EventType type)
    {
        if (type is EventType.Mobilize or EventType.Protest || (type == EventType.Retreat && match.Frame.Mode == "withdraw") || LooksAbroad(view, match))
        {
            return Party.None;
        }

        var own = source.Countries.First();
        if (view.Tree.Relation(match.Predicate) == DependencyRelation.Conj && NearestBefore(view, match.Predicate, own) is { } near)
        {
            return new([near], "the other side of the clause before", .65);
        }

        if ((view.Discourse.LastGroup(2, own) ?? view.Discourse.LastGroup(3, own)) is not { } group)
        {
            return Party.None;
        }

        return new([.. group.Where(code => code != own).Select(Actor.Implied)], "to the other country spoken of", .6);
    }

    private static Actor? NearestBefore(SentenceView view, int predicate, string own)
    {
        for (var word = predicate - 1; word >= 0; word--)
        {
            if (view.Mentions.At(word) is { Countries.Count: 1 } mention && mention.Head == word && mention.Countries[0] != own
                && mention.Kind is not (ReferentKind.City or ReferentKind.Instrument or ReferentKind.Adjective))
            {
                return new Actor(view.Words(mention.First, mention.Last), mention.Countries[0], mention.Person?.Name);
            }
        }

        return null;
    }

    // "key allies around the world": abroad, though no country is named.
    public static bool LooksAbroad(SentenceView view, FrameMatch match)
    {
        for (var word = view.Tree.Left(match.Predicate); word <= view.Tree.Right(match.Predicate); word++)
        {
            if (WordClass.Abroad.Has(view.Lemma(word)))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsExistential(SentenceView view, int predicate)
    {
        if (view.Tree.IsVerb(predicate))
        {
            return false;
        }

        var head = view.Tree.Head(predicate);
        return view.Tree.Child(predicate, DependencyRelation.Expl) >= 0 || (head >= 0 && view.Tree.Child(head, DependencyRelation.Expl) >= 0);
    }
}
