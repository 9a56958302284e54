using Comity.World;
using Microsoft.Data.Sqlite;

namespace Comity.Record;

/// <summary>What sources cover.</summary>
internal static class CoverageTable
{
    /// <summary>Replaces what is said of a source.</summary>
    public static void Set(SqliteConnection connection, string source, IReadOnlyList<Coverage> rows)
    {
        using var forget = new Statement(connection, "DELETE FROM coverage WHERE source = $1");
        using var add = new Statement(connection, "INSERT INTO coverage (source, what, country, level, first, last, is_gap, note) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");
        forget.Run(source);
        foreach (var row in rows)
        {
            add.Run(source, row.What, row.Country, row.Level.ToString(), row.First.DayNumber, row.Last.DayNumber, row.IsGap ? 1 : 0, row.Note);
        }
    }

    public static IReadOnlyList<Coverage> List(SqliteConnection connection)
    {
        using var statement = new Statement(connection, "SELECT source, what, country, level, first, last, is_gap, note FROM coverage ORDER BY source, country, level, first, is_gap");
        using var rows = statement.Query();
        var coverage = new List<Coverage>();
        while (rows.Read())
        {
            coverage.Add(new(
                rows.GetString(0),
                rows.GetString(1),
                rows.GetString(2),
                Enum.Parse<InstrumentLevel>(rows.GetString(3)),
                DateOnly.FromDayNumber(rows.GetInt32(4)),
                DateOnly.FromDayNumber(rows.GetInt32(5)),
                rows.GetInt32(6) != 0,
                rows.GetString(7)));
        }

        return coverage;
    }
}
