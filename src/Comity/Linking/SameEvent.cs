using System.Globalization;
using Comity.Claims;

namespace Comity.Linking;

/// <summary>Why two claims are taken for the same event.</summary>
/// <param name="Strength">The stronger link is made first.</param>
internal readonly record struct SameEventFinding(double Strength, string Reason);

/// <summary>Whether two claims tell of the same event; docs/linking.md explains the rule, and how its figures were chosen.</summary>
/// <remarks>A merge of two events is worse than a missed link: where it could be either, it is none.</remarks>
internal sealed class SameEvent(WordTable table)
{
    /// <summary>Days in a date that is as good as one day.</summary>
    private const int OneDay = 2;
    private const int OneMonth = 31;
    private const int PublishedWithinDays = 30;
    private const int NeighbourhoodChars = 1000;
    private const double SimilarInMonth = .4;
    private const double SimilarInNeighbourhood = .5;
    private const double SimilarInYear = .6;
    private const double NearlySame = .75;

    /// <summary>Null: they are not taken for the same.</summary>
    public SameEventFinding? Find(Telling one, Telling other)
    {
        if (one.Words.Topics.Length + one.Words.Acts.Length == 0 || Contradict(one, other))
        {
            return null;
        }

        var topics = TellingWords.Shared(one.Words.Topics, other.Words.Topics);
        var acts = TellingWords.Shared(one.Words.Acts, other.Words.Acts);
        if (topics + acts == 0)
        {
            return null;
        }

        var similarity = TellingWords.Similarity(one.Words, other.Words);
        var sameText = one.Recorded.TextId == other.Recorded.TextId;
        if (one.IsDated && other.IsDated)
        {
            var widest = Math.Max(one.Width, other.Width);
            var samePassage = sameText && one.Claim.Passage == other.Claim.Passage && one.Claim.Date == other.Claim.Date;
            if (one.IsConsult && acts > 0 && (widest <= OneDay || samePassage) && MeetOnSameIssue(one, other))
            {
                return Found(widest <= OneDay ? 3 : 2, widest <= OneDay ? "a meeting of the same parties on the same day" : "a meeting told twice in one sentence");
            }

            return widest <= OneMonth
                ? topics > 0 && topics + acts > 1 && similarity >= SimilarInMonth ? Found(widest <= OneDay ? 2 : 1, widest <= OneDay ? "same day" : "dates within a month agree") : null
                : topics > 1 && similarity >= SimilarInYear ? Found(.5, "dates within a year agree") : null;
        }

        if (sameText)
        {
            return topics > 1 && similarity >= SimilarInNeighbourhood && Distance(one.Claim.Span, other.Claim.Span) <= NeighbourhoodChars
                ? Found(.5, "close by in the same document")
                : null;
        }

        return topics > 1 && topics + acts > 2 && similarity >= NearlySame && ArePublishedTogether(one, other)
            ? Found(0, $"published within {PublishedWithinDays} days")
            : null;

        SameEventFinding Found(double rank, string when) => new(
            rank + similarity,
            string.Create(CultureInfo.InvariantCulture, $"{when}; words {similarity:0.00} alike ({string.Join(", ", SharedWords(one, other))})"));
    }

    /// <summary>Something that one says cannot be true of what the other tells: they are never put together, not even by way of a third.</summary>
    public bool Contradict(Telling one, Telling other) =>
        one.Coding.Type != other.Coding.Type
        || (one.Coding.Mode is { } mode && other.Coding.Mode is { } otherMode && mode != otherMode)
        || ((one.Coding.Auxiliary ^ other.Coding.Auxiliary) & ~Auxiliary.Historical) != 0
        || one.Latest < other.Earliest || other.Latest < one.Earliest
        || (!one.IsDated && !other.IsDated && one.Recorded.TextId != other.Recorded.TextId && !ArePublishedTogether(one, other))
        || !RolesAgree(one, other)
        || TellingWords.Differ(one.Words.Numbers, other.Words.Numbers)
        || TellingWords.Differ(one.Words.Ordinals, other.Words.Ordinals)
        || TellingWords.Differ(one.Words.Ranks, other.Words.Ranks)
        || PersonsDiffer(one, other)
        || (one.Claim.Place is { } place && other.Claim.Place is { } otherPlace && place != otherPlace && !table.AreOnePlace(place, otherPlace, one.Countries));

    private static bool RolesAgree(Telling one, Telling other)
    {
        if (EventBlock.IsMutual(one.Coding.Type))
        {
            return one.Countries.SequenceEqual(other.Countries)
                && (one.IsConsult || one.Recipients.Length == 0 || other.Recipients.Length == 0 || one.Actors.SequenceEqual(other.Actors));
        }

        return one.Actors.SequenceEqual(other.Actors)
            && (one.NamedRecipients.All(other.NamedRecipients.Contains) || other.NamedRecipients.All(one.NamedRecipients.Contains));
    }

    // Of a country both name persons, and none is the same.
    private static bool PersonsDiffer(Telling one, Telling other)
    {
        foreach (var (country, _) in one.Persons)
        {
            var named = other.Persons.Where(party => party.Country == country).ToList();
            if (named.Count > 0 && !named.Exists(one.Persons.Contains))
            {
                return true;
            }
        }

        return false;
    }

    // Ministers of two departments may meet their colleagues on one day.
    private static bool MeetOnSameIssue(Telling one, Telling other) =>
        one.Claim.Issues.Count == 0 || other.Claim.Issues.Count == 0 || one.Claim.Issues.Any(other.Claim.Issues.Contains);

    private static bool ArePublishedTogether(Telling one, Telling other) =>
        one.KnownOn is { } day && other.KnownOn is { } otherDay && Math.Abs(day - otherDay) <= PublishedWithinDays;

    private static int Distance(TextSpan one, TextSpan other) => one.Overlaps(other) ? 0 : Math.Max(one.Start - other.End, other.Start - one.End);

    private static IEnumerable<string> SharedWords(Telling one, Telling other) =>
        one.Words.Topics.Intersect(other.Words.Topics).Concat(one.Words.Acts.Intersect(other.Words.Acts)).Select(word => one.Words.Spelling[word]);
}
