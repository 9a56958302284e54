using Comity.Claims;
using Comity.Record;

namespace Comity.Views.Calendar;

/// <summary>Something that may change the state of a mechanism.</summary>
internal enum StateEventKind : byte
{
    // In the order in which they count where they fall on one day.
    Founded,
    Signed,
    InForce,
    UnderReview,
    SilenceTells,
    SaidLapsed,
    SaidEnded,
    RevivalSpokenOf,
    SaidRevived,
    Met,
}

/// <param name="Day">What it is ordered by: the last day that it can mean.</param>
/// <param name="Date">As it is shown: "../2020-11-30" where it is only known by when.</param>
/// <param name="IsDated">The text says when.</param>
internal sealed record StateEvent(StateEventKind Kind, DateOnly Day, EdtfDate Date, bool IsDated, IReadOnlyList<RecordedClaim> Claims, Meeting? Meeting = null)
{
    /// <summary>What a claim says of the state; null where it says nothing, or tells of a meeting.</summary>
    public static StateEvent? Of(RecordedClaim claim)
    {
        if (KindOf(claim) is not { } kind || claim.KnownOn is not { } known)
        {
            return null;
        }

        var date = claim.Claim.Date;
        if (date is not null && date.Earliest > known)
        {
            return null; // announced, not done
        }

        if (kind == StateEventKind.SaidEnded && CalendarWords.IsIn(CalendarWordUse.Succession, claim.Claim.Quote) && date is not { Text.Length: >= 10 })
        {
            date = null; // the year in "replaced the agreement of 1994" belongs to the agreement
        }

        if (date is null)
        {
            return new(kind, known, EdtfDate.Interval(null, EdtfDate.Day(known)), false, [claim]);
        }

        // "Has not met since 2016": from then on.
        if (kind == StateEventKind.SaidLapsed && date.Text.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
            && EdtfDate.TryParse(date.Text[..slash], out var since))
        {
            return new(kind, Earlier(since.Latest, known), since, true, [claim]);
        }

        return new(kind, Earlier(date.Latest, known), date, true, [claim]);
    }

    private static StateEventKind? KindOf(RecordedClaim claim) => claim.Claim.Instrument?.Said switch
    {
        InstrumentStatus.Established => StateEventKind.Founded,
        InstrumentStatus.Ended => StateEventKind.SaidEnded,
        InstrumentStatus.Lapsed => StateEventKind.SaidLapsed,
        InstrumentStatus.Revived => StateEventKind.SaidRevived,
        InstrumentStatus.Signed => StateEventKind.Signed,
        InstrumentStatus.InForce => StateEventKind.InForce,
        InstrumentStatus.UnderReview => StateEventKind.UnderReview,
        InstrumentStatus.Proposed when CalendarWords.IsIn(CalendarWordUse.Revival, claim.Claim.Quote) => StateEventKind.RevivalSpokenOf,
        _ => null,
    };

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
