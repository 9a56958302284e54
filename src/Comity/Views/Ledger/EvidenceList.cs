using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Ledger;

/// <summary>What bears on an opening, after review.</summary>
internal static class EvidenceList
{
    /// <summary>The step of what a person says supports or contradicts.</summary>
    private const BearingStep SaidByPerson = BearingStep.Whole;

    /// <returns>By the day they became known.</returns>
    public static IReadOnlyList<LedgerEvidence> Of(
        IEnumerable<RecordedClaim> openers, IReadOnlyList<BearingClaim> bearings, ReviewBook reviews, LedgerSources sources, DateOnly asOf)
    {
        var words = new Dictionary<string, (LinkWord Word, string By)>(StringComparer.Ordinal);
        foreach (var opener in openers)
        {
            foreach (var (answer, word) in reviews.LinksOf(opener))
            {
                words[answer] = (word, sources.LinkedBy(opener, word));
            }
        }

        var evidence = new List<LedgerEvidence>();
        foreach (var bearing in bearings)
        {
            var isSaid = words.Remove(bearing.Claim.Id.ToString(), out var said);
            if (isSaid && said.Word.Relation is null)
            {
                continue;
            }

            Add(bearing.Claim, said.Word?.Relation ?? bearing.Relation, isSaid && said.Word?.Relation != bearing.Relation ? SaidByPerson : bearing.Step, bearing.Reason, isSaid ? said.By : null, bearing.Score);
        }

        foreach (var (answer, (word, by)) in words)
        {
            if (word.Relation is { } relation && sources.Linked(answer) is { } claim)
            {
                Add(claim, relation, SaidByPerson, $"linked by {by}", by, 1);
            }
        }

        return [.. evidence.OrderBy(one => one.Claim.KnownOn).ThenByDescending(one => one.Step).ThenBy(one => one.Claim.Id)];

        void Add(RecordedClaim claim, BearingRelation relation, BearingStep step, string reason, string? by, double score)
        {
            if (claim.KnownOn <= asOf && reviews.Apply(claim) is { } applied)
            {
                evidence.Add(new(applied, sources.Document(applied.DocumentId), relation, step, reason, by, score));
            }
        }
    }

    /// <summary>Whether a claim tells that something was done or is so: only such a claim changes a state. What a person links is taken at their word.</summary>
    /// <remarks>A forecast, a promise, a threat, quoted words, a bare name or amount show that a matter is spoken of, not what became of it.</remarks>
    public static bool Tells(LedgerEvidence evidence, LedgerKind kind, Claim opener)
    {
        var claim = evidence.Claim.Claim;
        return evidence.By is not null || claim.Kind switch
        {
            ClaimKind.Event when claim.Event is { } coding =>
                (coding.Auxiliary & (Auxiliary.Future | Auxiliary.Hypothetical)) == 0
                && (!coding.Auxiliary.HasFlag(Auxiliary.Historical) || claim.Date is not null)
                && (coding.Type == opener.Event?.Type
                    || (coding.Type != EventType.Threaten && !(coding.Type == EventType.Agree && LedgerWords.Has(WordRole.Promise, claim.Quote)))),
            ClaimKind.Event => true,
            ClaimKind.Instrument => claim.Instrument?.Said is not (null or InstrumentStatus.Proposed or InstrumentStatus.UnderReview),

            // That relations are close or strained only a description can tell.
            ClaimKind.Assessment => kind == LedgerKind.Expectation && opener.Event is null,
            _ => false,
        };
    }

    /// <summary>First day on which what it tells took place; where that is not stated, the day it became known.</summary>
    public static DateOnly Day(LedgerEvidence evidence, DateOnly asOf) =>
        evidence.Claim.Claim.Date is { } date && date.Earliest > DateOnly.MinValue && date.Earliest <= evidence.Claim.KnownOn ? date.Earliest : evidence.Claim.KnownOn ?? asOf;

    /// <summary>Whether it tells of a time wholly before a day: then it can't be what was still to come.</summary>
    public static bool IsBefore(LedgerEvidence evidence, DateOnly told) => evidence.Claim.Claim.Date is { } date && date.Latest < told;

    /// <summary>“the quote” (title, 18 Nov 2021).</summary>
    public static string Words(LedgerEvidence evidence)
    {
        const int MostChars = 160;
        var quote = evidence.Claim.Claim.Quote;
        var cut = quote.Length <= MostChars ? quote : quote[..(quote.LastIndexOf(' ', MostChars) is > 0 and var space ? space : MostChars)] + " …";
        return $"“{cut}” ({evidence.Document.Title}{(evidence.Document.Published is { } published ? $", {DateWords.Of(published)}" : "")})";
    }
}
