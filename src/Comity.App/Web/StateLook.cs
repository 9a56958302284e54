using Comity.Views.Calendar;
using Comity.Views.Docket;
using Comity.Views.Ledger;

namespace Comity.App.Web;

/// <summary>How a state is drawn: always a shape and a word, with a colour only where it is better or worse than nothing.</summary>
/// <param name="Word">Capitalised.</param>
/// <param name="Shape">Id of a symbol of StateShapes.razor.</param>
/// <param name="Style">A class of look.css; empty: ink.</param>
/// <param name="Bar">The class of its part in a bar of all states.</param>
public sealed record StateLook(string Word, string Shape, string Style, string Bar)
{
    public static StateLook Of(LedgerState state) => state switch
    {
        LedgerState.Open => new("Open", "s-open", "", "x-open"),
        LedgerState.InProgress => new("In progress", "s-progress", "", "x-prog"),
        LedgerState.Kept => new("Kept", "s-kept", "st-kept", "x-kept"),
        LedgerState.PartlyKept => new("Partly kept", "s-part", "st-kept", "x-part"),
        LedgerState.Broken => new("Broken", "s-broken", "st-broken", "x-broken"),
        LedgerState.Overdue => new("Overdue", "s-overdue", "st-overdue", "x-over"),
        LedgerState.Lapsed => new("Lapsed", "s-lapsed", "st-lapsed", "x-lapsed"),
        LedgerState.Superseded => new("Superseded", "s-next", "st-lapsed", "x-lapsed"),
        LedgerState.CantTell => new("Can’t tell", "s-none", "st-none", "x-none"),
        LedgerState.CameTrue => new("Came true", "s-kept", "st-kept", "x-kept"),
        LedgerState.DidNot => new("Did not", "s-broken", "st-broken", "x-broken"),
        LedgerState.CantBeDecided => new("Can’t be decided", "s-none", "st-none", "x-none"),
        LedgerState.ConditionNotMet => new("Condition not met", "s-lapsed", "st-lapsed", "x-lapsed"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    /// <summary>An expectation that is open is foreseen, which has a colour of its own.</summary>
    public static StateLook Of(LedgerEntry entry) =>
        entry is { Kind: LedgerKind.Expectation, State: LedgerState.Open } ? new("Awaited", "s-due", "st-fore", "x-open") : Of(entry.State);

    public static StateLook Of(MechanismState state) => state switch
    {
        MechanismState.NotKnown => new("Not known", "s-none", "st-none", "x-none"),
        MechanismState.Active => new("Active", "s-kept", "st-kept", "x-kept"),
        MechanismState.Lapsed => new("Lapsed", "s-lapsed", "st-lapsed", "x-lapsed"),
        MechanismState.Ended => new("Ended", "s-broken", "st-broken", "x-broken"),
        MechanismState.Revived => new("Revived", "s-again", "st-kept", "x-part"),
        MechanismState.Succeeded => new("Succeeded", "s-next", "st-lapsed", "x-lapsed"),
        MechanismState.Signed => new("Signed", "s-open", "", "x-open"),
        MechanismState.InForce => new("In force", "s-kept", "st-kept", "x-kept"),
        MechanismState.UnderReview => new("Under review", "s-progress", "", "x-prog"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    public static StateLook Of(ChainState state) => state switch
    {
        ChainState.Open => new("Open", "s-open", "", "x-open"),
        ChainState.Answered => new("Answered", "s-contra", "", "x-prog"),
        ChainState.Unanswered => new("Unanswered", "s-lapsed", "st-lapsed", "x-open"),
        ChainState.CarriedOut => new("Carried out", "s-broken", "st-broken", "x-broken"),
        ChainState.Withdrawn => new("Withdrawn", "s-kept", "st-kept", "x-kept"),
        ChainState.Granted => new("Granted", "s-kept", "st-kept", "x-kept"),
        ChainState.Refused => new("Refused", "s-broken", "st-broken", "x-broken"),
        ChainState.Ignored => new("Ignored", "s-lapsed", "st-lapsed", "x-lapsed"),
        ChainState.Panel => new("Before a panel", "s-progress", "", "x-prog"),
        ChainState.Ruled => new("Ruled", "s-progress", "", "x-prog"),
        ChainState.Retaliation => new("Retaliation", "s-contra", "st-broken", "x-over"),
        ChainState.Settled => new("Settled", "s-kept", "st-kept", "x-kept"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };
}
