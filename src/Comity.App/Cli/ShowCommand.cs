using System.CommandLine;
using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.App.Cli;

/// <summary>The command that shows what the record holds.</summary>
internal static class ShowCommand
{
    /// <summary>Fewer digits than this are more likely part of a title.</summary>
    private const int LeastIdDigits = 4;
    private const int ClaimIdDigits = 16;
    private const int MostCandidates = 10;
    private const int DocumentsAtOnce = 500;

    public static Command Create()
    {
        var what = new Argument<string?>("what")
        {
            Description = "A relationship (CAN-MEX-USA, in any order), a document (its number, file name, or part of its title), or a claim (the first digits of its id). Without it: an overview.",
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "RELATIONSHIP|DOCUMENT|CLAIM",
        };
        var record = RecordOption.Create();
        var filter = new ClaimFilter();
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command(
            "show",
            """
            Shows what the record holds: all of it, a relationship, a document or a claim.

            Prints, of a relationship, its latest claims issue by issue; of a document, its claims with their passages; of a claim, everything about it with its citation and whether that still holds; without an argument, totals, relationships and documents. With --kind, --issue, --actor, --from or --to, the claims that match, the newest first. Colours only on a terminal, and not with NO_COLOR set; without colours brackets mark the words that a claim rests on.

            Examples:
              comity show
              comity show CAN-MEX-USA
              comity show CAN-USA --kind commitment --from 2021
              comity show "Summit statement"
              comity show 3f2a9c1e

            """)
        { what, record, json };
        filter.AddTo(command);
        command.SetAction(async (result, cancellation) =>
        {
            await using var store = await RecordStore.OpenAsync(RecordOption.Path(result.GetValue(record)), RecordMode.ReadOnly, TimeProvider.System, cancellation);
            var show = new Showing(store, filter.Query(result), result.GetValue(json), result.InvocationConfiguration.Output, cancellation);
            return await RunAsync(show, result.GetValue(what)?.Trim() ?? "", result.InvocationConfiguration.Error, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(Showing show, string what, TextWriter error, CancellationToken cancellation)
    {
        if (what.Length == 0)
        {
            await (ClaimFilter.Narrows(show.Query) ? ListPage.WriteAsync(show, show.Query) : OverviewPage.WriteAsync(show));
            return ExitCode.Done;
        }

        if (Relationship.TryParse(what, out var relationship) && relationship is not null
            && relationship.Countries.All(code => KnownWorld.Embedded.TryCountry(code, out _)))
        {
            await (ClaimFilter.Narrows(show.Query)
                ? ListPage.WriteAsync(show, show.Query with { Relationship = relationship })
                : FrameworkPage.WriteAsync(show, relationship));
            return ExitCode.Done;
        }

        if (what.Length < ClaimIdDigits && long.TryParse(what, out var number) && await show.Record.DocumentAsync(number, cancellation) is { } numbered)
        {
            await DocumentPage.WriteAsync(show, numbered);
            return ExitCode.Done;
        }

        var claims = what.Length >= LeastIdDigits && ClaimId.TryRange(what, out _, out _) ? await ClaimsAsync(show, what, cancellation) : [];
        if (claims.Count == 1)
        {
            await OneClaimPage.WriteAsync(show, claims[0]);
            return ExitCode.Done;
        }

        var documents = claims.Count > 0 ? [] : await DocumentsAsync(show.Record, what, cancellation);
        if (documents.Count == 1 && await show.Record.DocumentAsync(documents[0].Id, cancellation) is { } found)
        {
            await DocumentPage.WriteAsync(show, found);
            return ExitCode.Done;
        }

        string[] candidates =
        [
            .. claims.Select(claim => $"  {claim.Id}  {PublicNames.Of(claim.Claim.Kind)}  {claim.Claim.Quote}"),
            .. documents.Select(document => $"  {document.Id,6}  {ClaimPage.Source(document)}"),
        ];
        await error.WriteLineAsync(candidates.Length == 0
            ? $"comity: \"{what}\" is no relationship, document or claim of {show.Record.Path}"
            : $"comity: \"{what}\" could be each of these; give more of it, or the number:");
        foreach (var candidate in candidates.Take(MostCandidates))
        {
            Page.For(error).Line(candidate);
        }

        return ExitCode.Incomplete;
    }

    private static async Task<List<RecordedClaim>> ClaimsAsync(Showing show, string prefix, CancellationToken cancellation)
    {
        var claims = new List<RecordedClaim>();
        await foreach (var claim in show.Record.ClaimsAsync(new() { IdPrefix = prefix, Limit = MostCandidates }, cancellation))
        {
            claims.Add(claim);
        }

        return claims;
    }

    /// <summary>The documents of this file name; where there is none, those with these words in file name or title.</summary>
    private static async Task<List<RecordedDocument>> DocumentsAsync(RecordStore record, string words, CancellationToken cancellation)
    {
        var named = new List<RecordedDocument>();
        var part = new List<RecordedDocument>();
        for (var offset = 0; ; offset += DocumentsAtOnce)
        {
            var documents = await record.DocumentsAsync(superseded: false, DocumentsAtOnce, offset, cancellation);
            foreach (var document in documents)
            {
                if (Equal(document.FileName) || Equal(document.Place) || Equal(document.Metadata.Title))
                {
                    named.Add(document);
                }
                else if (part.Count <= MostCandidates && (Contains(document.FileName) || Contains(document.Metadata.Title)))
                {
                    part.Add(document);
                }
            }

            if (documents.Count < DocumentsAtOnce)
            {
                return named.Count > 0 ? named : part;
            }
        }

        bool Equal(string? name) => words.Equals(name, StringComparison.OrdinalIgnoreCase);

        bool Contains(string? name) => name?.Contains(words, StringComparison.OrdinalIgnoreCase) is true;
    }
}
