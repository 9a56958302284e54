using Comity.Claims;
using Comity.Language;
using Comity.Reading.Actors;
using Comity.Reading.Trees;

namespace Comity.Reading.Assessments;

/// <summary>Reads how a passage describes the state of a relationship.</summary>
internal sealed class AssessmentReader(AssessmentWords words, ClaimWriter writer)
{
    public IEnumerable<Claim> Read(SentenceView view, IReadOnlyList<(int First, int Last)> foreseen)
    {
        var claims = new List<Claim>();
        foreach (var (word, anchor, state, parties) in Find(view))
        {
            if (!parties.IsResolved || parties.Countries.Count() < 2 || IsElsewhere(view, word, foreseen)
                || (!IsPresupposed(view, word) && Modality.IsUnreal(view.Tree, anchor)))
            {
                continue;
            }

            var (first, last) = Quote(view, word, anchor);
            var span = view.Span(first, last);
            if (claims.Exists(claim => claim.Span.Overlaps(span)))
            {
                continue;
            }

            var period = view.DateOf(span);
            claims.Add(writer.Write(view, ClaimKind.Assessment, first, last,
                string.Join("; ", new[] { $"\"{view.Sentence.Form(word)}\" is {state.ToString().ToLowerInvariant()}", parties.How }.Where(part => part is not null))) with
            {
                Actors = parties.Actors,
                Assessment = new Assessment(state, AssessmentParties.Favoured(view, word, state, parties), period),
                Date = period,
                Holder = view.HolderAt(word),
                Confidence = Math.Round(.78 * parties.Certainty, 2),
            });
        }

        return claims;
    }

    // "the usually cordial relationship": said as known, whatever the clause around it supposes.
    private static bool IsPresupposed(SentenceView view, int word)
    {
        var noun = view.Tree.Head(word);
        while (noun >= 0 && view.Tree.Relation(noun) == DependencyRelation.Amod)
        {
            noun = view.Tree.Head(noun);
        }

        return noun >= 0 && view.Tree.Relation(word) is DependencyRelation.Amod or DependencyRelation.Conj && RelationNouns.Contains(view.Lemma(noun))
            && view.Tree.HasChildLemma(noun, "the") && view.Tree.Relation(noun) is DependencyRelation.Nsubj or DependencyRelation.Obj or DependencyRelation.Advcl
            && (view.Tree.Head(noun) < 0 || WordClass.Examine.Has(view.Lemma(view.Tree.Head(noun))));
    }

    // What is only foreseen or wished for is no description of how things stand.
    private static bool IsElsewhere(SentenceView view, int word, IReadOnlyList<(int First, int Last)> foreseen) =>
        foreseen.Any(range => word >= range.First && word <= range.Last)
        || (Modality.IsNegated(view.Tree, word) && !view.Tree.HasChildLemma(word, "never"));

    private IEnumerable<(int Word, int Anchor, RelationState State, Party Parties)> Find(SentenceView view)
    {
        foreach (var phrase in Phrases(view))
        {
            yield return phrase;
        }

        for (var word = 0; word < view.Sentence.Count; word++)
        {
            var lemma = view.Lemma(word);
            switch (view.Sentence.Tags[word])
            {
                case UniversalTag.Noun when view.Tree.Relation(word) == DependencyRelation.Xcomp && words.Find("adjective", view.Folded(word)) is { } turned
                    && Described(view, word) is >= 0 and var related:
                    yield return (word, related, turned, AssessmentParties.Of(view, related));
                    break;
                case UniversalTag.Adj or UniversalTag.Verb or UniversalTag.Adv or UniversalTag.Num when words.Find("adjective", view.Folded(word)) is { } state
                    && Described(view, word) is >= 0 and var noun:
                    yield return (word, noun, Superlative(view, word, Combined(view, noun, word, state)), AssessmentParties.Of(view, noun));
                    break;
                case UniversalTag.Verb when words.Find("verb", lemma) is { } change
                    && view.Tree.Subject(view.Sentence, word) is >= 0 and var subject && RelationNouns.Contains(view.Lemma(subject)):
                    yield return (word, word, change, RelationNouns.Parties(view, subject));
                    break;
                case UniversalTag.Verb when words.Find("verb", lemma) is { } change && view.Tree.Child(word, DependencyRelation.Obj) is >= 0 and var changed
                    && RelationNouns.Contains(view.Lemma(changed)):
                    yield return (word, word, change, RelationNouns.Parties(view, changed));
                    break;
                case UniversalTag.Noun when words.Find("noun", lemma) is { } state && IsStated(view, word):
                    yield return (word, word, state, AssessmentParties.OfNoun(view, word));
                    break;
                case UniversalTag.Adj when words.Find("role", lemma) is { } role && view.Tree.Head(word) is >= 0 and var part
                    && view.Tree.Relation(word) == DependencyRelation.Amod && WordClass.Role.Has(view.Lemma(part)):
                    yield return (word, part, role, RelationNouns.Complete(view, AssessmentParties.OfSubject(view, part)));
                    break;
                default:
                    break;
            }
        }
    }

    private IEnumerable<(int, int, RelationState, Party)> Phrases(SentenceView view)
    {
        if (!words.HasPhrase(view.Text.AsSpan(view.Sentence.Start, view.Sentence.End - view.Sentence.Start)))
        {
            yield break;
        }

        foreach (var (phrase, state) in words.Phrases)
        {
            var at = view.Text.IndexOf(phrase, view.Sentence.Start, view.Sentence.End - view.Sentence.Start, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }

            for (var word = 0; word < view.Sentence.Count; word++)
            {
                if (view.Sentence.Starts[word] == at)
                {
                    yield return (word, word, state, AssessmentParties.OfPhrase(view, word));
                    break;
                }
            }
        }
    }

    // The relation noun, or the two countries, that an adjective describes; -1 where it describes something else.
    private static int Described(SentenceView view, int word)
    {
        var head = view.Tree.Head(word);
        if (head >= 0 && view.Tree.Relation(word) is DependencyRelation.Amod or DependencyRelation.Conj or DependencyRelation.Acl)
        {
            var noun = view.Tree.Relation(word) == DependencyRelation.Conj && !RelationNouns.Contains(view.Lemma(head)) ? view.Tree.Head(head) : head;
            if (noun >= 0 && RelationNouns.Contains(view.Lemma(noun)))
            {
                return noun;
            }
        }

        // "strong economic, social and cultural ties": the words as they stand, where the tree breaks the list.
        if (view.Sentence.Tags[word] == UniversalTag.Adj)
        {
            for (var next = word + 1; next < Math.Min(view.Sentence.Count, word + 10); next++)
            {
                if (RelationNouns.Contains(view.Lemma(next)))
                {
                    return next;
                }

                if (view.Sentence.Tags[next] is not (UniversalTag.Adj or UniversalTag.Det or UniversalTag.Cconj or UniversalTag.Noun or UniversalTag.Adv) && view.Lemma(next) is not ("," or "-"))
                {
                    break;
                }
            }
        }

        var subject = view.Tree.Subject(view.Sentence, word);
        if (subject < 0)
        {
            // "keep relations friendly": an adjective that completes a verb whose subject or object is the relationship.
            return -1;
        }

        if (RelationNouns.Contains(view.Lemma(subject)) || RelationNouns.Contains(view.Lemma(Math.Max(0, view.Tree.LinearSubject(word)))))
        {
            return word;
        }

        return WordClass.TwoSided.Has(view.Folded(word))
            && view.Actors.ResolveAll(subject).Countries.Count() == 2 ? word : -1;
    }

    // Warm and cold words together: "usually cordial but sometimes strained" is mixed.
    private RelationState Combined(SentenceView view, int noun, int word, RelationState state)
    {
        for (var other = view.Tree.Left(noun); other <= view.Tree.Right(noun); other++)
        {
            if (other != word && words.Find("adjective", view.Folded(other)) is { } second && IsWarm(second) != IsWarm(state)
                && IsLevel(second) && IsLevel(state) && Math.Abs(other - word) <= 6)
            {
                return RelationState.Mixed;
            }
        }

        return state;
    }

    // "has seldom been stronger", "has never been worse": a comparison with all that was.
    private static RelationState Superlative(SentenceView view, int word, RelationState state)
    {
        for (var before = Math.Max(0, word - 4); before < word; before++)
        {
            if (view.Lemma(before) is "never" or "seldom" or "rarely" or "hardly")
            {
                return state == RelationState.Improving ? RelationState.Close : state == RelationState.Worsening ? RelationState.Low : state;
            }
        }

        return state;
    }

    private static bool IsWarm(RelationState state) => state is RelationState.Close or RelationState.Friendly or RelationState.Aligned;

    private static bool IsLevel(RelationState state) => IsWarm(state) || state is RelationState.Tense or RelationState.Strained or RelationState.Low or RelationState.Hostile;

    // "there is tension", "a power imbalance": said to be, not denied or wished for.
    private static bool IsStated(SentenceView view, int noun)
    {
        var head = view.Tree.Head(noun);
        var isExistential = head >= 0 && view.Tree.Child(head, DependencyRelation.Expl) >= 0;
        for (var before = noun - 1; before >= Math.Max(0, noun - 6) && !isExistential; before--)
        {
            isExistential = view.Tree.Relation(before) == DependencyRelation.Expl && view.Lemma(before) == "there";
        }

        if (isExistential || view.Tree.Child(noun, DependencyRelation.Expl) >= 0)
        {
            return true;
        }

        foreach (var child in view.Tree.Children(noun))
        {
            if (view.Tree.CaseOf(child) is "between" or "with" or "among" && view.Tree.Relation(child) == DependencyRelation.Nmod)
            {
                return true;
            }
        }

        if (view.Lemma(noun) == "difference")
        {
            return head >= 0 && view.Tree.Relation(noun) == DependencyRelation.Nsubj && WordClass.Last.Has(view.Lemma(head));
        }

        return WordClass.JointState.Has(view.Lemma(noun)) && view.Tree.Relation(noun) is DependencyRelation.Nmod or DependencyRelation.Obj;
    }

    private static (int First, int Last) Quote(SentenceView view, int word, int anchor)
    {
        var top = anchor;
        for (var climb = 0; climb < 3 && !view.Tree.IsPredicate(top) && view.Tree.Head(top) >= 0; climb++)
        {
            top = view.Tree.Head(top);
        }

        var (first, last) = QuoteSpan.Clause(view.Tree, top, _ => false);
        first = Math.Min(first, word);
        last = Math.Max(last, word);

        // "remain tightly linked", "see relations improving": what is described stands before the verb that governs.
        var governor = view.Tree.Head(top);
        if (view.Tree.Relation(top) == DependencyRelation.Xcomp && governor >= 0 && governor < first && first - governor <= 8)
        {
            first = QuoteSpan.VerbGroupStart(view.Tree, governor);
        }

        if (last - first > 24)
        {
            // From near the words of the assessment on to the next boundary.
            first = word - first > 14 ? Math.Min(word, QuoteSpan.VerbGroupStart(view.Tree, top)) : first;
            last = Math.Max(word, Math.Min(last, Math.Max(top, anchor)));
        }

        return QuoteSpan.Fit(view, first, last, word, _ => false);
    }
}
