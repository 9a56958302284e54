using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views;

/// <summary>What is claimed of one relationship on one issue.</summary>
/// <param name="Latest">Newest first.</param>
public sealed record IssueSection(IssueEntry Issue, int Claims, IReadOnlyDictionary<ClaimKind, int> Counts, IReadOnlyList<ClaimCard> Latest);

/// <summary>The framework of one relationship, issue by issue.</summary>
/// <param name="Sections">Issues with claims, in the order of World.</param>
/// <param name="WithoutClaims">The other issues.</param>
/// <param name="Unnamed">The newest claims that name no issue.</param>
/// <param name="Related">Pairs within it and groups around it, those with most claims first.</param>
public sealed record RelationshipFramework(
    RelationshipCount Count,
    IReadOnlyList<IssueSection> Sections,
    IReadOnlyList<IssueEntry> WithoutClaims,
    IReadOnlyList<ClaimCard> Unnamed,
    IReadOnlyList<RelationshipCount> Related)
{
    /// <param name="cells">Those of the relationship alone.</param>
    /// <param name="all">All relationships of the record.</param>
    public static RelationshipFramework Of(
        RelationshipCount count, IReadOnlyList<FrameworkCell> cells, IEnumerable<RecordedClaim> unnamed, IReadOnlyList<RelationshipCount> all)
    {
        var byIssue = cells.ToDictionary(cell => cell.Issue);
        return new(
            count,
            [.. KnownWorld.Embedded.Issues.Where(issue => byIssue.ContainsKey(issue.Issue)).Select(issue => SectionOf(issue, byIssue[issue.Issue]))],
            [.. KnownWorld.Embedded.Issues.Where(issue => !byIssue.ContainsKey(issue.Issue))],
            [.. unnamed.Select(ClaimCard.Of)],
            [.. all.Where(other => other.Relationship != count.Relationship
                && (other.Relationship.Countries.All(count.Relationship.Includes) || count.Relationship.Countries.All(other.Relationship.Includes)))]);
    }

    private static IssueSection SectionOf(IssueEntry issue, FrameworkCell cell) =>
        new(issue, cell.Counts.Values.Sum(), cell.Counts, [.. cell.Latest.Select(ClaimCard.Of)]);
}
