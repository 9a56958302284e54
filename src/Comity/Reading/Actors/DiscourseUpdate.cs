using Comity.Language;
using Comity.Reading.Names;
using Comity.Reading.Trees;

namespace Comity.Reading.Actors;

/// <summary>Keeps the discourse abreast of a sentence: names before it is read, groups and focus after.</summary>
internal static class DiscourseUpdate
{
    public static void Before(SentenceView view)
    {
        for (var word = 0; word < view.Sentence.Count; word++)
        {
            var isSubject = view.Tree.Relation(word) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter;
            var mention = view.Mentions.At(word);
            if (mention is not null && word == mention.Head && mention.IsPerson)
            {
                foreach (var actor in view.Actors.Resolve(word).Actors)
                {
                    view.Discourse.See(actor, view.Sentence.Starts[word], true, isSubject, false);
                }
            }
            else if (mention is { Kind: ReferentKind.Country or ReferentKind.Organisation, Countries.Count: 1 } && word == mention.Head && !isSubject)
            {
                foreach (var actor in view.Actors.Resolve(word).Actors)
                {
                    view.Discourse.See(actor, view.Sentence.Starts[word], false, false, false);
                }
            }
            else if (isSubject && (mention is null || word == mention.Head))
            {
                // Subjects that are no names: "the Mexican government", "a Biden administration", "he".
                var party = view.Actors.Resolve(word);
                var isPerson = view.Sentence.Tags[word] is UniversalTag.Pron && party.Actors is [{ Person: not null }];
                foreach (var actor in party.Actors)
                {
                    view.Discourse.See(actor, view.Sentence.Starts[word], isPerson || actor.Person is not null, true, party.Actors.Count > 1);
                }
            }
        }
    }

    public static void After(SentenceView view)
    {
        var countries = new List<string>();
        foreach (var mention in view.Mentions.Mentions)
        {
            if (mention.Countries.Count == 1 && mention.Kind is not (ReferentKind.City or ReferentKind.Instrument) && !countries.Contains(mention.Countries[0]))
            {
                countries.Add(mention.Countries[0]);
            }
        }

        // Who the subject means is asked before this sentence's own groups count: "the two men" are those of the sentence before.
        var source = SubjectOf(view);
        view.Discourse.SeeTogether(countries);
        view.Discourse.SeeTogether(source.Countries);
        if (view.Document.Voice == Voice.Official && countries.Count is >= 2 and <= 4)
        {
            view.Discourse.Adopt([.. countries.Select(code => Claims.Actor.Implied(code))]);
        }

        if (source.Countries.Count() == 1)
        {
            view.Discourse.SetFocus(source.Countries, countries.Except(source.Countries));
        }
    }

    /// <summary>Who the subject of the main clause means; nobody where it has none or it resolves to none.</summary>
    public static Party SubjectOf(SentenceView view)
    {
        var root = Root(view);
        var subject = root >= 0 ? view.Tree.Subject(view.Sentence, root) : -1;
        return subject >= 0 ? view.Actors.ResolveAll(subject) : Party.None;
    }

    private static int Root(SentenceView view)
    {
        for (var word = 0; word < view.Sentence.Count; word++)
        {
            if (view.Tree.Head(word) < 0)
            {
                return word;
            }
        }

        return -1;
    }
}
