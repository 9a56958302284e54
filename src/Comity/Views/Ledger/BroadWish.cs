using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Ledger;

/// <summary>What would decide a forecast that is too broad for one deed: so many claims of these types between its countries, on its issues.</summary>
/// <remarks>Views/Data/broad-criteria.tsv has the rows.</remarks>
public sealed record BroadWish
{
    /// <summary>Claims that lie so many days apart or fewer may tell of one act.</summary>
    private const int SameActDays = 3;

    private const double LeastSure = .5;
    private const Auxiliary NotDone = Auxiliary.Future | Auxiliary.Hypothetical | Auxiliary.Negation | Auxiliary.Historical;

    private static readonly Issue[][] Groups =
    [
        [Issue.Trade, Issue.Economy],
        [Issue.Security, Issue.DrugsCrime],
        [Issue.Environment, Issue.Energy],
        [Issue.Migration, Issue.Border],
        [Issue.DemocracyRights, Issue.Corruption],
        [Issue.Technology, Issue.Infrastructure],
    ];

    private static readonly IReadOnlyList<BroadWish> Rows = [.. TabSeparated.Embedded("Views/Data/broad-criteria.tsv").Select(Read)];

    public IReadOnlyList<EventType> Types { get; private init; } = [];

    public IReadOnlyList<InstrumentStatus> Said { get; private init; } = [];

    public IReadOnlyList<RelationState> States { get; private init; } = [];

    /// <summary>Days on which such a claim is needed.</summary>
    public int Least { get; private init; }

    /// <summary>Such claims show that it did not come true.</summary>
    public bool IsAgainst { get; private init; }

    /// <summary>Alpha-3 of all whom the forecast is about.</summary>
    public IReadOnlyList<string> Countries { get; private init; } = [];

    private IReadOnlyList<string> Words { get; init; } = [];

    private IReadOnlyList<string> With { get; init; } = [];

    private IReadOnlyList<string> Quote { get; init; } = [];

    private bool IsShared { get; init; }

    private bool IsByActor { get; init; }

    /// <summary>The later claim names the agreement or mechanism that the entry's own words name, and everybody who is to act.</summary>
    private bool IsOfNamed { get; init; }

    /// <summary>Full name of that agreement or mechanism; null: it does not matter.</summary>
    private string? Named { get; init; }

    private string Template { get; init; } = "";

    private IReadOnlyList<string> Actors { get; init; } = [];

    private IReadOnlyList<Issue> Issues { get; init; } = [];

    /// <summary>
    /// What would decide an expectation or, where joining or leaving an agreement is promised, a commitment; null: it is none of these, or it names no
    /// countries or, where they are asked for, no issue or no agreement.
    /// </summary>
    /// <param name="beside">Instruments of the same text, among others.</param>
    public static BroadWish? Of(RecordedClaim entry, IReadOnlyList<RecordedClaim> beside)
    {
        var claim = entry.Claim;
        var named = beside.FirstOrDefault(other => other.TextId == entry.TextId && other.Claim.Instrument is not null && other.Claim.Span.Overlaps(claim.Span))?.Claim.Instrument?.Name;
        if (Rows.FirstOrDefault(row => (row.IsOfNamed ? named is not null : claim.Kind == ClaimKind.Expectation)
            && Has(row.Words, claim.Quote) && (row.With.Count == 0 || Has(row.With, claim.Quote))) is not { } found)
        {
            return null;
        }

        string[] actors = [.. CountriesOf(claim.Actors)];
        string[] all = [.. actors.Union(CountriesOf(claim.Recipients), StringComparer.Ordinal)];
        return all.Length == 0 || (found.IsShared && claim.Issues.Count == 0) || (!found.IsByActor && all.Length < 2)
            ? null
            : found with { Actors = actors.Length > 0 ? actors : all, Countries = all, Issues = claim.Issues, Named = found.IsOfNamed ? named : null };
    }

    /// <summary>“a request between the United States and Mexico on labour”.</summary>
    public string InWords() => Template
        .Replace("{actors}", PartyWords.Sentence(Actors), StringComparison.Ordinal)
        .Replace("{name}", Named ?? "", StringComparison.Ordinal)
        .Replace("{parties}", PartyWords.Sentence(Countries), StringComparison.Ordinal)
        .Replace("{issues}", string.Join(" or ", Issues.Select(issue => IssueWords.Label(issue).ToLowerInvariant())), StringComparison.Ordinal);

    /// <summary>The claims that decide it, by day; empty: they are too few.</summary>
    /// <param name="candidates">Claims between its countries.</param>
    /// <param name="text">The text that foresees; it decides nothing about itself.</param>
    public IReadOnlyList<RecordedClaim> Decided(IEnumerable<RecordedClaim> candidates, long text, DateOnly told, DateOnly asOf)
    {
        var found = new List<RecordedClaim>();
        foreach (var claim in candidates
            .Where(claim => claim.TextId != text && claim.KnownOn <= asOf && DayOf(claim) > told && claim.Claim.Confidence >= LeastSure && Fits(claim.Claim))
            .OrderBy(claim => claim.KnownOn).ThenBy(DayOf).ThenBy(claim => claim.Id))
        {
            if (found.TrueForAll(other => Math.Abs(DayOf(other).DayNumber - DayOf(claim).DayNumber) > SameActDays))
            {
                found.Add(claim);
                if (found.Count == Least)
                {
                    return found;
                }
            }
        }

        return [];
    }

    private bool Fits(Claim claim)
    {
        if (Named is { } name)
        {
            return Telltale.Names(name, claim.Quote) && Has(Quote, claim.Quote)
                && Actors.All(country => CountriesOf(claim.Actors).Contains(country) || Stands(PartyWords.Country(country), claim.Quote))
                && claim.Event is { } act && Types.Contains(act.Type) && (act.Auxiliary & NotDone) == 0;
        }

        string[] acting = [.. CountriesOf(claim.Actors)];
        string[] told = [.. acting.Union(CountriesOf(claim.Recipients), StringComparer.Ordinal)];
        var isBetween = IsByActor
            ? acting.Any(Actors.Contains) && (Countries.Count == 1 || told.Any(country => Countries.Contains(country) && !acting.Contains(country)) || (CountriesOf(claim.Recipients).Any() == false && IsOwn(claim)))
            : told.Count(Countries.Contains) >= 2;
        return isBetween
            && (Quote.Count == 0 || Has(Quote, claim.Quote))
            && (!IsShared || claim.Issues.Any(issue => Issues.Contains(issue) || Groups.Any(group => group.Contains(issue) && group.Any(Issues.Contains))))
            && claim switch
            {
                { Event: { } coding, Kind: ClaimKind.Event } => Types.Contains(coding.Type) && (coding.Auxiliary & NotDone) == 0,
                { Instrument: { Said: { } said } } => Said.Contains(said),
                { Assessment: { } assessment } => States.Contains(assessment.State),
                _ => false,
            };
    }

    /// <summary>An undertaking or a deed that is nobody else's business.</summary>
    private static bool IsOwn(Claim claim) => claim.Event is { Type: EventType.Agree or EventType.Cooperate or EventType.Support };

    private static DateOnly DayOf(RecordedClaim claim) => claim.Claim.Date is { } date && date.Earliest > DateOnly.MinValue && date.Earliest <= claim.KnownOn ? date.Earliest : claim.KnownOn ?? DateOnly.MinValue;

    private static IEnumerable<string> CountriesOf(IReadOnlyList<Actor> actors) => actors.Select(actor => actor.Country).OfType<string>().Distinct(StringComparer.Ordinal);

    private static bool Has(IReadOnlyList<string> phrases, string quote) => phrases.Any(phrase => Stands(phrase, quote));

    private static bool Stands(string phrase, string quote)
    {
        for (var at = quote.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = quote.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !char.IsLetter(quote[at - 1])) && (at + phrase.Length == quote.Length || !char.IsLetter(quote[at + phrase.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static BroadWish Read(TabularRow row) => new()
    {
        Words = row.List("words"),
        With = row.List("with"),
        Types = row.Members<EventType>("events"),
        Said = row.Members<InstrumentStatus>("said"),
        States = row.Members<RelationState>("states"),
        Quote = row.List("quote"),
        Least = int.TryParse(row.Required("least"), out var least) && least > 0 ? least : throw row.Wrong("least", "a number from 1 on"),
        IsShared = row.Required("matter") switch { "shared" => true, "any" => false, _ => throw row.Wrong("matter", "shared or any") },
        IsByActor = row.Required("side") switch { "actor" => true, "both" => false, _ => throw row.Wrong("side", "actor or both") },
        IsAgainst = row.Required("means") switch { "no" => true, "yes" => false, _ => throw row.Wrong("means", "yes or no") },
        IsOfNamed = row["names"] switch { "same" => true, "" => false, _ => throw row.Wrong("names", "same, or nothing") },
        Template = row.Required("criterion"),
    };
}
