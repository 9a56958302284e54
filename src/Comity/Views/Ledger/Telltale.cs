using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Ledger;

/// <summary>Which evidence tells that something was done or is so: only that changes a state.</summary>
internal static class Telltale
{
    /// <summary>A link that fits less well is shown and decides nothing: a wrong verdict is worse than an open entry.</summary>
    public const double LeastScore = 0.55;

    /// <summary>Whether it decides. What a person links is taken at their word.</summary>
    public static bool Decides(StateFacts facts, LedgerEvidence evidence) =>
        evidence.By is not null
        || (evidence.Score >= LeastScore
            && evidence.Claim.TextId != facts.Opening.Claim.TextId
            && !EvidenceList.IsBefore(evidence, facts.Told)
            && IsTold(facts, evidence)
            && IsOfTheSame(facts, evidence.Claim.Claim)
            && IsAmongParties(facts, evidence.Claim.Claim));

    /// <summary>A forecast, a promise, a threat, quoted words, a bare name or amount show that a matter is spoken of, not what became of it.</summary>
    private static bool IsTold(StateFacts facts, LedgerEvidence evidence)
    {
        var claim = evidence.Claim.Claim;
        // May is a month, too.
        if (LedgerWords.Has(WordRole.Forecast, claim.Quote.Replace("May", "", StringComparison.Ordinal)))
        {
            return false;
        }

        return claim.Kind switch
        {
            ClaimKind.Event => claim.Event is not { } coding
                || ((coding.Auxiliary & (Auxiliary.Future | Auxiliary.Hypothetical)) == 0
                    && (!coding.Auxiliary.HasFlag(Auxiliary.Historical) || claim.Date is not null)
                    && Fits(facts, evidence.Relation, coding.Type, claim.Quote)),
            ClaimKind.Instrument => claim.Instrument?.Said is not (null or InstrumentStatus.Proposed or InstrumentStatus.UnderReview),

            // That relations are close or strained only a description can tell.
            ClaimKind.Assessment => facts.Opening.Kind == LedgerKind.Expectation && facts.Claim.Event is null,
            _ => false,
        };
    }

    /// <summary>Whether an event of this type can be what was to be done: words keep no promise of deeds, and what is meant kindly is not kept by what is not.</summary>
    private static bool Fits(StateFacts facts, BearingRelation relation, EventType type, string quote)
    {
        var expected = facts.Claim.Event?.Type;
        if (type == expected)
        {
            return true;
        }

        if (type == EventType.Threaten || (type == EventType.Agree && LedgerWords.Has(WordRole.Promise, quote)))
        {
            return false;
        }

        if (relation == BearingRelation.Contradicts)
        {
            return true;
        }

        if (type == EventType.Consult)
        {
            return expected == EventType.Cooperate || LedgerWords.Has(WordRole.Meeting, facts.Claim.Quote);
        }

        // “Joined the agreement” is coded as support; what names what was promised is not taken for mere words.
        return facts.Opening.Kind == LedgerKind.Commitment
            ? (Meant(facts) is { } meant && type == EventType.Support && Names(meant, quote)) || type is not (EventType.Support or EventType.Request or EventType.Accuse or EventType.Reject)
            : expected is null || IsKind(expected.Value) == IsKind(type);
    }

    private static bool IsKind(EventType type) => KnownWorld.Embedded.Plover.QuadOf(type) is Quad.VerbalCooperation or Quad.MaterialCooperation;

    /// <summary>Not another mechanism or agreement than the one meant.</summary>
    private static bool IsOfTheSame(StateFacts facts, Claim answer)
    {
        if (answer.Instrument is { } other)
        {
            return Meant(facts) is not { } name || other.Name == name;
        }

        // Of an event the words have to name the mechanism or agreement that the entry names.
        return Meant(facts) is not { } meant || Names(meant, answer.Quote);
    }

    /// <summary>The name of the mechanism or agreement that the entry's own words name; null: they name none.</summary>
    private static string? Meant(StateFacts facts) =>
        facts.Opening.Instrument is { } named && named.Claim.Span.Overlaps(facts.Claim.Span) ? named.Claim.Instrument?.Name : null;

    private static bool Names(string instrument, string quote) =>
        FoldedName.Of(quote) is var folded && NamesOf(instrument).Any(name => folded.Contains(FoldedName.Of(name), StringComparison.Ordinal));

    private static IEnumerable<string> NamesOf(string mechanism) =>
        KnownWorld.Embedded.Instruments.FirstOrDefault(instrument => instrument.Name == mechanism) is { } known ? [known.Name, .. known.Names] : [mechanism];

    /// <summary>One of those who were to act is in it; where both sides have several countries, two of them are the same.</summary>
    private static bool IsAmongParties(StateFacts facts, Claim answer)
    {
        if (answer.Instrument is { } instrument && instrument.Name == facts.Opening.Instrument?.Claim.Instrument?.Name)
        {
            return true;
        }

        string[] told = [.. Countries([.. answer.Actors, .. answer.Recipients])];
        if (told.Length == 0 && answer.Instrument is { } named)
        {
            // Whose mechanism it is World knows; where nobody does, it may be anybody's.
            told = [.. KnownWorld.Embedded.Instruments.FirstOrDefault(known => known.Name == named.Name)?.Parties ?? []];
            if (told.Length == 0)
            {
                return false;
            }
        }

        string[] acting = [.. Countries(facts.Claim.Actors)];
        string[] all = [.. Countries([.. facts.Claim.Actors, .. facts.Claim.Recipients])];
        return told.Length == 0 || all.Length == 0
            || ((acting.Length == 0 || acting.Any(told.Contains)) && (told.Length < 2 || all.Length < 2 || told.Count(all.Contains) >= 2));
    }

    private static IEnumerable<string> Countries(IReadOnlyList<Actor> actors) => actors.Select(actor => actor.Country).OfType<string>().Distinct(StringComparer.Ordinal);
}
