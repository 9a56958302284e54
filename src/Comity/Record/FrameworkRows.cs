using System.Globalization;
using Comity.Claims;
using Comity.World;
using Microsoft.Data.Sqlite;

namespace Comity.Record;

/// <summary>Questions that the roll-up answers.</summary>
internal static class FrameworkRows
{
    public static IReadOnlyList<FrameworkCell> Cells(SqliteConnection connection, Relationship? relationship, RelationshipScope scope, int latest)
    {
        using var command = connection.CreateCommand();
        var filter = relationship is null ? "" : $"AND roll_up.relationship_id IN ({ClaimRows.RelationshipIds(relationship, scope, command)})";
        command.CommandText = $"""
            SELECT roll_up.relationship_id, code, issue, kind, sum(count) FROM roll_up JOIN relationship ON relationship.id = relationship_id
            WHERE issue <> '{RollUp.AllIssues}' {filter}
            GROUP BY relationship_id, issue, kind HAVING sum(count) > 0
            """;
        var counts = new Dictionary<(long Id, string Code, Issue Issue), SortedDictionary<ClaimKind, int>>();
        using (var rows = command.ExecuteReader())
        {
            while (rows.Read())
            {
                var key = (rows.GetInt64(0), rows.GetString(1), Enum.Parse<Issue>(rows.GetString(2)));
                if (!counts.TryGetValue(key, out var kinds))
                {
                    counts[key] = kinds = [];
                }

                kinds[Enum.Parse<ClaimKind>(rows.GetString(3))] = rows.GetInt32(4);
            }
        }

        var repeats = CellRepeats(connection);
        var cells = new List<FrameworkCell>(counts.Count);
        foreach (var (key, kinds) in counts.OrderBy(pair => pair.Key.Code, StringComparer.Ordinal).ThenBy(pair => pair.Key.Issue))
        {
            cells.Add(new(Parse(key.Code), key.Issue, kinds, Latest(connection, key.Id, key.Issue, latest)) { Repeats = repeats.GetValueOrDefault((key.Id, key.Issue)) });
        }

        return cells;
    }

    public static IReadOnlyList<RelationshipCount> Relationships(SqliteConnection connection)
    {
        using var statement = new Statement(connection, $"""
            SELECT code, sum(count), min(nullif(month, 0)), max(nullif(month, 0)), relationship_id FROM roll_up JOIN relationship ON relationship.id = relationship_id
            WHERE issue = '{RollUp.AllIssues}' AND count > 0 GROUP BY relationship_id ORDER BY sum(count) DESC, code
            """);
        var repeats = RelationshipRepeats(connection);
        using var rows = statement.Query();
        var relationships = new List<RelationshipCount>();
        while (rows.Read())
        {
            var last = rows.IsDBNull(3) ? null : RollUp.FirstDayOf(rows.GetInt64(3));
            relationships.Add(new(
                Parse(rows.GetString(0)),
                rows.GetInt32(1),
                rows.IsDBNull(2) ? null : RollUp.FirstDayOf(rows.GetInt64(2)),
                last?.AddDays(DateTime.DaysInMonth(last.Value.Year, last.Value.Month) - 1))
            {
                Repeats = repeats.GetValueOrDefault(rows.GetInt64(4)),
            });
        }

        return relationships;
    }

    public static IReadOnlyList<MonthCount> Months(SqliteConnection connection, Relationship relationship)
    {
        using var statement = new Statement(connection, """
            SELECT issue, month, kind, count FROM roll_up
            WHERE relationship_id = (SELECT id FROM relationship WHERE code = $1) AND count > 0 ORDER BY issue, month, kind
            """);
        using var rows = statement.Query(relationship.ToString());
        var months = new List<MonthCount>();
        while (rows.Read())
        {
            Issue? issue = rows.GetString(0) is { Length: > 0 } name ? Enum.Parse<Issue>(name) : null;
            months.Add(new(relationship, issue, RollUp.FirstDayOf(rows.GetInt64(1)), Enum.Parse<ClaimKind>(rows.GetString(2)), rows.GetInt32(3)));
        }

        return months;
    }

    public static RecordTotals Totals(SqliteConnection connection)
    {
        using var kinds = new Statement(connection, "SELECT kind, sum(count) FROM current_reading JOIN reading_count USING (reading_id) GROUP BY kind");
        using var rows = kinds.Query();
        return new(
            Number($"SELECT count(*) FROM document WHERE {SourceLedger.IsLatestAtPlace}"),
            Number("SELECT count(*) FROM current_reading"),
            Number($"SELECT count(DISTINCT relationship_id) FROM roll_up WHERE issue = '{RollUp.AllIssues}' AND count > 0"),
            DocumentRows.Counts(rows, 0),
            Number("SELECT count(*) FROM review"));

        int Number(string sql)
        {
            using var statement = new Statement(connection, sql);
            return Convert.ToInt32(statement.Number(), CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Per cell, how many claims tell of an event that another claim of the cell tells of already.</summary>
    private static Dictionary<(long Relationship, Issue Issue), int> CellRepeats(SqliteConnection connection)
    {
        using var statement = new Statement(connection, """
            SELECT relationship_id, issue, count(*) - count(DISTINCT group_id) FROM event_telling JOIN claim_issue USING (claim_id)
            WHERE group_id IS NOT NULL AND relationship_id IS NOT NULL GROUP BY relationship_id, issue
            """);
        using var rows = statement.Query();
        var repeats = new Dictionary<(long Relationship, Issue Issue), int>();
        while (rows.Read())
        {
            repeats[(rows.GetInt64(0), Enum.Parse<Issue>(rows.GetString(1)))] = rows.GetInt32(2);
        }

        return repeats;
    }

    private static Dictionary<long, int> RelationshipRepeats(SqliteConnection connection)
    {
        using var statement = new Statement(connection, """
            SELECT relationship_id, count(*) - count(DISTINCT group_id) FROM event_telling JOIN claim ON claim.id = claim_id
            WHERE group_id IS NOT NULL AND relationship_id IS NOT NULL GROUP BY relationship_id
            """);
        using var rows = statement.Query();
        var repeats = new Dictionary<long, int>();
        while (rows.Read())
        {
            repeats[rows.GetInt64(0)] = rows.GetInt32(1);
        }

        return repeats;
    }

    // The newest, of each event the newest telling alone.
    private static List<RecordedClaim> Latest(SqliteConnection connection, long relationship, Issue issue, int limit)
    {
        using var command = ClaimRows.CellCommand(connection, relationship, issue.ToString());
        using var rows = command.ExecuteReader();
        var claims = new List<RecordedClaim>();
        var events = new HashSet<ClaimId>();
        while (claims.Count < limit && rows.Read())
        {
            var claim = ClaimRows.Read(rows);
            if (claim.Event is not { } told || events.Add(told))
            {
                claims.Add(claim);
            }
        }

        return claims;
    }

    private static Relationship Parse(string code) =>
        Relationship.TryParse(code, out var relationship) && relationship is not null
            ? relationship
            : throw new ComityException(ErrorCode.RecordUnreadable, $"The record names a relationship \"{code}\".", "codes such as CAN-USA.", "Restore the record from a copy.");
}
