using System.CommandLine;
using Comity.Record;
using Comity.Views;

namespace Comity.App.Cli;

/// <summary>The commands by which a person says what holds of a claim. Each adds a review; none changes a claim.</summary>
internal static class ReviewCommand
{
    public static Command Create() => new(
        "review",
        """
        Takes a person's word on claims: whether they are right, what bears on them, how they came out.

        Every word is a review with a number, with who gave it, when and why; claims are never changed. A review is taken back by another, with undo. docs/review.md tells what holds when there are several.
        """)
    {
        CreateAccept(),
        ReviewCorrectCommand.Create(),
        CreateReject(),
        ReviewLinkCommand.Create(),
        ReviewResolveCommand.Create(),
        CreateUndo(),
        ReviewListCommand.Create(),
    };

    private static Command CreateAccept() => CreateWord(
        "accept",
        ReviewAction.Accept,
        """
        Says that a claim is right as it was read.

        Prints the review with its number. It takes the place of a correction or a rejection said before.

        Examples:
          comity review accept 3f2a9c1e --by "A. Officer"

        """);

    private static Command CreateReject() => CreateWord(
        "reject",
        ReviewAction.Reject,
        """
        Says that a claim is wrong: its words do not say so.

        Prints the review with its number. The claim stays in the record and is shown as rejected; accounts, calendars and dockets leave it out.

        Examples:
          comity review reject 3f2a9c1e --by "A. Officer" --why "a rehearsal, no meeting"

        """);

    private static Command CreateWord(string name, ReviewAction action, string description)
    {
        var id = ClaimArgument.Create("id", "The claim, by the first digits of its id.");
        var command = new Command(name, description) { id };
        var saying = new ReviewSaying(command);
        command.SetAction((result, cancellation) => saying.SayAsync(
            result,
            async store => saying.Review(result, await ClaimArgument.FindAsync(store, result.GetRequiredValue(id), cancellation), action),
            cancellation));
        return command;
    }

    private static Command CreateUndo()
    {
        var number = new Argument<long>("review-number") { Description = "The review, by its number in comity review list.", HelpName = "REVIEW-NUMBER" };
        var command = new Command(
            "undo",
            """
            Takes a review back.

            What was said before it holds again. The review stays in the list, and taking back is a review itself: it can be taken back, too.

            Examples:
              comity review undo 12 --by "A. Officer" --why "mistyped"

            """)
        { number };
        var saying = new ReviewSaying(command);
        command.SetAction((result, cancellation) => saying.SayAsync(
            result, async store => saying.Undo(result, await UndoableAsync(store, result.GetRequiredValue(number), cancellation)), cancellation));
        return command;
    }

    private static async Task<Review> UndoableAsync(RecordStore store, long number, CancellationToken cancellation)
    {
        var reviews = await store.ReviewsAsync(null, cancellation);
        var review = reviews.FirstOrDefault(review => review.Id == number)
            ?? throw new ComityException(
                ErrorCode.Setting, $"There is no review {number} in {store.Path}.", "the number of a review.", "See the numbers with comity review list.");
        if (SameEventReview.Read(review) is { } same)
        {
            throw new ComityException(
                ErrorCode.Setting,
                $"Review {number} says whether two claims tell of the same event.",
                "a review made with comity review.",
                $"Take it back with comity link --{same.Word.ToString().ToLowerInvariant()} {same.Claim} {same.Other} --undo --by NAME.");
        }

        return new ReviewBook(reviews, DateOnly.MaxValue).UndoneBy(review) is { } undo
            ? throw new ComityException(
                ErrorCode.Setting, $"Review {number} was taken back by review {undo}.", "a review that holds.", $"To restore it, take back review {undo}.")
            : review;
    }
}
