using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Docket;

/// <summary>Who acts in a later claim, as seen from the chain.</summary>
internal enum StepActor : byte
{
    Opener,
    Target,
    Both,
    Any,
}

/// <summary>What a later claim makes of a chain: a row of Data/chain-steps.tsv.</summary>
/// <param name="Types">Empty: any kind of claim.</param>
/// <param name="Words">Null: a word of the opening.</param>
/// <param name="State">Null: the state stays.</param>
internal sealed record StepRule(
    ChainKind Kind, StepActor By, BearingRelation Relation, IReadOnlyList<EventType> Types, WordPattern? Words, ChainState? State, string What);

/// <summary>What opens a chain, and what later claims make of it.</summary>
internal static class ChainRules
{
    /// <summary>Less sure claims open no chain: with the words that are asked for, too, most of what is below names a wrong party.</summary>
    private const double LeastConfidence = .4;

    /// <summary>Less sure claims are no step.</summary>
    private const double LeastStepConfidence = .35;

    /// <summary>A step that is dated no better may lie before the opening.</summary>
    private const int WidestStepDays = 62;

    /// <summary>What is told as so much older is background.</summary>
    private const int OldestYears = 5;

    private const Auxiliary NotDone = Auxiliary.Future | Auxiliary.Hypothetical | Auxiliary.Negation;

    private static readonly IReadOnlyList<(ChainKind Kind, IReadOnlyList<EventType> Types, WordPattern Words, WordPattern Not)> Openers =
    [
        .. TabSeparated.Embedded("Views/Data/chain-openers.tsv").Select(row => (
            row.Member<ChainKind>("kind"), row.Members<EventType>("types"), new WordPattern(row.List("words")), new WordPattern(row.List("not"), matchCase: true))),
    ];

    private static readonly IReadOnlyList<StepRule> Steps =
    [
        .. TabSeparated.Embedded("Views/Data/chain-steps.tsv").Select(row => new StepRule(
            row.Member<ChainKind>("kind"),
            row.Member<StepActor>("by"),
            row.Member<BearingRelation>("relation"),
            row.Members<EventType>("types"),
            row["words"].Length > 0 ? new(row.List("words")) : null,
            row["state"].Length > 0 ? row.Member<ChainState>("state") : null,
            row.Required("what"))),
    ];

    /// <summary>Types of events that can open a chain.</summary>
    public static IReadOnlyList<EventType> OpeningTypes { get; } = [.. Openers.SelectMany(opener => opener.Types).Distinct().Order()];

    /// <summary>The kind of chain that a claim opens; null: none.</summary>
    public static ChainKind? KindOf(RecordedClaim recorded)
    {
        var claim = recorded.Claim;
        if (claim.Kind != ClaimKind.Event || claim.Event is not { } coding || (coding.Auxiliary & NotDone) != 0 || claim.Confidence < LeastConfidence
            || (coding.Auxiliary.HasFlag(Auxiliary.Historical) && claim.Date is null)
            || PartyCountries.Named(claim.Actors) is not { Length: > 0 } actors || PartyCountries.Targets(claim) is not { Length: > 0 } targets
            || actors.Intersect(targets).Any() || ContentWords.Of(claim.Quote).Count == 0
            || (claim.Date is { } told && recorded.KnownOn is { } knownOn && told.Earliest < knownOn.AddYears(-OldestYears))
            || (claim.Date is { } date && recorded.KnownOn is { } known && coding.Type is not EventType.Threaten && date.Earliest > known))
        {
            return null;
        }

        foreach (var (kind, types, words, not) in Openers)
        {
            if (types.Contains(coding.Type) && words.IsIn(claim.Quote) && !not.IsIn(claim.Quote))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>The first rule that a later claim fits; null: it is no step.</summary>
    public static StepRule? StepOf(ChainOpening opening, RecordedClaim first, BearingClaim bearing)
    {
        var claim = bearing.Claim.Claim;
        if (claim.Confidence < LeastStepConfidence || (claim.Date is { } date && date.Latest.DayNumber - (long)date.Earliest.DayNumber > WidestStepDays))
        {
            return null;
        }

        // A denial says what was not done; only where the opposite counts is it a step. What is foreseen or promised is none.
        if (claim.Kind is not (ClaimKind.Event or ClaimKind.Instrument)
            || (claim.Event is { } coding && (coding.Auxiliary & (Auxiliary.Future | Auxiliary.Hypothetical)) != 0)
            || (claim.Event is { } denied && denied.Auxiliary.HasFlag(Auxiliary.Negation) && bearing.Relation is not (BearingRelation.Contradicts or BearingRelation.Mentions)))
        {
            return null;
        }

        // What is announced is not done: the words that keep an act from opening a chain keep it from being a step, too.
        if (claim.Event is { } deed && Openers.Any(opener => opener.Kind == ChainKind.Act && opener.Types.Contains(deed.Type) && opener.Not.IsIn(claim.Quote))
            && deed.Type is not EventType.Reject)
        {
            return null;
        }

        var by = PartyCountries.Of(claim.Actors);
        var isOpener = by.Intersect(opening.Actors).Any();
        var isTarget = by.Intersect(opening.Targets).Any();
        var isAlike = ContentWords.Alike(first.Claim.Quote, claim.Quote, bearing.Claim.TextId == first.TextId);
        return Steps.FirstOrDefault(rule => rule.Kind == opening.Kind
            && rule.Relation == bearing.Relation
            && rule.By switch
            {
                StepActor.Opener => isOpener && !isTarget,
                StepActor.Target => isTarget && !isOpener,
                StepActor.Both => isOpener && isTarget,
                _ => true,
            }
            && (rule.Types.Count == 0 || (claim.Event is { } did && rule.Types.Contains(did.Type)))
            && (rule.Words is null ? isAlike : rule.Words.IsIn(claim.Quote))
            // What is promised or announced is not carried out.
            && (rule.State != ChainState.CarriedOut || bearing.Step >= BearingStep.Begun));
    }

    /// <summary>The rule for what a person linked: by its relation alone. Null: it changes nothing.</summary>
    public static StepRule? StepOf(ChainKind kind, BearingRelation relation) =>
        Steps.FirstOrDefault(rule => rule.Kind == kind && rule.Relation == relation && rule.Relation != BearingRelation.Mentions);
}
