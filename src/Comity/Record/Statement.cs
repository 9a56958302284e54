using Microsoft.Data.Sqlite;

namespace Comity.Record;

/// <summary>A prepared statement with parameters by position, written $1, $2 …, in the transaction that its connection is in.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string sql)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
    }

    /// <summary>Runs it with these values; null is SQL's NULL.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; null where there is none.</summary>
    public long? Number(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteScalar() as long?;
    }

    public SqliteDataReader Query(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteReader();
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            var value = values[index] ?? DBNull.Value;
            if (index < _command.Parameters.Count)
            {
                _command.Parameters[index].Value = value;
            }
            else
            {
                _command.Parameters.AddWithValue($"${index + 1}", value);
            }
        }
    }
}
