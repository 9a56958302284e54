using System.CommandLine;
using Comity.Record;
using Comity.Views;

namespace Comity.App.Cli;

/// <summary>What every command of review does alike: who and why, adding the review, telling its number and how to take it back.</summary>
internal sealed class ReviewSaying
{
    private readonly OfficerOptions _officer = new();
    private readonly Option<string?> _why = OfficerOptions.Words("--why", "Why, in words for other readers.");

    public ReviewSaying(Command command)
    {
        _officer.AddTo(command);
        command.Add(_why);
    }

    /// <summary>Makes a review, records it and tells of it.</summary>
    public async Task<int> SayAsync(ParseResult result, Func<RecordStore, Task<Review>> make, CancellationToken cancellation)
    {
        await using var store = await RecordStore.OpenAsync(_officer.RecordPath(result), RecordMode.Open, TimeProvider.System, cancellation);
        var review = await make(store);
        var number = await store.AddReviewAsync(review, cancellation);
        var page = Page.For(result.InvocationConfiguration.Output);
        var claim = review.Claim is { } id
            ? await store.ClaimsAsync(new() { IdPrefix = id.ToString(), Limit = 1 }, cancellation).FirstOrDefaultAsync(cancellation)
            : null;
        page.Paragraph(0, new Run($"review {number}: ", Ink.Strong), new(ReviewWords.Of(review)));
        if (claim is not null)
        {
            var shown = ReviewBody.Corrected(review) ?? claim.Claim;
            page.Paragraph(2, new Run($"{PublicNames.Of(shown.Kind)}  {ClaimWords.Gist(shown)}  "), new(ClaimPage.ShortId(claim), Ink.Quiet));
            page.Paragraph(4, new Run("“", Ink.Quiet), new(shown.Quote, Ink.Quote), new("”", Ink.Quiet));
        }

        page.Line($"take it back: comity review undo {number} --by NAME", Ink.Quiet);
        return ExitCode.Done;
    }

    /// <summary>A review of a claim by the person of the options, now.</summary>
    public Review Review(ParseResult result, RecordedClaim claim, ReviewAction action, string? body = null) =>
        Record.Review.Of(claim, action, _officer.By(result), TimeProvider.System.GetUtcNow(), result.GetValue(_why), body);

    /// <summary>A review that takes another back.</summary>
    public Review Undo(ParseResult result, Review undone) => undone with
    {
        Id = 0,
        Action = ReviewAction.Undo,
        By = _officer.By(result),
        At = TimeProvider.System.GetUtcNow(),
        Why = result.GetValue(_why),
        Body = ReviewBody.Write(new UndoWord(undone.Id)),
    };
}
