using Comity.Claims;
using Comity.Record;

namespace Comity.Views.Calendar;

/// <summary>The states of a mechanism that meets, one after the other.</summary>
internal sealed class MechanismHistory
{
    /// <summary>A meeting so soon after a relaunch is the relaunch's own.</summary>
    private const int RelaunchDays = 31;

    private readonly List<StateChange> _history = [];
    private readonly EndedBy? _ender;
    private readonly Successor? _successor;
    private readonly DateOnly _asOf;
    private Meeting? _lastMet;

    private MechanismHistory(EndedBy? ender, Successor? successor, DateOnly asOf)
    {
        _ender = ender;
        _successor = successor;
        _asOf = asOf;
    }

    private MechanismState State => _history.Count > 0 ? _history[^1].State : MechanismState.NotKnown;

    private bool IsOver => State is MechanismState.Lapsed or MechanismState.Ended or MechanismState.Succeeded;

    /// <param name="events">By day; those that silence tells among them.</param>
    public static IReadOnlyList<StateChange> Of(IEnumerable<StateEvent> events, EndedBy? ender, Successor? successor, DateOnly asOf)
    {
        var machine = new MechanismHistory(ender, successor, asOf);
        foreach (var happened in events)
        {
            machine.Take(happened);
        }

        return machine._history;
    }

    /// <summary>"5 years 4 months", "11 months", "20 days".</summary>
    public static string LengthOf(DateOnly from, DateOnly to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0);
        var (years, rest) = (months / 12, months % 12);
        return (years, rest) switch
        {
            (0, 0) => Counted(to.DayNumber - from.DayNumber, "day"),
            (0, _) => Counted(rest, "month"),
            (_, 0) => Counted(years, "year"),
            _ => $"{Counted(years, "year")} {Counted(rest, "month")}",
        };
    }

    private static string Counted(int count, string noun) => NumberWords.Of(count, noun, noun + "s");

    private void Take(StateEvent happened)
    {
        switch (happened.Kind)
        {
            case StateEventKind.Founded when State == MechanismState.NotKnown:
                Change(happened, MechanismState.Active, "founded");
                break;
            case StateEventKind.SilenceTells when State is MechanismState.Active or MechanismState.Revived:
                Change(happened, MechanismState.Lapsed, "by its own habit it would have met; that it sleeps is now more probable than not");
                break;
            case StateEventKind.SaidLapsed when !IsOver:
                Change(happened, MechanismState.Lapsed, "a text says that it does not meet");
                break;
            case StateEventKind.RevivalSpokenOf when State is MechanismState.Active or MechanismState.Revived:
                Change(happened, MechanismState.Lapsed, "its usual time had passed, and a text speaks of its revival");
                break;
            case StateEventKind.SaidEnded when (!IsOver || State == MechanismState.Lapsed) && !IsRetold(happened):
                End(happened);
                break;
            case StateEventKind.SaidRevived when IsOver || (!_history.Any(change => change.State == MechanismState.Revived) && State != MechanismState.NotKnown):
                Change(happened, MechanismState.Revived, $"relaunched{After(happened.Day)}");
                break;
            case StateEventKind.SaidRevived when State == MechanismState.NotKnown:
                Change(happened, MechanismState.Revived, "relaunched; what was before is not recorded");
                break;
            case StateEventKind.Met:
                Meet(happened);
                break;
            default:
                break;
        }
    }

    private void Meet(StateEvent happened)
    {
        if (IsOver)
        {
            Change(happened, MechanismState.Revived, $"met{After(happened.Day)}");
        }
        else if (State == MechanismState.NotKnown)
        {
            Change(happened, MechanismState.Active, "first recorded meeting");
        }
        else if (State == MechanismState.Revived && happened.Day.DayNumber - DayOf(_history[^1].Date).DayNumber > RelaunchDays)
        {
            Change(happened, MechanismState.Active, "met again after its revival");
        }

        _lastMet = happened.Meeting;
    }

    /// <summary>" again after 5 years 4 months".</summary>
    private string After(DateOnly day) => _lastMet is { } met && met.Last < day
        ? $" again after {LengthOf(met.Last, day)}{(GapList.IsPrecise(met) ? "" : " or more")}"
        : IsOver ? $" again after it had {(State == MechanismState.Lapsed ? "lapsed" : "ended")}" : "";

    private void End(StateEvent happened)
    {
        if (_successor is not null && Shares(_successor.Claims, happened.Claims))
        {
            Change(happened, MechanismState.Succeeded, $"succeeded by {_successor.Name}");
            return;
        }

        var by = _ender is not null && Shares(_ender.Claims, happened.Claims) ? $" by {_ender.Who}" : "";
        Change(happened, MechanismState.Ended, $"ended{by}");
    }

    /// <summary>A text that tells of an end without a date, when an end is recorded already, tells of that one.</summary>
    private bool IsRetold(StateEvent happened) => !happened.IsDated && _history.Any(change => change.State is MechanismState.Ended or MechanismState.Succeeded);

    private void Change(StateEvent happened, MechanismState state, string reason) => _history.Add(new(happened.Date, state, reason, happened.Claims));

    private DateOnly DayOf(EdtfDate date) => date.Latest < _asOf ? date.Latest : _asOf;

    private static bool Shares(IReadOnlyList<RecordedClaim> some, IReadOnlyList<RecordedClaim> others) =>
        some.Any(claim => others.Any(other => other.Id == claim.Id));
}
