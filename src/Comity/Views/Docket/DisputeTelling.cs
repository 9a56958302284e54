using Comity.Claims;
using Comity.Record;

namespace Comity.Views.Docket;

/// <summary>One stage of a case as one sentence tells it.</summary>
/// <param name="Date">As the sentence gives it beside the stage; null: not stated.</param>
/// <param name="Day">First day of <paramref name="Date"/>; where not stated, the day it became known.</param>
/// <param name="Countries">Alpha-3, in ordinal order.</param>
internal sealed record DisputeTelling(
    DisputeStage Stage, string What, DisputeSubject Subject, EdtfDate? Date, DateOnly? Day, IReadOnlyList<string> Countries, RecordedClaim Claim)
{
    private const int NearDays = 60;

    /// <summary>Who takes the step; empty: not told, or the panel.</summary>
    public string Actor { get; init; } = "";

    /// <summary>The stages that a sentence tells, each with the claim that rests on it.</summary>
    public static IEnumerable<DisputeTelling> In(DocketPassage passage)
    {
        if (!DisputeStages.MayTell(passage.Sentence) || DisputeStages.In(passage.Sentence) is not { Count: > 0 } mentions || DisputeStages.SubjectOf(passage) is not { } subject)
        {
            yield break;
        }

        var from = 0;
        for (var index = 0; index < mentions.Count; index++)
        {
            var mention = mentions[index];
            var place = passage.Span.Start + mention.End - 1;
            if (ClaimAt(passage, place) is { } claim)
            {
                var until = index + 1 < mentions.Count ? mentions[index + 1].End : passage.Sentence.Length;
                // Of one stage the reader has found the date; of several in one sentence it is that of one of them.
                var date = (mentions.Count == 1 && Covers(claim, place) ? claim.Claim.Date : null)
                    ?? DateInWords.First(passage.Sentence, mention.End, until, claim.KnownOn)
                    ?? DateInWords.Last(passage.Sentence, from, mention.End, claim.KnownOn)
                    ?? (mentions.Count == 1 ? claim.Claim.Date : null);
                // What is dated after its document is no report of it.
                if (date is null || claim.KnownOn is null || date.Earliest <= claim.KnownOn)
                {
                    yield return new(mention.Stage, mention.What, subject, date, date?.Earliest ?? claim.KnownOn, CountriesOf(passage, claim, place), claim)
                    {
                        Actor = mention.Stage != DisputeStage.Ruling && Covers(claim, place) ? PartyWords.Names(claim.Claim.Actors) : "",
                    };
                }
            }

            from = mention.End;
        }
    }

    /// <summary>Whether both may tell of the same step of one case.</summary>
    public bool IsNear(DisputeTelling other) => Stage == other.Stage
        && (Date is null || other.Date is null
            || (Date.Earliest.DayNumber - other.Date.Latest.DayNumber <= NearDays && other.Date.Earliest.DayNumber - Date.Latest.DayNumber <= NearDays));

    /// <summary>Whether all countries of the one are among the other's.</summary>
    public static bool Agree(IReadOnlyList<string> one, IReadOnlyList<string> other) => one.All(other.Contains) || other.All(one.Contains);

    private static bool IsTold(Claim claim) => claim.Kind is ClaimKind.Event or ClaimKind.Instrument or ClaimKind.Figure
        && (claim.Event is not { } coding || (coding.Auxiliary & (Auxiliary.Future | Auxiliary.Hypothetical | Auxiliary.Negation)) == 0);

    private static bool Covers(RecordedClaim claim, int place) => claim.Claim.Span.Start <= place && place < claim.Claim.Span.End;

    // Null also where the words are a forecast's, a promise's or a denial's.
    private static RecordedClaim? ClaimAt(DocketPassage passage, int place)
    {
        var here = passage.Claims.Where(claim => Covers(claim, place)).ToList();
        if (here.Exists(claim => !IsTold(claim.Claim)))
        {
            return null;
        }

        return (here.Count > 0 ? here : passage.Claims.Where(claim => IsTold(claim.Claim)))
            .OrderBy(claim => claim.Claim.Kind)
            .ThenByDescending(claim => claim.Claim.Confidence)
            .ThenBy(claim => claim.Id.Value)
            .FirstOrDefault();
    }

    private static string[] CountriesOf(DocketPassage passage, RecordedClaim claim, int place)
    {
        IEnumerable<RecordedClaim> claims = Covers(claim, place) ? [claim] : passage.Claims.Where(other => IsTold(other.Claim));
        return [.. claims.SelectMany(PartyCountries.Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
