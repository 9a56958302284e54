using Comity.Claims;
using Comity.Record;
using Comity.Views;
using Comity.World;

namespace Comity.App.Web;

/// <summary>One page of a list of claims, with what it is narrowed to.</summary>
/// <param name="Relationship">Null: of all relationships, and of none.</param>
/// <param name="Number">The page's, from 1.</param>
/// <param name="Total">How many claims all pages have.</param>
/// <param name="Sources">The claims' documents, by id.</param>
public sealed record ClaimList(
    Relationship? Relationship, IssueEntry? Issue, KindEntry? Kind, int Number, int Total, IReadOnlyList<ClaimCard> Claims, IReadOnlyDictionary<long, RecordedDocument> Sources)
{
    /// <summary>How many pages there are, at least 1.</summary>
    public int Pages => Math.Max(1, (Total + SitePages.PageSize - 1) / SitePages.PageSize);

    /// <summary>Address of this list with other limits.</summary>
    public string With(IssueEntry? issue, KindEntry? kind, int page = 1) => Relationship is null
        ? Address.Claims(issue?.Issue, kind?.Kind, page)
        : Address.Relationship(Relationship, issue?.Issue, kind?.Kind, page);
}
