using Microsoft.Data.Sqlite;

namespace Comity.Record;

/// <summary>Questions about claims that tell of the same event.</summary>
internal static class EventRows
{
    public static IReadOnlyList<RecordedClaim> Pending(SqliteConnection connection, long after, int limit)
    {
        using var command = ClaimRows.PendingCommand(connection, after, limit);
        return Claims(command);
    }

    public static IReadOnlyList<RecordedClaim> OfBlocks(SqliteConnection connection, IReadOnlyList<string> blocks)
    {
        using var command = ClaimRows.BlockCommand(connection);
        var claims = new List<RecordedClaim>();
        foreach (var block in blocks)
        {
            command.Parameters[0].Value = block;
            claims.AddRange(Claims(command));
        }

        return claims;
    }

    public static IReadOnlyList<EventTelling> Tellings(SqliteConnection connection, RecordedClaim claim)
    {
        if (claim.EventRow is not { } group)
        {
            return [];
        }

        using var command = ClaimRows.EventCommand(connection, group);
        using var rows = command.ExecuteReader();
        var tellings = new List<EventTelling>();
        while (rows.Read())
        {
            tellings.Add(new(ClaimRows.Read(rows), ClaimRows.Reason(rows) ?? ""));
        }

        return tellings.Count > 1 ? tellings : [];
    }

    private static List<RecordedClaim> Claims(SqliteCommand command)
    {
        using var rows = command.ExecuteReader();
        var claims = new List<RecordedClaim>();
        while (rows.Read())
        {
            claims.Add(ClaimRows.Read(rows));
        }

        return claims;
    }
}
