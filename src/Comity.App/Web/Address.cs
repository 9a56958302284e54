using Comity.Claims;
using Comity.Views;
using Comity.Views.Calendar;
using Comity.Views.Ledger;
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

    /// <param name="asOf">Null: today.</param>
    public static string Mechanism(Mechanism mechanism, DateOnly? asOf) => $"/mechanisms/{Slug(mechanism.Name)}{Query(("asof", Iso(asOf)))}";

    public static string Mechanisms(MechanismsContents view, int page) => $"/mechanisms{Query([("asof", Iso(view.AsOf)), .. view.Filter, ("page", Number(page))])}";

    /// <param name="open">The entry whose history is shown.</param>
    public static string Ledger(LedgerQuery query, int page, ClaimId? open) => "/ledger" + Query(
        ("asof", Iso(query.AsOf)),
        ("kind", query.Kind is { } kind ? LedgerContents.Key(kind) : null),
        ("relationship", query.Relationship?.ToString()),
        ("issue", query.Issue is { } about ? IssueWords.Key(about) : null),
        ("actor", query.Actor),
        ("state", query.State is { } state ? LedgerContents.Key(state) : null),
        ("page", Number(page)),
        ("open", open?.ToString()));

    public static string Docket(DocketContents view, int page) => $"/docket{Query([("asof", Iso(view.AsOf)), .. view.Filter, ("page", Number(page))])}";

    public static string Docket(DateOnly asOf, Relationship relationship, Issue issue) =>
        $"/docket{Query(("asof", Iso(asOf)), ("relationship", relationship.ToString()), ("issue", IssueWords.Key(issue)))}";

    /// <summary>A name as a part of an address: "north-american-leaders-summit".</summary>
    public static string Slug(string name)
    {
        var letters = name.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : letter is '\'' or '’' or '.' ? '\0' : '-').Where(letter => letter != '\0');
        return string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
    }

    public static string Query(params ReadOnlySpan<(string Name, string? Value)> parts)
    {
        var query = "";
        foreach (var (name, value) in parts)
        {
            query += value is null ? "" : $"{(query.Length == 0 ? '?' : '&')}{name}={Uri.EscapeDataString(value)}";
        }

        return query;
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Number(int page) => page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;

    private static string Filter(Issue? issue, ClaimKind? kind, int page) => Query(
        ("issue", issue is { } about ? IssueWords.Key(about) : null),
        ("kind", kind is { } only ? KindEntry.Of(only).Key : null),
        ("page", page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null));
}
