using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Comity.Claims;
using Microsoft.Data.Sqlite;

namespace Comity.Record;

/// <summary>Adds documents with their readings inside one transaction.</summary>
/// <remarks>
/// Which document's metadata a text is read by does not depend on the order in which documents come: of those that stand at their place
/// it is the one published first, then the first by place.
/// </remarks>
internal sealed class ReadingRecorder : IDisposable
{
    private readonly string _now;
    private readonly string _reader;
    private readonly SourceLedger _ledger;
    private readonly ClaimRecorder _claims;
    private readonly RollUp _rollUp;
    private readonly EventTable _events;
    private readonly BearingTable _bearings;
    private readonly Statement _addText;
    private readonly Statement _addOriginal;
    private readonly Statement _addDocument;
    private readonly Statement _addMetadata;
    private readonly Statement _addReading;
    private readonly Statement _addCount;
    private readonly Statement _setCurrent;
    private readonly Statement _dropCurrent;
    private readonly long _generation;

    public ReadingRecorder(SqliteConnection connection, string reader, DateTimeOffset now)
    {
        _now = now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        _reader = reader;
        _ledger = new SourceLedger(connection);
        _rollUp = new RollUp(connection);
        _claims = new ClaimRecorder(connection, _rollUp);
        _events = new EventTable(connection);
        _bearings = new BearingTable(connection);
        _addText = Prepare("INSERT INTO text (hash, length, added, excluded, body) VALUES ($1, $2, $3, $4, $5) RETURNING id");
        _addOriginal = Prepare("INSERT INTO original (hash, length, deflated) VALUES ($1, $2, $3) RETURNING id");
        _addDocument = Prepare("INSERT INTO document (text_id, original_id, place, file_name, media_type, warnings, added, pages) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id");
        _addMetadata = Prepare("INSERT INTO metadata (document_id, title, author, publisher, published, published_inferred, url, added) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id");
        _addReading = Prepare("INSERT INTO reading (text_id, metadata_id, generation_id, published, published_inferred, known_on, added) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id");
        _addCount = Prepare("INSERT INTO reading_count (reading_id, kind, count) VALUES ($1, $2, $3)");
        _setCurrent = Prepare("INSERT INTO current_reading (text_id, reading_id) VALUES ($1, $2) ON CONFLICT (text_id) DO UPDATE SET reading_id = excluded.reading_id");
        _dropCurrent = Prepare("DELETE FROM current_reading WHERE text_id = $1");
        using var generation = Prepare("INSERT INTO generation (reader, added) VALUES ($1, $2) ON CONFLICT (reader) DO UPDATE SET reader = excluded.reader RETURNING id");
        _generation = Added(generation.Number(reader, _now));

        Statement Prepare(string sql) => new(connection, sql);
    }

    /// <summary>Adds what of a document is new; a document that is wholly recorded changes nothing.</summary>
    public void Add(DocumentReading reading)
    {
        var source = reading.Source;
        var known = _ledger.Find(source, _reader);
        if (known.State == ReadState.Unchanged)
        {
            return;
        }

        var text = known.Text ?? Added(_addText.Number(source.TextHash, source.Text.Length, _now, SpanList.Write(source.Excluded), source.Text));
        var document = known.Document ?? AddDocument(source, text);
        var revision = known.Document is not null && known.Revision is { } latest ? latest : AddMetadata(document, source.Metadata);
        if (known.SupersededText is { } superseded && !_ledger.IsLive(superseded))
        {
            Withdraw(superseded);
        }

        if (_ledger.WantsReading(text, source.Metadata, _reader))
        {
            Withdraw(text);
            if (_ledger.ReadingUnder(text, source.Metadata, _reader) is { } earlier)
            {
                _rollUp.Count(earlier, 1);
                Point(text, earlier);
            }
            else
            {
                Point(text, AddReading(reading, text, revision));
            }
        }
    }

    /// <summary>Writes the sums; once, before the transaction is committed.</summary>
    public void Finish() => _rollUp.Write();

    public void Dispose()
    {
        _ledger.Dispose();
        _rollUp.Dispose();
        _claims.Dispose();
        _events.Dispose();
        _bearings.Dispose();
        _addText.Dispose();
        _addOriginal.Dispose();
        _addDocument.Dispose();
        _addMetadata.Dispose();
        _addReading.Dispose();
        _addCount.Dispose();
        _setCurrent.Dispose();
        _dropCurrent.Dispose();
    }

    private static long Added(long? id) => id ?? throw new InvalidOperationException("A row that was added has an id.");

    private long AddDocument(SourceText source, long text)
    {
        var bytes = source.Original.Span;
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var original = _ledger.OriginalOf(hash) ?? Added(_addOriginal.Number(hash, bytes.Length, Deflate(bytes)));
        return Added(_addDocument.Number(text, original, source.Place, source.FileName, source.MediaType, string.Join('\n', source.Warnings), _now, string.Join(' ', source.Pages)));
    }

    private long AddMetadata(long document, DocumentMetadata metadata) => Added(_addMetadata.Number(
        document, metadata.Title, metadata.Author, metadata.Publisher, metadata.Published?.Text, metadata.PublishedInferred ? 1 : 0, metadata.Url, _now));

    private long AddReading(DocumentReading reading, long text, long revision)
    {
        var published = reading.Metadata.Published;
        int? knownOn = published is { } date && date.Latest != DateOnly.MaxValue ? date.Latest.DayNumber : null;
        var id = Added(_addReading.Number(text, revision, _generation, published?.Text, reading.Metadata.PublishedInferred ? 1 : 0, knownOn, _now));
        _claims.Add(id, reading.Source.TextHash, knownOn, reading.Claims);
        foreach (var kind in reading.Claims.CountBy(claim => claim.Kind))
        {
            _addCount.Run(id, kind.Key.ToString(), kind.Value);
        }

        return id;
    }

    private void Point(long text, long reading)
    {
        _setCurrent.Run(text, reading);
        _events.Wait(reading);
        _bearings.Wait(reading);
    }

    private void Withdraw(long text)
    {
        if (_ledger.CurrentReading(text) is { } former)
        {
            _rollUp.Count(former, -1);
            _dropCurrent.Run(text);
            _events.Part(former);
            _bearings.Part(former);
        }
    }

    private static byte[] Deflate(ReadOnlySpan<byte> bytes)
    {
        using var deflated = new MemoryStream();
        using (var deflate = new DeflateStream(deflated, CompressionLevel.Fastest))
        {
            deflate.Write(bytes);
        }

        return deflated.ToArray();
    }
}
