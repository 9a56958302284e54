using System.CommandLine;
using System.Text.Json;
using Comity.Claims;
using Comity.Record;
using Comity.Views;

namespace Comity.App.Cli;

/// <summary>The command that lists what people said of claims.</summary>
internal static class ReviewListCommand
{
    public static Command Create()
    {
        var id = new Argument<string?>("id") { Description = "Only reviews of this claim, given by the first digits of its id.", Arity = ArgumentArity.ZeroOrOne, HelpName = "ID" };
        var reattach = new Option<bool>("--to-reattach") { Description = "Only reviews whose claim a newer reading does not make any more." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var record = RecordOption.Create();
        var command = new Command(
            "list",
            """
            Lists what people said of claims, in the order in which they said it.

            Prints, of each review, its number, what was said, by whom, when and why, the claim with its words, and whether it was taken back. What comity link was told of two claims is listed, too.

            Examples:
              comity review list
              comity review list 3f2a9c1e --json
              comity review list --to-reattach

            """)
        { id, reattach, json, record };
        command.SetAction(async (result, cancellation) =>
        {
            await using var store = await RecordStore.OpenAsync(RecordOption.Path(result.GetValue(record)), RecordMode.ReadOnly, TimeProvider.System, cancellation);
            var all = await store.ReviewsAsync(null, cancellation);
            var listed = result.GetValue(reattach) ? await store.ReviewsToReattachAsync(cancellation) : all;
            if (result.GetValue(id) is { } given)
            {
                var claim = await ClaimArgument.FindAsync(store, given, cancellation);
                listed = [.. listed.Where(review => review.IsOf(claim) || Names(review, claim))];
            }

            var entries = await EntriesAsync(store, listed, new(all, DateOnly.MaxValue), cancellation);
            if (result.GetValue(json))
            {
                await result.InvocationConfiguration.Output.WriteLineAsync(JsonSerializer.Serialize(new { reviews = entries.Select(Public) }, PublicNames.Json));
            }
            else
            {
                Write(Page.For(result.InvocationConfiguration.Output), entries);
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <param name="Claim">Null: the record has none of the kind on these words any more.</param>
    /// <param name="Id">Of the claim, or of the first of several on the same words.</param>
    private sealed record Entry(Review Review, ClaimId Id, RecordedClaim? Claim, long? UndoneBy);

    private static bool Names(Review review, RecordedClaim claim) =>
        ReviewBody.Link(review)?.Answer == claim.Id.ToString() || SameEventReview.Read(review)?.Other == claim.Id;

    private static async Task<List<Entry>> EntriesAsync(RecordStore store, IReadOnlyList<Review> reviews, ReviewBook book, CancellationToken cancellation)
    {
        var entries = new List<Entry>(reviews.Count);
        foreach (var review in reviews)
        {
            var id = review.Claim ?? SameEventReview.Read(review)?.Claim ?? ClaimId.For(review.TextHash, review.Kind, review.Span);
            var claim = await store.ClaimsAsync(new() { IdPrefix = id.ToString(), AllGenerations = true, Limit = 1 }, cancellation).FirstOrDefaultAsync(cancellation);
            entries.Add(new(review, id, claim, book.UndoneBy(review)));
        }

        return entries;
    }

    private static void Write(Page page, List<Entry> entries)
    {
        foreach (var (review, id, claim, undoneBy) in entries)
        {
            page.Hanging(
                0, 6, new Run($"{review.Id,4}  ", Ink.Strong), new(ReviewWords.Of(review)), new(undoneBy is { } undo ? $"  (taken back by review {undo})" : "", Ink.Warning));
            var words = ReviewBody.Corrected(review) is { } corrected ? ClaimWords.Gist(corrected) : claim is null ? "not in the record any more" : ClaimWords.Gist(claim.Claim);
            page.Paragraph(6, new Run($"{PublicNames.Of(review.Kind)}  {words}  "), new(id.ToString(), Ink.Quiet));
            if (claim is not null)
            {
                page.Paragraph(6, new Run("“", Ink.Quiet), new(claim.Claim.Quote, Ink.Quote), new("”", Ink.Quiet));
            }
        }

        page.Line(Showing.Counted(entries.Count, "review"));
    }

    private static object Public(Entry entry)
    {
        var review = entry.Review;
        var verdict = ReviewBody.Verdict(review);
        var link = ReviewBody.Link(review);
        var same = SameEventReview.Read(review);
        return new
        {
            number = review.Id,
            claim = entry.Id.ToString(),
            kind = PublicNames.Of(review.Kind),
            quote = entry.Claim?.Claim.Quote,
            action = PublicNames.Of(review.Action),
            state = verdict?.State,
            decidedOn = verdict?.DecidedOn,
            criterion = verdict?.Criterion,
            evidence = verdict?.Evidence,
            answer = link?.Answer ?? same?.Other.ToString(),
            relation = link is not null ? (link.Relation is { } relation ? PublicNames.Of(relation) : "none") : same is null ? null : PublicNames.Of(same.Word),
            corrected = ReviewBody.Corrected(review) is { } corrected ? ClaimWords.Gist(corrected) : null,
            undoes = ReviewBody.Undo(review)?.Review,
            by = review.By,
            at = review.At,
            why = review.Why,
            takenBackBy = entry.UndoneBy,
        };
    }
}
