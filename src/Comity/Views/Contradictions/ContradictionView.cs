using Comity.Claims;
using Comity.Record;

namespace Comity.Views.Contradictions;

/// <summary>Finds sources that contradict each other, and how old figures are.</summary>
/// <remarks>Where it could be two facts, it is no contradiction: two years, a part and its whole, intervals that share a number, two meetings.</remarks>
public static class ContradictionView
{
    /// <summary>Figures that change from year to year, told of no year, are compared only where published so close together.</summary>
    private const int PublishedWithinDays = 92;

    /// <summary>Those of which a side is known last come first.</summary>
    public static IReadOnlyList<Contradiction> Of(ContradictionInput input)
    {
        var claims = ClaimsOf(input);
        var found = new List<Contradiction>();
        foreach (var (fact, one, oneValue, other, otherValue, why) in MeetingContradictions.In(claims, Source))
        {
            found.Add(Make(input, fact, one.Name, one.Recorded, oneValue, other.Recorded, otherValue, why));
        }

        // Entries of a register tell of a journey each, not of one meeting.
        string Source(RecordedClaim claim) => SourceStandings.Of(input.Documents.GetValueOrDefault(claim.DocumentId)) == SourceStanding.Register ? "register" : $"{claim.TextId}";

        foreach (var (one, other, shared) in AlikeMagnitudes.Pairs(MagnitudesOf(input, claims)))
        {
            if (AreOneAmount(one, other) && one.Excludes(other))
            {
                found.Add(Make(
                    input,
                    DisputedFact.Amount,
                    About(one, other),
                    one.Recorded,
                    one.Value,
                    other.Recorded,
                    other.Value,
                    $"same unit and parties, {NumberWords.Of(shared)} words in common; no number is meant by both"));
            }
        }

        // A commitment is an event, too: what one sentence says twice is one side.
        return
        [
            .. found
                .DistinctBy(one => (one.Fact, one.One.Claim.TextId, one.One.Claim.Claim.Passage, one.One.Value, one.Other.Claim.TextId, one.Other.Claim.Claim.Passage, one.Other.Value))
                .OrderByDescending(one => one.Other.Claim.KnownOn)
                .ThenBy(one => one.Fact)
                .ThenBy(one => one.One.Claim.Id.Value)
                .ThenBy(one => one.Other.Claim.Id.Value),
        ];
    }

    /// <summary>Every figure with its age, the youngest first.</summary>
    public static IReadOnlyList<FigureAge> FigureAges(ContradictionInput input)
    {
        var figures = ClaimsOf(input).Where(claim => claim.Claim.Kind == ClaimKind.Figure).ToList();
        var newer = new Dictionary<ClaimId, RecordedClaim>();
        foreach (var (one, other, _) in AlikeMagnitudes.Pairs(MagnitudesOf(input, figures)))
        {
            var (oneDay, otherDay) = (DayOf(one.Recorded).Day, DayOf(other.Recorded).Day);
            if (oneDay != otherDay && !ContradictionWords.TellsPart(one.Sentence) && !ContradictionWords.TellsPart(other.Sentence))
            {
                var (old, young) = oneDay < otherDay || oneDay is null ? (one.Recorded, other.Recorded) : (other.Recorded, one.Recorded);
                if (!newer.TryGetValue(old.Id, out var known) || DayOf(known).Day < DayOf(young).Day)
                {
                    newer[old.Id] = young;
                }
            }
        }

        return
        [
            .. figures
                .Select(claim => DayOf(claim) is var (day, ofPeriod)
                    ? new FigureAge(claim, day, ofPeriod, day is { } of ? Math.Max(0, input.AsOf.DayNumber - of.DayNumber) : null, newer.GetValueOrDefault(claim.Id))
                    : null)
                .OfType<FigureAge>()
                .OrderByDescending(age => age.Of)
                .ThenBy(age => age.Claim.Id.Value),
        ];
    }

    // Of two amounts of one unit in a sentence its words do not tell which is of what.
    private static IEnumerable<Magnitude> MagnitudesOf(ContradictionInput input, IReadOnlyList<RecordedClaim> claims) => claims
        .Where(claim => claim.Claim.Figure is not null || claim.Claim.Money is not null)
        .GroupBy(claim => (claim.TextId, claim.Claim.Passage, Unit: claim.Claim.Figure?.Unit ?? claim.Claim.Money?.Currency, IsFigure: claim.Claim.Figure is not null))
        .SelectMany(group => group.Select(claim => Magnitude.Of(claim, group.Key.IsFigure && group.Count() == 1 ? input.Sentence(claim) : claim.Claim.Quote)))
        .OfType<Magnitude>();

    private static List<RecordedClaim> ClaimsOf(ContradictionInput input) =>
    [
        .. input.Claims
            .Where(claim => claim.KnownOn <= input.AsOf)
            .Select(input.Reviews.Apply)
            .OfType<RecordedClaim>()
            .OrderBy(claim => claim.KnownOn)
            .ThenBy(claim => claim.Id.Value),
    ];

    // A period that has begun only, or is yet to come, is no age: the figure was given when it was published.
    private static (DateOnly? Day, bool IsOfPeriod) DayOf(RecordedClaim claim) =>
        claim.Claim.Date is { } date && date.Latest != DateOnly.MaxValue && (claim.KnownOn is not { } known || date.Latest <= known)
            ? (date.Latest, true)
            : (claim.KnownOn, false);

    private static bool AreOneAmount(Magnitude one, Magnitude other)
    {
        if (one.Recorded.TextId == other.Recorded.TextId
            || ContradictionWords.TellsPart(one.Sentence) || ContradictionWords.TellsPart(other.Sentence)
            || one.Recorded.Claim.Kind is ClaimKind.Expectation || other.Recorded.Claim.Kind is ClaimKind.Expectation)
        {
            return false;
        }

        if (one.From is not null && other.From is not null)
        {
            return one.From == other.From && one.To == other.To;
        }

        var isPromise = one.Recorded.Claim.Money is not null && other.Recorded.Claim.Money is not null;
        return one.From is null == other.From is null
            && (isPromise || (one.Recorded.KnownOn is { } day && other.Recorded.KnownOn is { } otherDay && Math.Abs(day.DayNumber - otherDay.DayNumber) <= PublishedWithinDays));
    }

    private static string About(Magnitude one, Magnitude other)
    {
        var shared = one.Words.Where(other.Words.Contains).Order(StringComparer.Ordinal);
        var parties = one.Recorded.Relationship is { } relationship ? $"{PartyWords.Pair(relationship)}: " : "";
        return $"{parties}{one.Unit} ({string.Join(", ", shared)})";
    }

    private static Contradiction Make(
        ContradictionInput input, DisputedFact fact, string about, RecordedClaim one, string oneValue, RecordedClaim other, string otherValue, string why)
    {
        var isLater = other.KnownOn > one.KnownOn;
        return new(
            fact,
            about,
            one.Relationship ?? other.Relationship,
            Side(one, oneValue, one.KnownOn > other.KnownOn),
            Side(other, otherValue, isLater),
            why);

        ContradictionSide Side(RecordedClaim claim, string value, bool later) => new(
            claim,
            value,
            SourceStandings.Of(input.Documents.GetValueOrDefault(claim.DocumentId)),
            claim.Claim.Holder is { } holder ? PartyWords.Name(holder) : null,
            later);
    }
}
