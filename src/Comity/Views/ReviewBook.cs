using Comity.Claims;
using Comity.Record;

namespace Comity.Views;

/// <summary>What people said of claims, as it holds on a day: reviews that were taken back are gone, of several the last holds.</summary>
/// <remarks>
/// A correction of a misreading holds on every day, as the text said the same then. A verdict holds from the day whose evidence decides it. A review
/// finds its claim by text, kind and span, and by its name where several claims rest on the same words; so it is found again when the text is read anew.
/// </remarks>
public sealed class ReviewBook
{
    private readonly Dictionary<(string TextHash, ClaimKind Kind, TextSpan Span), List<Review>> _reviews = [];
    private readonly Dictionary<string, Dictionary<string, LinkWord>> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<long, long> _undone = [];
    private readonly DateOnly _asOf;

    /// <param name="reviews">In the order they were given.</param>
    public ReviewBook(IReadOnlyList<Review> reviews, DateOnly asOf)
    {
        _asOf = asOf;
        foreach (var review in reviews.Reverse())
        {
            // From the last on: to take back a taking back restores the first. None takes back what was said after it.
            if (!_undone.ContainsKey(review.Id) && ReviewBody.Undo(review) is { } undo && undo.Review < review.Id)
            {
                _undone.TryAdd(undo.Review, review.Id);
            }
        }

        foreach (var review in reviews.Where(review => !_undone.ContainsKey(review.Id)))
        {
            var key = (review.TextHash, review.Kind, review.Span);
            if (!_reviews.TryGetValue(key, out var of))
            {
                _reviews[key] = of = [];
            }

            of.Add(review);
            if (ReviewBody.Link(review) is { } word)
            {
                if (!_links.TryGetValue(word.Opener, out var answers))
                {
                    _links[word.Opener] = answers = new(StringComparer.Ordinal);
                }

                answers[word.Answer] = word;
            }
        }
    }

    /// <summary>A book in which nothing was said.</summary>
    public static ReviewBook Empty { get; } = new([], DateOnly.MaxValue);

    /// <summary>The claim as it stands after review: corrected, or as it was read. Null: rejected.</summary>
    public RecordedClaim? Apply(RecordedClaim claim) => StandingOn(claim)?.Action == ReviewAction.Reject ? null : AsCorrected(claim);

    /// <summary>The claim as it was corrected, else as it was read; a rejected one too.</summary>
    public RecordedClaim AsCorrected(RecordedClaim claim)
    {
        // Words and place are the text's, not the reviewer's: a body that has others was written for another claim.
        if (StandingOn(claim) is not { Action: ReviewAction.Correct } review
            || ReviewBody.Corrected(review) is not { } corrected
            || corrected.Kind != claim.Claim.Kind || corrected.Span != claim.Claim.Span || corrected.Quote != claim.Claim.Quote)
        {
            return claim;
        }

        var day = ClaimRecorder.DayOf(corrected.Date, claim.KnownOn?.DayNumber);
        return claim with
        {
            Claim = corrected with { Passage = claim.Claim.Passage }, // a newer reader may cut sentences otherwise
            Relationship = Relationship.Between(corrected.Actors.Concat(corrected.Recipients).Select(actor => actor.Country).OfType<string>()),
            Day = day is { } number ? DateOnly.FromDayNumber(number) : null,
        };
    }

    /// <summary>The word that stands on a claim: the last that accepts, corrects or rejects it. Null: nobody's.</summary>
    public Review? StandingOn(RecordedClaim claim) =>
        ReviewsOf(claim).LastOrDefault(review => review.Action is ReviewAction.Accept or ReviewAction.Reject or ReviewAction.Correct);

    /// <summary>Whether a person accepted the claim, or corrected it.</summary>
    public bool IsConfirmed(RecordedClaim claim) => StandingOn(claim)?.Action is ReviewAction.Accept or ReviewAction.Correct;

    /// <summary>The last verdict on a claim that holds on the day, with its review; null: nobody decided.</summary>
    public (Review Review, Verdict Verdict)? VerdictOn(RecordedClaim claim)
    {
        foreach (var review in ReviewsOf(claim).Reverse())
        {
            if (ReviewBody.Verdict(review) is { State: not null } verdict && (verdict.DecidedOn ?? DateOnly.FromDateTime(review.At.UtcDateTime)) <= _asOf)
            {
                return (review, verdict);
            }
        }

        return null;
    }

    /// <summary>The criterion in a person's words; null: as derived.</summary>
    public string? CriterionOf(RecordedClaim claim) =>
        ReviewsOf(claim).Select(ReviewBody.Verdict).LastOrDefault(verdict => verdict is { Criterion: not null })?.Criterion;

    /// <summary>What persons said of which later claims bear on this one, by their ids.</summary>
    public IReadOnlyDictionary<string, LinkWord> LinksOf(RecordedClaim opener) =>
        _links.TryGetValue(opener.Id.ToString(), out var links) ? links : new Dictionary<string, LinkWord>();

    /// <summary>All reviews of a claim that were not taken back, in the order they were given.</summary>
    public IReadOnlyList<Review> ReviewsOf(RecordedClaim claim) =>
        _reviews.TryGetValue((claim.TextHash, claim.Claim.Kind, claim.Claim.Span), out var reviews) ? [.. reviews.Where(review => review.IsOf(claim))] : [];

    /// <summary>The number of the review by which this one was taken back; null: it holds, as far as a later one of its kind does not.</summary>
    public long? UndoneBy(Review review) => _undone.TryGetValue(review.Id, out var undo) ? undo : null;
}
