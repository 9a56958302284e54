using Comity.Record;

namespace Comity.Views;

/// <summary>Reviews put into words.</summary>
public static class ReviewWords
{
    /// <summary>"rejected by A. Officer on 3 May 2024: no meeting".</summary>
    public static string Of(Review review) => $"{Said(review)} by {review.By} on {DateWords.Of(DateOnly.FromDateTime(review.At.UtcDateTime))}{Why(review)}";

    /// <summary>"rejected", "resolved: kept, decided on 3 May 2024", "says that … supports it".</summary>
    public static string Said(Review review) => review.Action switch
    {
        ReviewAction.Accept => "accepted",
        ReviewAction.Correct => "corrected",
        ReviewAction.Reject => "rejected",
        ReviewAction.Resolve => Resolved(ReviewBody.Verdict(review)),
        ReviewAction.Undo => ReviewBody.Undo(review) is { } undo ? $"review {undo.Review} taken back" : "taken back",
        _ => Linked(review),
    };

    private static string Why(Review review) => string.IsNullOrWhiteSpace(review.Why) ? "" : $": {review.Why}";

    private static string Resolved(Verdict? verdict)
    {
        if (verdict is null)
        {
            return "resolved";
        }

        var parts = new List<string>();
        if (verdict.State is { } state)
        {
            parts.Add(verdict.DecidedOn is { } day ? $"resolved as “{state}”, decided on {DateWords.Of(day)}" : $"resolved as “{state}”");
        }

        if (verdict.Criterion is { } criterion)
        {
            parts.Add($"criterion “{criterion}”");
        }

        return string.Join(", ", parts);
    }

    private static string Linked(Review review)
    {
        if (SameEventReview.Read(review) is { } same)
        {
            return same.Word switch
            {
                SameEventWord.Apart => $"held apart from {same.Other}",
                SameEventWord.Together => $"held together with {same.Other}",
                _ => $"word on {same.Other} taken back",
            };
        }

        return ReviewBody.Link(review) switch
        {
            { Relation: { } relation } word => $"linked: {word.Answer} {relation.ToString().ToLowerInvariant()} it",
            { } word => $"linked: {word.Answer} does not bear on it",
            _ => "linked",
        };
    }
}
