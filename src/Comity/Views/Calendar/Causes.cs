using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Calendar;

/// <summary>Who ended a mechanism, and what took its place, by the claims of the same passages.</summary>
/// <param name="byText">All claims by the text they cite.</param>
/// <param name="nameOf">The mechanism that a claim of kind instrument is about.</param>
internal sealed class Causes(ILookup<string, RecordedClaim> byText, IReadOnlyDictionary<ClaimId, string> nameOf)
{
    /// <summary>The actor that the quote names, or else the one of an event on the same words.</summary>
    public EndedBy? EndedBy(IEnumerable<RecordedClaim> endings)
    {
        foreach (var ending in endings)
        {
            var beside = Beside(ending).Where(claim => claim.Claim.Kind != ClaimKind.Instrument).ToList();
            var named = beside.SelectMany(claim => claim.Claim.Actors)
                .Where(actor => actor.Text.Length > 0 && ending.Claim.Quote.Contains(actor.Text, StringComparison.Ordinal) && !IsOfName(actor.Text, ending))
                .OrderByDescending(actor => ending.Claim.Quote.LastIndexOf(actor.Text, StringComparison.Ordinal))
                .ThenByDescending(actor => actor.Text.Length)
                .FirstOrDefault();
            var actor = named ?? beside
                .Where(claim => claim.Claim.Event is { Type: not EventType.Consult } && claim.Claim.Span.Overlaps(ending.Claim.Span))
                .SelectMany(claim => claim.Claim.Actors)
                .FirstOrDefault(actor => actor.Text.Length > 0);
            if (actor is not null)
            {
                return new(Words(actor), actor.Country, [ending]);
            }
        }

        return null;
    }

    /// <summary>The mechanism or agreement that an ending says took the place of this one.</summary>
    public Successor? Successor(IEnumerable<RecordedClaim> endings)
    {
        foreach (var ending in endings.Where(claim => CalendarWords.IsIn(CalendarWordUse.Succession, claim.Claim.Quote)))
        {
            var own = nameOf.GetValueOrDefault(ending.Id);
            var others = byText[ending.TextHash]
                .Where(claim => claim.Claim.Kind == ClaimKind.Instrument && nameOf.TryGetValue(claim.Id, out var name) && name != own)
                .OrderBy(claim => claim.Claim.Span)
                .ToList();
            // "It replaces the Initiative": it is what was named last before.
            var successor = others.FirstOrDefault(claim => claim.Claim.Passage == ending.Claim.Passage)
                ?? others.LastOrDefault(claim => claim.Claim.Span.Start < ending.Claim.Span.Start && claim.Claim.Instrument?.Nature == ending.Claim.Instrument?.Nature);
            if (successor is not null && nameOf.TryGetValue(successor.Id, out var took))
            {
                return new(took, [ending]);
            }
        }

        return null;
    }

    /// <summary>What somebody foresees, wishes or undertakes in the passage of a claim with a word of revival.</summary>
    public IEnumerable<StateEvent> RevivalsSpokenOf(IEnumerable<RecordedClaim> claims) => claims
        .SelectMany(claim => Beside(claim).Where(other => other.Claim.Kind is ClaimKind.Expectation or ClaimKind.Commitment
            && CalendarWords.IsIn(CalendarWordUse.Revival, other.Claim.Quote)
            && (other.Claim.Span.Overlaps(claim.Claim.Span) || other.Claim.Quote.Contains(claim.Claim.Quote, StringComparison.Ordinal)))
            .Select(other => (Claim: claim, Other: other)))
        .DistinctBy(pair => pair.Other.Id)
        .Where(pair => pair.Other.KnownOn is not null)
        .Select(pair => (pair.Other, Known: pair.Other.KnownOn ?? default))
        .Select(pair => new StateEvent(StateEventKind.RevivalSpokenOf, pair.Known, EdtfDate.Interval(null, EdtfDate.Day(pair.Known)), false, [pair.Other]));

    private IEnumerable<RecordedClaim> Beside(RecordedClaim claim) =>
        byText[claim.TextHash].Where(other => other.Id != claim.Id && other.Claim.Passage.Overlaps(claim.Claim.Passage));

    private bool IsOfName(string words, RecordedClaim claim) =>
        nameOf.GetValueOrDefault(claim.Id)?.Contains(words, StringComparison.OrdinalIgnoreCase) is true
        || claim.Claim.Instrument?.Name.Contains(words, StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>"Trump administration (United States)".</summary>
    private static string Words(Actor actor) => actor switch
    {
        { Person: not null } => PartyWords.Name(actor),
        { Country: { } code } when PartyWords.Country(code) != actor.Text => $"{actor.Text} ({PartyWords.Country(code)})",
        _ => actor.Text,
    };
}
