using Comity.Claims;
using Comity.Views;
using Comity.World;

namespace Comity.App.Web;

/// <summary>Addresses of the pages.</summary>
internal static class Address
{
    public static string Claim(ClaimId id) => $"/claims/{id}";

    public static string Document(long id) => $"/documents/{id}";

    /// <summary>A claim at its place in its document.</summary>
    /// <param name="kind">The kind that is shown alone, or null.</param>
    public static string InDocument(long document, AnnotatedClaim claim, KindEntry? kind) =>
        $"{Document(document)}{Query(("kind", kind?.Key), ("claim", claim.Card.Recorded.Id.ToString()))}#c{claim.Number}";

    public static string Relationship(Relationship relationship, Issue? issue = null, ClaimKind? kind = null, int page = 1) =>
        $"/relationships/{relationship}{Filter(issue, kind, page)}";

    public static string Claims(Issue? issue = null, ClaimKind? kind = null, int page = 1) => $"/claims{Filter(issue, kind, page)}";

    public static string Query(params ReadOnlySpan<(string Name, string? Value)> parts)
    {
        var query = "";
        foreach (var (name, value) in parts)
        {
            query += value is null ? "" : $"{(query.Length == 0 ? '?' : '&')}{name}={Uri.EscapeDataString(value)}";
        }

        return query;
    }

    private static string Filter(Issue? issue, ClaimKind? kind, int page) => Query(
        ("issue", issue is { } about ? IssueWords.Key(about) : null),
        ("kind", kind is { } only ? KindEntry.Of(only).Key : null),
        ("page", page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null));
}
