using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Comity.Record;

/// <summary>Opens connections to one file and runs work on them; SQLite's faults come out as Comity's.</summary>
/// <remarks>SQLite answers on the calling thread; a cancelled token interrupts it.</remarks>
internal sealed class RecordConnection(string path, RecordMode mode, int busySeconds)
{
    private const int Interrupted = 9;

    /// <summary>
    /// With a write-ahead log, "normal" loses at most the last transactions when the power fails, never the file. 64 MB of pages in memory and a
    /// log of up to 64 MB: the indices over names and countries are written all over, and each page is to be written back once, not often.
    /// </summary>
    private const string WriterSettings = "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 16384";

    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode switch
        {
            RecordMode.Create => SqliteOpenMode.ReadWriteCreate,
            RecordMode.Open => SqliteOpenMode.ReadWrite,
            _ => SqliteOpenMode.ReadOnly,
        },
        ForeignKeys = true,
        DefaultTimeout = busySeconds,
    }.ToString();

    public string Path => path;

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            if (mode != RecordMode.ReadOnly)
            {
                Execute(connection, WriterSettings);
            }

            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs <paramref name="work"/> on a connection of its own.</summary>
    /// <exception cref="ComityException">The file is in use, unreadable or unwritable.</exception>
    /// <exception cref="OperationCanceledException"/>
    public T Run<T>(Func<SqliteConnection, T> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            using var connection = Open();
            using var interrupt = cancellation.Register(() => raw.sqlite3_interrupt(connection.Handle));
            return work(connection);
        }
        catch (SqliteException wrong)
        {
            throw Fault(wrong, cancellation);
        }
    }

    /// <summary>What to throw in place of an exception of SQLite's.</summary>
    public Exception Fault(SqliteException wrong, CancellationToken cancellation) =>
        wrong.SqliteErrorCode == Interrupted && cancellation.IsCancellationRequested
            ? new OperationCanceledException("The record was asked to stop.", wrong, cancellation)
            : RecordFault.Of(wrong, path);

    /// <summary>Gives the file back: no connection waits in the pool any more.</summary>
    public void Release()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
