using System.Runtime.InteropServices;
using Comity.Claims;
using Comity.World;
using Microsoft.Data.Sqlite;

namespace Comity.Record;

/// <summary>Counts of current claims per relationship, issue, month and kind, kept with the claims in the same transaction.</summary>
/// <remarks>The issue "" stands for all together, where each claim counts once.</remarks>
internal sealed class RollUp : IDisposable
{
    public const string AllIssues = "";

    private readonly Statement _claims;
    private readonly Insertion _add;
    private readonly Dictionary<(long Relationship, Issue? Issue, int Month, ClaimKind Kind), int> _changes = [];

    public RollUp(SqliteConnection connection)
    {
        _claims = new Statement(connection, """
            SELECT claim.relationship_id, claim.day, kind, NULL FROM claim WHERE reading_id = $1 AND relationship_id IS NOT NULL
            UNION ALL
            SELECT claim.relationship_id, claim.day, kind, issue FROM claim JOIN claim_issue ON claim_id = claim.id
            WHERE reading_id = $1 AND claim.relationship_id IS NOT NULL
            """);
        _add = new Insertion(connection, """
            INSERT INTO roll_up (relationship_id, issue, month, kind, count) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (relationship_id, issue, month, kind) DO UPDATE SET count = count + excluded.count
            """);
    }

    /// <summary>Counts the claims of a recorded reading in (1) or out (-1).</summary>
    public void Count(long reading, int sign)
    {
        using var rows = _claims.Query(reading);
        while (rows.Read())
        {
            int? day = rows.IsDBNull(1) ? null : rows.GetInt32(1);
            Issue? issue = rows.IsDBNull(3) ? null : Enum.Parse<Issue>(rows.GetString(3));
            Count(rows.GetInt64(0), issue, day, Enum.Parse<ClaimKind>(rows.GetString(2)), sign);
        }
    }

    /// <param name="issue">Null: all together.</param>
    /// <param name="day">Day number; null: undated.</param>
    public void Count(long relationship, Issue? issue, int? day, ClaimKind kind, int change)
    {
        // Evidence for what others promise, and no finding of its own.
        if (kind == ClaimKind.Report)
        {
            return;
        }

        var month = day is { } number ? MonthOf(DateOnly.FromDayNumber(number)) : 0;
        CollectionsMarshal.GetValueRefOrAddDefault(_changes, (relationship, issue, month, kind), out _) += change;
    }

    /// <summary>Writes the changes that were counted.</summary>
    public void Write()
    {
        foreach (var (cell, change) in _changes)
        {
            if (change != 0)
            {
                _add.Add(cell.Relationship).Add(cell.Issue?.ToString() ?? AllIssues).Add(cell.Month).Add(cell.Kind.ToString()).Add(change).Run();
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
