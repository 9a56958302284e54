using Comity.Claims;
using Comity.Language;
using Comity.Reading.Events;
using Comity.Reading.Quotations;
using Comity.Reading.Trees;
using Comity.World;

namespace Comity.Reading.Expectations;

/// <summary>Makes a claim of each thing foreseen: by whom, about whom, how likely, until when, on what condition.</summary>
internal sealed class ExpectationReader(ForesightFinder finder, ClaimWriter writer)
{
    /// <param name="undertaken">Contents that are commitments already.</param>
    /// <param name="matches">The frames of the sentence.</param>
    public IEnumerable<Claim> Read(SentenceView view, IReadOnlySet<int> undertaken, IReadOnlyList<FrameMatch> matches)
    {
        var foresights = finder.Find(view);
        if (foresights.Count == 0 || IsQuestion(view))
        {
            yield break;
        }

        var contents = foresights.Select(foresight => foresight.Content).ToHashSet();
        foreach (var foresight in foresights)
        {
            if (undertaken.Contains(foresight.Content) || (view.Document.Voice == Voice.Official && foresight.Likelihood.Words == "will"))
            {
                continue;
            }

            var (first, last) = Quote(view, foresight, contents);
            var (source, target) = ExpectationParties.Of(view, foresight, first, last);
            view.Discourse.SetFocus(source.Countries, target.Countries);
            var how = string.Join("; ", new[] { $"\"{foresight.Likelihood.Words}\"", source.How, target.How }.Where(part => part is not null));
            yield return writer.Write(view, ClaimKind.Expectation, first, last, how) with
            {
                Actors = source.Actors,
                Recipients = target.Actors,
                Likelihood = foresight.Likelihood,
                Condition = Condition(view, foresight.Content),
                Event = EventOf(view, foresight, matches, first, last),
                Horizon = HorizonOf(view, first, last),
                Holder = view.HolderAt(foresight.Content) ?? Foreseer(view, foresight),
                Confidence = Math.Round(.75 * Math.Max(.6, source.IsResolved ? source.Certainty : .6), 2),
            };
        }
    }

    // "Ukraine expects Russia to attack": whoever expects holds the expectation.
    private static Holder? Foreseer(SentenceView view, Foresight foresight)
    {
        var subject = view.Tree.IsVerb(foresight.Trigger) && !view.Tree.IsPassive(foresight.Trigger)
            ? view.Tree.Child(foresight.Trigger, DependencyRelation.Nsubj) : -1;
        return subject >= 0 && view.Sentence.Tags[subject] is UniversalTag.Noun or UniversalTag.Propn && view.Actors.Resolve(subject).Actors.Count > 0
            ? Attribution.ToHolder(Attribution.Describe(view, subject))
            : null;
    }

    // "What should one expect": a question, also as a heading, foresees nothing.
    private static bool IsQuestion(SentenceView view)
    {
        var last = view.Sentence.Count - 1;
        return view.Lemma(last) == "?" || (view.Sentence.Tags[last] != UniversalTag.Punct
            && view.Folded(0) is "what" or "who" or "how" or "why" or "when" or "where" or "which");
    }

    private static (int First, int Last) Quote(SentenceView view, Foresight foresight, HashSet<int> contents)
    {
        bool IsOther(int word) => word != foresight.Content && contents.Contains(word);
        var (first, last) = foresight.IsNominal
            ? QuoteSpan.Phrase(view.Tree, foresight.Content, IsOther)
            : QuoteSpan.Clause(view.Tree, foresight.Content, IsOther);
        var trigger = foresight.Trigger;
        // "expect the relationship to return": the object is who returns.
        if (view.Tree.Head(foresight.Content) == trigger && view.Tree.Relation(foresight.Content) == DependencyRelation.Xcomp
            && view.Tree.Child(trigger, DependencyRelation.Obj) is >= 0 and var subject && subject > trigger && subject < first)
        {
            first = view.Tree.Left(subject);
        }

        if (trigger < first && first - trigger <= 8 && !contents.Any(other => other > trigger && other < first))
        {
            first = view.Tree.Head(trigger) == foresight.Content || !view.Tree.IsVerb(trigger) ? trigger : QuoteSpan.VerbGroupStart(view.Tree, trigger);
        }
        else if (trigger > last && trigger - last <= 4)
        {
            last = trigger;
        }

        return QuoteSpan.Fit(view, first, last, Math.Max(foresight.Content, first), IsOther);
    }

    private static EventCoding? EventOf(SentenceView view, Foresight foresight, IReadOnlyList<FrameMatch> matches, int first, int last)
    {
        var match = matches.FirstOrDefault(candidate => candidate.Predicate == foresight.Content)
            ?? matches.FirstOrDefault(candidate => candidate.Predicate >= first && candidate.Predicate <= last
                && view.Tree.Relation(candidate.Predicate) is DependencyRelation.Obj or DependencyRelation.Xcomp or DependencyRelation.Nmod);
        if (match is not null)
        {
            return new EventCoding(match.Type, match.Frame.Mode, [],
                Auxiliary.Future | (Modality.IsNegated(view.Tree, foresight.Content) ? Auxiliary.Negation : Auxiliary.None));
        }

        for (var word = first; word <= last; word++)
        {
            if (view.Mentions.At(word) is { Instrument.Nature: InstrumentNature.Mechanism })
            {
                return new EventCoding(EventType.Consult, null, [], Auxiliary.Future);
            }
        }

        return null;
    }

    private static string? Condition(SentenceView view, int content)
    {
        foreach (var child in view.Tree.Children(content))
        {
            if (view.Tree.Relation(child) == DependencyRelation.Advcl
                && (view.Tree.HasChildLemma(child, "if") || view.Tree.HasChildLemma(child, "unless") || view.Tree.HasChildLemma(child, "provided")))
            {
                var first = view.Tree.Left(child);
                while (first < view.Tree.Right(child) && view.Lemma(first) is not ("if" or "unless" or "provided"))
                {
                    first++;
                }

                // "if drilling resumes": a verb that hangs loose behind the clause belongs to it.
                var last = view.Tree.Right(child);
                while (first > content && last < view.Tree.Right(content) && view.Tree.Tag(last + 1) is UniversalTag.Verb or UniversalTag.Noun
                    && view.Tree.Left(last + 1) == last + 1)
                {
                    last++;
                }

                return view.Words(first, last);
            }
        }

        return LooseCondition(view, content);
    }

    // "if drilling resumes" where the tree sees no clause in it: what follows the word, up to the next mark.
    private static string? LooseCondition(SentenceView view, int content)
    {
        for (var word = content + 1; word <= view.Tree.Right(content); word++)
        {
            if (view.Lemma(word) is "if" or "unless" && view.Tree.Relation(word) is DependencyRelation.Mark
                && view.Tree.Head(word) > word && view.Tree.Relation(view.Tree.Head(word)) is DependencyRelation.Obl or DependencyRelation.Dep)
            {
                var last = word;
                while (last < view.Tree.Right(content) && view.Tree.Tag(last + 1) != UniversalTag.Punct)
                {
                    last++;
                }

                return last > word ? view.Words(word, last) : null;
            }
        }

        return null;
    }

    private static EdtfDate? HorizonOf(SentenceView view, int first, int last)
    {
        var date = view.DateOf(view.Span(first, last));
        return date is not null && (view.Document.Published is not { } published || date.Latest >= published.Earliest) ? date : null;
    }
}
