using Microsoft.Data.Sqlite;

namespace Comity.Record;

/// <summary>Which later claims bear on which earlier ones: rows derived from claims, which can be made anew from them at any time.</summary>
/// <remarks>
/// A claim waits in bearing_pending from the moment its reading becomes current until it was linked. bearing_trait has what linking compares of a
/// claim, bearing_key by what it is found; the rows of a reading that is not current any more go at once, but for its keys, which find nothing then.
/// </remarks>
internal sealed class BearingTable : IDisposable
{
    private const string OfReading = "SELECT id FROM claim WHERE reading_id = $1";

    private readonly Statement _wait;
    private readonly Statement[] _part;

    public BearingTable(SqliteConnection connection)
    {
        _wait = new(connection, $"INSERT INTO bearing_pending (claim_id) {OfReading} ON CONFLICT DO NOTHING");
        _part = [.. new[]
        {
            $"DELETE FROM bearing WHERE opener_id IN ({OfReading})",
            $"DELETE FROM bearing WHERE answer_id IN ({OfReading})",
            $"DELETE FROM bearing_trait WHERE claim_id IN ({OfReading})",
            $"DELETE FROM bearing_pending WHERE claim_id IN ({OfReading})",
        }.Select(sql => new Statement(connection, sql))];
    }

    /// <summary>A reading became current: its claims wait to be linked.</summary>
    public void Wait(long reading) => _wait.Run(reading);

    /// <summary>A reading is no longer current: nothing bears on its claims, and they bear on nothing.</summary>
    public void Part(long reading)
    {
        foreach (var statement in _part)
        {
            statement.Run(reading);
        }
    }

    public void Dispose()
    {
        _wait.Dispose();
        foreach (var statement in _part)
        {
            statement.Dispose();
        }
    }

    /// <summary>Forgets all rows; every current claim waits.</summary>
    public static void Reset(SqliteConnection connection)
    {
        using var statement = new Statement(connection, """
            DELETE FROM bearing;
            DELETE FROM bearing_key;
            DELETE FROM bearing_trait;
            DELETE FROM bearing_pending;
            INSERT INTO bearing_pending (claim_id) SELECT claim.id FROM claim JOIN current_reading USING (reading_id);
            """);
        statement.Run();
    }

    /// <summary>The later claims that bear on one, in order; only those known by a day, where one is given.</summary>
    public static IReadOnlyList<BearingClaim> On(SqliteConnection connection, long opener, DateOnly? knownBy)
    {
        using var command = ClaimRows.BearingCommand(connection, opener, knownBy);
        using var rows = command.ExecuteReader();
        var bearings = new List<BearingClaim>();
        while (rows.Read())
        {
            bearings.Add(ClaimRows.Bearing(rows));
        }

        return bearings;
    }
}
