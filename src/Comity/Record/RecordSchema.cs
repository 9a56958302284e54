using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Comity.Record;

/// <summary>The tables of a record, made and brought forward step by step.</summary>
/// <remarks>
/// Step n brings version n to n + 1; a step that was ever released is never changed, only followed by another. Facts are only added. What
/// is derived from them does change: the pointer current_reading, the sums in roll_up, and the links in the tables event_… and bearing…. Kinds, types and issues stand under their names, days
/// as days since 1 January of year 1, months as year × 12 + month - 1 (0: undated), moments as ISO 8601 in UTC.
/// </remarks>
internal sealed class RecordSchema(IReadOnlyList<string> steps)
{
    /// <summary>"CMTY", by which a record is told from any other SQLite file.</summary>
    private const int ApplicationId = 0x434D5459;

    private const string First = """
        CREATE TABLE text (
            id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, length INTEGER NOT NULL, added TEXT NOT NULL,
            excluded TEXT NOT NULL, body TEXT NOT NULL) STRICT;
        CREATE TABLE original (
            id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, length INTEGER NOT NULL, deflated BLOB NOT NULL) STRICT;
        CREATE TABLE document (
            id INTEGER PRIMARY KEY, text_id INTEGER NOT NULL REFERENCES text, original_id INTEGER NOT NULL REFERENCES original,
            place TEXT NOT NULL, file_name TEXT NOT NULL, media_type TEXT NOT NULL, warnings TEXT NOT NULL, added TEXT NOT NULL) STRICT;
        CREATE INDEX document_place ON document (place, id);
        CREATE INDEX document_text ON document (text_id);
        CREATE TABLE metadata (
            id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES document, title TEXT, author TEXT, publisher TEXT, published TEXT,
            published_inferred INTEGER NOT NULL, url TEXT, added TEXT NOT NULL) STRICT;
        CREATE INDEX metadata_document ON metadata (document_id, id);
        CREATE TABLE generation (id INTEGER PRIMARY KEY, reader TEXT NOT NULL UNIQUE, added TEXT NOT NULL) STRICT;
        CREATE TABLE reading (
            id INTEGER PRIMARY KEY, text_id INTEGER NOT NULL REFERENCES text, metadata_id INTEGER NOT NULL REFERENCES metadata,
            generation_id INTEGER NOT NULL REFERENCES generation, published TEXT, published_inferred INTEGER NOT NULL, known_on INTEGER,
            added TEXT NOT NULL) STRICT;
        CREATE INDEX reading_text ON reading (text_id);
        CREATE TABLE current_reading (
            text_id INTEGER PRIMARY KEY REFERENCES text, reading_id INTEGER NOT NULL UNIQUE REFERENCES reading) STRICT;
        CREATE TABLE relationship (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, size INTEGER NOT NULL) STRICT;
        CREATE TABLE relationship_country (
            country TEXT NOT NULL, relationship_id INTEGER NOT NULL REFERENCES relationship, PRIMARY KEY (country, relationship_id)) STRICT, WITHOUT ROWID;
        CREATE TABLE claim (
            id INTEGER PRIMARY KEY, reading_id INTEGER NOT NULL REFERENCES reading, public_id INTEGER NOT NULL, kind TEXT NOT NULL,
            start INTEGER NOT NULL, "end" INTEGER NOT NULL, passage_start INTEGER NOT NULL, passage_end INTEGER NOT NULL,
            confidence REAL NOT NULL, event_type TEXT, mode TEXT, auxiliary INTEGER NOT NULL, date TEXT, earliest INTEGER, latest INTEGER,
            known_on INTEGER, day INTEGER, relationship_id INTEGER REFERENCES relationship, body TEXT NOT NULL) STRICT;
        CREATE INDEX claim_reading ON claim (reading_id);
        CREATE INDEX claim_public ON claim (public_id);
        CREATE INDEX claim_relationship ON claim (relationship_id, day) WHERE relationship_id IS NOT NULL;
        CREATE INDEX claim_day ON claim (day);
        CREATE TABLE party (
            claim_id INTEGER NOT NULL REFERENCES claim, role TEXT NOT NULL, ordinal INTEGER NOT NULL, country TEXT, text TEXT NOT NULL, person TEXT,
            PRIMARY KEY (claim_id, role, ordinal)) STRICT, WITHOUT ROWID;
        CREATE INDEX party_country ON party (country, role, claim_id) WHERE country IS NOT NULL;
        CREATE TABLE claim_issue (
            claim_id INTEGER NOT NULL REFERENCES claim, issue TEXT NOT NULL, relationship_id INTEGER, day INTEGER,
            PRIMARY KEY (claim_id, issue)) STRICT, WITHOUT ROWID;
        CREATE INDEX claim_issue_cell ON claim_issue (issue, relationship_id, day);
        CREATE TABLE reading_count (
            reading_id INTEGER NOT NULL REFERENCES reading, kind TEXT NOT NULL, count INTEGER NOT NULL,
            PRIMARY KEY (reading_id, kind)) STRICT, WITHOUT ROWID;
        CREATE TABLE roll_up (
            relationship_id INTEGER NOT NULL REFERENCES relationship, issue TEXT NOT NULL, month INTEGER NOT NULL, kind TEXT NOT NULL,
            count INTEGER NOT NULL, PRIMARY KEY (relationship_id, issue, month, kind)) STRICT, WITHOUT ROWID;
        CREATE TABLE review (
            id INTEGER PRIMARY KEY, text_hash TEXT NOT NULL, kind TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
            action TEXT NOT NULL, reviewer TEXT NOT NULL, at TEXT NOT NULL, reason TEXT, body TEXT) STRICT;
        CREATE INDEX review_text ON review (text_hash, start);
        """;

    /// <summary>The same event told by several claims: an event has the row of the claim that tells it first. All events of older records wait to be linked.</summary>
    private const string Events = """
        CREATE TABLE event_group (id INTEGER PRIMARY KEY REFERENCES claim, tellings INTEGER NOT NULL) STRICT;
        CREATE TABLE event_telling (
            claim_id INTEGER PRIMARY KEY REFERENCES claim, block TEXT NOT NULL, group_id INTEGER REFERENCES event_group, place INTEGER, reason TEXT) STRICT;
        CREATE INDEX event_telling_block ON event_telling (block);
        CREATE INDEX event_telling_group ON event_telling (group_id, place) WHERE group_id IS NOT NULL;
        CREATE TABLE event_pending (claim_id INTEGER PRIMARY KEY REFERENCES claim) STRICT;
        INSERT INTO event_pending (claim_id) SELECT claim.id FROM claim JOIN current_reading USING (reading_id) WHERE kind = 'Event';
        """;

    /// <summary>
    /// Later claims that bear on earlier ones, and what sources cover; which of several claims on the same words a review means; where pages start. All
    /// claims of older records wait to be linked.
    /// </summary>
    private const string Accounts = """
        CREATE TABLE bearing (
            opener_id INTEGER NOT NULL REFERENCES claim, answer_id INTEGER NOT NULL REFERENCES claim, relation TEXT NOT NULL, step TEXT NOT NULL,
            score REAL NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (opener_id, answer_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX bearing_answer ON bearing (answer_id);
        CREATE TABLE bearing_key (
            key INTEGER NOT NULL, is_opener INTEGER NOT NULL, claim_id INTEGER NOT NULL, PRIMARY KEY (key, is_opener, claim_id)) STRICT, WITHOUT ROWID;
        CREATE TABLE bearing_trait (claim_id INTEGER PRIMARY KEY, traits BLOB NOT NULL) STRICT;
        CREATE TABLE bearing_pending (claim_id INTEGER PRIMARY KEY REFERENCES claim) STRICT;
        INSERT INTO bearing_pending (claim_id) SELECT claim.id FROM claim JOIN current_reading USING (reading_id);
        CREATE TABLE coverage (
            source TEXT NOT NULL, what TEXT NOT NULL, country TEXT NOT NULL, level TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
            is_gap INTEGER NOT NULL, note TEXT NOT NULL) STRICT;
        CREATE INDEX coverage_source ON coverage (source);
        ALTER TABLE review ADD COLUMN claim TEXT;
        ALTER TABLE document ADD COLUMN pages TEXT NOT NULL DEFAULT '';
        """;

    /// <summary>The steps of this version of Comity.</summary>
    public static RecordSchema Current { get; } = new([First, Events, Accounts]);

    /// <summary>The version that this Comity writes; 0 would be an empty file.</summary>
    public int Version => steps.Count;

    /// <summary>Brings a record to <see cref="Version"/>, all steps in one transaction; an empty file becomes a record.</summary>
    /// <param name="path">The name that errors give.</param>
    /// <exception cref="ComityException"><see cref="ErrorCode.RecordTooNew"/>, <see cref="ErrorCode.RecordUnreadable"/>.</exception>
    public void BringForward(SqliteConnection connection, string path, TimeProvider time)
    {
        var found = VersionOf(connection, path);
        if (found == Version)
        {
            return;
        }

        if (found == 0)
        {
            // Kept in the file from now on. Not before it is known to be ours, and not inside a transaction.
            Execute(connection, null, "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL");
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        // Again, now that no other process can be at it.
        var version = VersionOf(connection, path);
        if (version == 0)
        {
            Execute(connection, transaction, $"PRAGMA application_id = {ApplicationId}; CREATE TABLE schema_version (version INTEGER NOT NULL, applied TEXT NOT NULL) STRICT;");
        }

        for (; version < Version; version++)
        {
            Execute(connection, transaction, steps[version]);
            var applied = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
            Execute(connection, transaction, $"INSERT INTO schema_version VALUES ({version + 1}, '{applied}')");
        }

        transaction.Commit();
    }

    /// <summary>The version of a record, which is not above this one; 0 for an empty file.</summary>
    /// <exception cref="ComityException"><see cref="ErrorCode.RecordTooNew"/>, <see cref="ErrorCode.RecordUnreadable"/>.</exception>
    public int VersionOf(SqliteConnection connection, string path)
    {
        if (Number(connection, "PRAGMA application_id") != ApplicationId)
        {
            return Number(connection, "SELECT count(*) FROM sqlite_schema") == 0
                ? 0
                : throw new ComityException(
                    ErrorCode.RecordUnreadable,
                    $"{path} is a database, but no record of Comity's.",
                    "a record, or a name that is still free.",
                    "Give another file.");
        }

        var version = Number(connection, "SELECT max(version) FROM schema_version");
        return version <= Version
            ? version
            : throw new ComityException(
                ErrorCode.RecordTooNew,
                $"{path} is a record of version {version}.",
                $"version {Version} or older.",
                "Use the newer Comity that wrote it.");
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction? transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static int Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
