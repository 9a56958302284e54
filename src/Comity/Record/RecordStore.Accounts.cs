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

    /// <summary>What sources cover, by source, country, level and first day.</summary>
    public Task<IReadOnlyList<Coverage>> CoverageAsync(CancellationToken cancellation) => AskAsync(CoverageTable.List, cancellation);

    /// <summary>Replaces what is known of a source's coverage.</summary>
    public Task SetCoverageAsync(string source, IReadOnlyList<Coverage> coverage, CancellationToken cancellation) =>
        WriteAsync(connection => CoverageTable.Set(connection, source, coverage), cancellation);
}
