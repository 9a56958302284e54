using Comity.Claims;
using Comity.Language;
using Comity.Reading.Quotations;
using Comity.Reading.Trees;
using Comity.World;

namespace Comity.Reading.Events;

/// <summary>Makes claims of coded events: words, date, place, contexts, auxiliary modes.</summary>
internal sealed class EventClaims(ClaimWriter writer, IssueClassifier issues)
{
    // An event told this long after it ended is background.
    private const int HistoricalDays = 365;

    // A matched word this far before the predicate is what a relative clause is about, not part of the clause.
    private const int FarWords = 6;

    public IEnumerable<Claim> Write(SentenceView view, IReadOnlyList<CodedEvent> events)
    {
        var predicates = events.Select(coded => coded.Predicate).ToHashSet();
        foreach (var coded in events)
        {
            // Another event, or what the same subject does next, has words of its own.
            bool IsOther(int word) => word != coded.Predicate
                && (predicates.Contains(word) || (view.Tree.Relation(word) == DependencyRelation.Conj && view.Tree.IsVerb(word)));

            var (first, last) = view.Tree.IsVerb(coded.Predicate)
                ? QuoteSpan.Clause(view.Tree, coded.Predicate, IsOther)
                : QuoteSpan.Phrase(view.Tree, coded.Predicate, IsOther);
            foreach (var word in coded.Match.Words.Where(word => word > coded.Predicate - FarWords))
            {
                first = Math.Min(first, word);
                last = Math.Max(last, word);
            }

            var governor = view.Tree.Head(coded.Predicate);
            if (governor >= 0 && view.Tree.Relation(coded.Predicate) == DependencyRelation.Xcomp && view.Lemma(governor) == "go")
            {
                first = QuoteSpan.VerbGroupStart(view.Tree, governor);
            }

            // "was among the first to congratulate": the words that say whether it was done.
            if (governor >= 0 && governor < coded.Predicate && view.Tree.Tag(governor) == UniversalTag.Adj && view.Tree.Child(governor, DependencyRelation.Cop) is >= 0 and var copula)
            {
                first = Math.Min(first, copula);
            }

            // "Trudeau said he was disappointed": who says so of himself is named before.
            if (IsOwnSaying(view, coded, governor))
            {
                first = Math.Min(first, QuoteSpan.VerbGroupStart(view.Tree, governor));
            }

            (first, last) = QuoteSpan.Fit(view, first, last, coded.Match.Words.Max(), IsOther);
            var span = view.Span(first, last);
            var date = view.DateOf(span, coded.Predicate);
            var isHistorical = date is not null && view.Document.Published is { } published
                && date.Latest != DateOnly.MaxValue && published.Earliest.DayNumber - date.Latest.DayNumber > HistoricalDays;
            var mode = ModeOf(view, coded);
            var isMutual = IsMutual(view, coded, mode);
            yield return writer.Write(view, ClaimKind.Event, first, last, coded.Reason) with
            {
                Actors = isMutual ? coded.Source.And(coded.Target).Actors : coded.Source.Actors,
                Recipients = isMutual ? [] : coded.Target.Actors,
                Event = new EventCoding(coded.Type, mode, Contexts(view, coded, span), coded.Auxiliary | (isHistorical ? Auxiliary.Historical : Auxiliary.None)),
                Date = date,
                Place = PlaceOf(view, coded.Predicate),
                Holder = view.HolderAt(coded.Predicate),
                Confidence = coded.Confidence,
            };
        }
    }

    // Those of the words, and those that the frame tells by itself.
    private IReadOnlyList<string> Contexts(SentenceView view, CodedEvent coded, TextSpan span) => coded.Match.Frame.Contexts.Count == 0
        ? issues.Contexts(view, span)
        : [.. issues.Contexts(view, span).Union(coded.Match.Frame.Contexts).Order(StringComparer.Ordinal)];

    // By the codebook all who meet are actors and none is a recipient; but a visitor visits a host.
    private static bool IsMutual(SentenceView view, CodedEvent coded, string? mode) => coded.Target.Actors.Count > 0
        && ((coded.Match.Frame.Source == coded.Match.Frame.Target && coded.Match.Frame.Source.Kind != Frames.SlotKind.Unstated)
            || (coded.Type == EventType.Consult && mode is not ("visit" or "third-party") && coded.Type == coded.Match.Type && WordClass.Mutual.Has(view.Lemma(coded.Predicate))));

    private static bool IsOwnSaying(SentenceView view, CodedEvent coded, int governor)
    {
        if (governor < 0 || governor > coded.Predicate || view.Tree.Relation(coded.Predicate) != DependencyRelation.Ccomp
            || !SpeechVerbs.Shared.IsSaying(view.Lemma(governor)))
        {
            return false;
        }

        // Only a feeling is told by saying it; a deed is done beside.
        var subject = view.Tree.Subject(view.Sentence, coded.Predicate);
        var speaker = view.Tree.Child(governor, DependencyRelation.Nsubj);
        return coded.Type == EventType.Accuse && subject >= 0 && speaker >= 0 && view.Sentence.Tags[subject] == UniversalTag.Pron
            && view.Actors.ResolveAll(speaker).Countries.Intersect(coded.Source.Countries).Any();
    }

    // A consultation of three or more is multilateral; of two, at the seat of one of them, a visit.
    private static string? ModeOf(SentenceView view, CodedEvent coded)
    {
        if (coded.Mode is not null || coded.Type != EventType.Consult)
        {
            return coded.Mode;
        }

        string[] countries = [.. coded.Source.Countries.Concat(coded.Target.Countries).Distinct()];
        return countries.Length > 2 ? "multilateral"
            : countries.Length == 2 && PlaceMention(view, coded.Predicate) is { Countries: [var host] } && countries.Contains(host) ? "visit" : null;
    }

    // "in Ottawa", "at the G-7 summit in Charlevoix": a named place under the predicate.
    private static string? PlaceOf(SentenceView view, int predicate) =>
        PlaceMention(view, predicate) is { } place ? view.Words(place.First, place.Last) : null;

    private static Names.Mention? PlaceMention(SentenceView view, int predicate)
    {
        foreach (var child in view.Tree.Children(predicate))
        {
            if (view.Tree.Relation(child) == DependencyRelation.Obl && view.Tree.CaseOf(child) is "in" or "at"
                && view.Mentions.At(child) is { Kind: Names.ReferentKind.City or Names.ReferentKind.Capital or Names.ReferentKind.Metonym or Names.ReferentKind.Country } place)
            {
                return place;
            }
        }

        return null;
    }
}
