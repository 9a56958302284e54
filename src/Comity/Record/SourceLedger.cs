using Comity.Claims;
using Microsoft.Data.Sqlite;

namespace Comity.Record;

/// <summary>What is already recorded of a document: its text, its place, its metadata, and the reading that is current.</summary>
internal sealed class SourceLedger : IDisposable
{
    /// <summary>A document stands at its place until a later one does.</summary>
    public const string IsLatestAtPlace = "NOT EXISTS (SELECT 1 FROM document later WHERE later.place = document.place AND later.id > document.id)";

    private const string SameMetadata =
        "metadata.title IS $2 AND metadata.author IS $3 AND metadata.publisher IS $4 AND metadata.published IS $5 AND metadata.published_inferred = $6 AND metadata.url IS $7";

    private readonly Statement _text;
    private readonly Statement _original;
    private readonly Statement _place;
    private readonly Statement _revision;
    private readonly Statement _live;
    private readonly Statement _current;
    private readonly Statement _readBy;
    private readonly Statement _readUnder;
    private readonly Statement _leading;
    private readonly Statement _reading;

    public SourceLedger(SqliteConnection connection)
    {
        _text = Prepare("SELECT id FROM text WHERE hash = $1");
        _original = Prepare("SELECT id FROM original WHERE hash = $1");
        _place = Prepare("SELECT id, text_id FROM document WHERE place = $1 ORDER BY id DESC LIMIT 1");
        _revision = Prepare($"SELECT CASE WHEN {SameMetadata} THEN id END FROM metadata WHERE document_id = $1 ORDER BY id DESC LIMIT 1");
        _live = Prepare($"SELECT 1 FROM document WHERE text_id = $1 AND {IsLatestAtPlace} LIMIT 1");
        _current = Prepare("SELECT reading_id FROM current_reading WHERE text_id = $1");
        _readBy = Prepare("""
            SELECT 1 FROM current_reading JOIN reading ON reading.id = reading_id JOIN generation ON generation.id = generation_id
            WHERE current_reading.text_id = $1 AND generation.reader = $2
            """);
        _readUnder = Prepare($"""
            SELECT 1 FROM current_reading JOIN reading ON reading.id = reading_id JOIN metadata ON metadata.id = metadata_id
            WHERE current_reading.text_id = $1 AND {SameMetadata}
            """);
        _leading = Prepare($"""
            SELECT title IS $2 AND author IS $3 AND publisher IS $4 AND published IS $5 AND published_inferred = $6 AND url IS $7
            FROM (
                SELECT metadata.*, place FROM document
                JOIN metadata ON metadata.id = (SELECT max(id) FROM metadata WHERE document_id = document.id)
                WHERE text_id = $1 AND {IsLatestAtPlace}
                ORDER BY published IS NULL, published, place LIMIT 1)
            """);
        _reading = Prepare($"""
            SELECT reading.id FROM reading JOIN metadata ON metadata.id = metadata_id JOIN generation ON generation.id = generation_id
            WHERE text_id = $1 AND {SameMetadata} AND generation.reader = $8 ORDER BY reading.id DESC LIMIT 1
            """);

        Statement Prepare(string sql) => new(connection, sql);
    }

    /// <param name="Text">Id of the text; null where it is new.</param>
    /// <param name="Document">Id of the document where this text stands at this place already; null where it does not.</param>
    /// <param name="Revision">Id of that document's latest metadata where it is the same; null where it is not.</param>
    /// <param name="SupersededText">The other text that has stood at this place.</param>
    public readonly record struct Entry(ReadState State, long? Text, long? Document, long? Revision, long? SupersededText);

    public Entry Find(SourceText source, string reader)
    {
        var text = _text.Number(source.TextHash);
        long? document = null;
        long? superseded = null;
        using (var rows = _place.Query(source.Place))
        {
            if (rows.Read())
            {
                var standing = rows.GetInt64(1);
                document = standing == text ? rows.GetInt64(0) : null;
                superseded = standing == text ? null : standing;
            }
        }

        var revision = document is { } id ? _revision.Number(Values(id, source.Metadata)) : null;
        var unchanged = revision is not null && text is { } known && !WantsReading(known, source.Metadata, reader);
        return new(unchanged ? ReadState.Unchanged : ReadState.NeedsReading, text, document, revision, superseded);
    }

    /// <summary>The text has no current reading by this reader, or one by other metadata than that which leads now and which this is.</summary>
    public bool WantsReading(long text, DocumentMetadata metadata, string reader)
    {
        if (_readBy.Number(text, reader) is null)
        {
            return true;
        }

        var values = Values(text, metadata);
        return _readUnder.Number(values) is null && _leading.Number(values) == 1;
    }

    /// <summary>An earlier reading of the text by this reader and the same metadata: it would come out the same again.</summary>
    public long? ReadingUnder(long text, DocumentMetadata metadata, string reader) => _reading.Number([.. Values(text, metadata), reader]);

    public bool IsLive(long text) => _live.Number(text) is not null;

    public long? CurrentReading(long text) => _current.Number(text);

    public long? OriginalOf(string hash) => _original.Number(hash);

    public void Dispose()
    {
        _text.Dispose();
        _original.Dispose();
        _place.Dispose();
        _revision.Dispose();
        _live.Dispose();
        _current.Dispose();
        _readBy.Dispose();
        _readUnder.Dispose();
        _leading.Dispose();
        _reading.Dispose();
    }

    private static object?[] Values(long id, DocumentMetadata metadata) =>
        [id, metadata.Title, metadata.Author, metadata.Publisher, metadata.Published?.Text, metadata.PublishedInferred ? 1L : 0L, metadata.Url];
}
