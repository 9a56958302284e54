using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Docket;

/// <summary>A chain while it is put together: its steps so far and the state that they led to.</summary>
internal sealed class ChainTrack
{
    private readonly List<(RecordedClaim Claim, List<RecordedClaim> Also, string What, ChainState? State, string Reason, EdtfDate? Date, string? Actor)> _steps = [];
    private readonly List<ChainStateChange> _history = [];

    /// <param name="also">Other claims that tell the first step.</param>
    /// <param name="date">When it took place, where that is not the claim's date.</param>
    /// <param name="actor">Who takes the step; null: the claim's actors.</param>
    public ChainTrack(RecordedClaim first, IReadOnlyList<RecordedClaim> also, string what, ChainState state, EdtfDate? date = null, string? actor = null)
    {
        First = first;
        State = state;
        _steps.Add((first, [.. also], what, state, "opens it", date ?? first.Claim.Date, actor));
        _history.Add(new(state, DayOf(date ?? first.Claim.Date, first), first.Id, null, what));
    }

    public RecordedClaim First { get; }

    public ChainState State { get; private set; }

    public IEnumerable<RecordedClaim> Claims => _steps.SelectMany(step => step.Also.Prepend(step.Claim));

    /// <summary>All claims that tell the first step.</summary>
    public IEnumerable<RecordedClaim> Opening => _steps[0].Also.Prepend(First);

    /// <summary>Adds a step; one that is told already gets another telling. Steps come by day.</summary>
    public void Add(RecordedClaim claim, string what, ChainState? state, string reason, EdtfDate? date = null, string? actor = null)
    {
        date ??= claim.Claim.Date;
        var told = _steps.FindIndex(1, step => IsSame(step.Claim, step.Date, step.What, step.State, claim, date, what, state) || (actor is not null && step.What == what));
        if (told >= 0)
        {
            var step = _steps[told];
            if (Width(date) < Width(step.Date))
            {
                // The one whose date is more exact stands for the step.
                step.Also.Insert(0, step.Claim);
                _steps[told] = step with { Claim = claim, Date = date, Reason = reason };
                var changed = _history.FindIndex(change => change.Cause == step.Claim.Id && change.State == step.State);
                if (changed >= 0)
                {
                    _history[changed] = _history[changed] with { Cause = claim.Id, On = DayOf(date, claim) };
                }
            }
            else
            {
                step.Also.Add(claim);
            }

            return;
        }

        // What follows the end of a chain – a complaint about what was done since, another grant – is no step of it any more, unless it ends it otherwise.
        if (!Chain.IsOpenState(State) && (state is null || state == State || Chain.IsOpenState(state.Value)))
        {
            return;
        }

        var changes = state is { } next && next != State;
        _steps.Add((claim, [], what, changes ? state : null, reason, date, actor));
        if (changes)
        {
            State = state!.Value; // "changes" says that it is not null
            _history.Add(new(State, DayOf(date, claim), claim.Id, null, $"{what}: {reason}"));
        }
    }

    /// <summary>A change that no claim caused.</summary>
    public void Change(ChainStateChange change)
    {
        State = change.State;
        _history.Add(change);
    }

    public Chain Finish(ChainKind kind, Relationship? relationship, IReadOnlyList<Issue> issues, DocketInput input)
    {
        if (input.Reviews.VerdictOn(First) is { } decided && Enum.TryParse<ChainState>(decided.Verdict.State?.Replace(" ", "", StringComparison.Ordinal), true, out var state))
        {
            Change(new(
                state,
                decided.Verdict.DecidedOn ?? DateOnly.FromDateTime(decided.Review.At.UtcDateTime),
                decided.Verdict.Evidence.Count > 0 && ClaimId.TryParse(decided.Verdict.Evidence[0], out var evidence) ? evidence : null,
                decided.Review.By,
                decided.Review.Why ?? "decided in review"));
        }

        var steps = new List<ChainStep>();
        DateOnly? before = null;
        for (var index = 0; index < _steps.Count; index++)
        {
            var step = _steps[index];
            var day = DayOf(step.Date, step.Claim);
            if (step.Date is null && _steps.Skip(index + 1).Any(later => DayOf(later.Date, later.Claim) < day))
            {
                // It became known after the next step took place: its own day is not known.
                day = null;
            }

            int? days = index > 0 && before is { } from && day is { } now ? Math.Max(0, now.DayNumber - from.DayNumber) : null;
            before = day ?? before;
            steps.Add(new(day, step.What, step.Actor ?? PartyWords.Names(step.Claim.Claim.Actors), step.Claim, step.Also, days, step.State, step.Reason) { IsDated = step.Date is not null, Stated = step.Date });
        }

        // A step whose own day is not known gives its change of state none either.
        IReadOnlyList<ChainStateChange> history =
            [.. _history.Select(change => steps.Find(step => step.Claim.Id == change.Cause && step.State == change.State) is { } cause ? change with { On = cause.Date } : change)];
        return new(
            First.Id,
            kind,
            relationship,
            issues,
            State,
            steps[0].Date,
            Chain.IsOpenState(State) ? null : history[^1].On,
            steps,
            history,
            input.AsOf);
    }

    private static DateOnly? DayOf(EdtfDate? date, RecordedClaim claim) =>
        date is null ? claim.KnownOn : date.Earliest == DateOnly.MinValue ? date.Latest : date.Earliest;

    private static bool IsSame(
        RecordedClaim one, EdtfDate? date, string what, ChainState? state, RecordedClaim other, EdtfDate? otherDate, string otherWhat, ChainState? otherState)
    {
        if (one.Event is { } told && told == other.Event)
        {
            return true;
        }

        // A step that changed nothing has no state of its own; its words tell what it was.
        var sameStep = what == otherWhat || (state is not null && state == otherState);
        return sameStep
            && PartyCountries.Of(one.Claim.Actors).Intersect(PartyCountries.Of(other.Claim.Actors)).Any()
            && (date is null || otherDate is null ? one.TextId == other.TextId || ContentWords.Alike(one.Claim.Quote, other.Claim.Quote, false) : (date.Earliest <= otherDate.Latest && otherDate.Earliest <= date.Latest));
    }

    private static long Width(EdtfDate? date) => date is null ? long.MaxValue : date.Latest.DayNumber - (long)date.Earliest.DayNumber;
}
