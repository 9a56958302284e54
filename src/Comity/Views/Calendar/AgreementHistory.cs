using Comity.Record;

namespace Comity.Views.Calendar;

/// <summary>The states of an agreement, one after the other.</summary>
internal static class AgreementHistory
{
    /// <param name="events">By day.</param>
    /// <param name="successor">What took its place; null where nothing is known to.</param>
    public static IReadOnlyList<StateChange> Of(IEnumerable<StateEvent> events, Successor? successor)
    {
        var history = new List<StateChange>();
        foreach (var happened in events)
        {
            var state = history.Count > 0 ? history[^1].State : MechanismState.NotKnown;
            if (Next(happened, state, history, successor) is not var (next, reason) || next == state)
            {
                continue;
            }

            history.Add(new(happened.Date, next, reason, happened.Claims));
        }

        return history;
    }

    private static (MechanismState State, string Reason)? Next(StateEvent happened, MechanismState state, List<StateChange> history, Successor? successor)
    {
        var isOver = state is MechanismState.Ended or MechanismState.Succeeded or MechanismState.Lapsed;
        return happened.Kind switch
        {
            StateEventKind.Signed when state == MechanismState.NotKnown => (MechanismState.Signed, "signed"),
            StateEventKind.Founded when state is MechanismState.NotKnown or MechanismState.Signed => (MechanismState.InForce, "launched"),
            // Somebody who speaks of implementing what is over, or under review, without a date, tells nothing new.
            StateEventKind.InForce when !isOver && (state != MechanismState.UnderReview || happened.IsDated) =>
                (MechanismState.InForce, happened.IsDated ? "in force" : "spoken of as in force"),
            StateEventKind.UnderReview when !isOver => (MechanismState.UnderReview, "under review"),
            StateEventKind.SaidEnded when !isOver && !IsRetold(happened, history) => successor is not null && Shares(successor.Claims, happened.Claims)
                ? (MechanismState.Succeeded, $"succeeded by {successor.Name}")
                : (MechanismState.Ended, "ended"),
            StateEventKind.SaidLapsed when !isOver => (MechanismState.Lapsed, "lapsed"),
            StateEventKind.SaidRevived when isOver => (MechanismState.Revived, "revived"),
            _ => null,
        };
    }

    private static bool IsRetold(StateEvent happened, List<StateChange> history) =>
        !happened.IsDated && history.Any(change => change.State is MechanismState.Ended or MechanismState.Succeeded);

    private static bool Shares(IReadOnlyList<RecordedClaim> some, IReadOnlyList<RecordedClaim> others) =>
        some.Any(claim => others.Any(other => other.Id == claim.Id));
}
