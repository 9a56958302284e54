using System.Globalization;
using Comity.Claims;
using Microsoft.Data.Sqlite;

namespace Comity.Record;

/// <summary>What people say of claims; only added.</summary>
internal static class ReviewTable
{
    private const string Columns = "SELECT text_hash, kind, start, \"end\", action, reviewer, at, reason, body, id, claim FROM review";

    /// <returns>The review's number.</returns>
    public static long Add(SqliteConnection connection, Review review)
    {
        using var statement = new Statement(connection, """
            INSERT INTO review (text_hash, kind, start, "end", action, reviewer, at, reason, body, claim) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            RETURNING id
            """);
        var number = statement.Number(
            review.TextHash,
            review.Kind.ToString(),
            review.Span.Start,
            review.Span.End,
            review.Action.ToString(),
            review.By,
            review.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            review.Why,
            review.Body,
            review.Claim?.ToString());
        if (SameEventReview.Read(review) is { } said)
        {
            EventTable.Wait(connection, said.Claim, said.Other);
        }

        return number ?? throw new InvalidOperationException("A row that was added has an id.");
    }

    public static IReadOnlyList<Review> List(SqliteConnection connection, string? textHash)
    {
        using var statement = new Statement(connection, $"{Columns} WHERE $1 IS NULL OR text_hash = $1 ORDER BY id");
        using var rows = statement.Query(textHash);
        return Read(rows);
    }

    public static IReadOnlyList<Review> ToReattach(SqliteConnection connection)
    {
        using var statement = new Statement(connection, $"""
            {Columns} WHERE NOT EXISTS (
                SELECT 1 FROM text JOIN current_reading ON current_reading.text_id = text.id JOIN claim ON claim.reading_id = current_reading.reading_id
                WHERE text.hash = review.text_hash AND claim.kind = review.kind AND claim.start = review.start AND claim."end" = review."end"
                    AND (review.claim IS NULL OR printf('%016x', claim.public_id) = review.claim))
            ORDER BY id
            """);
        using var rows = statement.Query();
        return Read(rows);
    }

    private static List<Review> Read(SqliteDataReader rows)
    {
        var reviews = new List<Review>();
        while (rows.Read())
        {
            reviews.Add(new(
                rows.GetString(0),
                Enum.Parse<ClaimKind>(rows.GetString(1)),
                new(rows.GetInt32(2), rows.GetInt32(3)),
                Enum.Parse<ReviewAction>(rows.GetString(4)),
                rows.GetString(5),
                DateTimeOffset.Parse(rows.GetString(6), CultureInfo.InvariantCulture),
                rows.IsDBNull(7) ? null : rows.GetString(7),
                rows.IsDBNull(8) ? null : rows.GetString(8))
            {
                Id = rows.GetInt64(9),
                Claim = !rows.IsDBNull(10) && ClaimId.TryParse(rows.GetString(10), out var claim) ? claim : null,
            });
        }

        return reviews;
    }
}
