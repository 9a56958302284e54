using Comity.Claims;
using Comity.Language;
using Comity.Reading.Events.Finding;
using Comity.Reading.Events.Frames;
using Comity.Reading.Trees;
using Comity.World;

namespace Comity.Reading.Events;

/// <summary>Codes the events of a sentence: frames in their tree, composed by the codebook, with the parties found around them.</summary>
internal sealed class EventReader(Composition composition, Plover plover, FrameFinder frames, EventFinder finder)
{
    // The coder's word alone outweighs the frame's above this probability; below the other, a frame of one word is not believed.
    private const double Sure = .8;
    private const double LeastEvent = .15;

    // Parties that the coder holds for right with this probability stand in for those that the tree does not tell.
    private const double LikelyParty = .5;

    /// <summary>Events that are done, said or promised; what an author only foresees is left to the expectations.</summary>
    /// <param name="matches">The frames of the sentence.</param>
    public IReadOnlyList<CodedEvent> Read(SentenceView view, IReadOnlyList<FrameMatch> matches)
    {
        var consumed = new HashSet<int>();
        var events = new List<CodedEvent>();
        foreach (var match in matches)
        {
            if (consumed.Contains(match.Predicate))
            {
                continue;
            }

            // "accused hackers of stealing": what is asked for, refused or alleged is told by the word that governs it.
            if (matches.Any(outer => outer.Predicate != match.Predicate && Governs(view, outer, match)))
            {
                continue;
            }

            var inner = Inner(view, match, matches);
            if (inner is not null)
            {
                consumed.Add(inner.Predicate);
            }

            if (Code(view, match, inner) is { } coded)
            {
                events.Add(coded);
            }
        }

        return events;
    }

    // The frame that a request, threat, refusal, promise or accusation is about.
    private FrameMatch? Inner(SentenceView view, FrameMatch outer, IReadOnlyList<FrameMatch> matches)
    {
        if (!IsOperator(outer.Type))
        {
            return null;
        }

        foreach (var candidate in matches)
        {
            if (candidate.Predicate == outer.Predicate || !IsComplement(view, candidate.Predicate, outer))
            {
                continue;
            }

            if (composition.Compose(outer.Type, candidate.Type) is not null)
            {
                return candidate;
            }
        }

        return null;
    }

    // "any party" is nobody.
    private static bool IsSomebody(Actor actor) => !WordClass.AnyOne.Has(actor.Text.Split(' ', 2)[0].ToLowerInvariant());

    private static bool IsOperator(EventType type) => type is EventType.Agree or EventType.Request or EventType.Threaten or EventType.Reject or EventType.Accuse;

    private bool Governs(SentenceView view, FrameMatch outer, FrameMatch match) =>
        (((IsOperator(outer.Type) && (composition.Compose(outer.Type, match.Type) is not null || view.Tree.Relation(match.Predicate) == DependencyRelation.Obj)) || outer.Frame.Polarity is Polarity.Ends or Polarity.Denies)
            && IsComplement(view, match.Predicate, outer) && !FrameMatcher.IsOwned(view, match, outer))

        // "signed a cooperation agreement": the noun only says which.
        || (view.Tree.Relation(match.Predicate) == DependencyRelation.Compound && outer.Words.Contains(view.Tree.Head(match.Predicate)));

    private static bool IsComplement(SentenceView view, int word, FrameMatch outer)
    {
        for (var climb = 0; climb < 5 && word >= 0; climb++)
        {
            var head = view.Tree.Head(word);
            if (head >= 0 && (head == outer.Predicate || outer.Words.Contains(head)))
            {
                return view.Tree.Relation(word) is DependencyRelation.Xcomp or DependencyRelation.Ccomp or DependencyRelation.Obj
                    or DependencyRelation.Acl or DependencyRelation.Obl or DependencyRelation.Nmod
                    || (view.Tree.Relation(word) == DependencyRelation.Advcl && view.Tree.Child(word, DependencyRelation.Mark) >= 0 && view.Tree.Child(word, DependencyRelation.Nsubj) < 0);
            }

            word = view.Tree.Relation(word) is DependencyRelation.Xcomp or DependencyRelation.Obj or DependencyRelation.Compound or DependencyRelation.Nmod
                ? head : -1;
        }

        return false;
    }

    private CodedEvent? Code(SentenceView view, FrameMatch match, FrameMatch? inner)
    {
        var type = match.Type;
        var mode = match.Frame.Mode;
        var steps = new List<string> { $"\"{string.Join(' ', match.Words.Order().Select(word => view.Sentence.Form(word).ToString()))}\" is {Name(type, mode)}" };
        if (inner is not null && composition.Compose(type, inner.Type) is { } composed)
        {
            type = composed.Type;
            mode = composed.Type == match.Type ? mode ?? composed.Mode : composed.Mode;
            steps.Add($"over {inner.Type.ToString().ToUpperInvariant()} it is {Name(type, mode)}");
        }

        var auxiliary = Auxiliary.None;
        if (Modality.IsAsked(view.Tree, match.Predicate) || (!Modality.IsFuture(view.Tree, match.Predicate) && Modality.IsUnreal(view.Tree, match.Predicate)))
        {
            return null;
        }

        var isFuture = Modality.IsFuture(view.Tree, match.Predicate);
        var holder = view.HolderAt(match.Predicate);
        if (isFuture)
        {
            // An author's "will" is an expectation; a government's, or a reported one, is an undertaking or a threat.
            if (view.Document.Voice == Voice.Observer && holder is null)
            {
                return null;
            }

            if (composition.Apply("future", type) is { } future)
            {
                (type, mode) = (future.Type, future.Mode ?? (future.Type == type ? mode : null));
                steps.Add($"promised, it is {Name(type, mode)}");
            }
        }

        if (Modality.IsNegated(view.Tree, match.Predicate))
        {
            if (composition.Apply("negation", type) is { } negated)
            {
                (type, mode) = (negated.Type, negated.Mode);
                steps.Add($"negated, it is {Name(type, mode)}");
            }

            auxiliary |= Auxiliary.Negation;
        }

        var learned = finder.At(view.Sentence, view.Tree, frames.Found, match.Predicate);
        if (learned is not null)
        {
            if (learned.Coding.Probability < LeastEvent && match.Frame.Items.Count == 1)
            {
                return null;
            }

            if (learned.Coding.Type != type && learned.Coding.Probability >= Sure && !auxiliary.HasFlag(Auxiliary.Negation) && IsOwnClause(view, match.Predicate))
            {
                (type, mode) = (learned.Coding.Type, learned.Coding.Mode);
                steps.Add($"like sentences of {Name(type, mode)}");
            }
            else if (learned.Coding.Type == type)
            {
                mode ??= learned.Coding.Mode;
            }
        }

        return WithParties(view, match, inner, learned, type, mode, auxiliary, steps);
    }

    // What the coder sees of two parties is mostly told by the main verb between them, not by a second one or a relative clause.
    private static bool IsOwnClause(SentenceView view, int predicate) => view.Tree.IsVerb(predicate) && view.Tree.Relation(predicate) is not (DependencyRelation.Conj or DependencyRelation.AclRelcl
        or DependencyRelation.Acl or DependencyRelation.Advcl or DependencyRelation.Xcomp);

    private CodedEvent? WithParties(
        SentenceView view, FrameMatch match, FrameMatch? inner, FoundEvent? learned, EventType type, string? mode, Auxiliary auxiliary, List<string> steps)
    {
        var source = Arguments.Source(view, match);
        if (!source.IsResolved && EventParties.IsExistential(view, match.Predicate) && plover.QuadOf(type) is Quad.MaterialConflict or Quad.MaterialCooperation
            && view.Discourse.LastGroup(2) is { } pair)
        {
            source = new([.. pair.Select(Actor.Implied)], "between the countries spoken of", .65);
        }

        // Where the tree hides the subject, whom the coder of parties holds for it.
        if (!source.IsResolved && source.Actors.Count == 0 && learned is { Confidence: >= LikelyParty }
            && !(view.Tree.IsVerb(match.Predicate) && view.Tree.Agent(view.Sentence, match.Predicate) >= 0))
        {
            source = view.Actors.ResolveAll(learned.Source.Head);
        }

        // "Two Canadian engineers were arrested": who did it is not said, and is left open.
        var isAgentless = source.Actors.Count == 0 && view.Tree.IsVerb(match.Predicate) && view.Tree.IsPassive(match.Predicate)
            && plover.QuadOf(type) is not (Quad.VerbalCooperation or Quad.VerbalConflict);
        if (!source.IsResolved && source.Actors.Count == 0 && !isAgentless)
        {
            return null;
        }

        var target = Arguments.Target(view, match, source);
        if (!target.IsResolved && inner is not null)
        {
            target = Arguments.Target(view, inner, source);
        }

        if (!target.IsResolved && learned is { Confidence: >= LikelyParty })
        {
            target = view.Actors.ResolveAll(learned.Target.Head).Except(source.Countries);
        }

        if (!source.IsResolved && !target.IsResolved && !(source.Actors.Any(IsSomebody) && view.Tree.IsVerb(match.Predicate) && (match.Frame.Items.Count > 1 || inner is not null)))
        {
            return null;
        }

        if (!target.IsResolved && type == EventType.Consult && mode == "visit" && source.IsResolved)
        {
            target = EventParties.Host(view, match.Predicate, source);
        }

        var isMutual = source.Countries.Skip(1).Any();
        if (isMutual && match.Frame.Source == match.Frame.Target && match.Frame.Source.Kind != SlotKind.Unstated)
        {
            target = Actors.Party.None;
        }

        var isNamed = false;
        if (!target.IsResolved && !isMutual && source.IsResolved)
        {
            var named = EventParties.UnresolvedPatient(view, match);
            isNamed = named.Actors.Count > 0;
            target = isNamed ? named : EventParties.FromRelationship(view, match, source, type);
        }

        // "China criticized the meeting": against whom is left open, but what was done and said is told.
        var isAgainst = plover.QuadOf(type) is Quad.VerbalConflict or Quad.MaterialConflict && view.Tree.IsVerb(match.Predicate)
            && view.Tree.Patient(view.Sentence, match.Predicate) >= 0;
        if (!target.IsResolved && !isMutual && !isNamed && !isAgainst && !EventParties.LooksAbroad(view, match) && match.Frame.Items.Count < 2 && inner is null)
        {
            return null;
        }

        foreach (var how in new[] { source.How, target.How })
        {
            if (how is not null)
            {
                steps.Add(how);
            }
        }

        var confidence = EventConfidence.Of(view, match, learned, type, target.IsResolved || isMutual)
            * (source.IsResolved ? source.Certainty : EventConfidence.Unresolved) * (target.IsResolved ? target.Certainty : 1);
        return new CodedEvent(match, match.Predicate, type, mode, source, target, auxiliary, Math.Round(confidence, 2), string.Join("; ", steps));
    }

    private static string Name(EventType type, string? mode) => type.ToString().ToUpperInvariant() + (mode is null ? "" : $" {mode}");
}
