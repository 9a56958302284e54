using System.Globalization;
using Comity.Record;
using Comity.Views.Docket;

namespace Comity.Views.Contradictions;

/// <summary>An amount or a figure as the interval that its words can mean.</summary>
/// <param name="Low">Null: unbounded.</param>
/// <param name="High">Null: unbounded.</param>
/// <param name="Words">What the amount is of, without numbers.</param>
/// <param name="From">First year that it is for, where stated.</param>
/// <param name="To">Last year that it is for, where stated.</param>
internal sealed record Magnitude(RecordedClaim Recorded, string Unit, string? Period, double? Low, double? High, string Value, IReadOnlySet<string> Words, int? From, int? To)
{
    /// <summary>"About" is taken to mean so much more or less.</summary>
    private const double ApproximateShare = .15;

    private const double HalfDigit = .499;

    /// <summary>Null: the claim has no magnitude.</summary>
    public static Magnitude? Of(RecordedClaim recorded)
    {
        var claim = recorded.Claim;
        var words = ContentWords.Of(claim.Quote);
        if (claim.Money is { } money)
        {
            var (low, high) = Rounded((double)money.Amount);
            return new(recorded, money.Currency, null, low, high, NumberWords.Of(money), words, money.From ?? claim.Date?.Earliest.Year, money.To ?? claim.Date?.Latest.Year);
        }

        if (claim.Figure is not { } figure)
        {
            return null;
        }

        var (least, most) = (figure.Low, figure.High);
        if (figure.Value is { } value && ((least is null && most is null) || (least == value && most == value)))
        {
            (least, most) = figure.Approximate ? Widened(value) : Rounded(value);
        }

        return new(recorded, figure.Unit, figure.Period, least, most, NumberWords.Of(figure), words, claim.Date?.Earliest.Year, claim.Date?.Latest.Year);
    }

    /// <summary>Whether no number is meant by both.</summary>
    public bool Excludes(Magnitude other) => High < other.Low || other.High < Low;

    private static (double Low, double High) Widened(double value) => (value - (Math.Abs(value) * ApproximateShare), value + (Math.Abs(value) * ApproximateShare));

    /// <summary>What may have been rounded to a number: half of its last digit that is not zero.</summary>
    private static (double Low, double High) Rounded(double value)
    {
        var digits = Math.Abs(value).ToString("0.#########", CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var unit = point >= 0
            ? Math.Pow(10, -(digits.Length - point - 1))
            : Math.Pow(10, digits.Length - digits.TrimEnd('0').Length);
        // A little less than half: 1.5 and 1.4 have no number in common.
        return value == 0 ? (0, 0) : (value - (unit * HalfDigit), value + (unit * HalfDigit));
    }
}
