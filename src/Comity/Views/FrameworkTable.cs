using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views;

/// <summary>A relationship as a column of the framework.</summary>
/// <param name="StartsBlock">A gap stands before it: the group after its pairs, or another block of relationships.</param>
/// <param name="Claims">Claims, with an event counted once however often it is told.</param>
public sealed record FrameworkColumn(Relationship Relationship, int Claims, bool StartsBlock);

/// <summary>A cell with claims.</summary>
/// <param name="Claims">With an event counted once however often it is told.</param>
/// <param name="Latest">The newest claim of what had happened when its document was published; where there is none, the newest.</param>
public sealed record FrameworkMark(int Claims, RecordedClaim Latest)
{
    /// <summary>How much is claimed, 1 to 4: at least 1, 5, 15, 50.</summary>
    public int Shade => ShadeOf(Claims);

    public static int ShadeOf(int claims) => claims >= 50 ? 4 : claims >= 15 ? 3 : claims >= 5 ? 2 : 1;
}

/// <param name="Cells">One for each column; null where nothing is claimed.</param>
public sealed record FrameworkRow(IssueEntry Issue, IReadOnlyList<FrameworkMark?> Cells);

/// <summary>The framework as a table: issues by relationships.</summary>
/// <param name="Rows">Every issue, in the order of World; those of one group stand together.</param>
public sealed record FrameworkTable(IReadOnlyList<FrameworkColumn> Columns, IReadOnlyList<FrameworkRow> Rows)
{
    // A relationship with fewer claims has no column of its own unless nothing has more.
    private const int LeastClaims = 5;

    /// <summary>Which relationships become columns, and in which order.</summary>
    /// <param name="relationships">Those with most claims first, as the record gives them.</param>
    /// <remarks>
    /// The relationship with most claims comes first. Where a group with a fair share of claims takes it in, all pairs of the group follow
    /// and then the group itself, apart by a gap.
    /// </remarks>
    public static IReadOnlyList<FrameworkColumn> Choose(IReadOnlyList<RelationshipCount> relationships, int most)
    {
        var columns = new List<FrameworkColumn>();
        foreach (var first in relationships)
        {
            if (columns.Count > 0 && (columns.Count >= most || first.Claims < LeastClaims))
            {
                break;
            }

            if (columns.Exists(column => column.Relationship == first.Relationship))
            {
                continue;
            }

            var group = relationships.FirstOrDefault(other => TakesIn(other.Relationship, first.Relationship) && other.Claims * 10 >= first.Claims) ?? first;
            List<RelationshipCount> block = [.. relationships.Where(other => TakesIn(group.Relationship, other.Relationship)
                && !columns.Exists(column => column.Relationship == other.Relationship))];
            block.Insert(group.Relationship.Countries.Count > 2 ? block.Count : 0, group);
            for (var index = 0; index < block.Count && columns.Count < most; index++)
            {
                var isGroup = block.Count > 1 && block[index] == group;
                columns.Add(new(block[index].Relationship, block[index].Told, columns.Count > 0 && (index == 0 || isGroup)));
            }
        }

        return columns;
    }

    /// <param name="cells">Of any relationships; those without a column are left out. Each with its newest claims.</param>
    public static FrameworkTable Of(IReadOnlyList<FrameworkColumn> columns, IReadOnlyList<FrameworkCell> cells)
    {
        var byPlace = cells.ToDictionary(cell => (cell.Relationship, cell.Issue));
        return new(columns, [.. KnownWorld.Embedded.Issues.Select(issue => new FrameworkRow(
            issue,
            [.. columns.Select(column => byPlace.TryGetValue((column.Relationship, issue.Issue), out var cell) ? MarkOf(cell) : null)]))]);
    }

    /// <summary>The cell with most claims; null where there are none.</summary>
    public (FrameworkColumn Column, IssueEntry Issue, FrameworkMark Mark)? Fullest() => Rows
        .SelectMany(row => row.Cells.Select((mark, index) => (Column: Columns[index], row.Issue, Mark: mark)))
        .Where(cell => cell.Mark is not null)
        .OrderByDescending(cell => cell.Mark!.Claims) // null ones are left out above
        .Select(cell => ((FrameworkColumn, IssueEntry, FrameworkMark)?)(cell.Column, cell.Issue, cell.Mark!))
        .FirstOrDefault();

    private static bool TakesIn(Relationship group, Relationship part) =>
        group.Countries.Count > part.Countries.Count && part.Countries.All(group.Includes);

    private static FrameworkMark? MarkOf(FrameworkCell cell)
    {
        var latest = cell.Latest.FirstOrDefault(Newest.HadHappened) ?? (cell.Latest is [var newest, ..] ? newest : null);
        return latest is null ? null : new(cell.Told, latest);
    }
}
