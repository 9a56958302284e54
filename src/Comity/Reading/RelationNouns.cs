using Comity.Claims;
using Comity.Language;
using Comity.Reading.Actors;
using Comity.Reading.Names;
using Comity.Reading.Trees;

namespace Comity.Reading;

/// <summary>Nouns that mean a relationship between countries, and whose it is.</summary>
internal static class RelationNouns
{
    // Words after the noun within which "between X and Y" is looked for.
    private const int ReachWords = 14;

    public static bool Contains(string lemma) => WordClass.Relation.Has(lemma);

    /// <summary>Nouns for what countries have or do in common, so that what becomes of it concerns them all.</summary>
    public static bool IsShared(string lemma) => WordClass.Shared.Has(lemma);

    /// <summary>The countries of the relationship that <paramref name="noun"/> means; none where they can't be told.</summary>
    public static Party Parties(SentenceView view, int noun)
    {
        var named = Party.None;
        foreach (var child in view.Tree.Children(noun))
        {
            if (view.Tree.Relation(child) is DependencyRelation.Nmod or DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.NmodPoss)
            {
                named = named.And(NamedIn(view, child));
            }
        }

        if (named.Countries.Count() < 2)
        {
            named = named.And(NamedAfter(view, noun));
        }

        // "have enjoyed close ties", "hold … relations with": the subject is one side.
        var verb = view.Tree.Head(noun);
        if (named.Countries.Count() < 2 && verb >= 0 && view.Tree.IsVerb(verb)
            && view.Tree.Relation(noun) is DependencyRelation.Obj or DependencyRelation.Conj or DependencyRelation.Xcomp or DependencyRelation.Obl)
        {
            named = named.And(view.Tree.Subject(view.Sentence, verb) is >= 0 and var subject ? view.Actors.ResolveAll(subject) : Party.None);
        }

        // "The three economies": as many as the text says.
        var size = view.Actors.GroupSize(noun);
        if (size > 1 && named.Countries.Count() < size && view.Discourse.LastGroup(size) is { } counted)
        {
            return new([.. counted.Select(Actor.Implied)], $"the {size} countries spoken of", .8);
        }

        return Complete(view, named);
    }

    /// <summary>Adds the other side where the text names only one, from the countries spoken of together.</summary>
    public static Party Complete(SentenceView view, Party named)
    {
        var countries = named.Countries.ToList();
        if (countries.Count >= 2)
        {
            return named;
        }

        var group = countries.Count == 1
            ? SentenceGroup(view, countries[0]) ?? view.Discourse.LastGroup(2, countries[0])
            : SentencePair(view) ?? view.Discourse.LastGroup(0);
        return group is null ? Party.None : new([.. group.Select(Actor.Implied)], $"the relationship spoken of, {string.Join("-", group.Order(StringComparer.Ordinal))}", .75);
    }

    // "relations between the United States and Mexico", as the words stand, where the tree attaches them elsewhere.
    private static Party NamedAfter(SentenceView view, int noun)
    {
        var named = Party.None;
        if (noun + 1 >= view.Sentence.Count || view.Lemma(noun + 1) is not ("between" or "with" or "among"))
        {
            return named;
        }

        for (var word = noun + 2; word < Math.Min(view.Sentence.Count, noun + ReachWords)
            && view.Sentence.Tags[word] is not (UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Punct); word++)
        {
            if (view.Mentions.At(word) is { IsParty: true } mention && mention.Last == word)
            {
                named = named.And(view.CountriesOf(mention));
            }
            else if (view.Sentence.Tags[word] == UniversalTag.Noun)
            {
                named = named.And(view.Actors.Resolve(word));
            }
        }

        return named;
    }

    // The two countries of a sentence that names just two.
    private static string[]? SentencePair(SentenceView view)
    {
        string[] named = [.. view.Mentions.Mentions.Where(mention => mention.Kind is not (ReferentKind.City or ReferentKind.Instrument))
            .SelectMany(mention => mention.Countries.Count == 1 ? mention.Countries : []).Distinct()];
        return named.Length == 2 ? named : null;
    }

    private static string[]? SentenceGroup(SentenceView view, string country)
    {
        string[] others = [.. view.Mentions.Mentions.SelectMany(mention => mention.Countries.Count == 1 ? mention.Countries : []).Distinct().Where(code => code != country)];
        return others.Length == 1 ? [country, others[0]] : null;
    }

    private static Party NamedIn(SentenceView view, int word)
    {
        var named = Party.None;
        for (var inner = view.Tree.Left(word); inner <= view.Tree.Right(word); inner++)
        {
            if (view.Mentions.At(inner) is { IsParty: true } mention && mention.Head == inner)
            {
                named = named.And(view.CountriesOf(mention));
            }
            else if (view.Sentence.Tags[inner] is UniversalTag.Pron or UniversalTag.Noun && view.Mentions.At(inner) is null)
            {
                named = named.And(view.Actors.Resolve(inner));
            }
        }

        return named;
    }
}
