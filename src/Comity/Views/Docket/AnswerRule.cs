using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Docket;

/// <summary>A later event that a chain looks for itself: a row of Data/chain-answers.tsv.</summary>
/// <param name="Days">At most so many after the opening.</param>
/// <param name="Words">At least so many in common with the opening.</param>
/// <param name="BesideChars">So near in the same document the words are not asked for.</param>
internal sealed record AnswerRule(ChainKind Kind, StepActor By, IReadOnlyList<EventType> Types, BearingRelation Relation, int Days, int Words, int BesideChars)
{
    private static readonly IReadOnlyList<AnswerRule> Rules =
    [
        .. TabSeparated.Embedded("Views/Data/chain-answers.tsv").Select(row => new AnswerRule(
            row.Member<ChainKind>("kind"),
            row.Member<StepActor>("by"),
            row.Members<EventType>("types"),
            row.Member<BearingRelation>("relation"),
            Number(row, "days"),
            Number(row, "words"),
            Number(row, "beside"))),
    ];

    /// <summary>Types of events that can be found.</summary>
    public static IReadOnlySet<EventType> Found { get; } = Rules.SelectMany(rule => rule.Types).ToHashSet();

    /// <summary>What a claim is to a chain by its parties, words and day; null: nothing that is sure enough.</summary>
    public static BearingClaim? Bearing(ChainOpening opening, RecordedClaim first, RecordedClaim later)
    {
        var claim = later.Claim;
        if (claim.Event is not { } coding || (coding.Auxiliary & ~Auxiliary.Historical) != 0 || first.Day is not { } day)
        {
            return null;
        }

        var by = PartyCountries.Named(claim.Actors);
        var to = PartyCountries.Of(claim.Recipients);
        var isOpener = by.Length > 0 && by.All(opening.Actors.Contains) && (to.Length == 0 || to.Intersect(opening.Targets).Any());
        var isTarget = by.Length > 0 && by.All(opening.Targets.Contains) && (to.Length == 0 || to.Intersect(opening.Actors).Any());
        var beside = later.TextId == first.TextId && claim.Span.Start >= first.Claim.Span.End ? claim.Span.Start - first.Claim.Span.End : int.MaxValue;
        var on = claim.Date?.Earliest ?? later.KnownOn ?? DateOnly.MaxValue;
        var shared = ContentWords.Of(first.Claim.Quote).Intersect(ContentWords.Of(claim.Quote)).Order(StringComparer.Ordinal).ToList();
        foreach (var rule in Rules)
        {
            if (rule.Kind == opening.Kind && rule.Types.Contains(coding.Type)
                && (rule.By == StepActor.Opener ? isOpener : isTarget)
                && (on >= day || (first.Claim.Date is null && beside < int.MaxValue)) && on.DayNumber - day.DayNumber <= rule.Days
                && (beside <= rule.BesideChars
                    || (shared.Count >= rule.Words && ContentWords.Alike(first.Claim.Quote, claim.Quote, later.TextId == first.TextId))))
            {
                var why = shared.Count > 0 ? $"the same parties, {string.Join(", ", shared)}" : "the same parties, right after it in the text";
                return new(later, rule.Relation, BearingStep.Whole, claim.Confidence, why);
            }
        }

        return null;
    }

    private static int Number(TabularRow row, string column) =>
        int.TryParse(row.Required(column), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : throw row.Wrong(column, "a number of 0 or more");
}
