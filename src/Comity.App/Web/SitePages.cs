using System.Globalization;
using Comity.App.Web.Pages;
using Comity.Claims;
using Comity.Record;
using Comity.Views;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Web;

/// <summary>Which address shows what: each asks the record, makes a view of the answer and gives it to its page.</summary>
internal static class SitePages
{
    /// <summary>Claims on one page of a list.</summary>
    public const int PageSize = 50;

    private const int MostColumns = 5;
    private const int NewestClaims = 6;
    private const int OfOneDocument = 2;
    private const double LeastSure = .5;
    private const int NewestDocuments = 5;
    private const int LatestOfCell = 3;

    // Where a cell's newest claim is looked for among claims that are dated ahead of their document.
    private const int LookBack = 8;

    // Where the newest claims are looked for among all.
    private const int LookThrough = 500;

    private const string NoSuchPage = "This address belongs to no page. It may be mistyped, or come from another version.";

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", OverviewAsync);
        routes.MapGet("/relationships/{code}", RelationshipAsync);
        routes.MapGet("/claims", ClaimsAsync);
        routes.MapGet("/claims/{id}", ClaimAsync);
        routes.MapGet("/documents", DocumentsAsync);
        routes.MapGet("/documents/{id:long}", DocumentAsync);
        routes.MapGet("/documents/{id:long}/original", OriginalAsync);
        routes.MapAccounts();
        routes.MapGet("/help", () => new RazorComponentResult<HelpPage>());
        routes.MapFallback(() => Failures.NotFound(NoSuchPage));
    }

    private static async Task<IResult> OverviewAsync(RecordStore record, CancellationToken cancellation)
    {
        var totals = await record.TotalsAsync(cancellation);
        var relationships = await record.RelationshipsAsync(cancellation);
        var columns = FrameworkTable.Choose(relationships, MostColumns);
        var cells = new List<FrameworkCell>();
        foreach (var column in columns)
        {
            cells.AddRange(await record.FrameworkAsync(column.Relationship, RelationshipScope.Exact, LookBack, cancellation));
        }

        var latest = await record.ClaimsAsync(new() { Limit = LookThrough, LeastConfidence = LeastSure }, cancellation).Where(claim => claim.Claim.Kind != ClaimKind.Report).ToListAsync(cancellation);
        var newest = Newest.Of(latest, NewestClaims, OfOneDocument);
        return new RazorComponentResult<OverviewPage>(new
        {
            Totals = totals,
            Relationships = relationships,
            Table = FrameworkTable.Of(columns, cells),
            Latest = Cards(newest),
            Documents = await record.DocumentsAsync(false, NewestDocuments, 0, cancellation),
            Sources = await SourcesAsync(record, newest, cancellation),
        });
    }

    private static async Task<IResult> RelationshipAsync(
        string code, string? issue, string? kind, string? page, RecordStore record, CancellationToken cancellation)
    {
        if (!Relationship.TryParse(code, out var relationship) || relationship is null)
        {
            return Failures.NotFound($"“{code}” names no relationship. One is written with country codes: CAN-USA, CAN-MEX-USA.");
        }

        var all = await record.RelationshipsAsync(cancellation);
        var count = all.FirstOrDefault(other => other.Relationship == relationship);
        if (count is null)
        {
            return Failures.NotFound($"The record holds no claim on {PartyWords.Sentence(relationship.Countries)}. That says nothing about them, only about the record.");
        }

        var list = await ListAsync(record, relationship, issue, kind, page, cancellation);
        var cells = await record.FrameworkAsync(relationship, RelationshipScope.Exact, LatestOfCell, cancellation);
        var unnamed = await record.ClaimsAsync(new() { Relationship = relationship, Limit = LookThrough }, cancellation)
            .Where(claim => claim.Claim.Issues.Count == 0)
            .Take(LatestOfCell)
            .ToListAsync(cancellation);
        return new RazorComponentResult<RelationshipPage>(new
        {
            Framework = RelationshipFramework.Of(count, cells, unnamed, all),
            List = list,
            Sources = await SourcesAsync(record, [.. cells.SelectMany(cell => cell.Latest), .. unnamed], cancellation),
        });
    }

    private static async Task<IResult> ClaimsAsync(string? issue, string? kind, string? page, RecordStore record, CancellationToken cancellation) =>
        new RazorComponentResult<ClaimsPage>(new { List = await ListAsync(record, null, issue, kind, page, cancellation) });

    private static async Task<IResult> ClaimAsync(string id, RecordStore record, CancellationToken cancellation)
    {
        var found = ClaimId.TryParse(id, out _)
            ? await record.ClaimsAsync(new() { IdPrefix = id, Limit = 1 }, cancellation).FirstOrDefaultAsync(cancellation)
            : null;
        if (found is null || await record.DocumentAsync(found.DocumentId, cancellation) is not { } document)
        {
            return Failures.NotFound($"No current claim has the name “{id}”. It may have been read anew since, with other words.");
        }

        var claim = AnnotatedDocument.Of(document, null, found.Id).Selected;
        return claim is null
            ? Failures.NotFound($"The claim “{id}” is not among those of its document any more.")
            : Results.Redirect(Address.InDocument(found.DocumentId, claim, null));
    }

    private static async Task<IResult> DocumentsAsync(string? page, RecordStore record, CancellationToken cancellation)
    {
        var totals = await record.TotalsAsync(cancellation);
        var number = Number(page);
        return new RazorComponentResult<DocumentsPage>(new
        {
            Totals = totals,
            Page = number,
            Documents = await record.DocumentsAsync(false, PageSize, (number - 1) * PageSize, cancellation),
        });
    }

    private static async Task<IResult> DocumentAsync(long id, string? claim, string? kind, RecordStore record, CancellationToken cancellation)
    {
        if (await record.DocumentAsync(id, cancellation) is not { } document)
        {
            return Failures.NotFound($"The record holds no document {id.ToString(CultureInfo.InvariantCulture)}.");
        }

        var only = KindEntry.Find(kind);
        ClaimId? selected = ClaimId.TryParse(claim, out var named) ? named : null;
        var reviews = new ReviewBook(await record.ReviewsAsync(document.Document.TextHash, cancellation), DateOnly.MaxValue);
        var annotated = AnnotatedDocument.Of(document, only?.Kind, selected, reviews);
        return new RazorComponentResult<DocumentPage>(new { Document = annotated with { Tellings = await ToldAsync(record, annotated, cancellation) }, Only = only });
    }

    private static async Task<IReadOnlyList<ToldIn>> ToldAsync(RecordStore record, AnnotatedDocument document, CancellationToken cancellation)
    {
        if (document.Selected?.Card.Recorded is not { Event: not null } claim)
        {
            return [];
        }

        var tellings = await record.TellingsAsync(claim, cancellation);
        var sources = await SourcesAsync(record, [.. tellings.Select(telling => telling.Claim)], cancellation);
        return [.. tellings.Where(telling => sources.ContainsKey(telling.Claim.DocumentId)).Select(telling => new ToldIn(telling, sources[telling.Claim.DocumentId]))];
    }

    // As a file to keep, never to show: whatever the bytes are, they do not run as a page of this site.
    private static async Task<IResult> OriginalAsync(long id, HttpContext context, RecordStore record, CancellationToken cancellation)
    {
        if (await record.OriginalAsync(id, cancellation) is not { } original || await record.DocumentAsync(id, cancellation) is not { } document)
        {
            return Failures.NotFound($"The record holds no document {id.ToString(CultureInfo.InvariantCulture)}.");
        }

        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(original, "application/octet-stream", document.Document.FileName);
    }

    private static async Task<ClaimList> ListAsync(
        RecordStore record, Relationship? relationship, string? issue, string? kind, string? page, CancellationToken cancellation)
    {
        var about = IssueWords.Find(issue);
        var only = KindEntry.Find(kind);
        var number = Number(page);
        var query = new ClaimQuery
        {
            Relationship = relationship,
            Issue = about?.Issue,
            Kinds = only is null ? [] : [only.Kind],
            Limit = PageSize,
            Offset = (number - 1) * PageSize,
        };
        if (relationship is not null && about is null && only is null && page is null)
        {
            return new(relationship, null, null, 1, 0, [], new Dictionary<long, RecordedDocument>());
        }

        var claims = await record.ClaimsAsync(query, cancellation).ToListAsync(cancellation);
        return new(
            relationship, about, only, number, await record.CountAsync(query, cancellation), Cards(claims), await SourcesAsync(record, claims, cancellation));
    }

    private static ClaimCard[] Cards(IEnumerable<RecordedClaim> claims) => [.. claims.Select(ClaimCard.Of)];

    /// <summary>The documents that claims are read from, by id.</summary>
    public static async Task<IReadOnlyDictionary<long, RecordedDocument>> SourcesAsync(
        RecordStore record, IReadOnlyList<RecordedClaim> claims, CancellationToken cancellation)
    {
        var sources = new Dictionary<long, RecordedDocument>();
        foreach (var id in claims.Select(claim => claim.DocumentId).Distinct())
        {
            if (await record.DocumentAsync(id, cancellation) is { } document)
            {
                sources[id] = document.Document;
            }
        }

        return sources;
    }

    /// <summary>The page that an address asks for, from 1 on.</summary>
    public static int Number(string? page) =>
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1_000_000 ? number : 1;
}
