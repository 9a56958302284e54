using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Calendar;

/// <summary>Makes the entry of one mechanism or agreement.</summary>
internal sealed class MechanismAccount
{
    /// <summary>With fewer meetings nothing is said of how probable a lapse is.</summary>
    public const int LeastMeetings = 3;

    private readonly NamedGroup _group;
    private readonly IReadOnlyList<RecordedClaim> _claims;
    private readonly DateOnly _asOf;

    public MechanismAccount(NamedGroup group, IReadOnlyList<Coverage> coverage, DateOnly asOf)
    {
        _group = group;
        _asOf = asOf;
        _claims = [.. group.Claims.Select(naming => naming.Claim)];
        Nature = group.Known?.Nature ?? (_claims.Count(claim => claim.Claim.Instrument?.Nature == InstrumentNature.Agreement) * 2 > _claims.Count
            ? InstrumentNature.Agreement
            : InstrumentNature.Mechanism);
        Parties = [.. (group.Known?.Parties ?? _claims.SelectMany(claim => claim.Claim.Actors).Select(actor => actor.Country).OfType<string>())
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Level = Nature == InstrumentNature.Agreement ? null : group.Known is { } known ? known.Level : CalendarWords.LevelOf(MechanismNames.NormalForm(group.Name));
        Covered = CoveredDays.Of(coverage, [.. Parties, .. MembersOf(group.Known)], Level);
        Meetings = Nature == InstrumentNature.Agreement ? [] : MeetingList.Of(_claims);
    }

    public InstrumentNature Nature { get; }

    public InstrumentLevel? Level { get; }

    public IReadOnlyList<string> Parties { get; }

    public IReadOnlyList<Meeting> Meetings { get; }

    public CoveredDays Covered { get; }

    public Mechanism Entry(Causes causes, LevelModels models)
    {
        var endings = _claims.Where(claim => claim.Claim.Instrument?.Said == InstrumentStatus.Ended).ToList();
        var ender = causes.EndedBy(endings);
        var successor = causes.Successor(endings);
        var lapse = LapseOf(models);
        var events = _claims.Select(StateEvent.Of).OfType<StateEvent>().Concat(causes.RevivalsSpokenOf(_claims)).ToList();
        var cadence = GapList.CadenceOf(GapList.Usual(Meetings, [.. events.Where(IsTimely)]));
        IReadOnlyList<StateChange> history = Nature == InstrumentNature.Agreement
            ? AgreementHistory.Of(InOrder(events), successor)
            : WithDoubt(MechanismHistory.Of(InOrder([.. events.Where(IsTimely), .. Meetings.Select(Held), .. SilenceTells(models)]), ender, successor, _asOf), lapse, models);
        var state = history.Count > 0 ? history[^1].State : MechanismState.NotKnown;
        var isOver = state is MechanismState.Ended or MechanismState.Succeeded;
        var isDue = cadence is not null && !isOver && Meetings.Count > 0 && GapList.IsPrecise(Meetings[^1]);
        return new()
        {
            Name = _group.Name,
            Variants = VariantsOf(_group),
            Nature = Nature,
            Parties = Parties,
            Level = Level,
            IsLevelFromName = _group.Known is null && Level is not null,
            Meetings = Meetings,
            Cadence = cadence,
            NextDue = isDue && cadence is not null ? Meetings[^1].First.AddDays(cadence.MedianDays) : null,
            LikelyBy = isDue && cadence is not null ? Meetings[^1].First.AddDays(cadence.LikelyDays) : null,
            State = state,
            StateSince = state == MechanismState.NotKnown ? null : history[^1].Date,
            StateReason = ReasonOf(history, lapse),
            Lapse = lapse,
            EndedBy = history.Any(change => change.State is MechanismState.Ended or MechanismState.Succeeded) ? ender : null,
            SucceededBy = history.Any(change => change.State == MechanismState.Succeeded) ? successor : null,
            Silence = Meetings.Count > 0 ? SilenceWords.Of(Meetings[^1], Covered, _asOf) : null,
            Expected = cadence is null ? [] : ExpectedMeetings.Of(Meetings, cadence, Covered, isOver ? Earlier(history[^1].Date.Latest, _asOf) : _asOf),
            History = history,
            Claims = _claims,
        };
    }

    private static IEnumerable<string> MembersOf(Instrument? known) => known is null
        ? []
        : KnownWorld.Embedded.Organisations.Where(body => known.Bodies.Contains(body.Name, StringComparer.Ordinal)).SelectMany(body => body.Members);

    private static IReadOnlyList<NameVariant> VariantsOf(NamedGroup group) =>
    [
        .. group.Claims.GroupBy(naming => naming.Text)
            .OrderBy(variant => variant.Key, StringComparer.Ordinal)
            .Select(variant => new NameVariant(variant.Key, variant.First().Reason, [.. variant.Select(naming => naming.Claim.Id)])),
    ];

    private static IEnumerable<StateEvent> InOrder(IEnumerable<StateEvent> events) =>
        events.OrderBy(happened => happened.Day).ThenBy(happened => happened.Kind).ThenByDescending(happened => happened.IsDated)
            .ThenBy(happened => happened.Claims is [var first, ..] ? first.Id : default);

    private static StateEvent Held(Meeting meeting) => new(StateEventKind.Met, meeting.IsExact ? meeting.First : meeting.Last, meeting.Date, true, meeting.Evidence, meeting);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static int DaysSince(Meeting meeting, DateOnly day, CoveredDays covered) => meeting.Last < day ? covered.Between(meeting.Last.AddDays(1), day) : 0;

    /// <summary>Who speaks of a revival holds a mechanism to be asleep only where its usual time is over: "restore" can mean "more of it", too.</summary>
    private bool IsTimely(StateEvent happened)
    {
        if (happened.Kind != StateEventKind.RevivalSpokenOf)
        {
            return true;
        }

        var before = Meetings.Where(meeting => meeting.First <= happened.Day).ToList();
        return GapList.CadenceOf(GapList.Of(before)) is { } cadence && happened.Day.DayNumber > before[^1].First.DayNumber + cadence.LikelyDays;
    }

    /// <summary>For each time between meetings, and the time since the last, the day from which sleep was more probable than not.</summary>
    private IEnumerable<StateEvent> SilenceTells(LevelModels models)
    {
        for (var index = LeastMeetings - 1; index < Meetings.Count; index++)
        {
            var before = Meetings.Take(index + 1).ToList();
            var end = index + 1 < Meetings.Count ? Meetings[index + 1].First.AddDays(-1) : _asOf;
            var gaps = GapList.Of(before);
            var silence = DaysSince(before[^1], end, Covered);
            if (!GapList.IsPrecise(before[^1]) || GapList.CadenceOf(gaps) is not { } cadence || silence <= cadence.MedianDays)
            {
                continue;
            }

            if (models.By(Level, end).For(gaps).LapsedAfter(silence) is { } days && Covered.DayAfter(before[^1].Last.AddDays(1), days) is { } day)
            {
                yield return new(StateEventKind.SilenceTells, day, EdtfDate.Day(day), true, []);
            }
        }
    }

    private LapseEstimate? LapseOf(LevelModels models)
    {
        if (Meetings.Count == 0)
        {
            return null;
        }

        var days = DaysSince(Meetings[^1], _asOf, Covered);
        var gaps = GapList.Of(Meetings);
        if (Meetings.Count < LeastMeetings || gaps.Count == 0 || !GapList.IsPrecise(Meetings[^1]))
        {
            return new(null, days, $"abstains: {NumberWords.Of(Meetings.Count, "meeting", "meetings")} with known days are too few to learn from");
        }

        var model = models.By(Level, _asOf);
        var probability = Math.Round(model.For(gaps).Lapsed(days), 3);
        var of = Level is { } level ? $"of {ClaimCard.Spaced(level.ToString())}" : "of a level not known";
        return new(probability, days, string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{NumberWords.Of(gaps.Count, "gap", "gaps")} of its own, pooled with {NumberWords.Of(models.PooledBy(Level, _asOf), "mechanism", "mechanisms")} {of}; {NumberWords.Of(days, "covered day", "covered days")} without a meeting; after one meeting in {1 / model.Asleep:0} such a mechanism falls asleep"));
    }

    /// <summary>Adds that nobody knows any more, where it should have met and nothing can tell whether it did.</summary>
    private IReadOnlyList<StateChange> WithDoubt(IReadOnlyList<StateChange> history, LapseEstimate? lapse, LevelModels models)
    {
        if (history is not [.., { State: MechanismState.Active or MechanismState.Revived } last])
        {
            return history;
        }

        var sign = Earlier(last.Date.Latest, _asOf);
        if (Meetings.Count > 0 && Meetings[^1].Last > sign)
        {
            sign = Meetings[^1].Last;
        }

        var likely = models.By(Level, _asOf).For(GapList.Of(Meetings)).LikelyDays();
        if (_asOf.DayNumber - sign.DayNumber <= likely)
        {
            return history;
        }

        var isCovered = Covered.Between(sign.AddDays(1), _asOf) > likely;
        if (isCovered && lapse?.Probability is not null)
        {
            return history;
        }

        var reason = isCovered
            ? "it would have met by the habit of its level; too few meetings are known to say what their absence means"
            : "it would have met by now, and no source covers the time; not counted as failure";
        return [.. history, new(EdtfDate.Day(sign.AddDays(likely + 1)), MechanismState.NotKnown, reason, [])];
    }

    private string ReasonOf(IReadOnlyList<StateChange> history, LapseEstimate? lapse)
    {
        if (history.Count == 0)
        {
            return _claims.Any(claim => claim.Claim.Instrument?.Said == InstrumentStatus.Proposed)
                ? Nature == InstrumentNature.Mechanism ? "proposed; no meeting is recorded" : "proposed; nothing says that it was signed"
                : Nature == InstrumentNature.Mechanism ? "only named; no meeting is recorded" : "only named";
        }

        var chance = lapse?.Probability is { } probability && history[^1] is { State: MechanismState.Lapsed, Claims.Count: 0 }
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" (probability {probability:0.00})")
            : "";
        return history[^1].Reason + chance;
    }
}
