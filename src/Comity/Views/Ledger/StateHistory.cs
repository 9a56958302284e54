using Comity.Claims;

namespace Comity.Views.Ledger;

/// <summary>The states of an entry as they follow each other; each has a cause.</summary>
internal sealed class StateHistory(DateOnly told, string cause, ClaimId claim)
{
    private readonly List<StateChange> _changes = [new(told, LedgerState.Open, cause, [claim])];

    public LedgerState State => _changes[^1].State;

    public IReadOnlyList<StateChange> Changes => _changes;

    /// <summary>The day of the last change; null while nothing decided it.</summary>
    public DateOnly? DecidedOn => State is LedgerState.Open or LedgerState.InProgress ? null : _changes[^1].Date;

    /// <summary>Changes the state; where it is that already, a claim of the same day is cited beside the others.</summary>
    public void Change(DateOnly date, LedgerState state, string cause, params ReadOnlySpan<ClaimId> claims)
    {
        var last = _changes[^1];
        if (last.State != state)
        {
            _changes.Add(new(date < last.Date ? last.Date : date, state, cause, claims.ToArray()));
        }
        else if (last.Date == date && claims.Length > 0 && _changes.Count > 1 && last.Claims.Count > 0)
        {
            _changes[^1] = last with { Claims = [.. last.Claims, .. claims.ToArray().Except(last.Claims)] };
        }
    }
}
