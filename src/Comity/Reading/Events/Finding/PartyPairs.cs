using Comity.Language;
using Comity.Reading.Actors;
using Comity.Reading.Names;
using Comity.Reading.Trees;

namespace Comity.Reading.Events.Finding;

/// <summary>The countries behind the parties of a found event, each source with each target.</summary>
internal static class PartyPairs
{
    public static IReadOnlyList<(string Source, string Target)> Of(SentenceView view, FoundEvent found)
    {
        string[] sources = [.. Resolve(view, found.Source.Head, []).Countries];
        if (view.Tree.FirstOfParty(found.Source.Head) == view.Tree.FirstOfParty(found.Target.Head))
        {
            // "Ghana and Togo signed": each with each.
            return [.. from one in sources from other in sources where one != other select (one, other)];
        }

        // A country does to itself only what two parties are named for: "Ghanaian police arrested a Ghanaian", but not "a statement on Ghana".
        string[] targets = [.. Resolve(view, found.Target.Head, sources).Countries];
        var isInternal = sources.Length == 1 && targets.Length == 1
            && !view.Tree.IsUnder(found.Target.Head, found.Source.Head) && !view.Tree.IsUnder(found.Source.Head, found.Target.Head);
        var pairs = from one in sources from other in targets where one != other || isInternal select (one, other);
        return [.. found.IsMutual ? pairs.Concat(pairs.Select(pair => (pair.other, pair.one))).Distinct() : pairs];
    }

    /// <summary>Who a party is, with all that it is coordinated with, whichever of them was found.</summary>
    /// <param name="own">Countries that are not sought where the words name none outright.</param>
    public static Party Resolve(SentenceView view, int word, IReadOnlyList<string> own)
    {
        var party = Party.None;
        foreach (var part in Parts(view, view.Tree.FirstOfParty(word)))
        {
            var named = view.Actors.Resolve(part);
            party = party.And(named.IsResolved ? named : view.Actors.ResolveAffected(part, own));
        }

        return party;
    }

    private static List<int> Parts(SentenceView view, int first)
    {
        List<int> parts = [first];
        for (var index = 0; index < parts.Count; index++)
        {
            foreach (var child in view.Tree.Children(parts[index]))
            {
                if (!view.Tree.IsVerb(child) && (view.Tree.Relation(child) == DependencyRelation.Conj || IsOtherCountry(view, parts[index], child)))
                {
                    parts.Add(child);
                }
            }
        }

        return parts;
    }

    // "Ghana, Togo, and Benin": of two countries the one is never another name of the other.
    private static bool IsOtherCountry(SentenceView view, int word, int child) =>
        view.Tree.Relation(child) == DependencyRelation.Appos && view.Mentions.At(child) is { Kind: ReferentKind.Country, Countries: [var other] }
        && (view.Actors.Resolve(word) is { IsResolved: true } party ? !party.Countries.Contains(other) : view.Tree.Tag(word) == UniversalTag.Propn);
}
