namespace Comity.World;

/// <summary>Reads files in which a key or a name may stand once only.</summary>
internal static class Distinct
{
    /// <summary>The values of the rows, none of which shares a name with another.</summary>
    /// <exception cref="ComityException"><see cref="ErrorCode.KnowledgeRow"/>: the name of an earlier row comes again.</exception>
    public static IReadOnlyList<T> Read<T>(IReadOnlyList<TabularRow> rows, Func<TabularRow, T> read, Func<T, IEnumerable<string>> names)
    {
        var owners = new Dictionary<string, TabularRow>(StringComparer.Ordinal);
        var values = new List<T>(rows.Count);
        foreach (var row in rows)
        {
            var value = read(row);
            foreach (var name in names(value))
            {
                if (!owners.TryAdd(name, row))
                {
                    throw row.Wrong("names", $"names that no other row has, unlike \"{name.Trim()}\" (line {owners[name].Line})");
                }
            }

            values.Add(value);
        }

        return values;
    }

    /// <summary>The values by their key.</summary>
    /// <exception cref="ComityException"><see cref="ErrorCode.KnowledgeRow"/>: the key of an earlier row comes again.</exception>
    public static Dictionary<TKey, T> By<TKey, T>(IReadOnlyList<TabularRow> rows, IReadOnlyList<T> values, string column, Func<T, TKey> key)
        where TKey : notnull
    {
        var byKey = new Dictionary<TKey, T>(values.Count);
        for (var index = 0; index < values.Count; index++)
        {
            if (!byKey.TryAdd(key(values[index]), values[index]))
            {
                throw rows[index].Wrong(column, $"each {column} once");
            }
        }

        return byKey;
    }
}
