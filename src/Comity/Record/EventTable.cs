using Comity.Claims;
using Microsoft.Data.Sqlite;

namespace Comity.Record;

/// <summary>Which claims tell of the same event: rows derived from claims, which can be made anew from them at any time.</summary>
/// <remarks>
/// A claim waits in event_pending from the moment its reading becomes current, or stops being it, or a person said something of it, until the
/// block that it belongs to was linked: linking that was stopped is taken up by the next one. A block has all the claims that could be the same.
/// </remarks>
internal sealed class EventTable : IDisposable
{
    private const string OfReading = "SELECT id FROM claim WHERE reading_id = $1 AND kind = 'Event'";

    private readonly Statement _wait;
    private readonly Statement _part;
    private readonly Statement _leave;
    private readonly Statement _touch;

    public EventTable(SqliteConnection connection)
    {
        _wait = new(connection, $"INSERT INTO event_pending (claim_id) {OfReading} ON CONFLICT DO NOTHING");
        _part = new(connection, $"UPDATE event_telling SET group_id = NULL, place = NULL, reason = NULL WHERE claim_id IN ({OfReading})");
        _leave = new(connection, $"DELETE FROM event_pending WHERE claim_id IN ({OfReading})");
        _touch = new(connection, $"INSERT INTO event_pending (claim_id) SELECT claim_id FROM event_telling WHERE claim_id IN ({OfReading})");
    }

    /// <summary>A reading became current: its events wait to be linked.</summary>
    public void Wait(long reading) => _wait.Run(reading);

    /// <summary>A reading is no longer current: its claims tell of nothing together with others, and the blocks that they leave are linked anew.</summary>
    public void Part(long reading)
    {
        _part.Run(reading);
        _leave.Run(reading);
        _touch.Run(reading);
    }

    public void Dispose()
    {
        _wait.Dispose();
        _part.Dispose();
        _leave.Dispose();
        _touch.Dispose();
    }

    /// <summary>These claims wait to be linked again, where they are current events.</summary>
    public static void Wait(SqliteConnection connection, ClaimId claim, ClaimId other)
    {
        using var statement = new Statement(connection, """
            INSERT INTO event_pending (claim_id) SELECT claim.id FROM claim JOIN current_reading ON current_reading.reading_id = claim.reading_id
            WHERE public_id IN ($1, $2) AND kind = 'Event' ON CONFLICT DO NOTHING
            """);
        statement.Run(unchecked((long)claim.Value), unchecked((long)other.Value));
    }

    /// <summary>Forgets all links; all current events wait.</summary>
    public static void Reset(SqliteConnection connection)
    {
        using var statement = new Statement(connection, """
            DELETE FROM event_pending;
            DELETE FROM event_telling;
            DELETE FROM event_group;
            INSERT INTO event_pending (claim_id) SELECT id FROM claim JOIN current_reading USING (reading_id) WHERE kind = 'Event';
            """);
        statement.Run();
    }

    /// <summary>Blocks of which a waiting claim was part before.</summary>
    public static IReadOnlyList<string> BlocksOfPending(SqliteConnection connection) =>
        Texts(connection, "SELECT DISTINCT block FROM event_pending JOIN event_telling USING (claim_id) ORDER BY block");

    /// <summary>Puts waiting claims into their blocks; those without one wait no longer.</summary>
    public static void Place(SqliteConnection connection, IReadOnlyList<(long Row, string? Block)> claims)
    {
        using var place = new Statement(connection, "INSERT INTO event_telling (claim_id, block) VALUES ($1, $2) ON CONFLICT (claim_id) DO UPDATE SET block = excluded.block");
        using var settle = new Statement(connection, "DELETE FROM event_pending WHERE claim_id = $1");
        foreach (var (row, block) in claims)
        {
            if (block is null)
            {
                settle.Run(row);
            }
            else
            {
                place.Run(row, block);
            }
        }
    }

    /// <summary>The blocks in which current claims of these names are.</summary>
    public static IReadOnlyDictionary<ClaimId, string> BlocksOf(SqliteConnection connection, IReadOnlyCollection<ClaimId> claims)
    {
        using var statement = new Statement(connection, """
            SELECT block FROM claim JOIN current_reading USING (reading_id) JOIN event_telling ON claim_id = claim.id WHERE public_id = $1
            """);
        var blocks = new Dictionary<ClaimId, string>();
        foreach (var claim in claims)
        {
            using var rows = statement.Query(unchecked((long)claim.Value));
            if (rows.Read())
            {
                blocks[claim] = rows.GetString(0);
            }
        }

        return blocks;
    }

    /// <summary>Replaces what was linked in these blocks, unless another program put claims into them or took some out since.</summary>
    /// <param name="claims">How many current claims the blocks have for the caller.</param>
    /// <returns>False: nothing was linked.</returns>
    public static bool Link(SqliteConnection connection, IReadOnlyList<string> blocks, int claims, IReadOnlyList<EventGroup> groups)
    {
        if (blocks.Sum(block => CurrentOf(connection, block)) != claims)
        {
            return false;
        }

        // A group whose claims all left has no member any more, but the row of its first claim is still of the block.
        using var of = new Statement(connection, """
            SELECT group_id FROM event_telling WHERE block = $1 AND group_id IS NOT NULL
            UNION SELECT id FROM event_group WHERE id IN (SELECT claim_id FROM event_telling WHERE block = $1)
            """);
        using var part = new Statement(connection, "UPDATE event_telling SET group_id = NULL, place = NULL, reason = NULL WHERE group_id = $1");
        using var drop = new Statement(connection, "DELETE FROM event_group WHERE id = $1");
        using var settle = new Statement(connection, "DELETE FROM event_pending WHERE claim_id IN (SELECT claim_id FROM event_telling WHERE block = $1)");
        using var leave = new Statement(connection, """
            DELETE FROM event_telling WHERE block = $1 AND NOT EXISTS (
                SELECT 1 FROM claim JOIN current_reading USING (reading_id) WHERE claim.id = event_telling.claim_id)
            """);
        using var found = new Statement(connection, "INSERT INTO event_group (id, tellings) VALUES ($1, $2)");
        using var join = new Statement(connection, "UPDATE event_telling SET group_id = $2, place = $3, reason = $4 WHERE claim_id = $1");
        foreach (var block in blocks)
        {
            foreach (var former in Numbers(of, block))
            {
                part.Run(former);
                drop.Run(former);
            }

            settle.Run(block);
            leave.Run(block);
        }

        foreach (var group in groups)
        {
            var first = group.Claims[0].Row;
            found.Run(first, group.Claims.Count);
            for (var place = 0; place < group.Claims.Count; place++)
            {
                join.Run(group.Claims[place].Row, first, place, group.Claims[place].Reason);
            }
        }

        return true;
    }

    public static EventTotals Totals(SqliteConnection connection)
    {
        using var statement = new Statement(connection, "SELECT count(*), coalesce(sum(tellings), 0) FROM event_group");
        using var rows = statement.Query();
        rows.Read();
        return new(rows.GetInt32(0), rows.GetInt32(1));
    }

    private static long CurrentOf(SqliteConnection connection, string block)
    {
        using var statement = new Statement(connection, """
            SELECT count(*) FROM event_telling JOIN claim ON claim.id = claim_id JOIN current_reading USING (reading_id) WHERE block = $1
            """);
        return statement.Number(block) ?? 0;
    }

    private static List<long> Numbers(Statement statement, string block)
    {
        using var rows = statement.Query(block);
        var numbers = new List<long>();
        while (rows.Read())
        {
            numbers.Add(rows.GetInt64(0));
        }

        return numbers;
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        using var rows = statement.Query();
        var texts = new List<string>();
        while (rows.Read())
        {
            texts.Add(rows.GetString(0));
        }

        return texts;
    }
}
