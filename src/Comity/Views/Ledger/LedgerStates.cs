namespace Comity.Views.Ledger;

/// <summary>States by the words that people write and read: “partly kept”, “can't be decided”.</summary>
public static class LedgerStates
{
    private static readonly LedgerState[] OfCommitments =
    [
        LedgerState.Open, LedgerState.InProgress, LedgerState.Kept, LedgerState.PartlyKept, LedgerState.Broken,
        LedgerState.Overdue, LedgerState.Lapsed, LedgerState.Superseded, LedgerState.CantTell,
    ];

    private static readonly LedgerState[] OfExpectations =
        [LedgerState.Open, LedgerState.CameTrue, LedgerState.DidNot, LedgerState.CantBeDecided, LedgerState.ConditionNotMet];

    /// <summary>Those that an entry of the kind can have.</summary>
    public static IReadOnlyList<LedgerState> Of(LedgerKind kind) => kind == LedgerKind.Commitment ? OfCommitments : OfExpectations;

    /// <summary>“partly kept”.</summary>
    public static string Words(LedgerState state) => state switch
    {
        LedgerState.CantTell => "can't tell",
        LedgerState.CantBeDecided => "can't be decided",
        _ => ClaimCard.Spaced($"{state}"),
    };

    /// <summary>Reads the words of a state of the kind; case and the form of the apostrophe do not matter.</summary>
    public static bool TryParse(LedgerKind kind, string? words, out LedgerState state)
    {
        state = default;
        foreach (var one in Of(kind))
        {
            if (Plain(Words(one)) == Plain(words ?? ""))
            {
                state = one;
                return true;
            }
        }

        return false;
    }

    private static string Plain(string words) => string.Concat(words.Where(char.IsLetter)).ToLowerInvariant();
}
