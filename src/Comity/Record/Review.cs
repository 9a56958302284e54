using Comity.Claims;

namespace Comity.Record;

public enum ReviewAction : byte
{
    Accept,
    Correct,
    Reject,
    Link,
    Resolve,

    /// <summary>Takes an earlier review back; its body names which.</summary>
    Undo,
}

/// <summary>What a person says of a claim. Keyed by text, kind and span, so that it finds the claim again in a later generation.</summary>
/// <param name="By">Who, as they wish to be named.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Body">The corrected claim, the linked claim or the verdict, as JSON (<see cref="ReviewBody"/>); null where the action needs none.</param>
public sealed record Review(
    string TextHash, ClaimKind Kind, TextSpan Span, ReviewAction Action, string By, DateTimeOffset At, string? Why = null, string? Body = null)
{
    /// <summary>Its number in the record, from 1; 0 for one that is not recorded yet.</summary>
    public long Id { get; init; }

    /// <summary>Which of several claims of the same kind on the same words; null: each of them.</summary>
    public ClaimId? Claim { get; init; }

    /// <summary>Whether it is said of this claim.</summary>
    public bool IsOf(RecordedClaim claim) =>
        claim.TextHash == TextHash && claim.Claim.Kind == Kind && claim.Claim.Span == Span && (Claim is null || Claim == claim.Id);

    /// <summary>A review of a claim, to be recorded.</summary>
    public static Review Of(RecordedClaim claim, ReviewAction action, string by, DateTimeOffset at, string? why, string? body = null) =>
        new(claim.TextHash, claim.Claim.Kind, claim.Claim.Span, action, by, at, why, body) { Claim = claim.Id };
}
