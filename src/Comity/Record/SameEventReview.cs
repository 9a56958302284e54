using System.Text.Json;
using System.Text.Json.Serialization;
using Comity.Claims;

namespace Comity.Record;

/// <summary>What a person says of two claims.</summary>
public enum SameEventWord : byte
{
    /// <summary>They tell of different events.</summary>
    Apart,

    /// <summary>They tell of the same event.</summary>
    Together,

    /// <summary>What was said of them before is taken back.</summary>
    Undone,
}

/// <summary>A review that says whether two claims tell of the same event. Of several on the same two claims the last one holds.</summary>
public sealed record SameEventReview(ClaimId Claim, ClaimId Other, SameEventWord Word, string By, string? Why)
{
    /// <summary>The review to be recorded; it is keyed by the first claim.</summary>
    public static Review Of(RecordedClaim claim, RecordedClaim other, SameEventWord word, string by, DateTimeOffset at, string? why) => new(
        claim.TextHash,
        claim.Claim.Kind,
        claim.Claim.Span,
        ReviewAction.Link,
        by,
        at,
        why,
        JsonSerializer.Serialize(new SameEventBody(claim.Id.ToString(), other.Id.ToString(), word), SameEventJsonContext.Default.SameEventBody));

    /// <summary>Null where a review says something else.</summary>
    public static SameEventReview? Read(Review review)
    {
        if (review is not { Action: ReviewAction.Link, Body: { } body })
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(body, SameEventJsonContext.Default.SameEventBody) is { } said
                && ClaimId.TryParse(said.Claim, out var claim) && ClaimId.TryParse(said.Other, out var other)
                ? new(claim, other, said.Word, review.By, review.Why)
                : null;
        }
        catch (JsonException)
        {
            return null; // a link of another sort, by another program
        }
    }
}

/// <summary>The body of such a review.</summary>
internal sealed record SameEventBody(string Claim, string Other, SameEventWord Word);

[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SameEventBody))]
internal sealed partial class SameEventJsonContext : JsonSerializerContext;
