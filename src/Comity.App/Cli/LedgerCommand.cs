using System.CommandLine;
using System.CommandLine.Parsing;
using Comity.App.Accounts;
using Comity.Claims;
using Comity.Record;
using Comity.Views;
using Comity.Views.Ledger;
using Comity.World;

namespace Comity.App.Cli;

/// <summary>The command that shows what was undertaken and foreseen, and what became of it.</summary>
internal static class LedgerCommand
{
    private const int DefaultEntries = 20;
    private const int CountryCodeLength = 3;

    /// <summary>Fewer digits than this could be each of many entries.</summary>
    private const int LeastIdDigits = 4;

    public static Command Create()
    {
        var what = new Argument<string?>("what")
        {
            Description = "A relationship (CAN-MEX-USA, in any order), or one entry by the first digits of its id. Without it: all entries.",
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "RELATIONSHIP|ID",
        };
        var states = LedgerStates.Of(LedgerKind.Commitment).Concat(LedgerStates.Of(LedgerKind.Expectation)).Distinct().ToDictionary(LedgerStates.Words);
        var kinds = Enum.GetValues<LedgerKind>().ToDictionary(kind => PublicNames.Of(kind));
        var issues = Enum.GetValues<Issue>().ToDictionary(issue => PublicNames.Of(issue));
        var kind = Named("--kind", "KIND", "Only entries of this kind", kinds);
        var state = Named("--state", "STATE", "Only entries in this state", states);
        var issue = Named("--issue", "ISSUE", "Only entries on this issue", issues);
        var holder = new Option<string?>("--holder") { Description = "Only entries whose holder's name has these words.", HelpName = "WORDS" };
        var actor = Country("--actor", "Only entries in which this country is to act: its alpha-3 code, CAN.", ArgumentArity.ExactlyOne);
        var due = Date("--due", "Only entries due by this day, month or year.");
        var limit = new Option<int?>("--limit") { Description = $"At most so many entries. Default: {DefaultEntries}; with --json all.", HelpName = "N" };
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var number) && number < 1)
            {
                result.AddError("--limit takes a number from 1 on.");
            }
        });
        var asOf = Date("--as-of", "Use only what was known by this day. Default: today.");
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var record = RecordOption.Create();
        var scores = new Option<bool>("--scores") { Description = "Show how good the expectations of holders and sources were." };
        var money = new Option<bool>("--money") { Description = "Show what was pledged, committed and disbursed." };
        var moves = new Option<bool>("--whose-move") { Description = "Show what each actor has to do next." };
        var since = Date("--since", "Show the entries whose state changed on this day or later, with the causes.");
        var administrations = Country("--by-administration", "Split the entries by who led the government of this country, or of the first who is to act, on the day they were told.", ArgumentArity.ZeroOrOne);
        var command = new Command(
            "ledger",
            """
            Shows what was undertaken and foreseen, where each of it stands, and why.

            Prints the entries, the most pressing first: state, day, who, the exact words, and what is missing; of one entry its criterion, every change of state with its cause, and the evidence. Overdue is not broken: it says only that no source tells that it was done. With --scores, --money, --whose-move, --since or --by-administration, that view of the same entries.

            Examples:
              comity ledger
              comity ledger CAN-USA --kind commitment --state overdue
              comity ledger 3f2a9c1e --as-of 2021-02
              comity ledger --whose-move --actor MEX
              comity ledger --since 2021-09 --as-of 2021-12-31
              comity ledger --scores --json

            """)
        { what, kind, state, holder, actor, issue, due, limit, asOf, scores, money, moves, since, administrations, record, json };
        command.Validators.Add(result =>
        {
            Option[] views = [scores, money, moves, since, administrations];
            if (views.Count(view => result.GetResult(view) is { Implicit: false }) > 1)
            {
                result.AddError("Only one of --scores, --money, --whose-move, --since and --by-administration can be shown at once.");
            }
        });
        command.SetAction(async (result, cancellation) =>
        {
            var day = result.GetValue(asOf)?.Latest ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
            var query = new LedgerQuery(day)
            {
                Kind = result.GetValue(kind),
                State = result.GetValue(state),
                Holder = result.GetValue(holder),
                Actor = result.GetValue(actor)?.ToUpperInvariant(),
                Issue = result.GetValue(issue),
                DueBy = result.GetValue(due)?.Latest,
            };
            var words = result.GetValue(what)?.Trim() ?? "";
            if (Relationship.TryParse(words, out var relationship) && relationship is not null && relationship.Countries.All(code => KnownWorld.Embedded.TryCountry(code, out _)))
            {
                query = query with { Relationship = relationship };
            }
            else if (words.Length >= LeastIdDigits && ClaimId.TryRange(words, out _, out _))
            {
                query = query with { IdPrefix = words };
            }
            else if (words.Length > 0)
            {
                await result.InvocationConfiguration.Error.WriteLineAsync($"comity: \"{words}\" is no relationship such as CAN-USA, and no {LeastIdDigits} or more digits of an entry's id");
                return ExitCode.Incomplete;
            }

            await using var store = await RecordStore.OpenAsync(RecordOption.Path(result.GetValue(record)), RecordMode.ReadOnly, TimeProvider.System, cancellation);
            var isJson = result.GetValue(json);
            var reader = await LedgerReader.OpenAsync(store, day, cancellation);
            var page = new LedgerPage(
                reader,
                query,
                result.GetValue(limit) ?? (isJson ? null : DefaultEntries),
                isJson,
                result.InvocationConfiguration.Output,
                cancellation);
            if (query.IdPrefix is not null && result.GetResult(since) is null or { Implicit: true })
            {
                return await page.WriteOneAsync(result.InvocationConfiguration.Error);
            }

            var run = Task.Run(() => result.GetValue(scores) ? page.WriteScoresAsync()
                : result.GetValue(money) ? page.WriteMoneyAsync()
                : result.GetValue(moves) ? page.WriteMovesAsync()
                : result.GetValue(since) is { } first ? page.WriteSinceAsync(first.Earliest)
                : result.GetResult(administrations) is { Implicit: false } ? page.WriteAdministrationsAsync(result.GetValue(administrations)?.ToUpperInvariant())
                : page.WriteAllAsync(), cancellation);
            await new RunProgress(result.InvocationConfiguration.Error).FollowAsync(
                run,
                () => $"{NumberWords.Of(reader.Seen, "entry", "entries")} so far",
                () => reader.Seen,
                () => store.CountAsync(new() { Kinds = [ClaimKind.Commitment, ClaimKind.Expectation], KnownBy = day }, CancellationToken.None).GetAwaiter().GetResult());
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<EdtfDate?> Date(string name, string description) => new(name) { Description = description, HelpName = "DATE", CustomParser = DateOption.Parse };

    private static Option<string?> Country(string name, string description, ArgumentArity arity)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "CODE", Arity = arity };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (result.Tokens[0].Value is not { Length: CountryCodeLength } code || !code.All(char.IsAsciiLetter)))
            {
                result.AddError($"{name} takes a country's alpha-3 code such as CAN.");
            }
        });
        return option;
    }

    private static Option<T?> Named<T>(string name, string help, string description, Dictionary<string, T> names)
        where T : struct => new(name)
        {
            Description = $"{description}: {string.Join(", ", names.Keys)}.",
            HelpName = help,
            CustomParser = result => Named(result, names),
        };

    private static T? Named<T>(ArgumentResult result, Dictionary<string, T> names)
        where T : struct
    {
        // "in-progress" and "cant tell" are meant as "in progress" and "can't tell".
        var words = result.Tokens[0].Value;
        foreach (var (name, value) in names)
        {
            if (Plain(name) == Plain(words))
            {
                return value;
            }
        }

        result.AddError($"\"{words}\" is none of {string.Join(", ", names.Keys)}.");
        return null;

        static string Plain(string name) => string.Concat(name.Where(char.IsLetter)).ToLowerInvariant();
    }
}
