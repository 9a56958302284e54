using Comity.Language;
using Comity.Reading.Events.Coding;
using Comity.Reading.Events.Frames;
using Comity.Reading.Trees;
using Comity.World;

namespace Comity.Reading.Events.Finding;

/// <summary>Finds the events of a sentence with their parties. Holds buffers: one for each thread.</summary>
/// <remarks>Every word that triggers a frame is a predicate; of its candidate parties the likeliest pair is kept, and the coder says what the one does to the other.</remarks>
internal sealed class EventFinder(EventCoder coder, EventCoderModel model)
{
    /// <summary>Events less sure than this are not told; chosen by verdicts on the half of the coded sentences that may be read (docs/verdicts.md).</summary>
    public const double LeastConfidence = .45;

    /// <summary>Parties less likely than this are none.</summary>
    public const float LeastPair = .2f;

    // Another name is the target of two who do something together where its chance is this share of the chance that each is the other's; chosen on
    // the half of the coded sentences that may be read.
    private const float LeastApart = .75f;
    private const float LeastApartOfObject = .2f;

    // Parties who are known go before others where their chance is this share of theirs.
    private const float LeastKnown = .5f;

    // Of parties who are known on both sides less is asked.
    private const double LeastBetweenKnown = .3;

    private readonly ArgumentCandidates _candidates = new();
    private readonly FeatureSet _features = new();
    private readonly float[] _pair = new float[2];
    private readonly SortedSet<int> _predicates = [];
    private readonly List<FoundEvent> _events = [];
    private readonly List<FoundEvent> _kept = [];

    /// <summary>The likeliest first; valid until the next call.</summary>
    /// <param name="found">The frames of the sentence, as the coder's finder gave them last.</param>
    /// <param name="isKnown">Whether it is known who a word means; such parties are preferred. Null: of none it is.</param>
    public IReadOnlyList<FoundEvent> Find(Sentence sentence, Tree tree, ReadOnlySpan<FoundFrame> found, double least = LeastConfidence, Func<int, bool>? isKnown = null)
    {
        Predicates(found);
        _events.Clear();
        _kept.Clear();
        foreach (var predicate in _predicates)
        {
            if (!Modality.IsAsked(tree, predicate) && (Modality.IsFuture(tree, predicate) || !Modality.IsUnreal(tree, predicate)) && At(sentence, tree, found, predicate, isKnown) is { } here)
            {
                _events.Add(here);
            }
        }

        _events.Sort((left, right) => left.Confidence != right.Confidence ? right.Confidence.CompareTo(left.Confidence) : left.Predicate.CompareTo(right.Predicate));
        foreach (var candidate in _events)
        {
            var isBetweenKnown = isKnown is not null && isKnown(candidate.Source.Head) && isKnown(candidate.Target.Head);
            if (candidate.Confidence >= (isBetweenKnown ? Math.Min(least, LeastBetweenKnown) : least) && !_kept.Exists(kept => IsSame(tree, kept, candidate)) && !IsGoverned(tree, candidate))
            {
                _kept.Add(candidate);
            }
        }

        return _kept;
    }

    /// <summary>What a predicate tells of its likeliest parties; null where it has no likely ones.</summary>
    public FoundEvent? At(Sentence sentence, Tree tree, ReadOnlySpan<FoundFrame> found, int predicate, Func<int, bool>? isKnown = null)
    {
        var (source, target, chance) = BestPair(sentence, tree, found, predicate, isKnown);
        if (chance < LeastPair)
        {
            return null;
        }

        var (sourceSpan, targetSpan) = (Phrase.Around(tree, source), Phrase.Around(tree, target));
        var coding = coder.Code(sentence, tree, found, sourceSpan, targetSpan);
        return new FoundEvent(predicate, sourceSpan, targetSpan, coding, chance * (1 - coder.NoEvent), IsMutual(tree, found, predicate, source, target, coding));
    }

    /// <summary>The words that trigger a frame of an event, in text order; valid until the next call.</summary>
    public IReadOnlySet<int> Predicates(ReadOnlySpan<FoundFrame> found)
    {
        _predicates.Clear();
        foreach (var frame in found)
        {
            if (frame.Frame.Type is not null)
            {
                _predicates.Add(coder.Finder.Trigger(frame));
            }
        }

        return _predicates;
    }

    /// <summary>What the finder looks at in a pair of candidates, with names; nothing where the two are no candidates.</summary>
    public FeatureSet FeaturesOf(Sentence sentence, Tree tree, ReadOnlySpan<FoundFrame> found, int predicate, int source, int target)
    {
        _features.Clear(true);
        _candidates.Find(sentence, tree, predicate);
        var rank = 0;
        foreach (var candidate in _candidates.Targets)
        {
            if (candidate.Word == target && _candidates.Sources.FindIndex(other => other.Word == source) is >= 0 and var at)
            {
                PairFeatures.Fill(sentence, tree, coder.Finder, found, predicate, _candidates.Sources[at], candidate, rank, _features);
            }

            rank += candidate.Word == source ? 0 : 1;
        }

        return _features;
    }

    // Each is the other's: of two that do it together, of those who meet, of a guest and a host.
    private bool IsMutual(Tree tree, ReadOnlySpan<FoundFrame> found, int predicate, int source, int target, RelationCoding coding)
    {
        if (IsTogether(tree, source, target) || coding is { Type: EventType.Consult, Mode: "visit" })
        {
            return true;
        }

        foreach (var frame in found)
        {
            if (frame.Frame is { Type: EventType.Consult } meeting && meeting.Source == meeting.Target && meeting.Source.Kind != SlotKind.Unstated && coder.Finder.Trigger(frame) == predicate)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The heads of the likeliest source and target of a predicate, and how likely they are so; -1 each where there are no two candidates.</summary>
    public (int Source, int Target, float Chance) BestPair(
        Sentence sentence, Tree tree, ReadOnlySpan<FoundFrame> found, int predicate, Func<int, bool>? isKnown = null)
    {
        _candidates.Find(sentence, tree, predicate);
        (int Source, int Target, float Chance) best = (-1, -1, -1), known = (-1, -1, -1), apart = (-1, -1, -1), inner = (-1, -1, -1);
        foreach (var source in _candidates.Sources)
        {
            if ((!tree.IsVerb(predicate) && IsFrameWord(tree, found, predicate, source.Word)) || PartyDoubts.IsNobody(sentence, tree, source.Word))
            {
                continue;
            }

            var rank = 0;
            foreach (var target in _candidates.Targets)
            {
                if (target.Word == source.Word)
                {
                    continue;
                }

                _features.Clear();
                PairFeatures.Fill(sentence, tree, coder.Finder, found, predicate, source, target, rank++, _features);
                if (PartyDoubts.IsNobody(sentence, tree, target.Word))
                {
                    continue;
                }

                model.Pairs.Score(_features.Features, _pair);
                _pair[1] *= source.Word == predicate ? 1 : PartyDoubts.Factor(
                    tree, source.Word, target.Word, IsFrameWord(tree, found, predicate, target.Word) && !coder.IsAgent(target.Word));
                var pair = (source.Word, target.Word, _pair[1]);
                best = _pair[1] > best.Chance ? pair : best;
                inner = _pair[1] > inner.Chance && source.Word != predicate && target.Word != predicate ? pair : inner;
                apart = _pair[1] > apart.Chance && IsNamedApart(tree, source, target) ? pair : apart;
                known = _pair[1] > known.Chance && isKnown is not null && isKnown(source.Word) && isKnown(target.Word) ? pair : known;
            }
        }

        // "The arrest of two students by soldiers angered": the noun stands for those within its phrase.
        best = best.Source == predicate && inner.Source >= 0 ? (inner.Source, inner.Target, best.Chance) : best;

        // "Ghana and Togo welcomed the talks with Benin": one of two who do something together is its target only where nobody else is named.
        if (best.Source >= 0 && IsTogether(tree, best.Source, best.Target))
        {
            // "welcomed the resumption of ties with Benin": the ties are theirs with a third all the more.
            var least = tree.Tag(predicate) == UniversalTag.Noun && tree.Relation(predicate) == DependencyRelation.Obj ? LeastApartOfObject : LeastApart;
            return apart.Chance >= best.Chance * least ? apart : best;
        }

        return known.Chance >= best.Chance * LeastKnown ? known : best;
    }

    // "Resumption of ties between Ghana and Togo": the ties are what is resumed, and do nothing.
    private bool IsFrameWord(Tree tree, ReadOnlySpan<FoundFrame> found, int predicate, int word)
    {
        if (tree.Tag(word) != UniversalTag.Noun)
        {
            return false;
        }

        foreach (var frame in found)
        {
            if (frame.Count > 1 && coder.Finder.Trigger(frame) == predicate && coder.Finder.Words(frame)[1..].Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    // A name outside the coordination of the source, in the clause of the predicate.
    private static bool IsNamedApart(Tree tree, ArgumentCandidate source, ArgumentCandidate target) =>
        tree.Tag(target.Word) == UniversalTag.Propn && !IsTogether(tree, source.Word, target.Word) && !AreNested(tree, source.Word, target.Word)
        && !target.Way.Contains("Advcl", StringComparison.Ordinal) && !target.Way.Contains("Ccomp", StringComparison.Ordinal) && !target.Way.Contains("Acl", StringComparison.Ordinal);

    // The same two told of by two words: "expressed its condemnation of".
    private static bool IsSame(Tree tree, FoundEvent kept, FoundEvent candidate)
    {
        if (kept.Predicate == candidate.Predicate || (kept.Source.Head == candidate.Source.Head && kept.Target.Head == candidate.Target.Head))
        {
            return true;
        }

        if (kept.Source.Head != candidate.Source.Head)
        {
            return false;
        }

        // "Ghana and Togo welcomed the talks with Benin": what they do to another by a word below, they don't do to each other.
        return tree.IsUnder(kept.Predicate, candidate.Predicate)
            ? IsTogether(tree, candidate.Source.Head, candidate.Target.Head) || AreNested(tree, kept.Target.Head, candidate.Target.Head)
            : tree.IsUnder(candidate.Predicate, kept.Predicate) && AreNested(tree, kept.Target.Head, candidate.Target.Head);
    }

    private static bool AreNested(Tree tree, int left, int right) => tree.IsUnder(left, right) || tree.IsUnder(right, left);

    private static bool IsTogether(Tree tree, int left, int right) => tree.FirstOfParty(left) == tree.FirstOfParty(right);

    // "accused Russia of shelling", "agreed to release": what is alleged, asked for or promised is told by the word that governs it.
    private bool IsGoverned(Tree tree, FoundEvent candidate)
    {
        var word = candidate.Predicate;
        for (var climb = 0; climb < 6; climb++)
        {
            var head = tree.Head(word);
            if (head < 0 || tree.Relation(word) is not (DependencyRelation.Xcomp or DependencyRelation.Ccomp or DependencyRelation.Obj or DependencyRelation.Obl or DependencyRelation.Nmod
                or DependencyRelation.Acl or DependencyRelation.Advcl or DependencyRelation.NmodPoss))
            {
                return false;
            }

            if (coder.IsOperator(head) && _kept.Exists(kept => kept.Predicate == head))
            {
                return true;
            }

            word = head;
        }

        return false;
    }
}
