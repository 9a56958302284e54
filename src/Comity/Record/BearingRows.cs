using Comity.Claims;
using Microsoft.Data.Sqlite;

namespace Comity.Record;

/// <summary>A claim that waits to be linked, with the words of its passage.</summary>
/// <param name="KnownOn">Day number; null: not known.</param>
internal sealed record BearingSource(long Row, ClaimId Id, long TextId, int? KnownOn, Claim Claim, string Passage);

/// <summary>Links between claims and later ones in a record.</summary>
/// <param name="Links">Pairs of claims.</param>
/// <param name="Openers">Claims that something later bears on.</param>
public sealed record BearingTotals(long Links, long Openers);

/// <summary>Reads and writes what <see cref="BearingTable"/> describes, in bulk.</summary>
internal static class BearingRows
{
    public static IReadOnlyList<BearingSource> Pending(SqliteConnection connection, long after, int limit)
    {
        using var waiting = new Statement(connection, """
            SELECT claim.id, claim.public_id, reading.text_id, claim.known_on, claim.body FROM bearing_pending CROSS JOIN claim ON claim.id = bearing_pending.claim_id
            JOIN reading ON reading.id = claim.reading_id JOIN current_reading ON current_reading.reading_id = claim.reading_id
            WHERE bearing_pending.claim_id > $1 ORDER BY bearing_pending.claim_id LIMIT $2
            """);
        using var text = new Statement(connection, "SELECT body FROM text WHERE id = $1");
        using var rows = waiting.Query(after, limit);
        var sources = new List<BearingSource>();
        var (textId, body) = (0L, "");
        while (rows.Read())
        {
            // The claims of a text follow one another: each text is fetched once.
            if (rows.GetInt64(2) != textId)
            {
                textId = rows.GetInt64(2);
                using var found = text.Query(textId);
                body = found.Read() ? found.GetString(0) : "";
            }

            var claim = ClaimJson.Read(rows.GetString(4));
            sources.Add(new(
                rows.GetInt64(0), new ClaimId(unchecked((ulong)rows.GetInt64(1))), textId, rows.IsDBNull(3) ? null : rows.GetInt32(3), claim,
                claim.Passage.End <= body.Length ? claim.Passage.In(body) : claim.Quote));
        }

        return sources;
    }

    public static (long Waiting, long Linked) Counts(SqliteConnection connection)
    {
        using var waiting = new Statement(connection, "SELECT count(*) FROM bearing_pending");
        using var linked = new Statement(connection, "SELECT count(*) FROM bearing_trait");
        return (waiting.Number() ?? 0, linked.Number() ?? 0);
    }

    public static void Place(SqliteConnection connection, IReadOnlyList<(long Row, byte[] Traits)> traits, IEnumerable<(long Key, bool IsOpener, long Row)> keys)
    {
        // A claim that lost its place meanwhile is left out; its keys find nothing.
        using var place = new Insertion(connection, "INSERT OR REPLACE INTO bearing_trait (claim_id, traits) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM bearing_pending WHERE claim_id = $1)");
        foreach (var (row, bytes) in traits)
        {
            place.Add(row).AddBlob(bytes).Run();
        }

        using var find = new Insertion(connection, "INSERT OR IGNORE INTO bearing_key (key, is_opener, claim_id) VALUES ($1, $2, $3)");
        foreach (var (key, isOpener, row) in keys)
        {
            find.Add(key).Add(isOpener ? 1 : 0).Add(row).Run();
        }
    }

    public static IReadOnlyList<(long Row, byte[] Traits)> Traits(SqliteConnection connection, IReadOnlyDictionary<long, bool> keys)
    {
        using var find = new Statement(connection, "SELECT claim_id FROM bearing_key WHERE key = $1 AND is_opener >= $2");
        using var read = new Statement(connection, "SELECT traits FROM bearing_trait WHERE claim_id = $1");
        var found = new SortedSet<long>();
        foreach (var (key, asksAll) in keys)
        {
            using var rows = find.Query(key, asksAll ? 0 : 1);
            while (rows.Read())
            {
                found.Add(rows.GetInt64(0));
            }
        }

        var traits = new List<(long, byte[])>(found.Count);
        foreach (var row in found)
        {
            using var rows = read.Query(row);
            if (rows.Read())
            {
                traits.Add((row, rows.GetFieldValue<byte[]>(0)));
            }
        }

        return traits;
    }

    public static IReadOnlyList<(long Row, byte[] Traits)> Traits(SqliteConnection connection, long after, int limit)
    {
        using var read = new Statement(connection, "SELECT claim_id, traits FROM bearing_trait WHERE claim_id > $1 ORDER BY claim_id LIMIT $2");
        using var rows = read.Query(after, limit);
        var traits = new List<(long, byte[])>();
        while (rows.Read())
        {
            traits.Add((rows.GetInt64(0), rows.GetFieldValue<byte[]>(1)));
        }

        return traits;
    }

    public static void Link(SqliteConnection connection, IEnumerable<Bearing> bearings, IReadOnlyList<long> settled)
    {
        using var link = new Insertion(connection, """
            INSERT OR REPLACE INTO bearing (opener_id, answer_id, relation, step, score, reason) SELECT $1, $2, $3, $4, $5, $6
            WHERE EXISTS (SELECT 1 FROM bearing_trait WHERE claim_id = $1) AND EXISTS (SELECT 1 FROM bearing_trait WHERE claim_id = $2)
            """);
        foreach (var bearing in bearings)
        {
            link.Add(bearing.Opener).Add(bearing.Answer).Add(bearing.Relation.ToString()).Add(bearing.Step.ToString()).AddReal(bearing.Score).Add(bearing.Reason).Run();
        }

        using var settle = new Insertion(connection, "DELETE FROM bearing_pending WHERE claim_id = $1");
        foreach (var row in settled)
        {
            settle.Add(row).Run();
        }
    }

    public static BearingTotals Totals(SqliteConnection connection)
    {
        using var statement = new Statement(connection, "SELECT count(*), count(DISTINCT opener_id) FROM bearing");
        using var rows = statement.Query();
        rows.Read();
        return new(rows.GetInt64(0), rows.GetInt64(1));
    }
}
