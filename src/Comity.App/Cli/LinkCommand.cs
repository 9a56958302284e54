using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Comity.App.Pipeline;
using Comity.Claims;
using Comity.Linking;
using Comity.Linking.Bearings;
using Comity.Record;

namespace Comity.App.Cli;

/// <summary>The command that links claims that tell of the same event, and takes a person's word on it.</summary>
internal static class LinkCommand
{
    private const int Pair = 2;

    public static Command Create()
    {
        var record = RecordOption.Create();
        var apart = PairOption("--apart", "These two claims do not tell of the same event.");
        var together = PairOption("--together", "These two claims tell of the same event.");
        var undo = new Option<bool>("--undo") { Description = "Take back what was said of the two claims with --apart or --together." };
        var by = new Option<string?>("--by") { Description = "Who says so, as they wish to be named; must be given with --apart and --together.", HelpName = "NAME" };
        var why = new Option<string?>("--why") { Description = "Why, in words for other readers.", HelpName = "WORDS" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command(
            "link",
            """
            Links claims that tell of the same event, and later claims to the promises, expectations and acts that they bear on; or takes your word on two tellings.

            Without --apart and --together it forgets all links and makes them anew from the claims; comity read has linked what it read already. A person's word is added to the record, goes before the rule, and can be taken back with --undo; claims are never changed. Of two claims of kind instrument it says whether they mean the same mechanism or agreement, which comity calendar follows.

            Prints how many later claims bear on how many earlier ones, how many events are told more than once, and by how many claims.

            Examples:
              comity link
              comity link --apart 3f2a9c1e 77b01d4a --by "A. Reader" --why "two summits"
              comity link --together 3f2a9c1e 77b01d4a --by "A. Reader"
              comity link --apart 3f2a9c1e 77b01d4a --undo --by "A. Reader"

            """)
        { record, apart, together, undo, by, why, json };
        command.Validators.Add(result =>
        {
            var pairs = new[] { apart, together }.Count(option => result.GetResult(option) is not null);
            if (pairs > 1)
            {
                result.AddError("Two claims are either --apart or --together.");
            }
            else if (pairs == 1 && string.IsNullOrWhiteSpace(result.GetValue(by)))
            {
                result.AddError("--by must be given: a person's word has a name.");
            }
            else if (pairs == 0 && (result.GetValue(undo) || result.GetValue(by) is not null || result.GetValue(why) is not null))
            {
                result.AddError("--undo, --by and --why go with --apart or --together.");
            }
        });
        command.SetAction(async (result, cancellation) =>
        {
            var output = result.InvocationConfiguration.Output;
            await using var store = await RecordStore.OpenAsync(RecordOption.Path(result.GetValue(record)), RecordMode.Open, TimeProvider.System, cancellation);
            var started = Stopwatch.GetTimestamp();
            RecordLinks links;
            var word = result.GetValue(apart) is { Length: > 0 } ? SameEventWord.Apart : SameEventWord.Together;
            if (result.GetValue(word == SameEventWord.Apart ? apart : together) is [var one, var other])
            {
                var problem = await SayAsync(
                    store, one, other, word, result.GetValue(undo), (result.GetValue(by) ?? "").Trim(), result.GetValue(why), cancellation);
                if (problem is not null)
                {
                    await result.InvocationConfiguration.Error.WriteLineAsync($"comity: {problem}");
                    return ExitCode.Incomplete;
                }

                links = await RecordLinks.LinkAsync(store, null, cancellation);
            }
            else
            {
                links = await RecordLinks.RelinkAsync(store, cancellation);
            }

            var elapsed = Stopwatch.GetElapsedTime(started);
            var (summary, bearing) = links;
            if (result.GetValue(json))
            {
                await output.WriteLineAsync(System.Text.Json.JsonSerializer.Serialize(
                    new
                    {
                        record = store.Path,
                        events = summary.Events,
                        claims = summary.Claims,
                        compared = summary.Considered,
                        bearings = bearing.Links,
                        openers = bearing.Openers,
                        seconds = Math.Round(elapsed.TotalSeconds, 3),
                    },
                    PublicNames.Json));
                return ExitCode.Done;
            }

            await output.WriteLineAsync(Told(bearing));
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{Told(summary)}; {Showing.Counted(summary.Considered, "event claim")} compared in {elapsed.TotalSeconds:N1} s"));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>"3 events told more than once, by 7 claims".</summary>
    public static string Told(LinkingSummary summary) =>
        $"{Showing.Counted(summary.Events, "event")} told more than once, by {Showing.Counted(summary.Claims, "claim")}";

    /// <summary>"5 links from later claims to 3 earlier claims".</summary>
    public static string Told(BearingSummary summary) =>
        $"{Showing.Counted((int)summary.Links, "link")} from later claims to {Showing.Counted((int)summary.Openers, "earlier claim")}";

    /// <summary>What was linked, a line each; nothing where nothing was.</summary>
    public static void WriteTold(TextWriter output, RecordLinks? links)
    {
        if (links is { Events: { Events: > 0 } events })
        {
            output.WriteLine(Told(events));
        }

        if (links is { Bearings: { Links: > 0 } bearings })
        {
            output.WriteLine(Told(bearings));
        }
    }

    /// <summary>The same for JSON.</summary>
    public static object Counts(RecordLinks? links) =>
        new { events = links?.Events.Events ?? 0, claims = links?.Events.Claims ?? 0, bearings = links?.Bearings.Links ?? 0 };

    private static Option<string[]> PairOption(string name, string description) => new(name)
    {
        Description = $"{description} Each is given by the first digits of its id.",
        HelpName = "ID ID",
        Arity = new ArgumentArity(Pair, Pair),
        AllowMultipleArgumentsPerToken = true,
    };

    /// <returns>Why nothing was said; null where it was.</returns>
    private static async Task<string?> SayAsync(
        RecordStore store, string one, string other, SameEventWord word, bool isUndone, string by, string? why, CancellationToken cancellation)
    {
        var claims = new List<RecordedClaim>();
        foreach (var id in new[] { one, other })
        {
            var found = await store.ClaimsAsync(new() { IdPrefix = id, Limit = Pair }, cancellation).ToListAsync(cancellation);
            if (found.Count != 1)
            {
                return found.Count == 0 ? $"\"{id}\" is no claim of {store.Path}" : $"\"{id}\" could be several claims; give more digits";
            }

            if (found[0].Claim.Kind is not (ClaimKind.Event or ClaimKind.Instrument))
            {
                return $"{found[0].Id} is no event and no instrument, but {PublicNames.Of(found[0].Claim.Kind)}";
            }

            claims.Add(found[0]);
        }

        if (claims[0].Claim.Kind != claims[1].Claim.Kind)
        {
            return "an event and an instrument can't be the same";
        }

        if (claims[0].Id == claims[1].Id)
        {
            return "a claim is the same as itself; give two";
        }

        if (isUndone && await StandingAsync(store, claims[0].Id, claims[1].Id, cancellation) != word)
        {
            return $"nobody's word holds {claims[0].Id} and {claims[1].Id} {PublicNames.Of(word)}";
        }

        var review = SameEventReview.Of(claims[0], claims[1], isUndone ? SameEventWord.Undone : word, by, TimeProvider.System.GetUtcNow(), why);
        await store.AddReviewAsync(review, cancellation);
        return null;
    }

    private static async Task<SameEventWord?> StandingAsync(RecordStore store, ClaimId one, ClaimId other, CancellationToken cancellation) =>
        (await store.ReviewsAsync(null, cancellation))
            .Select(SameEventReview.Read)
            .LastOrDefault(said => said is not null && ((said.Claim == one && said.Other == other) || (said.Claim == other && said.Other == one)))?.Word;
}
