using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Ledger;

/// <summary>Which evidence tells that something was done or is so: only that changes a state.</summary>
internal static class Telltale
{
    /// <summary>A link that fits less well is shown and decides nothing: a wrong verdict is worse than an open entry.</summary>
    public const double LeastScore = 0.55;

    /// <summary>Where the act is told in another word than it was promised in, the rest has to fit better.</summary>
    private const double OtherActScore = 0.64;

    /// <summary>A link that fits so well needs no words in common.</summary>
    private const double SureScore = 0.85;

    /// <summary>Share of the shorter clause's words that both have.</summary>
    private const double LeastCommon = 0.33;

    /// <summary>Whether it decides. What a person links is taken at their word.</summary>
    public static bool Decides(StateFacts facts, LedgerEvidence evidence) =>
        evidence.By is not null || evidence.IsOfCalendar
        || (evidence.Score >= (AlikeWords.HasAct(facts.Claim.Quote, evidence.Claim.Claim.Quote) ? LeastScore : OtherActScore)
            && evidence.Claim.TextId != facts.Opening.Claim.TextId
            && !EvidenceList.IsBefore(evidence, facts.Told)
            && IsTold(facts, evidence)
            && (evidence.Relation != BearingRelation.Contradicts || IsOpposite(facts, evidence.Claim.Claim))
            && IsOfTheSame(facts, evidence.Claim.Claim)
            && IsAmongParties(facts, evidence.Claim.Claim));

    /// <summary>A forecast, a promise, a threat, quoted words, a bare name or amount show that a matter is spoken of, not what became of it.</summary>
    private static bool IsTold(StateFacts facts, LedgerEvidence evidence)
    {
        var claim = evidence.Claim.Claim;
        // May is a month, too.
        if (LedgerWords.Has(WordRole.Forecast, claim.Quote.Replace("May", "", StringComparison.Ordinal)) || (evidence.Score < SureScore && !IsOfTheMatter(facts, claim)))
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
            ClaimKind.Report => true,
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

        // “The forum that was promised met in May” tells of a meeting.
        var isMeeting = LedgerWords.Has(WordRole.Met, quote) && LedgerWords.Has(WordRole.Meeting, facts.Claim.Quote);
        if (type is EventType.Threaten or EventType.Request or EventType.Accuse
            || (type == EventType.Agree && !isMeeting && (LedgerWords.Has(WordRole.Promise, quote) || !LedgerWords.Has(WordRole.Accord, facts.Claim.Quote))))
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
            ? (Meant(facts) is { } meant && type == EventType.Support && Names(meant, quote)) || type is not (EventType.Support or EventType.Reject)
            : expected is null || IsKind(expected.Value) == IsKind(type);
    }

    /// <summary>Whether they have words of the matter in common, by name of a mechanism or agreement or otherwise: a link by parties and issue alone decides nothing.</summary>
    private static bool IsOfTheMatter(StateFacts facts, Claim answer) =>
        (Meant(facts) is { } meant && (answer.Instrument?.Name == meant || Names(meant, answer.Quote)))
        || AlikeWords.Common(facts.Claim.Quote, answer.Quote) >= LeastCommon;

    /// <summary>What undoes a promise is done by those who gave it, and said in words that the promise has not: denied, ended, refused.</summary>
    private static bool IsOpposite(StateFacts facts, Claim answer)
    {
        string[] acting = [.. Countries(facts.Claim.Actors)];
        var isTheirs = answer.Actors.Count == 0 || acting.Length == 0 || Countries(answer.Actors).Any(acting.Contains);
        return CommitmentStates.IsOfCondition(facts.Claim, answer) || (isTheirs
            && (answer.Event?.Auxiliary.HasFlag(Auxiliary.Negation) == true
                || answer.Instrument?.Said is InstrumentStatus.Ended or InstrumentStatus.Lapsed
                || LedgerWords.Has(WordRole.Negation, answer.Quote)
                || LedgerWords.Has(WordRole.Undoing, answer.Quote) != LedgerWords.Has(WordRole.Undoing, facts.Claim.Quote)));
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

    /// <summary>Whether words name a mechanism or agreement by any name that World has for it.</summary>
    public static bool Names(string instrument, string quote) =>
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
