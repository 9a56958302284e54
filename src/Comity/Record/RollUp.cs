using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Comity.Record;

/// <summary>Counts of current claims per relationship, issue, month and kind, kept with the claims in the same transaction.</summary>
/// <remarks>The issue "" stands for all together, where each claim counts once.</remarks>
internal sealed class RollUp : IDisposable
{
    public const string AllIssues = "";

    private readonly Statement _claims;
    private readonly Statement _add;
    private readonly Dictionary<(long Relationship, string Issue, int Month, string Kind), int> _changes = [];

    public RollUp(SqliteConnection connection)
    {
        _claims = new Statement(connection, """
            SELECT claim.relationship_id, claim.day, kind, NULL FROM claim WHERE reading_id = $1 AND relationship_id IS NOT NULL
            UNION ALL
            SELECT claim.relationship_id, claim.day, kind, issue FROM claim JOIN claim_issue ON claim_id = claim.id
            WHERE reading_id = $1 AND claim.relationship_id IS NOT NULL
            """);
        _add = new Statement(connection, """
            INSERT INTO roll_up (relationship_id, issue, month, kind, count) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (relationship_id, issue, month, kind) DO UPDATE SET count = count + excluded.count
            """);
    }

    /// <summary>Counts the claims of a reading in (1) or out (-1).</summary>
    public void Count(long reading, int sign)
    {
        using var rows = _claims.Query(reading);
        while (rows.Read())
        {
            var month = rows.IsDBNull(1) ? 0 : MonthOf(DateOnly.FromDayNumber(rows.GetInt32(1)));
            var issue = rows.IsDBNull(3) ? AllIssues : rows.GetString(3);
            CollectionsMarshal.GetValueRefOrAddDefault(_changes, (rows.GetInt64(0), issue, month, rows.GetString(2)), out _) += sign;
        }
    }

    /// <summary>Writes the changes that were counted.</summary>
    public void Write()
    {
        foreach (var (cell, change) in _changes)
        {
            if (change != 0)
            {
                _add.Run(cell.Relationship, cell.Issue, cell.Month, cell.Kind, change);
            }
        }

        _changes.Clear();
    }

    public void Dispose()
    {
        _claims.Dispose();
        _add.Dispose();
    }

    /// <summary>Months since year 0; never 0 itself.</summary>
    internal static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    internal static DateOnly? FirstDayOf(long month) => month == 0 ? null : new DateOnly((int)(month / 12), (int)(month % 12) + 1, 1);
}
