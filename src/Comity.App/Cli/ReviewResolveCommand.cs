using System.CommandLine;
using System.Globalization;
using Comity.Claims;
using Comity.Record;
using Comity.Views;

namespace Comity.App.Cli;

/// <summary>The command by which a person decides how a commitment, an expectation or a chain came out, or what would decide it.</summary>
internal static class ReviewResolveCommand
{
    public static Command Create()
    {
        var id = ClaimArgument.Create("id", "The claim, by the first digits of its id.");
        var state = OfficerOptions.Words("--state", $"How it came out. {StateList()}", "STATE");
        var decidedOn = new Option<EdtfDate?>("--decided-on")
        {
            Description = "The day whose evidence decides; on earlier days the verdict does not hold. Default: the day on which the last evidence became known, else today.",
            HelpName = "DATE",
            CustomParser = DateOption.Parse,
        };
        var evidence = new Option<string[]>("--evidence")
        {
            Description = "The claims that decide, each by the first digits of its id.",
            HelpName = "ID",
            AllowMultipleArgumentsPerToken = true,
        };
        var criterion = OfficerOptions.Words("--criterion", "What would decide, in plain words, instead of what is derived from the claim.");
        var command = new Command(
            "resolve",
            """
            Decides how a claim came out, or says what would decide it.

            Prints the review with its number. A verdict goes before what is found by rule, from the day it is decided on; as of an earlier day it does not hold. Of several the last holds.

            Examples:
              comity review resolve 3f2a9c1e --state "came true" --evidence 77b01d4a --by "A. Officer"
              comity review resolve 3f2a9c1e --state "can't be decided" --decided-on 2024-12-31 --by "A. Officer" --why "nobody counted"
              comity review resolve 3f2a9c1e --criterion "a summit of the three leaders before 2025-01-20" --by "A. Officer"

            """)
        { id, state, decidedOn, evidence, criterion };
        var saying = new ReviewSaying(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(state) is null && result.GetResult(criterion) is null)
            {
                result.AddError("--state, --criterion or both must be given.");
            }

            if (result.GetResult(state) is null && (result.GetResult(decidedOn) is not null || result.GetResult(evidence) is not null))
            {
                result.AddError("--decided-on and --evidence go with --state.");
            }
        });
        command.SetAction((result, cancellation) => saying.SayAsync(
            result,
            async store =>
            {
                var claim = await ClaimArgument.FindAsync(store, result.GetRequiredValue(id), cancellation);
                var decides = new List<RecordedClaim>();
                foreach (var one in result.GetValue(evidence) ?? [])
                {
                    decides.Add(await ClaimArgument.FindAsync(store, one, cancellation));
                }

                var verdict = new Verdict(
                    StateOf(claim, result.GetValue(state)),
                    DecidedOn(result.GetValue(decidedOn), decides),
                    [.. decides.Select(one => one.Id.ToString()).Distinct()],
                    result.GetValue(criterion)?.Trim());
                return saying.Review(result, claim, ReviewAction.Resolve, ReviewBody.Write(verdict));
            },
            cancellation));
        return command;
    }

    private static string StateList() => string.Join(" ", Enum.GetValues<ClaimKind>()
        .Where(kind => VerdictStates.Of(kind).Count > 0)
        .Select(kind => $"Of {(kind == ClaimKind.Event ? "an event that opens a chain" : kind == ClaimKind.Expectation ? "an expectation" : "a commitment")}: {string.Join(", ", VerdictStates.Of(kind))}."));

    private static string? StateOf(RecordedClaim claim, string? words)
    {
        var kind = claim.Claim.Kind;
        var states = VerdictStates.Of(kind);
        if (states.Count == 0)
        {
            throw new ComityException(
                ErrorCode.Setting, $"{claim.Id} is {PublicNames.Of(kind)}.", "a commitment, an expectation or an event, of which something can be decided.", "Give another claim.");
        }

        return words is null ? null : VerdictStates.Find(kind, words) ?? throw new ComityException(
            ErrorCode.Setting, $"\"{words}\" is no state of a claim of kind {PublicNames.Of(kind)}.", $"{string.Join(", ", states)}.", "Give one of these as --state.");
    }

    // As of a day only what was known by then is used: a verdict cannot hold before its evidence.
    private static DateOnly? DecidedOn(EdtfDate? given, List<RecordedClaim> evidence)
    {
        var last = evidence.MaxBy(claim => claim.KnownOn);
        if (given is null)
        {
            return last?.KnownOn;
        }

        if (given.Latest == DateOnly.MaxValue)
        {
            throw new ComityException(ErrorCode.Setting, $"--decided-on has {given}.", "a date that ends.", "Give the day whose evidence decides.");
        }

        return last?.KnownOn > given.Latest
            ? throw new ComityException(
                ErrorCode.Setting,
                string.Create(CultureInfo.InvariantCulture, $"--decided-on is {given}, but the evidence {last.Id} became known on {last.KnownOn:yyyy-MM-dd}."),
                "a day on which all evidence was known.",
                "Give that day or a later one, or leave --decided-on out.")
            : given.Latest;
    }
}
