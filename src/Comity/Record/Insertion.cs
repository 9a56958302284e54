using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Comity.Record;

/// <summary>An INSERT that runs for every claim: values are bound by position straight into SQLite's statement.</summary>
/// <remarks>
/// A dozen rows belong to each claim, and a command with named parameters costs more than SQLite's own work on a row. It waits for
/// nobody, so it runs only inside a transaction that holds the write lock.
/// </remarks>
internal sealed class Insertion : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _utf8 = new byte[256];
    private int _bound;

    public Insertion(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new ArgumentException("The connection is not open.", nameof(connection));
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <summary>The next value; null is SQL's NULL.</summary>
    public Insertion Add(long? value)
    {
        _bound++;
        Check(value is { } number ? raw.sqlite3_bind_int64(_statement, _bound, number) : raw.sqlite3_bind_null(_statement, _bound));
        return this;
    }

    public Insertion AddReal(double value)
    {
        Check(raw.sqlite3_bind_double(_statement, ++_bound, value));
        return this;
    }

    /// <summary>The next value; null is SQL's NULL.</summary>
    public Insertion Add(string? value)
    {
        if (value is null)
        {
            return Add((long?)null);
        }

        var longest = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (_utf8.Length < longest)
        {
            _utf8 = new byte[longest * 2];
        }

        return Add(_utf8.AsSpan(0, Encoding.UTF8.GetBytes(value, _utf8)));
    }

    /// <summary>The next value, a text in UTF-8; SQLite takes a copy.</summary>
    public Insertion Add(ReadOnlySpan<byte> utf8)
    {
        // An empty span has no address, which SQLite would take for NULL.
        Check(raw.sqlite3_bind_text(_statement, ++_bound, utf8.IsEmpty ? ""u8 : utf8));
        return this;
    }

    /// <summary>The next value, bytes as they are.</summary>
    public Insertion AddBlob(ReadOnlySpan<byte> bytes)
    {
        Check(raw.sqlite3_bind_blob(_statement, ++_bound, bytes));
        return this;
    }

    /// <summary>Inserts the row; the next value is the first of the next row.</summary>
    public void Run()
    {
        _bound = 0;
        var result = raw.sqlite3_step(_statement);
        var reset = raw.sqlite3_reset(_statement);
        Check(result == raw.SQLITE_DONE ? reset : result);
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
