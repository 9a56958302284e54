using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Docket;

/// <summary>Makes the chains that a threat, a request or an act opens.</summary>
internal sealed class ChainBuilder(DocketInput input)
{
    /// <summary>So long after a threat or a request nothing follows from silence.</summary>
    private const int AnswerWithinDays = 180;

    /// <summary>So near after the opening in its text an undated step counts as of its day.</summary>
    private const int BesideChars = 250;

    /// <summary>So many later documents on the same relationship and issue must be silent.</summary>
    private const int LeastSilentDocuments = 2;

    public Chain Build(ChainOpening opening)
    {
        var tellings = opening.Tellings;
        var first = tellings[0].Claim;
        var track = new ChainTrack(first, [.. tellings.Skip(1).Select(open => open.Claim)], What(opening.Kind, first.Claim), ChainState.Open);
        foreach (var (claim, rule, reason) in StepsOf(opening, first))
        {
            track.Add(claim, rule.What, rule.State, reason);
        }

        var issues = IssuesOf(tellings.Select(open => open.Claim), track);
        var relationship = Relationship.Between([.. opening.Actors, .. opening.Targets]);
        if (Silence(opening.Kind, track, relationship, issues) is { } silence)
        {
            track.Change(silence);
        }

        return track.Finish(opening.Kind, relationship, issues, input);
    }

    private static string What(ChainKind kind, Claim claim) => kind switch
    {
        ChainKind.Threat => "threatens",
        ChainKind.Request => "asks",
        _ => claim.Event is { } coding ? ClaimCard.Words(coding.Type) : "acts",
    };

    /// <summary>By day; what is told before the chain began is left out.</summary>
    private List<(RecordedClaim Claim, StepRule Rule, string Reason)> StepsOf(ChainOpening opening, RecordedClaim first)
    {
        var steps = new Dictionary<ClaimId, (RecordedClaim Claim, StepRule Rule, string Reason)>();
        var own = opening.Tellings.Select(open => open.Claim.Id).ToHashSet();
        foreach (var open in opening.Tellings)
        {
            var words = input.Reviews.LinksOf(open.Claim);
            foreach (var bearing in open.Bearings)
            {
                if (input.Reviews.Apply(bearing.Claim) is { } claim && !words.ContainsKey(claim.Id.ToString())
                    && ChainRules.StepOf(opening, first, bearing with { Claim = claim }) is { } rule)
                {
                    steps.TryAdd(claim.Id, (claim, rule, bearing.Reason));
                }
            }

            foreach (var answer in input.Coverage.Answers(opening.Actors, opening.Targets, ContentWords.Of(first.Claim.Quote), first.TextId))
            {
                if (input.Reviews.Apply(answer) is { } claim && !words.ContainsKey(claim.Id.ToString()) && AnswerRule.Bearing(opening, first, claim) is { } bearing
                    && ChainRules.StepOf(opening, first, bearing) is { } rule)
                {
                    steps.TryAdd(claim.Id, (claim, rule, bearing.Reason));
                }
            }

            foreach (var word in words.Values)
            {
                if (word.Relation is { } relation && ClaimId.TryParse(word.Answer, out var id)
                    && (open.Bearings.FirstOrDefault(bearing => bearing.Claim.Id == id)?.Claim ?? input.Find(id)) is { } found
                    && input.Reviews.Apply(found) is { } linked && linked.KnownOn <= input.AsOf && ChainRules.StepOf(opening.Kind, relation) is { } rule)
                {
                    steps[id] = (linked, rule, "linked by a person");
                }
            }
        }

        return
        [
            .. steps.Values
                .Where(step => !own.Contains(step.Claim.Id) && IsLater(step.Claim, first))
                .OrderBy(step => PlaceInTime(step.Claim, first))
                .ThenBy(step => step.Claim.Claim.Date is null)
                .ThenBy(step => step.Claim.KnownOn)
                .ThenBy(step => step.Claim.TextId)
                .ThenBy(step => step.Claim.Claim.Span.Start)
                .ThenBy(step => step.Claim.Id.Value),
        ];
    }

    // What an undated sentence opens, a dated one further on in the same text may go on with.
    private static bool IsLater(RecordedClaim step, RecordedClaim first) =>
        step.Claim.Date is not { } date || first.Day is not { } day || date.Latest > day || date.Earliest >= day || (first.Claim.Date is null && IsFurtherOn(step, first));

    private static bool IsFurtherOn(RecordedClaim step, RecordedClaim first) => step.TextId == first.TextId && step.Claim.Span.Start >= first.Claim.Span.End;

    // "Declined the same day", right after a dated opening, is not as late as its document.
    private static DateOnly? PlaceInTime(RecordedClaim step, RecordedClaim first) =>
        step.Claim.Date?.Earliest
        ?? (first.Claim.Date is not null && IsFurtherOn(step, first) && step.Claim.Span.Start - first.Claim.Span.End <= BesideChars ? first.Day : step.KnownOn);

    private static IReadOnlyList<Issue> IssuesOf(IEnumerable<RecordedClaim> tellings, ChainTrack track)
    {
        Issue[] own = [.. tellings.SelectMany(claim => claim.Claim.Issues).Distinct().Order()];
        return own.Length > 0 ? own : [.. track.Claims.SelectMany(claim => claim.Claim.Issues).Distinct().Order()];
    }

    private ChainStateChange? Silence(ChainKind kind, ChainTrack track, Relationship? relationship, IReadOnlyList<Issue> issues)
    {
        if (kind is not (ChainKind.Threat or ChainKind.Request) || track.State != ChainState.Open || track.First.Day is not { } day || relationship is null
            || day.AddDays(AnswerWithinDays) is var until && until >= input.AsOf)
        {
            return null;
        }

        return input.Coverage.Silence(relationship, issues, [.. track.Opening], day, until) is not ({ } documents, { } last) || documents < LeastSilentDocuments
            ? null
            : new(
                kind == ChainKind.Threat ? ChainState.Unanswered : ChainState.Ignored,
                last,
                null,
                null,
                $"{NumberWords.Of(documents)} documents on the same matter after {DateWords.Of(until)} tell of no answer");
    }
}
