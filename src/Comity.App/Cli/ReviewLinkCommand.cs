using System.CommandLine;
using Comity.Record;

namespace Comity.App.Cli;

/// <summary>The command by which a person says whether a later claim bears on an earlier one.</summary>
internal static class ReviewLinkCommand
{
    private const string NoRelation = "none";

    public static Command Create()
    {
        var opener = ClaimArgument.Create("opener", "The earlier claim: a commitment, an expectation, a threat, a request, an act.");
        var answer = ClaimArgument.Create("answer", "The later claim.");
        string[] relations = [.. Enum.GetValues<BearingRelation>().Select(relation => PublicNames.Of(relation)), NoRelation];
        var relation = new Option<string>("--relation")
        {
            Description = $"What the later one says for the earlier one: {string.Join(", ", relations)}; must be given.",
            HelpName = string.Join('|', relations),
            Required = true,
        };
        relation.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, relations);
        var command = new Command(
            "link",
            """
            Says whether a later claim bears on an earlier one, and how.

            Prints the review with its number. A person's word goes before what was found by rule; none says that it does not bear on it. Of several on the same two claims the last holds.

            Examples:
              comity review link 3f2a9c1e 77b01d4a --relation supports --by "A. Officer"
              comity review link 3f2a9c1e 77b01d4a --relation none --by "A. Officer" --why "another programme"

            """)
        { opener, answer, relation };
        var saying = new ReviewSaying(command);
        command.SetAction((result, cancellation) => saying.SayAsync(
            result,
            async store =>
            {
                var earlier = await ClaimArgument.FindAsync(store, result.GetRequiredValue(opener), cancellation);
                var later = await ClaimArgument.FindAsync(store, result.GetRequiredValue(answer), cancellation);
                Check(earlier, later);
                BearingRelation? said = Enum.TryParse<BearingRelation>(result.GetValue(relation), ignoreCase: true, out var known) ? known : null;
                return saying.Review(result, earlier, ReviewAction.Link, ReviewBody.Write(new LinkWord(earlier.Id.ToString(), later.Id.ToString(), said)));
            },
            cancellation));
        return command;
    }

    private static void Check(RecordedClaim opener, RecordedClaim answer)
    {
        if (opener.Id == answer.Id)
        {
            throw new ComityException(ErrorCode.Setting, $"{opener.Id} was given twice.", "two claims.", "Give the earlier claim, then the later one.");
        }

        if (answer.KnownOn < opener.KnownOn)
        {
            throw new ComityException(
                ErrorCode.Setting,
                $"{answer.Id} was known on {answer.KnownOn:yyyy-MM-dd}, before {opener.Id} on {opener.KnownOn:yyyy-MM-dd}.",
                "an answer that became known no earlier than what it bears on.",
                "Give the earlier claim first.");
        }
    }
}
