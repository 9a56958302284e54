using Comity.Claims;
using Comity.Record;
using Comity.Views.Contradictions;
using Comity.Views.Docket;
using Comity.World;

namespace Comity.App.Web;

/// <summary>What the page of the docket shows: chains, narrowed and cut into pages, irritants, and where sources contradict each other.</summary>
/// <param name="All">Every chain as of the day, before narrowing.</param>
/// <param name="Chains">Those of this page, open ones first.</param>
/// <param name="Total">Of all pages.</param>
/// <param name="IsLastPage">No page follows.</param>
public sealed record DocketContents(
    DateOnly AsOf,
    IReadOnlyList<Chain> All,
    IReadOnlyList<Chain> Chains,
    int Total,
    IReadOnlyList<Irritant> Irritants,
    IReadOnlyList<Contradiction> Contradictions,
    IReadOnlyDictionary<long, RecordedDocument> Sources,
    Relationship? Relationship,
    Issue? Issue,
    ChainKind? Kind,
    int Page,
    bool IsLastPage)
{
    public IReadOnlyList<Relationship> Relationships { get; } =
        [.. All.Select(chain => chain.Relationship).OfType<Relationship>().Distinct().OrderBy(one => one.ToString(), StringComparer.Ordinal)];

    public IReadOnlyList<(string Name, string? Value)> Filter =>
        [("relationship", Relationship?.ToString()), ("issue", Issue is { } issue ? Views.IssueWords.Key(issue) : null), ("kind", Kind?.ToString().ToLowerInvariant())];
}
