using Comity.Views.Ledger;

namespace Comity.App.Accounts;

/// <summary>Keeps the most pressing of any number of entries, and counts all by state.</summary>
internal sealed class MostPressing(int? limit)
{
    private readonly SortedSet<LedgerEntry> _entries = new(Pressing.First);

    public int Count { get; private set; }

    /// <summary>How many of all entries have each state; states without any are absent.</summary>
    public SortedDictionary<LedgerState, int> States { get; } = [];

    /// <summary>The most pressing first.</summary>
    public IReadOnlyCollection<LedgerEntry> Entries => _entries;

    public void Add(LedgerEntry entry)
    {
        Count++;
        States[entry.State] = States.GetValueOrDefault(entry.State) + 1;
        _entries.Add(entry);
        if (_entries.Count > limit && _entries.Max is { } least)
        {
            _entries.Remove(least);
        }
    }

    public static async Task<MostPressing> OfAsync(IAsyncEnumerable<LedgerEntry> entries, int? limit, CancellationToken cancellation)
    {
        var pressing = new MostPressing(limit);
        await foreach (var entry in entries.WithCancellation(cancellation))
        {
            pressing.Add(entry);
        }

        return pressing;
    }
}
