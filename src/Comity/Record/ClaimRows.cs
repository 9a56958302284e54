using System.Text;
using Comity.Claims;
using Microsoft.Data.Sqlite;

namespace Comity.Record;

/// <summary>Turns a <see cref="ClaimQuery"/> into SQL and rows into claims.</summary>
internal static class ClaimRows
{
    private const string Columns = """
        SELECT claim.public_id, claim.body, reading.text_id, metadata.document_id, text.hash, claim.known_on, claim.day, relationship.code, generation.reader,
            claim.id, event_telling.group_id, (SELECT first.public_id FROM claim first WHERE first.id = event_telling.group_id), event_telling.reason
        """;

    private const string Joins = """
         JOIN reading ON reading.id = claim.reading_id
         JOIN metadata ON metadata.id = reading.metadata_id
         JOIN text ON text.id = reading.text_id
         JOIN generation ON generation.id = reading.generation_id
         LEFT JOIN relationship ON relationship.id = claim.relationship_id
         LEFT JOIN event_telling ON event_telling.claim_id = claim.id
        """;

    private const string Current = "EXISTS (SELECT 1 FROM current_reading WHERE current_reading.reading_id = claim.reading_id)";

    // Descending order has NULLs last as it is; said explicitly, SQLite would not use its indices for it.
    private const string NewestFirst = " ORDER BY claim.day DESC, claim.id DESC";

    /// <summary>A command that gives the rows that <see cref="Read"/> reads.</summary>
    public static SqliteCommand Command(SqliteConnection connection, ClaimQuery query)
    {
        var command = connection.CreateCommand();
        var sql = new StringBuilder(Columns).Append(" FROM claim").Append(Joins).Append(" WHERE 1");
        Conditions(query, command, sql);
        sql.Append(query.Order == ClaimOrder.Text
            ? " ORDER BY reading.text_id, claim.start, claim.\"end\" DESC, claim.id"
            : NewestFirst);
        sql.Append($" LIMIT {Bound(command, query.Limit ?? -1)} OFFSET {Bound(command, query.Offset)}");
        command.CommandText = sql.ToString();
        return command;
    }

    /// <summary>A command that gives the number of claims.</summary>
    public static SqliteCommand CountCommand(SqliteConnection connection, ClaimQuery query)
    {
        var command = connection.CreateCommand();
        var sql = new StringBuilder("SELECT count(*) FROM claim WHERE 1");
        Conditions(query, command, sql);
        command.CommandText = sql.ToString();
        return command;
    }

    /// <summary>A command for all tellings of an event, the first one first.</summary>
    public static SqliteCommand EventCommand(SqliteConnection connection, long group)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"{Columns} FROM claim{Joins} WHERE event_telling.group_id = {Bound(command, group)} ORDER BY event_telling.place";
        return command;
    }

    /// <summary>A command for the current claims that wait to be linked, by their rows.</summary>
    public static SqliteCommand PendingCommand(SqliteConnection connection, long after, int limit)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"""
            {Columns} FROM event_pending CROSS JOIN claim ON claim.id = event_pending.claim_id{Joins}
            WHERE event_pending.claim_id > {Bound(command, after)} AND {Current} ORDER BY event_pending.claim_id LIMIT {Bound(command, limit)}
            """;
        return command;
    }

    /// <summary>A command for the current claims of a block; the block is its only parameter, by position.</summary>
    public static SqliteCommand BlockCommand(SqliteConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"""
            {Columns} FROM event_telling of CROSS JOIN claim ON claim.id = of.claim_id{Joins} WHERE of.block = {Bound(command, "")} AND {Current} ORDER BY claim.id
            """;
        return command;
    }

    /// <summary>A command for the later claims that bear on one, by the day they became known; <see cref="Bearing"/> reads its rows.</summary>
    public static SqliteCommand BearingCommand(SqliteConnection connection, long opener, DateOnly? knownBy)
    {
        var command = connection.CreateCommand();
        var known = knownBy is { } asOf ? $"AND claim.known_on <= {Bound(command, asOf.DayNumber)}" : "";
        command.CommandText = $"""
            {Columns}, bearing.relation, bearing.step, bearing.score, bearing.reason FROM bearing CROSS JOIN claim ON claim.id = bearing.answer_id{Joins}
            WHERE bearing.opener_id = {Bound(command, opener)} {known} AND {Current} ORDER BY claim.known_on, bearing.score DESC, claim.public_id
            """;
        return command;
    }

    public static BearingClaim Bearing(SqliteDataReader row) => new(
        Read(row), Enum.Parse<BearingRelation>(row.GetString(13)), Enum.Parse<BearingStep>(row.GetString(14)), row.GetDouble(15), row.GetString(16));

    /// <summary>A command for the current claims of one cell of the framework, the newest first.</summary>
    public static SqliteCommand CellCommand(SqliteConnection connection, long relationship, string issue)
    {
        var command = connection.CreateCommand();
        var cell = $"cell.issue = {Bound(command, issue)} AND cell.relationship_id = {Bound(command, relationship)}";
        command.CommandText =
            $"{Columns} FROM claim_issue cell CROSS JOIN claim ON claim.id = cell.claim_id{Joins} WHERE {cell} AND {Current} ORDER BY cell.day DESC, cell.claim_id DESC";
        return command;
    }

    public static RecordedClaim Read(SqliteDataReader row) => new(
        new ClaimId(unchecked((ulong)row.GetInt64(0))),
        ClaimJson.Read(row.GetString(1)),
        row.GetInt64(2),
        row.GetInt64(3),
        row.GetString(4),
        Day(row, 5),
        Day(row, 6),
        !row.IsDBNull(7) && Relationship.TryParse(row.GetString(7), out var relationship) ? relationship : null,
        row.GetString(8))
    {
        Row = row.GetInt64(9),
        EventRow = row.IsDBNull(10) ? null : row.GetInt64(10),
        Event = row.IsDBNull(11) ? null : new ClaimId(unchecked((ulong)row.GetInt64(11))),
    };

    /// <summary>Why a claim is linked; null where it is not.</summary>
    public static string? Reason(SqliteDataReader row) => row.IsDBNull(12) ? null : row.GetString(12);

    private static DateOnly? Day(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : DateOnly.FromDayNumber(row.GetInt32(column));

    private static string Bound(SqliteCommand command, object value)
    {
        var name = $"$p{command.Parameters.Count}";
        command.Parameters.AddWithValue(name, value);
        return name;
    }

    private static void Conditions(ClaimQuery query, SqliteCommand command, StringBuilder sql)
    {
        if (!query.AllGenerations)
        {
            And(Current);
        }

        if (query.Relationship is { } relationship)
        {
            // With "=" the index gives the claims of one relationship in the order of days.
            And($"claim.relationship_id {(query.Scope == RelationshipScope.Exact ? "=" : "IN")} ({RelationshipIds(relationship, query.Scope, command)})");
        }

        if (query.Kinds.Count > 0)
        {
            And($"claim.kind IN ({string.Join(", ", query.Kinds.Select(kind => Bound(command, kind.ToString())))})");
        }

        if (query.Issue is { } issue)
        {
            And($"EXISTS (SELECT 1 FROM claim_issue WHERE claim_id = claim.id AND issue = {Bound(command, issue.ToString())})");
        }

        if (query.EventType is { } type)
        {
            And($"claim.event_type = {Bound(command, type.ToString())}");
        }

        Party(query.Actor, "role = 'actor'");
        Party(query.Recipient, "role = 'recipient'");
        Party(query.Country, "role IN ('actor', 'recipient')");
        if (query.From is { } from)
        {
            And($"coalesce(claim.latest, claim.known_on) >= {Bound(command, from.DayNumber)}");
        }

        if (query.To is { } to)
        {
            And($"coalesce(claim.earliest, claim.known_on) <= {Bound(command, to.DayNumber)}");
        }

        if (query.KnownBy is { } asOf)
        {
            And($"claim.known_on <= {Bound(command, asOf.DayNumber)}");
        }

        if (query.LeastConfidence is { } confidence)
        {
            And($"claim.confidence >= {Bound(command, confidence)}");
        }

        if (query.DocumentId is { } document)
        {
            And($"claim.reading_id IN (SELECT id FROM reading WHERE text_id = (SELECT text_id FROM document WHERE id = {Bound(command, document)}))");
        }

        if (query.TextHash is { } hash)
        {
            And($"claim.reading_id IN (SELECT id FROM reading WHERE text_id = (SELECT id FROM text WHERE hash = {Bound(command, hash)}))");
        }

        if (query.IdPrefix is { } prefix)
        {
            And(ClaimId.TryRange(prefix, out var first, out var last)
                ? $"claim.public_id BETWEEN {Bound(command, unchecked((long)first.Value))} AND {Bound(command, unchecked((long)last.Value))}"
                : "0");
        }

        void And(string condition) => sql.Append(" AND ").Append(condition);

        void Party(string? country, string role)
        {
            if (country is not null)
            {
                And($"claim.id IN (SELECT claim_id FROM party WHERE country = {Bound(command, country)} AND {role})");
            }
        }
    }

    /// <summary>A query for the ids of the relationships that a question takes in.</summary>
    internal static string RelationshipIds(Relationship relationship, RelationshipScope scope, SqliteCommand command)
    {
        if (scope == RelationshipScope.Exact)
        {
            return $"SELECT id FROM relationship WHERE code = {Bound(command, relationship.ToString())}";
        }

        var countries = string.Join(", ", relationship.Countries.Select(country => Bound(command, country)));
        var shared = $"(SELECT count(*) FROM relationship_country shared WHERE shared.relationship_id = candidate.id AND shared.country IN ({countries}))";
        var wanted = scope == RelationshipScope.WithPairs ? "candidate.size" : relationship.Countries.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return $"SELECT candidate.id FROM relationship candidate WHERE {shared} = {wanted}";
    }
}
