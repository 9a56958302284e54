namespace Comity.Views.Ledger;

/// <summary>What is asked of entries: whose move it is, what changed, what matches.</summary>
public static class LedgerViews
{
    /// <summary>Whether an entry is asked for.</summary>
    public static bool Matches(LedgerQuery query, LedgerEntry entry) =>
        (query.Kind is not { } kind || entry.Kind == kind)
        && (query.State is not { } state || entry.State == state)
        && (query.IdPrefix is not { } prefix || entry.Id.ToString().StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        && (query.Relationship is not { } relationship || relationship.Countries.All(code => Contains(entry.Parties, code) || Contains(entry.Recipients, code)))
        && (query.Actor is not { } actor || Contains(entry.Parties, actor))
        && (query.Issue is not { } issue || entry.Issues.Contains(issue))
        && (query.DueBy is not { } day || entry.Due?.Day <= day)
        && (query.Holder is not { } holder || entry.Holder.Contains(holder, StringComparison.OrdinalIgnoreCase));

    /// <summary>What actors have to do: commitments that are overdue or under way, once for each actor; actors by code, what is overdue first.</summary>
    public static IReadOnlyList<NextAction> NextActions(IEnumerable<LedgerEntry> entries) =>
    [
        .. entries.Where(IsToDo).SelectMany(entry => entry.Parties.Select(actor => new NextAction(actor, entry, entry.State == LedgerState.Overdue)))
            .OrderBy(action => action.Actor, StringComparer.Ordinal).ThenBy(action => action.Entry, Pressing.First),
    ];

    /// <summary>Whether somebody still has to do something for it.</summary>
    public static bool IsToDo(LedgerEntry entry) => entry.Kind == LedgerKind.Commitment
        && entry.State is LedgerState.Open or LedgerState.InProgress or LedgerState.Overdue or LedgerState.PartlyKept;

    /// <summary>The changes of an entry on a day or later; null: it did not change. An entry first told since then has no state before.</summary>
    public static ChangedEntry? Since(LedgerEntry entry, DateOnly day)
    {
        StateChange[] changes = [.. entry.History.Where(change => change.Date >= day)];
        return changes.Length == 0 ? null : new(entry, entry.History.LastOrDefault(change => change.Date < day)?.State, changes);
    }

    private static bool Contains(IReadOnlyList<string> codes, string code) => codes.Contains(code, StringComparer.OrdinalIgnoreCase);
}
