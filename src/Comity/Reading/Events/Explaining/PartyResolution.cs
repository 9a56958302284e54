using Comity.Claims;
using Comity.Language;
using Comity.Reading.Actors;
using Comity.Reading.Events.Coding;

namespace Comity.Reading.Events.Explaining;

/// <summary>Says whom the phrases of a source and a target mean, as the reader of documents does.</summary>
internal static class PartyResolution
{
    public static (ExplainedParty? Source, ExplainedParty? Target) Resolve(SentenceView view, WordSpan source, WordSpan target)
    {
        var doer = Of(view, source, target);
        var patient = Of(view, target, source);
        if (!target.IsEmpty && !patient.IsResolved
            && view.Actors.ResolveAffected(target.Head, [.. doer.Countries]) is { IsResolved: true } affected)
        {
            patient = affected with { How = affected.How ?? "whom it touches" };
        }

        return (Explained(view, source, doer), Explained(view, target, patient));
    }

    // "Ghana and Togo signed": where each is the other's party, each is itself alone.
    private static Party Of(SentenceView view, WordSpan party, WordSpan other)
    {
        if (party.IsEmpty)
        {
            return Party.None;
        }

        var isWithOther = !other.IsEmpty && view.Tree.Relation(other.Head) == DependencyRelation.Conj && view.Tree.Head(other.Head) == party.Head;
        return isWithOther ? view.Actors.Resolve(party.Head) : view.Actors.ResolveAll(party.Head);
    }

    private static ExplainedParty? Explained(SentenceView view, WordSpan words, Party party)
    {
        Actor[] known = [.. party.Actors.Where(actor => actor is not { Country: null, Person: null, Office: null, Sector: null })];
        return words.IsEmpty ? null : new ExplainedParty(view.Span(words.First, words.End - 1), known, known.Length == 0 ? null : party.How);
    }
}
