using Comity.Claims;
using Comity.Record;

namespace Comity.Views.Docket;

/// <summary>The claims that tell how one chain begins, put together.</summary>
internal sealed class ChainOpening
{
    /// <summary>A date that is wider says little of which of several acts is meant.</summary>
    private const int DatedWithinDays = 366;
    private const int SharedWords = 2;

    private readonly List<(OpenClaim Open, HashSet<string> Words)> _tellings;

    private ChainOpening(ChainKind kind, OpenClaim first)
    {
        Kind = kind;
        Actors = PartyCountries.Named(first.Claim.Claim.Actors);
        Targets = PartyCountries.Targets(first.Claim.Claim);
        _tellings = [(first, ContentWords.Of(first.Claim.Claim.Quote))];
    }

    public ChainKind Kind { get; }

    public IReadOnlyList<string> Actors { get; }

    /// <summary>Countries that it is aimed at, by any telling.</summary>
    public IReadOnlyList<string> Targets { get; private set; }

    /// <summary>The most exactly dated telling first, then the first known.</summary>
    public IReadOnlyList<OpenClaim> Tellings =>
    [
        .. _tellings.Select(telling => telling.Open)
            .OrderBy(open => open.Claim.Claim.Date is { } date ? date.Latest.DayNumber - (long)date.Earliest.DayNumber : long.MaxValue)
            .ThenBy(open => open.Claim.KnownOn)
            .ThenBy(open => open.Claim.Id.Value),
    ];

    /// <summary>Openings of the chains that these claims tell of; each claim in one.</summary>
    public static IReadOnlyList<ChainOpening> Of(IEnumerable<OpenClaim> openers)
    {
        var openings = new List<ChainOpening>();
        var byParties = new Dictionary<string, List<ChainOpening>>(StringComparer.Ordinal);
        // Dated ones first, so that what is told without a date finds what it tells of.
        foreach (var open in openers
            .Select(WithoutDeedsDate)
            .OrderBy(open => open.Claim.Claim.Date is null)
            .ThenBy(open => open.Claim.Day)
            .ThenBy(open => open.Claim.KnownOn)
            .ThenBy(open => open.Claim.Id.Value))
        {
            if (ChainRules.KindOf(open.Claim) is not { } kind)
            {
                continue;
            }

            var key = $"{kind} {string.Join('-', PartyCountries.Named(open.Claim.Claim.Actors))}";
            if (!byParties.TryGetValue(key, out var candidates))
            {
                byParties[key] = candidates = [];
            }

            if (candidates.Find(candidate => candidate.Takes(open)) is { } found)
            {
                found._tellings.Add((open, ContentWords.Of(open.Claim.Claim.Quote)));
                found.Targets = [.. found.Targets.Union(PartyCountries.Targets(open.Claim.Claim)).Order(StringComparer.Ordinal)];
                continue;
            }

            var opening = new ChainOpening(kind, open);
            openings.Add(opening);
            candidates.Add(opening);
        }

        return openings;
    }

    private bool Takes(OpenClaim open)
    {
        var claim = open.Claim.Claim;
        if (open.Claim.Event is { } told && _tellings.Exists(telling => telling.Open.Claim.Event == told))
        {
            return true;
        }

        if (!PartyCountries.Targets(claim).Intersect(Targets).Any())
        {
            return false;
        }

        var words = ContentWords.Of(claim.Quote);
        return _tellings.Exists(telling =>
            telling.Words.Intersect(words).Count() is var shared
            && (shared >= SharedWords || (shared > 0 && shared == Math.Min(words.Count, telling.Words.Count)))
            && MayBeOneDay(telling.Open.Claim, open.Claim));
    }

    // What is told without a date was before it was told.
    private static bool MayBeOneDay(RecordedClaim one, RecordedClaim other) => (one.Claim.Date, other.Claim.Date) switch
    {
        ({ } date, { } otherDate) => date.Earliest <= Until(otherDate) && otherDate.Earliest <= Until(date),
        ({ } date, null) => other.KnownOn is { } known && date.Earliest <= known,
        (null, { } date) => one.KnownOn is { } known && date.Earliest <= known,
        _ => true,
    };

    // "Threatened to close the border within a week": the date is that of the deed, the threat has none.
    private static OpenClaim WithoutDeedsDate(OpenClaim open) =>
        open.Claim.Claim.Event?.Type == World.EventType.Threaten && open.Claim.Claim.Date is { } date && date.Latest > open.Claim.KnownOn
            ? open with { Claim = open.Claim with { Claim = open.Claim.Claim with { Date = null }, Day = open.Claim.KnownOn } }
            : open;

    // "Since June" began in June.
    private static DateOnly Until(EdtfDate date) =>
        date.Latest.DayNumber - (long)date.Earliest.DayNumber <= DatedWithinDays ? date.Latest : date.Earliest;
}
