using Comity.Claims;
using Comity.Record;

namespace Comity.Views.Docket;

/// <summary>What documents say of the matters of a docket, and when: what silence means, and which events may be answers.</summary>
/// <remarks>A document speaks of a matter where a claim on the same relationship and issue shares two words with the opening claim, or all it has.</remarks>
public sealed class IssueCoverage
{
    private const int SharedWords = 2;

    /// <summary>Of more countries a claim says too little of two of them.</summary>
    private const int MostCountries = 4;

    private readonly HashSet<string> _vocabulary;
    private readonly HashSet<long> _texts;
    private readonly Dictionary<(string One, string Other), List<Mention>> _mentions = [];

    /// <param name="openers">What may be asked for; only what shares their words or stands in their texts is kept.</param>
    public IssueCoverage(IEnumerable<OpenClaim> openers)
    {
        var opening = openers.Where(open => ChainRules.KindOf(open.Claim) is not null).ToList();
        _vocabulary = opening.SelectMany(open => ContentWords.Of(open.Claim.Claim.Quote)).ToHashSet(StringComparer.Ordinal);
        _texts = opening.Select(open => open.Claim.TextId).ToHashSet();
    }

    /// <summary>Takes a claim in; the order does not matter.</summary>
    public void Add(RecordedClaim claim)
    {
        if (claim.Relationship is not { Countries.Count: <= MostCountries } relationship || claim.KnownOn is null)
        {
            return;
        }

        string[] words = [.. ContentWords.Of(claim.Claim.Quote).Where(_vocabulary.Contains)];
        var answer = claim.Claim is { Kind: ClaimKind.Event, Event: { } coding } && AnswerRule.Found.Contains(coding.Type) ? claim : null;
        if (answer is null ? words.Length == 0 || claim.Claim.Issues.Count == 0 : words.Length == 0 && !_texts.Contains(claim.TextId))
        {
            return;
        }

        var mention = new Mention(claim.Id, relationship, claim.KnownOn.Value, claim.DocumentId, [.. claim.Claim.Issues], words, answer);
        for (var one = 0; one < relationship.Countries.Count; one++)
        {
            for (var other = one + 1; other < relationship.Countries.Count; other++)
            {
                var key = (relationship.Countries[one], relationship.Countries[other]);
                if (!_mentions.TryGetValue(key, out var mentions))
                {
                    _mentions[key] = mentions = [];
                }

                mentions.Add(mention);
            }
        }
    }

    /// <summary>Events of these countries that share a word with what is asked for or stand in its text, each once; in no order that counts.</summary>
    internal IEnumerable<RecordedClaim> Answers(IReadOnlyList<string> actors, IReadOnlyList<string> targets, IReadOnlySet<string> words, long textId)
    {
        var given = new HashSet<ClaimId>();
        foreach (var actor in actors)
        {
            foreach (var target in targets)
            {
                foreach (var mention in Of(actor, target))
                {
                    if (mention.Answer is { } answer && (answer.TextId == textId || mention.Words.Any(words.Contains)) && given.Add(answer.Id))
                    {
                        yield return answer;
                    }
                }
            }
        }
    }

    /// <summary>How many documents speak of it after a day and tell of nothing that could be an answer, and the day of the last one.</summary>
    /// <param name="opening">Claims that tell the opening: what they share with it is no answer.</param>
    /// <param name="since">An answer counts from this day.</param>
    /// <param name="after">Silence counts from the day after this one.</param>
    /// <returns>Null: something may be an answer that is not linked as one, so nothing follows.</returns>
    internal (int Documents, DateOnly Last)? Silence(
        Relationship relationship, IReadOnlyList<World.Issue> issues, IReadOnlyList<RecordedClaim> opening, DateOnly since, DateOnly after)
    {
        var words = ContentWords.Of(opening[0].Claim.Quote);
        var own = opening.Select(claim => claim.Id).ToHashSet();
        var wanted = Math.Min(SharedWords, words.Count);
        var documents = new HashSet<(DateOnly Day, long Document)>();
        foreach (var mention in Of(relationship.Countries[0], relationship.Countries[1]))
        {
            if (mention.Day < since || own.Contains(mention.Claim) || !relationship.Countries.All(mention.Relationship.Includes) || !mention.Issues.Any(issues.Contains))
            {
                continue;
            }

            var shared = mention.Words.Count(words.Contains);
            if (shared > 0 && mention.Answer is { Claim.Event.Type: not World.EventType.Accuse })
            {
                return null;
            }

            if (shared >= wanted && mention.Day > after && mention.Relationship == relationship)
            {
                documents.Add((mention.Day, mention.Document));
            }
        }

        return documents.Count == 0 ? null : (documents.Count, documents.Max(document => document.Day));
    }

    private List<Mention> Of(string one, string other) =>
        _mentions.TryGetValue(string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one), out var mentions) ? mentions : [];

    /// <param name="Answer">The claim itself, where it may be an answer.</param>
    private readonly record struct Mention(
        ClaimId Claim, Relationship Relationship, DateOnly Day, long Document, World.Issue[] Issues, string[] Words, RecordedClaim? Answer);
}
