using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Docket;

/// <summary>Which documents speak of what a chain is about, and when: what silence means.</summary>
/// <remarks>A document speaks of it where a claim on the same relationship and issue shares two words with the opening claim, or all it has.</remarks>
public sealed class IssueCoverage
{
    private const int SharedWords = 2;

    /// <summary>Of more countries a claim says too little of two of them.</summary>
    private const int MostCountries = 4;

    private static readonly HashSet<EventType> Answering =
    [
        EventType.Agree, EventType.Support, EventType.Concede, EventType.Cooperate, EventType.Aid, EventType.Retreat, EventType.Reject,
        EventType.Sanction, EventType.Coerce,
    ];

    private readonly HashSet<string> _vocabulary;
    private readonly Dictionary<(string One, string Other, Issue Issue), List<Mention>> _mentions = [];

    /// <param name="openers">What may be asked for; only their words are kept.</param>
    public IssueCoverage(IEnumerable<OpenClaim> openers) =>
        _vocabulary = openers.SelectMany(open => ContentWords.Of(open.Claim.Claim.Quote)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Takes a claim in; the order does not matter.</summary>
    public void Add(RecordedClaim claim)
    {
        if (claim.Relationship is not { Countries.Count: <= MostCountries } relationship || claim.KnownOn is not { } day || claim.Claim.Issues.Count == 0)
        {
            return;
        }

        string[] words = [.. ContentWords.Of(claim.Claim.Quote).Where(_vocabulary.Contains)];
        if (words.Length == 0)
        {
            return;
        }

        var isAnswer = claim.Claim is { Kind: ClaimKind.Event, Event: { } coding } && Answering.Contains(coding.Type);
        var mention = new Mention(claim.Id, relationship, day, claim.DocumentId, words, isAnswer);
        for (var one = 0; one < relationship.Countries.Count; one++)
        {
            for (var other = one + 1; other < relationship.Countries.Count; other++)
            {
                foreach (var issue in claim.Claim.Issues)
                {
                    var key = (relationship.Countries[one], relationship.Countries[other], issue);
                    if (!_mentions.TryGetValue(key, out var mentions))
                    {
                        _mentions[key] = mentions = [];
                    }

                    mentions.Add(mention);
                }
            }
        }
    }

    /// <summary>How many documents speak of it after a day and tell of nothing that could be an answer, and the day of the last one.</summary>
    /// <param name="opening">Claims that tell the opening: what they share with it is no answer.</param>
    /// <param name="after">Silence counts from the day after this one; an answer counts from <paramref name="since"/>.</param>
    /// <returns>Null: something may be an answer that is not linked as one, so nothing follows.</returns>
    internal (int Documents, DateOnly? Last)? Silence(
        Relationship relationship, IReadOnlyList<Issue> issues, IReadOnlyList<RecordedClaim> opening, DateOnly since, DateOnly after)
    {
        var words = ContentWords.Of(opening[0].Claim.Quote);
        var own = opening.Select(claim => claim.Id).ToHashSet();
        var mentions = issues
            .SelectMany(issue => _mentions.TryGetValue((relationship.Countries[0], relationship.Countries[1], issue), out var of) ? of : [])
            .Where(mention => mention.Day >= since && !own.Contains(mention.Claim) && relationship.Countries.All(mention.Relationship.Includes) && mention.Words.Any(words.Contains))
            .ToList();
        if (mentions.Exists(mention => mention.IsAnswer))
        {
            return null;
        }

        var wanted = Math.Min(SharedWords, words.Count);
        var documents = mentions
            .Where(mention => mention.Day > after && mention.Relationship == relationship && mention.Words.Count(words.Contains) >= wanted)
            .Select(mention => (mention.Day, mention.Document))
            .Distinct()
            .ToList();
        return (documents.Count, documents.Count == 0 ? null : documents.Max(document => document.Day));
    }

    private readonly record struct Mention(ClaimId Claim, Relationship Relationship, DateOnly Day, long Document, string[] Words, bool IsAnswer);
}
