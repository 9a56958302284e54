using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Contradictions;

/// <summary>A claim that tells when something named took place, or who was there.</summary>
/// <param name="Instrument">As <see cref="InstrumentKey"/> writes it.</param>
/// <param name="Name">The name to be shown.</param>
/// <param name="Said">What happened to it on the date.</param>
/// <param name="IsAbsence">Says that its actors were not there.</param>
internal sealed record MeetingTelling(RecordedClaim Recorded, string Instrument, string Name, InstrumentStatus Said, bool IsAbsence)
{
    /// <summary>Two dates are compared where each means so few days.</summary>
    private const int ExactDays = 5;

    public Claim Claim => Recorded.Claim;

    public bool IsExact => Claim.Date is { IsApproximate: false } date && date.Latest.DayNumber - (long)date.Earliest.DayNumber < ExactDays;

    /// <summary>By instrument, then as they became known.</summary>
    public static IEnumerable<IGrouping<string, MeetingTelling>> Of(IEnumerable<RecordedClaim> claims)
    {
        var tellings = new List<MeetingTelling>();
        foreach (var passage in claims.GroupBy(claim => (claim.TextId, claim.Claim.Passage)))
        {
            // One mechanism in the sentence: a meeting that it tells is that mechanism's. Of two it may be either's.
            var named = passage
                .Where(claim => claim.Claim.Instrument is not null)
                .Select(claim => (Key: InstrumentKey.Of(claim.Claim.Instrument!.Name), claim.Claim.Instrument!.Name)) // not null by the line before
                .Where(name => name.Key is not null)
                .DistinctBy(name => name.Key)
                .ToList();
            foreach (var claim in passage.Where(claim => !ContradictionWords.TellsOtherMeeting(claim.Claim.Quote)))
            {
                if (claim.Claim.Instrument is { Said: InstrumentStatus.Met or InstrumentStatus.Signed } mention && InstrumentKey.Of(mention.Name) is { } key)
                {
                    tellings.Add(new(claim, key, mention.Name, mention.Said.Value, false));
                }
                else if (named is [({ } only, var name)] && claim.Claim.Kind == ClaimKind.Event && claim.Claim.Event is { } coding
                    && (coding.Auxiliary & (Auxiliary.Future | Auxiliary.Hypothetical)) == 0)
                {
                    var isAbsence = ContradictionWords.TellsAbsence(claim.Claim.Quote);
                    if (isAbsence || (coding.Type == EventType.Consult && !coding.Auxiliary.HasFlag(Auxiliary.Negation)))
                    {
                        tellings.Add(new(claim, only, name, InstrumentStatus.Met, isAbsence));
                    }
                }
            }
        }

        return tellings
            .OrderBy(telling => telling.Recorded.KnownOn)
            .ThenBy(telling => telling.Recorded.Id.Value)
            .GroupBy(telling => telling.Instrument, StringComparer.Ordinal);
    }
}
