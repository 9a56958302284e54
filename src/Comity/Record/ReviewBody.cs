using System.Text.Json;
using System.Text.Json.Serialization;
using Comity.Claims;

namespace Comity.Record;

/// <summary>What a person decides of a commitment, an expectation or a chain: the body of a review that resolves.</summary>
/// <param name="State">The state as the views write it, "kept"; null where only the criterion is said.</param>
/// <param name="DecidedOn">The day whose evidence decides; the verdict does not hold for an earlier as-of day.</param>
/// <param name="Evidence">Ids of the claims that decide.</param>
/// <param name="Criterion">What would decide, in the person's words; null: as derived from the claim.</param>
public sealed record Verdict(string? State, DateOnly? DecidedOn, IReadOnlyList<string> Evidence, string? Criterion);

/// <summary>A person's word on whether a later claim bears on an earlier one: the body of a review that links.</summary>
/// <param name="Opener">Id of the earlier claim.</param>
/// <param name="Answer">Id of the later claim.</param>
/// <param name="Relation">Null: it does not bear on it.</param>
public sealed record LinkWord(string Opener, string Answer, BearingRelation? Relation);

/// <summary>Takes back a review by its number.</summary>
public sealed record UndoWord(long Review);

/// <summary>Bodies of reviews as JSON. What cannot be read is null: another program may have written it.</summary>
public static class ReviewBody
{
    public static string Write(Verdict verdict) => JsonSerializer.Serialize(verdict, ReviewJsonContext.Default.Verdict);

    public static string Write(LinkWord word) => JsonSerializer.Serialize(word, ReviewJsonContext.Default.LinkWord);

    public static string Write(UndoWord word) => JsonSerializer.Serialize(word, ReviewJsonContext.Default.UndoWord);

    /// <summary>A corrected claim.</summary>
    public static string Write(Claim claim) => ClaimJson.Write(claim);

    public static Verdict? Verdict(Review review) =>
        review.Action == ReviewAction.Resolve ? Read(review.Body, body => JsonSerializer.Deserialize(body, ReviewJsonContext.Default.Verdict)) : null;

    public static LinkWord? Link(Review review) => review.Action == ReviewAction.Link
        && Read(review.Body, body => JsonSerializer.Deserialize(body, ReviewJsonContext.Default.LinkWord)) is { Opener.Length: > 0, Answer.Length: > 0 } word ? word : null;

    public static UndoWord? Undo(Review review) =>
        review.Action == ReviewAction.Undo ? Read(review.Body, body => JsonSerializer.Deserialize(body, ReviewJsonContext.Default.UndoWord)) : null;

    /// <summary>The claim as the person says it should have been read.</summary>
    public static Claim? Corrected(Review review) => review.Action == ReviewAction.Correct ? Read(review.Body, ClaimJson.Read) : null;

    private static T? Read<T>(string? body, Func<string, T?> parse)
        where T : class
    {
        try
        {
            return body is null ? null : parse(body);
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Verdict))]
[JsonSerializable(typeof(LinkWord))]
[JsonSerializable(typeof(UndoWord))]
internal sealed partial class ReviewJsonContext : JsonSerializerContext;
