using Comity.Claims;

namespace Comity.Record;

public enum ReviewAction : byte
{
    Accept,
    Correct,
    Reject,
    Link,
    Resolve,
}

/// <summary>What a person says of a claim. Keyed by text, kind and span, so that it finds the claim again in a later generation.</summary>
/// <param name="By">Who, as they wish to be named.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Body">The corrected claim, the linked claim or the resolution, as JSON; null where the action needs none.</param>
public sealed record Review(
    string TextHash, ClaimKind Kind, TextSpan Span, ReviewAction Action, string By, DateTimeOffset At, string? Why = null, string? Body = null);
