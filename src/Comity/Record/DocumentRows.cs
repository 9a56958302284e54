using System.Globalization;
using System.IO.Compression;
using Comity.Claims;
using Microsoft.Data.Sqlite;

namespace Comity.Record;

/// <summary>Questions about documents.</summary>
internal static class DocumentRows
{
    private const string Columns = $"""
        SELECT document.id, document.text_id, text.hash, place, file_name, media_type, document.warnings, document.added, NOT ({SourceLedger.IsLatestAtPlace}),
            metadata.title, metadata.author, metadata.publisher, metadata.published, metadata.url, metadata.published_inferred,
            reading.published, reading.published_inferred, reading.id, generation.reader, document.pages
        FROM document
        JOIN text ON text.id = document.text_id
        JOIN metadata ON metadata.id = (SELECT max(id) FROM metadata WHERE document_id = document.id)
        LEFT JOIN current_reading ON current_reading.text_id = document.text_id
        LEFT JOIN reading ON reading.id = current_reading.reading_id
        LEFT JOIN generation ON generation.id = reading.generation_id
        """;

    public static IReadOnlyList<RecordedDocument> List(SqliteConnection connection, bool superseded, int limit, int offset)
    {
        var filter = superseded ? "1" : SourceLedger.IsLatestAtPlace;
        using var statement = new Statement(connection, $"{Columns} WHERE {filter} ORDER BY document.id DESC LIMIT $1 OFFSET $2");
        using var counts = CountStatement(connection);
        using var rows = statement.Query(limit, offset);
        var documents = new List<RecordedDocument>();
        while (rows.Read())
        {
            documents.Add(Read(rows, counts));
        }

        return documents;
    }

    public static RecordedText? Find(SqliteConnection connection, long id)
    {
        using var statement = new Statement(connection, $"{Columns} WHERE document.id = $1");
        using var counts = CountStatement(connection);
        using var rows = statement.Query(id);
        if (!rows.Read())
        {
            return null;
        }

        var document = Read(rows, counts);
        using var text = new Statement(connection, "SELECT excluded, body FROM text WHERE id = $1");
        using var texts = text.Query(document.TextId);
        texts.Read();
        return new(document, texts.GetString(1), SpanList.Read(texts.GetString(0)), Claims(connection, id));
    }

    /// <summary>The latest document at a place.</summary>
    public static RecordedText? FindAt(SqliteConnection connection, string place)
    {
        using var statement = new Statement(connection, "SELECT max(id) FROM document WHERE place = $1");
        return statement.Number(place) is { } id ? Find(connection, id) : null;
    }

    public static byte[]? Original(SqliteConnection connection, long document)
    {
        using var statement = new Statement(
            connection, "SELECT length, deflated FROM original WHERE id = (SELECT original_id FROM document WHERE id = $1)");
        using var rows = statement.Query(document);
        if (!rows.Read())
        {
            return null;
        }

        var bytes = new byte[rows.GetInt32(0)];
        using var inflate = new DeflateStream(rows.GetStream(1), CompressionMode.Decompress);
        inflate.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Claims of each kind, out of two columns kind and count.</summary>
    internal static IReadOnlyDictionary<ClaimKind, int> Counts(SqliteDataReader rows, int column)
    {
        var counts = new SortedDictionary<ClaimKind, int>();
        while (rows.Read())
        {
            counts[Enum.Parse<ClaimKind>(rows.GetString(column))] = rows.GetInt32(column + 1);
        }

        return counts;
    }

    private static Statement CountStatement(SqliteConnection connection) => new(connection, "SELECT kind, count FROM reading_count WHERE reading_id = $1");

    private static List<RecordedClaim> Claims(SqliteConnection connection, long document)
    {
        using var command = ClaimRows.Command(connection, new ClaimQuery { DocumentId = document, Order = ClaimOrder.Text });
        using var rows = command.ExecuteReader();
        var claims = new List<RecordedClaim>();
        while (rows.Read())
        {
            claims.Add(ClaimRows.Read(rows));
        }

        return claims;
    }

    private static RecordedDocument Read(SqliteDataReader row, Statement counts)
    {
        var given = Text(row, 12);
        var inferred = given is null && !row.IsDBNull(15);
        var published = EdtfDate.TryParse(given ?? Text(row, 15), out var date) ? date : null;
        IReadOnlyDictionary<ClaimKind, int> countByKind = new Dictionary<ClaimKind, int>();
        if (!row.IsDBNull(17))
        {
            using var kinds = counts.Query(row.GetInt64(17));
            countByKind = Counts(kinds, 0);
        }

        return new(
            row.GetInt64(0),
            row.GetInt64(1),
            row.GetString(2),
            row.GetString(3),
            row.GetString(4),
            row.GetString(5),
            new(Text(row, 9), Text(row, 10), Text(row, 11), published, Text(row, 13), inferred ? row.GetBoolean(16) : row.GetBoolean(14)),
            row.GetString(6).Split('\n', StringSplitOptions.RemoveEmptyEntries),
            DateTimeOffset.Parse(row.GetString(7), CultureInfo.InvariantCulture),
            row.GetBoolean(8),
            countByKind,
            Text(row, 18))
        {
            Pages = [.. row.GetString(19).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(start => int.Parse(start, CultureInfo.InvariantCulture))],
        };
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
