using System.Runtime.CompilerServices;

namespace Comity.Record;

/// <summary>What holds claims to account: later claims that bear on earlier ones, and what sources cover.</summary>
public sealed partial class RecordStore
{
    /// <summary>The claims that a query asks for, each with the later claims that bear on it; those known by <see cref="ClaimQuery.KnownBy"/> where it is given.</summary>
    public async IAsyncEnumerable<OpenClaim> OpenClaimsAsync(ClaimQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask; // SQLite answers on the calling thread.
        using var connection = Guarded(_connection.Open, cancellation);
        using var command = ClaimRows.Command(connection, query);
        using var rows = Guarded(() => command.ExecuteReader(), cancellation);
        while (Guarded(rows.Read, cancellation))
        {
            var claim = ClaimRows.Read(rows);
            yield return new(claim, Guarded(() => BearingTable.On(connection, claim.Row, query.KnownBy), cancellation));
        }
    }

    /// <summary>Forgets which claims bear on which; every current claim waits to be linked.</summary>
    public Task ResetBearingsAsync(CancellationToken cancellation) => WriteAsync(BearingTable.Reset, cancellation);

    /// <summary>Current claims that wait until it is found what they bear on, by their rows; a page of them.</summary>
    /// <param name="after">Row of the last one of the page before; 0 for the first page.</param>
    internal Task<IReadOnlyList<BearingSource>> PendingBearingsAsync(long after, int limit, CancellationToken cancellation) =>
        AskAsync(connection => BearingRows.Pending(connection, after, limit), cancellation);

    /// <summary>How many claims wait, and how many are linked.</summary>
    internal Task<(long Waiting, long Linked)> BearingCountsAsync(CancellationToken cancellation) => AskAsync(BearingRows.Counts, cancellation);

    /// <summary>Keeps what linking compares of claims that wait, and by what it finds them.</summary>
    /// <param name="keys">Sorted, they are written fastest.</param>
    internal Task PlaceBearingsAsync(
        IReadOnlyList<(long Row, byte[] Traits)> traits, IEnumerable<(long Key, bool IsOpener, long Row)> keys, CancellationToken cancellation) =>
        WriteAsync(connection => BearingRows.Place(connection, traits, keys), cancellation);

    /// <summary>What was kept of the claims that are found by any of these keys, by their rows.</summary>
    /// <param name="keys">True: all claims of the key; false: only openers.</param>
    internal Task<IReadOnlyList<(long Row, byte[] Traits)>> BearingTraitsAsync(IReadOnlyDictionary<long, bool> keys, CancellationToken cancellation) =>
        AskAsync(connection => BearingRows.Traits(connection, keys), cancellation);

    /// <summary>What was kept of claims, by their rows; a page of them.</summary>
    internal Task<IReadOnlyList<(long Row, byte[] Traits)>> BearingTraitsAsync(long after, int limit, CancellationToken cancellation) =>
        AskAsync(connection => BearingRows.Traits(connection, after, limit), cancellation);

    /// <summary>Adds what bears on what, where both claims are still current; the settled ones wait no longer. One transaction.</summary>
    internal Task LinkBearingsAsync(IEnumerable<Bearing> bearings, IReadOnlyList<long> settled, CancellationToken cancellation) =>
        WriteAsync(connection => BearingRows.Link(connection, bearings, settled), cancellation);

    /// <summary>How many links there are, and how many claims something bears on.</summary>
    public Task<BearingTotals> BearingTotalsAsync(CancellationToken cancellation) => AskAsync(BearingRows.Totals, cancellation);

    /// <summary>What sources cover, by source, country, level and first day.</summary>
    public Task<IReadOnlyList<Coverage>> CoverageAsync(CancellationToken cancellation) => AskAsync(CoverageTable.List, cancellation);

    /// <summary>Replaces what is known of a source's coverage.</summary>
    public Task SetCoverageAsync(string source, IReadOnlyList<Coverage> coverage, CancellationToken cancellation) =>
        WriteAsync(connection => CoverageTable.Set(connection, source, coverage), cancellation);
}
