using System.CommandLine;
using System.Text.Json.Nodes;
using Comity.App.Docket;
using Comity.Claims;
using Comity.Record;
using Comity.Views.Contradictions;
using Comity.Views.Docket;
using Comity.World;

namespace Comity.App.Cli;

/// <summary>The command that shows what began between countries and what became of it.</summary>
internal static class DocketCommand
{
    private const int LeastIdDigits = 4;
    private const int CountryCodeLength = 3;
    private static readonly IReadOnlyDictionary<string, Issue> Issues = Enum.GetValues<Issue>().ToDictionary(issue => PublicNames.Of(issue), StringComparer.Ordinal);

    public static Command Create()
    {
        var what = new Argument<string?>("what")
        {
            Description = "A relationship (CAN-USA, in any order; the pairs within it and the groups around it too), or a chain (the first digits of its id). Without it: all.",
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "RELATIONSHIP|ID",
        };
        var kind = Named("--kind", "KIND", "Only chains of this kind", DocketNames.Kinds);
        var state = Named("--state", "STATE", "Only chains in this state", DocketNames.States);
        var issue = Named("--issue", "ISSUE", "Only chains on this issue", Issues);
        var actor = new Option<string?>("--actor") { Description = "Only chains in which this country acts: its alpha-3 code, CAN.", HelpName = "CODE" };
        var asOf = new Option<EdtfDate?>("--as-of") { Description = "As it was known on this day; of a month or year, on its last day. Default: today.", HelpName = "DATE", CustomParser = DateOption.Parse };
        var since = new Option<EdtfDate?>("--since") { Description = "Only chains that moved on this day or later.", HelpName = "DATE", CustomParser = DateOption.Parse };
        var limit = new Option<int?>("--limit") { Description = "At most so many.", HelpName = "N" };
        var irritants = new Option<bool>("--irritants") { Description = "What stands between countries, by relationship and issue." };
        var contradictions = new Option<bool>("--contradictions") { Description = "Sources that disagree on one fact." };
        var figures = new Option<bool>("--figures") { Description = "Figures with their age, the youngest first." };
        var administrations = CountryOption.Create("--by-administration", "Chains by who led the government of this country on the day they began.");
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var record = RecordOption.Create();
        actor.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is not { Length: CountryCodeLength } code || !code.All(char.IsAsciiLetter))
            {
                result.AddError("--actor takes a country's alpha-3 code such as CAN.");
            }
        });
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var number) && number < 1)
            {
                result.AddError("--limit takes a number from 1 on.");
            }
        });
        var command = new Command(
            "docket",
            """
            Shows threats, requests, acts and disputes as chains, from what began them to what became of them.

            Prints, for each chain, where it stands and its steps with date, days since the step before, exact words and document; open chains first, then by the newest step. What became of it is found by linking; where nothing is recorded it is open. With --irritants, relationship and issue with the number of chains; with --contradictions, sources that disagree on a date, an amount or who attended, side by side; with --figures, how old figures are.

            Examples:
              comity docket
              comity docket CAN-USA --kind dispute
              comity docket --state withdrawn --as-of 2020-12-31
              comity docket 3f2a9c1e --json
              comity docket --irritants

            """)
        { what, kind, state, issue, actor, asOf, since, limit, irritants, contradictions, figures, administrations, json, record };
        command.Validators.Add(result =>
        {
            if (new[] { irritants, contradictions, figures }.Count(option => result.GetValue(option)) > 1)
            {
                result.AddError("Of --irritants, --contradictions and --figures only one can be given.");
            }
        });
        command.SetAction(async (result, cancellation) =>
        {
            await using var store = await RecordStore.OpenAsync(RecordOption.Path(result.GetValue(record)), RecordMode.ReadOnly, TimeProvider.System, cancellation);
            var words = result.GetValue(what)?.Trim() ?? "";
            var relationship = Relationship.TryParse(words, out var parsed) ? parsed : null;
            var filter = new DocketFilter(
                relationship, result.GetValue(kind), result.GetValue(state), result.GetValue(issue), result.GetValue(actor)?.ToUpperInvariant(), result.GetValue(since)?.Earliest);
            var showing = new DocketShowing(
                store,
                filter,
                result.GetValue(asOf)?.Latest ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime),
                result.GetValue(limit) ?? int.MaxValue,
                result.GetValue(json),
                result.InvocationConfiguration.Output,
                cancellation);
            if (words.Length > 0 && relationship is null)
            {
                return await showing.OneAsync(words, result.InvocationConfiguration.Error);
            }

            await (result.GetValue(contradictions) ? showing.ContradictionsAsync()
                : result.GetValue(figures) ? showing.FiguresAsync()
                : result.GetValue(irritants) ? showing.IrritantsAsync()
                : result.GetValue(administrations) is { } country ? showing.AdministrationsAsync(country)
                : showing.ChainsAsync());
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<T?> Named<T>(string name, string helpName, string description, IReadOnlyDictionary<string, T> names) where T : struct, Enum => new(name)
    {
        Description = $"{description}: {string.Join(", ", names.Keys)}.",
        HelpName = helpName,
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value.Trim().ToLowerInvariant();
            if (names.TryGetValue(word, out var value) || names.TryGetValue(word.Replace('-', ' '), out value))
            {
                return value;
            }

            result.AddError($"\"{result.Tokens[0].Value}\" is none of {string.Join(", ", names.Keys)}.");
            return null;
        },
    };

    /// <summary>What is shown, as of when, and where to.</summary>
    private sealed class DocketShowing(
        RecordStore record, DocketFilter filter, DateOnly asOf, int limit, bool isJson, TextWriter output, CancellationToken cancellation)
    {
        private readonly Page _page = Page.For(output);

        public async Task ChainsAsync()
        {
            var book = await BookAsync();
            var documents = await DocketLoading.DocumentsAsync(record, cancellation);
            var chains = book.Chains.Where(filter.Takes).ToList();
            var page = new DocketPage(_page, documents);
            Write("chains", chains, new DocketJson(documents).Of, page.Write, "chain", "chains");
        }

        /// <summary>The one chain whose id, or one of whose claims' ids, begins with these digits.</summary>
        public async Task<int> OneAsync(string prefix, TextWriter error)
        {
            var digits = prefix.ToLowerInvariant();
            var chains = digits.Length < LeastIdDigits || !ClaimId.TryRange(digits, out _, out _)
                ? []
                : (await BookAsync()).Chains.Where(chain => chain.Id.ToString().StartsWith(digits, StringComparison.Ordinal)).ToList();
            if (chains.Count != 1)
            {
                await error.WriteLineAsync(chains.Count == 0
                    ? $"comity: \"{prefix}\" is no relationship and no chain of {record.Path}"
                    : $"comity: \"{prefix}\" could be each of {chains.Count} chains; give more digits");
                return ExitCode.Incomplete;
            }

            var documents = await DocketLoading.DocumentsAsync(record, cancellation);
            if (isJson)
            {
                WriteJson(new DocketJson(documents).Of(chains[0]));
            }
            else
            {
                new DocketPage(_page, documents).WriteWhole(chains[0]);
            }

            return ExitCode.Done;
        }

        /// <param name="country">Alpha-3: whose governments.</param>
        public async Task AdministrationsAsync(string country)
        {
            var book = await BookAsync();
            var documents = await DocketLoading.DocumentsAsync(record, cancellation);
            var groups = Views.Administrations.Split(KnownWorld.Embedded, book.Chains.Where(filter.Takes).Take(limit), _ => country, chain => chain.Opened, asOf);
            if (isJson)
            {
                var toJson = new DocketJson(documents);
                WriteJson(new()
                {
                    ["as_of"] = Iso(asOf),
                    ["administrations"] = new JsonArray([.. groups.Select(group => (JsonNode)new JsonObject
                    {
                        ["country"] = country,
                        ["leader"] = group.Administration?.Leader,
                        ["from"] = group.Administration is { } who ? Iso(who.From) : null,
                        ["to"] = group.Administration?.To is { } to ? Iso(to) : null,
                        ["chains"] = new JsonArray([.. group.Items.Select(toJson.Of)]),
                    })]),
                });
                return;
            }

            var page = new DocketPage(_page, documents);
            foreach (var group in groups)
            {
                _page.Line(AdministrationLines.Heading(group.Administration), Ink.Heading);
                foreach (var chain in group.Items)
                {
                    page.Write(chain);
                }
            }
        }

        public async Task IrritantsAsync()
        {
            var irritants = (await BookAsync()).Irritants.Select(filter.Narrow).OfType<Irritant>().ToList();
            Write("irritants", irritants, DocketJson.Of, new DocketPage(_page, new Dictionary<long, RecordedDocument>()).Write, "irritant", "irritants");
        }

        public async Task ContradictionsAsync()
        {
            var input = await DocketLoading.ContradictionsAsync(record, asOf, cancellation);
            var found = ContradictionView.Of(input).Where(one => filter.Takes(one.Relationship)).ToList();
            Write("contradictions", found, new DocketJson(input.Documents).Of, new DocketPage(_page, input.Documents).Write, "contradiction", "contradictions");
        }

        public async Task FiguresAsync()
        {
            var input = await DocketLoading.ContradictionsAsync(record, asOf, cancellation);
            var figures = ContradictionView.FigureAges(input)
                .Where(figure => filter.Takes(figure.Claim.Relationship) && (filter.Issue is not { } issue || figure.Claim.Claim.Issues.Contains(issue)))
                .ToList();
            Write("figures", figures, new DocketJson(input.Documents).Of, new DocketPage(_page, input.Documents).Write, "figure", "figures");
        }

        private async Task<DocketBook> BookAsync() => DocketView.Of(await DocketLoading.DocketAsync(record, asOf, cancellation));

        private void Write<T>(string name, List<T> all, Func<T, JsonObject> toJson, Action<T> write, string one, string many)
        {
            if (isJson)
            {
                WriteJson(new()
                {
                    ["as_of"] = Iso(asOf),
                    ["matching"] = all.Count,
                    [name] = new JsonArray([.. all.Take(limit).Select(toJson)]),
                });
                return;
            }

            foreach (var item in all.Take(limit))
            {
                write(item);
            }

            var shown = Math.Min(limit, all.Count);
            var counted = Views.NumberWords.Of(all.Count, one, many);
            _page.Line(shown < all.Count ? $"{shown} of {counted}: --limit shows more" : $"{counted} as of {Views.DateWords.Of(asOf)}");
        }

        private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        private void WriteJson(JsonObject value) => output.WriteLine(value.ToJsonString(PublicNames.Json));
    }
}
