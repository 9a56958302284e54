using System.CommandLine;
using Comity.Claims;
using Comity.Record;
using Comity.Views;

namespace Comity.App.Cli;

/// <summary>The command by which a person corrects what was read out of a passage; an option for each <see cref="ClaimField"/>.</summary>
internal static class ReviewCorrectCommand
{
    public static Command Create()
    {
        var id = ClaimArgument.Create("id", "The claim, by the first digits of its id.");
        var fields = ClaimField.All.Select(field => (Field: field, Option: OfficerOptions.Words(
            $"--{field.Name}", $"Its {field.Name}: {field.Expected}.", field.Name.ToUpperInvariant()))).ToList();
        var command = new Command(
            "correct",
            """
            Says what a claim should have been read as.

            Prints the review with its number and the claim as corrected. Words and place of a claim are the text's and cannot be corrected; what is not given stays as it was read, or as it was corrected before. Of two corrections the last holds.

            Examples:
              comity review correct 3f2a9c1e --type CONSULT --mode visit --by "A. Officer"
              comity review correct 3f2a9c1e --actors CAN,MEX --recipients none --by "A. Officer" --why "they met each other"
              comity review correct 77b01d4a --deadline 2024-12 --amount "4000000000 USD" --by "A. Officer"

            """)
        { id };
        var saying = new ReviewSaying(command);
        fields.ForEach(field => command.Add(field.Option));
        command.Validators.Add(result =>
        {
            if (fields.TrueForAll(field => result.GetResult(field.Option) is null))
            {
                result.AddError("Nothing is corrected: give at least one option such as --type.");
            }
        });
        command.SetAction((result, cancellation) => saying.SayAsync(
            result,
            async store =>
            {
                var claim = await ClaimArgument.FindAsync(store, result.GetRequiredValue(id), cancellation);
                var book = new ReviewBook(await store.ReviewsAsync(claim.TextHash, cancellation), DateOnly.MaxValue);
                var given = fields.Select(field => (field.Field, Words: result.GetValue(field.Option)?.Trim())).Where(field => field.Words is not null);
                var corrected = given.Aggregate(book.AsCorrected(claim).Claim, (before, field) => Corrected(before, field.Field, field.Words ?? ""));
                await CheckAsync(store, claim, corrected, cancellation);
                return saying.Review(result, claim, ReviewAction.Correct, ReviewBody.Write(corrected));
            },
            cancellation));
        return command;
    }

    private static Claim Corrected(Claim claim, ClaimField field, string words)
    {
        if (!field.Kinds.Contains(claim.Kind))
        {
            var has = ClaimField.All.Where(other => other.Kinds.Contains(claim.Kind)).Select(other => $"--{other.Name}");
            throw new ComityException(
                ErrorCode.Setting, $"--{field.Name} was given for {Article(claim.Kind)}.", $"one of {string.Join(", ", has)}.", "Correct what the kind carries.");
        }

        return field.Set(claim, words) ?? throw new ComityException(
            ErrorCode.Setting, $"--{field.Name} has \"{words}\".", $"{field.Expected}.", "Correct the option; docs/claims.md lists the words.");
    }

    private static async Task CheckAsync(RecordStore store, RecordedClaim claim, Claim corrected, CancellationToken cancellation)
    {
        if (await store.DocumentAsync(claim.DocumentId, cancellation) is { } document && ClaimRules.Violations(corrected, document.Text) is [var rule, ..])
        {
            throw new ComityException(ErrorCode.Setting, $"The corrected claim breaks the rule that {rule}.", "a sound claim.", "Correct it otherwise, or reject it.");
        }
    }

    private static string Article(ClaimKind kind) => PublicNames.Of(kind) is var name && "aei".Contains(name[0]) ? $"an {name}" : $"a {name}";
}
