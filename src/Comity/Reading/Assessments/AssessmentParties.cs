using Comity.Claims;
using Comity.Language;
using Comity.Reading.Actors;
using Comity.Reading.Trees;

namespace Comity.Reading.Assessments;

/// <summary>Finds whose relationship is described, and whom an imbalance favours.</summary>
internal static class AssessmentParties
{
    // Of the relationship or the countries that the clause speaks of; else of those the sentence names.
    public static Party OfPhrase(SentenceView view, int word)
    {
        var predicate = word;
        while (view.Tree.Head(predicate) >= 0 && !view.Tree.IsPredicate(predicate))
        {
            predicate = view.Tree.Head(predicate);
        }

        var subject = view.Tree.Subject(view.Sentence, predicate);
        if (subject >= 0 && RelationNouns.Contains(view.Lemma(subject)))
        {
            return RelationNouns.Parties(view, subject);
        }

        return RelationNouns.Complete(view, Around(view));
    }

    private static Party Around(SentenceView view)
    {
        var named = Party.None;
        foreach (var mention in view.Mentions.Mentions)
        {
            if (mention.Countries.Count == 1 && mention.Kind is not (Names.ReferentKind.Instrument or Names.ReferentKind.City))
            {
                named = named.And(view.CountriesOf(mention));
            }
        }

        return named.Countries.Count() > 3 ? Party.None : named;
    }

    public static Party Of(SentenceView view, int noun)
    {
        if (RelationNouns.Contains(view.Lemma(noun)))
        {
            return RelationNouns.Parties(view, noun);
        }

        var subject = view.Tree.Subject(view.Sentence, noun);
        return subject < 0 ? Party.None
            : RelationNouns.Contains(view.Lemma(subject)) ? RelationNouns.Parties(view, subject)
            : view.Tree.LinearSubject(noun) is >= 0 and var linear && RelationNouns.Contains(view.Lemma(linear)) ? RelationNouns.Parties(view, linear)
            : view.Actors.ResolveAll(subject);
    }

    public static Party OfNoun(SentenceView view, int noun)
    {
        var named = Party.None;
        for (var word = view.Tree.Left(noun); word <= view.Tree.Right(noun); word++)
        {
            if (view.Mentions.At(word) is { Countries.Count: > 0 and <= 4 } mention && mention.Head == word)
            {
                named = named.And(view.CountriesOf(mention));
            }
            else if (view.Sentence.Tags[word] == UniversalTag.Noun && word != noun && view.Actors.Resolve(word) is { IsResolved: true } group)
            {
                named = named.And(group);
            }
        }

        return RelationNouns.Complete(view, named);
    }

    public static Party OfSubject(SentenceView view, int noun)
    {
        var verb = view.Tree.Head(noun);
        var subject = verb < 0 ? view.Tree.Subject(view.Sentence, noun) : view.Tree.Subject(view.Sentence, verb);
        return subject >= 0 ? view.Actors.ResolveAll(subject) : Party.None;
    }

    // "skewed toward the United States", "Mexico … the more subordinate role": whom an imbalance favours.
    public static string? Favoured(SentenceView view, int word, RelationState state, Party parties)
    {
        if (state != RelationState.Imbalance)
        {
            return null;
        }

        for (var other = word; other < view.Sentence.Count; other++)
        {
            if (view.Tree.CaseOf(other) is "toward" or "towards" && view.Mentions.At(other) is { Countries.Count: 1 } favoured)
            {
                return favoured.Countries[0];
            }
        }

        var subject = view.Tree.Head(word) is >= 0 and var part ? OfSubject(view, part).Countries.FirstOrDefault() : null;
        return WordClass.StrongerSide.Has(view.Lemma(word)) ? subject
            : WordClass.WeakerSide.Has(view.Lemma(word)) && subject is not null
                ? parties.Countries.FirstOrDefault(country => country != subject)
                : null;
    }
}
