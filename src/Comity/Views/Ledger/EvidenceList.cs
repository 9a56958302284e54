using Comity.Record;

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

    /// <summary>First day on which what it tells took place; where that is not stated, the day it became known.</summary>
    public static DateOnly Day(LedgerEvidence evidence, DateOnly asOf) =>
        evidence.Claim.Claim.Date is { } date && date.Earliest > DateOnly.MinValue && date.Earliest <= evidence.Claim.KnownOn ? date.Earliest : evidence.Claim.KnownOn ?? asOf;

    /// <summary>Whether it tells of a time that lies mostly before a day: then it is not what was still to come.</summary>
    public static bool IsBefore(LedgerEvidence evidence, DateOnly told) =>
        evidence.Claim.Claim.Date is { } date && date.Earliest.DayNumber + ((date.Latest.DayNumber - date.Earliest.DayNumber) / 2) < told.DayNumber;

    /// <summary>“the quote” (title, 18 Nov 2021).</summary>
    public static string Words(LedgerEvidence evidence)
    {
        const int MostChars = 160;
        var quote = evidence.Claim.Claim.Quote;
        var cut = quote.Length <= MostChars ? quote : quote[..(quote.LastIndexOf(' ', MostChars) is > 0 and var space ? space : MostChars)] + " …";
        return $"“{cut}” ({evidence.Document.Title}{(evidence.Document.Published is { } published ? $", {DateWords.Of(published)}" : "")})";
    }
}
