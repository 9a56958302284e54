using System.Text;
using Comity.Record;
using Microsoft.Data.Sqlite;

namespace Comity.Tests.Record;

/// <summary>The contract on SQLite, and what only a file can meet with.</summary>
public sealed class SqliteRecordTests : RecordContract, IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("test.comity");

    protected override Task<RecordStore> OpenAsync(string name) =>
        RecordStore.OpenAsync(_folder.File(name + ".comity"), RecordMode.Create, TimeProvider.System, None);

    protected override string Dump()
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        var dump = new StringBuilder();
        foreach (var table in Column(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"))
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table} ORDER BY 1";
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                dump.Append(table).Append(' ').AppendJoin('|', Enumerable.Range(0, rows.FieldCount).Select(rows.GetValue)).Append('\n');
            }
        }

        return dump.ToString();
    }

    /// <summary>After the record was closed.</summary>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Older_record_is_brought_forward_with_its_rows()
    {
        var path = _folder.File("old.comity");
        var first = new RecordSchema(["CREATE TABLE fact (id INTEGER PRIMARY KEY) STRICT; INSERT INTO fact VALUES (7);"]);
        var second = new RecordSchema(["-- as released before", "ALTER TABLE fact ADD COLUMN said TEXT NOT NULL DEFAULT 'new';"]);

        await (await RecordStore.OpenAsync(path, RecordMode.Create, TimeProvider.System, first, 1, None)).DisposeAsync();
        var refused = await Assert.ThrowsAsync<ComityException>(() => RecordStore.OpenAsync(path, RecordMode.ReadOnly, TimeProvider.System, second, 1, None));
        await (await RecordStore.OpenAsync(path, RecordMode.Open, TimeProvider.System, second, 1, None)).DisposeAsync();

        Assert.Equal(ErrorCode.RecordUnreadable, refused.Code);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Assert.Equal(["7 new"], Column(connection, "SELECT id || ' ' || said FROM fact"));
        Assert.Equal(["1", "2"], Column(connection, "SELECT CAST(version AS TEXT) FROM schema_version"));
    }

    [Fact]
    public async Task Events_of_a_record_from_before_links_wait_to_be_linked()
    {
        var path = _folder.File("linked.comity");
        await using (var store = await RecordStore.OpenAsync(path, RecordMode.Create, TimeProvider.System, None))
        {
            await store.AddAsync([Samples.MeetingReading()], Samples.Reader, None);
        }

        // As version 1 was: the same tables without those of links.
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            Column(connection, "DELETE FROM schema_version WHERE version > 1; DROP TABLE bearing; DROP TABLE bearing_key; DROP TABLE bearing_trait; DROP TABLE bearing_pending; DROP TABLE coverage; ALTER TABLE review DROP COLUMN claim; ALTER TABLE document DROP COLUMN pages; DROP TABLE event_pending; DROP TABLE event_telling; DROP TABLE event_group; SELECT ''");
        }

        await using var forward = await RecordStore.OpenAsync(path, RecordMode.Open, TimeProvider.System, None);

        Assert.Equal(2, await forward.CountAsync(new ClaimQuery(), None));
        Assert.Equal(2, (await forward.PendingEventsAsync(0, 10, None)).Count);
    }

    [Fact]
    public async Task Migration_that_fails_leaves_the_older_record()
    {
        var path = _folder.File("old.comity");
        var first = new RecordSchema(["CREATE TABLE fact (id INTEGER PRIMARY KEY) STRICT;"]);
        var broken = new RecordSchema(["", "CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT; CREATE TABLE fact (id INTEGER PRIMARY KEY) STRICT;"]);
        await (await RecordStore.OpenAsync(path, RecordMode.Create, TimeProvider.System, first, 1, None)).DisposeAsync();

        await Assert.ThrowsAsync<SqliteException>(() => RecordStore.OpenAsync(path, RecordMode.Open, TimeProvider.System, broken, 1, None));

        await using var store = await RecordStore.OpenAsync(path, RecordMode.Open, TimeProvider.System, first, 1, None);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Assert.Equal(["fact", "schema_version"], Column(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"));
    }

    [Fact]
    public async Task Record_of_a_newer_version_is_refused()
    {
        using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            connection.Open();
            Column(connection, "INSERT INTO schema_version VALUES (99, 'later') RETURNING ''");
        }

        var refused = await Assert.ThrowsAsync<ComityException>(() => RecordStore.OpenAsync(File, RecordMode.Open, TimeProvider.System, None));

        Assert.Equal(ErrorCode.RecordTooNew, refused.Code);
        Assert.Contains("version 99", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_that_another_program_writes_is_in_use()
    {
        await using var store = await RecordStore.OpenAsync(File, RecordMode.Open, TimeProvider.System, RecordSchema.Current, 1, None);
        using var other = new SqliteConnection($"Data Source={File};Pooling=False");
        other.Open();
        using var writing = other.BeginTransaction(deferred: false);

        var refused = await Assert.ThrowsAsync<ComityException>(() => store.AddAsync([Samples.MeetingReading()], Samples.Reader, None));

        Assert.Equal(ErrorCode.RecordInUse, refused.Code);
        Assert.Contains(File, refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await store.TotalsAsync(None)).Documents);
    }

    [Fact]
    public async Task Writer_that_is_killed_leaves_whole_documents()
    {
        await using var store = await RecordStore.OpenAsync(File, RecordMode.Open, TimeProvider.System, None);
        await store.AddAsync([Samples.MeetingReading("/a.txt")], Samples.Reader, None);
        using (var other = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            other.Open();
            using var writing = other.BeginTransaction(deferred: false);
            using var writer = new ReadingRecorder(other, Samples.Reader, DateTimeOffset.UnixEpoch);
            writer.Add(Samples.Reading(Samples.Source("Half.", "/b.txt")));
            // The process ends here: file and log as they are now, nothing committed.
            foreach (var name in new[] { File, File + "-wal" })
            {
                System.IO.File.Copy(name, name.Replace("test", "killed", StringComparison.Ordinal));
            }
        }

        await using var survivor = await RecordStore.OpenAsync(_folder.File("killed.comity"), RecordMode.Open, TimeProvider.System, None);
        Assert.Equal("/a.txt", Assert.Single(await survivor.DocumentsAsync(true, 10, 0, None)).Place);
    }

    [Theory]
    [InlineData("This is a letter, not a record. It is long enough to be taken for a header of a file.")]
    [InlineData("SQLite format 3\0 and then nothing that makes sense in one, byte after byte after byte after byte after byte after byte")]
    public async Task File_that_is_no_record_is_refused(string content)
    {
        var path = _folder.Write("other.txt", content);

        var refused = await Assert.ThrowsAsync<ComityException>(() => RecordStore.OpenAsync(path, RecordMode.Create, TimeProvider.System, None));

        Assert.Equal(ErrorCode.RecordUnreadable, refused.Code);
        Assert.Equal(content, System.IO.File.ReadAllText(path));
    }

    [Fact]
    public async Task Database_of_another_program_is_refused_untouched()
    {
        var path = _folder.File("other.db");
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            Column(connection, "CREATE TABLE theirs (id INTEGER)");
        }

        var before = System.IO.File.ReadAllBytes(path);
        var refused = await Assert.ThrowsAsync<ComityException>(() => RecordStore.OpenAsync(path, RecordMode.Create, TimeProvider.System, None));

        Assert.Equal(ErrorCode.RecordUnreadable, refused.Code);
        Assert.Equal(before, System.IO.File.ReadAllBytes(path));
    }

    [Fact]
    public async Task Record_in_a_folder_that_is_not_there_is_unwritable()
    {
        var refused = await Assert.ThrowsAsync<ComityException>(
            () => RecordStore.OpenAsync(_folder.File("none/test.comity"), RecordMode.Create, TimeProvider.System, None));

        Assert.Equal(ErrorCode.RecordUnwritable, refused.Code);
    }

    [Fact]
    public async Task Record_opened_for_reading_cannot_be_written()
    {
        await using var store = await RecordStore.OpenAsync(File, RecordMode.ReadOnly, TimeProvider.System, None);

        var refused = await Assert.ThrowsAsync<ComityException>(() => store.AddAsync([Samples.MeetingReading()], Samples.Reader, None));

        Assert.Equal(ErrorCode.RecordUnwritable, refused.Code);
        Assert.Equal(0, (await store.TotalsAsync(None)).Documents);
    }

    [Theory]
    [InlineData(5, ErrorCode.RecordInUse)]
    [InlineData(11, ErrorCode.RecordUnreadable)]
    [InlineData(13, ErrorCode.RecordUnwritable)]
    [InlineData(8, ErrorCode.RecordUnwritable)]
    public void Faults_of_the_database_are_told_apart(int sqliteCode, string code)
    {
        var fault = Assert.IsType<ComityException>(RecordFault.Of(new SqliteException("said", sqliteCode), "/x.comity"));

        Assert.Equal(code, fault.Code);
        Assert.Contains("/x.comity", fault.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_record_is_named()
    {
        var refused = await Assert.ThrowsAsync<ComityException>(
            () => RecordStore.OpenAsync(_folder.File("none.comity"), RecordMode.Open, TimeProvider.System, None));

        Assert.Equal(ErrorCode.InputMissing, refused.Code);
        Assert.Contains("none.comity", refused.Message, StringComparison.Ordinal);
    }

    private static List<string> Column(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var column = new List<string>();
        while (rows.Read())
        {
            column.Add(rows.GetString(0));
        }

        return column;
    }
}
