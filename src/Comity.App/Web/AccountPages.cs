using Comity.App.Accounts;
using Comity.App.Docket;
using Comity.App.Pipeline;
using Comity.App.Web.Pages;
using Comity.Claims;
using Comity.Record;
using Comity.Views;
using Comity.Views.Calendar;
using Comity.Views.Contradictions;
using Comity.Views.Docket;
using Comity.Views.Ledger;
using Comity.World;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Web;

/// <summary>The pages that hold claims to account: mechanisms, ledger, docket. They ask what the commands calendar, ledger and docket ask.</summary>
internal static class AccountPages
{
    private const int MostMoves = 12;
    private const int MostScores = 25;
    private const int MostChains = 12;

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/mechanisms", MechanismsAsync);
        routes.MapGet("/mechanisms/{name}", MechanismAsync);
        routes.MapGet("/ledger", LedgerAsync);
        routes.MapGet("/docket", DocketAsync);
    }

    private static async Task<IResult> MechanismsAsync(
        string? asof, string? party, string? level, string? state, string? page, RecordStore record, CancellationToken cancellation)
    {
        var calendar = await RecordCalendar.AsOfAsync(record, Day(asof), cancellation);
        var view = MechanismsContents.Of(
            calendar,
            await record.CoverageAsync(cancellation),
            string.IsNullOrEmpty(party) ? null : party.ToUpperInvariant(),
            Member<InstrumentLevel>(level),
            Member<MechanismState>(state),
            SitePages.Number(page));
        var cited = view.Agreements.SelectMany(agreement => agreement.History.TakeLast(1)).SelectMany(change => change.Claims.Take(1));
        return new RazorComponentResult<MechanismsPage>(new { View = view with { Sources = await SourcesAsync(record, cited, cancellation) } });
    }

    private static async Task<IResult> MechanismAsync(string name, string? asof, RecordStore record, CancellationToken cancellation)
    {
        var day = Day(asof);
        var calendar = await RecordCalendar.AsOfAsync(record, day, cancellation);
        var one = calendar.Mechanisms.FirstOrDefault(mechanism => Address.Slug(mechanism.Name) == name);
        if (one is null)
        {
            return Failures.NotFound($"As of {DateWords.Of(day)} the record names no mechanism or agreement “{name}”.");
        }

        var cited = one.Meetings.SelectMany(meeting => meeting.Evidence).Concat(one.History.SelectMany(change => change.Claims));
        return new RazorComponentResult<MechanismPage>(new { One = one, AsOfDay = day, Sources = await SourcesAsync(record, cited, cancellation) });
    }

    private static async Task<IResult> LedgerAsync(
        string? asof,
        string? kind,
        string? relationship,
        string? issue,
        string? actor,
        string? state,
        string? page,
        string? open,
        RecordStore record,
        CancellationToken cancellation)
    {
        var number = SitePages.Number(page);
        var query = new LedgerQuery(Day(asof))
        {
            Kind = Member<LedgerKind>(kind) ?? LedgerKind.Commitment,
            Relationship = Relationship.TryParse(relationship ?? "", out var between) ? between : null,
            Issue = IssueWords.Find(issue)?.Issue,
            Actor = string.IsNullOrEmpty(actor) ? null : actor.ToUpperInvariant(),
            State = Member<LedgerState>(state),
        };
        var reader = await LedgerReader.OpenAsync(record, query.AsOf, cancellation);
        var tallies = new Dictionary<LedgerKind, SortedDictionary<LedgerState, int>> { [LedgerKind.Commitment] = [], [LedgerKind.Expectation] = [] };
        var pressing = new MostPressing(number * SitePages.PageSize);
        var scores = new ScoreTable();
        var moves = new List<LedgerEntry>();
        LedgerEntry? shown = null;
        await foreach (var entry in reader.EntriesAsync(query with { Kind = null, State = null }, cancellation))
        {
            var tally = tallies[entry.Kind];
            tally[entry.State] = tally.GetValueOrDefault(entry.State) + 1;
            scores.Add(entry);
            if (entry.Kind == query.Kind && (query.State is null || entry.State == query.State))
            {
                pressing.Add(entry);
            }

            if (LedgerViews.IsToDo(entry))
            {
                moves.Add(entry);
            }

            shown = entry.Id.ToString() == open ? entry : shown;
        }

        var entries = pressing.Entries.Skip((number - 1) * SitePages.PageSize).ToList();
        IReadOnlyList<NextAction> next = [.. LedgerViews.NextActions(moves).Where(move => query.Actor is null || move.Actor == query.Actor).Take(MostMoves)];
        var cited = entries.Select(entry => entry.Claim)
            .Concat(next.Select(move => move.Entry.Claim))
            .Concat(shown is null ? [] : [shown.Claim, .. shown.Evidence.Select(evidence => evidence.Claim), .. shown.Retold.Select(telling => telling.Claim)]);
        return new RazorComponentResult<LedgerPage>(new
        {
            View = new LedgerContents(
                query,
                [.. tallies[LedgerKind.Commitment].Select(pair => (pair.Key, pair.Value))],
                [.. tallies[LedgerKind.Expectation].Select(pair => (pair.Key, pair.Value))],
                entries,
                pressing.Count,
                shown,
                [.. scores.Rows().Where(score => score.Of != ScoreOf.Source).Take(MostScores)],
                next,
                [.. (await record.RelationshipsAsync(cancellation)).Select(count => count.Relationship).Where(one => one.Countries.Count <= 4).Take(40)],
                await SourcesAsync(record, cited, cancellation),
                number),
        });
    }

    private static async Task<IResult> DocketAsync(
        string? asof, string? relationship, string? issue, string? kind, string? page, RecordStore record, CancellationToken cancellation)
    {
        var day = Day(asof);
        var number = SitePages.Number(page);
        var filter = new DocketFilter
        {
            Relationship = Relationship.TryParse(relationship ?? "", out var between) ? between : null,
            Issue = IssueWords.Find(issue)?.Issue,
            Kind = Member<ChainKind>(kind),
        };
        var book = DocketView.Of(await DocketLoading.DocketAsync(record, day, cancellation));
        var chains = book.Chains.Where(filter.Takes).ToList();
        List<Chain> shown = [.. chains.Skip((number - 1) * MostChains).Take(MostChains)];
        var contradictions = ContradictionView.Of(await DocketLoading.ContradictionsAsync(record, day, cancellation)).Where(one => filter.Takes(one.Relationship)).ToList();
        var cited = shown.SelectMany(chain => chain.Steps).Select(step => step.Claim).Concat(contradictions.SelectMany(one => new[] { one.One.Claim, one.Other.Claim }));
        return new RazorComponentResult<Pages.DocketPage>(new
        {
            View = new DocketContents(
                day,
                book.Chains,
                shown,
                chains.Count,
                [.. book.Irritants.Select(filter.Narrow).OfType<Irritant>()],
                contradictions,
                await SourcesAsync(record, cited, cancellation),
                filter.Relationship,
                filter.Issue,
                filter.Kind,
                number,
                number * MostChains >= chains.Count),
        });
    }

    private static Task<IReadOnlyDictionary<long, RecordedDocument>> SourcesAsync(RecordStore record, IEnumerable<RecordedClaim> claims, CancellationToken cancellation) =>
        SitePages.SourcesAsync(record, [.. claims], cancellation);

    /// <summary>The as-of day of an address; today where it gives none that can be read.</summary>
    private static DateOnly Day(string? asOf) => EdtfDate.TryParse(asOf, out var date) && date.Latest < DateOnly.MaxValue
        ? date.Latest
        : DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    private static T? Member<T>(string? name)
        where T : struct, Enum =>
        name is { Length: > 0 } && !char.IsAsciiDigit(name[0]) && Enum.TryParse<T>(name, ignoreCase: true, out var member) && Enum.IsDefined(member) ? member : null;
}
