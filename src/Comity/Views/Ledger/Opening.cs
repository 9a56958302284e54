using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Ledger;

/// <summary>The claims of one text that the ledger is made from.</summary>
/// <param name="Openers">Commitments, expectations and events that are agreements, with what bears on them; by position.</param>
/// <param name="Beside">Figures and instruments of the same text.</param>
public sealed record LedgerText(LedgerDocument Document, IReadOnlyList<OpenClaim> Openers, IReadOnlyList<RecordedClaim> Beside);

/// <summary>One undertaking or forecast of a text: the claim that says most of it, and others of the same words.</summary>
internal sealed record Opening(LedgerKind Kind, RecordedClaim Claim, IReadOnlyList<long> Rows, IReadOnlyList<BearingClaim> Bearings, RecordedClaim? Instrument, Money? Money, Money? PartOf)
{
    /// <summary>More is no amount that a text means, nor one that a decimal is sure to hold.</summary>
    private const double MostMoney = 1e18;

    /// <summary>What a text opens: no lead-in, no words told twice, agreements only where they promise and no commitment has their words.</summary>
    public static IReadOnlyList<Opening> Of(LedgerText text, ReviewBook reviews)
    {
        var openers = new List<OpenClaim>();
        foreach (var opener in text.Openers)
        {
            if (opener.Claim.KnownOn is not null && reviews.Apply(opener.Claim) is { } claim && !LedgerWords.Ends(WordRole.LeadIn, claim.Claim.Quote))
            {
                openers.Add(opener with { Claim = claim });
            }
        }

        // The longest first, so that what lies inside it with nothing of its own joins it.
        var groups = new List<List<OpenClaim>>();
        foreach (var opener in openers
            .Where(opener => opener.Claim.Claim.Kind != ClaimKind.Event)
            .OrderByDescending(opener => opener.Claim.Claim.Span.Length)
            .Concat(openers.Where(opener => opener.Claim.Claim.Kind == ClaimKind.Event).OrderByDescending(opener => opener.Claim.Claim.Span.Length)))
        {
            if (groups.Find(group => IsSame(group[0].Claim.Claim, opener.Claim.Claim)) is { } same)
            {
                same.Add(opener);
            }
            else if (opener.Claim.Claim.Kind != ClaimKind.Event || IsPromise(opener.Claim.Claim))
            {
                groups.Add([opener]);
            }
        }

        return [.. groups.Select(group => Of(group, text.Beside)).OrderBy(opening => opening.Claim.Claim.Span).ThenBy(opening => opening.Claim.Row)];
    }

    private static Opening Of(List<OpenClaim> group, IReadOnlyList<RecordedClaim> beside)
    {
        var claim = group[0].Claim;
        var amounts = AmountsIn(claim.Claim, beside);
        var whole = amounts.FirstOrDefault(amount => amount.IsWhole).Money;
        BearingClaim[] bearings =
        [
            .. group.SelectMany(opener => opener.Bearings).GroupBy(bearing => bearing.Claim.Row).Select(of => of.MaxBy(bearing => (bearing.Score, bearing.Step))!)
                .OrderBy(bearing => bearing.Claim.KnownOn).ThenByDescending(bearing => bearing.Score).ThenBy(bearing => bearing.Claim.Id),
        ];
        return new(
            claim.Claim.Kind == ClaimKind.Expectation ? LedgerKind.Expectation : LedgerKind.Commitment,
            claim,
            [.. group.Select(opener => opener.Claim.Row)],
            bearings,
            Nearest(claim.Claim, beside.Where(other => other.Claim.Instrument is not null)),
            MoneyOf(claim.Claim, whole, amounts),
            whole);
    }

    /// <summary>Whether two claims undertake or foresee the same: one's words lie in the other's, and no party, amount, day or likelihood tells them apart.</summary>
    private static bool IsSame(Claim longer, Claim claim)
    {
        var isEvent = claim.Kind == ClaimKind.Event;
        if ((isEvent ? longer.Kind is not (ClaimKind.Commitment or ClaimKind.Event) : longer.Kind != claim.Kind) || !longer.Span.Overlaps(claim.Span))
        {
            return false;
        }

        return isEvent
            ? longer.Kind == ClaimKind.Commitment || longer.Span.Contains(claim.Span)
            : longer.Span.Contains(claim.Span)
                && Same(claim.Money, longer.Money) && Same(claim.Deadline, longer.Deadline) && Same(claim.Horizon, longer.Horizon)
                && Same(claim.Likelihood?.Words, longer.Likelihood?.Words)
                && claim.Actors.Select(actor => actor.Country).SequenceEqual(longer.Actors.Select(actor => actor.Country));

        static bool Same<T>(T? inner, T? outer)
            where T : class => inner is null || inner.Equals(outer);
    }

    private static bool IsPromise(Claim claim) =>
        claim.Event is { Type: EventType.Agree } coding
        && (coding.Auxiliary & (Auxiliary.Historical | Auxiliary.Hypothetical | Auxiliary.Negation)) == 0
        && claim.Actors.Count > 0
        && LedgerWords.Has(WordRole.Promise, claim.Quote);

    /// <summary>The instrument named in the claim's words, else the first in its passage.</summary>
    private static RecordedClaim? Nearest(Claim claim, IEnumerable<RecordedClaim> instruments) => instruments
        .Where(other => other.Claim.Passage.Overlaps(claim.Passage))
        .OrderByDescending(other => other.Claim.Span.Overlaps(claim.Span)).ThenBy(other => other.Claim.Span).FirstOrDefault();

    /// <summary>The amount that is undertaken: the reader's, unless it is the whole of which a part is told; else the only other one in the claim's words.</summary>
    private static Money? MoneyOf(Claim claim, Money? whole, List<(Money Money, bool IsWhole)> amounts)
    {
        if (claim.Kind == ClaimKind.Expectation)
        {
            return null;
        }

        Money[] parts = [.. amounts.Where(amount => !amount.IsWhole).Select(amount => amount.Money)];
        return claim.Money is { } read && (read.Amount, read.Currency) != (whole?.Amount, whole?.Currency) ? read : parts is [var only] ? only : claim.Money;
    }

    /// <summary>Amounts of money in the claim's words, and whether the words before one say that it is a whole: “of the $4 billion”.</summary>
    private static List<(Money Money, bool IsWhole)> AmountsIn(Claim claim, IReadOnlyList<RecordedClaim> beside)
    {
        const int MostCharsBefore = 24;
        var amounts = new List<(Money, bool)>();
        foreach (var other in beside)
        {
            if (other.Claim.Figure is { Unit.Length: 3, Value: > 0 and < MostMoney, Period: null } figure && figure.Unit.All(char.IsAsciiLetterUpper) && claim.Span.Contains(other.Claim.Span))
            {
                var start = other.Claim.Span.Start - claim.Span.Start;
                var before = claim.Quote[Math.Max(0, start - MostCharsBefore)..Math.Min(start, claim.Quote.Length)];
                amounts.Add((new((decimal)figure.Value, figure.Unit), LedgerWords.Has(WordRole.Part, before)));
            }
        }

        return amounts;
    }
}
