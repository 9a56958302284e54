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
    /// <summary>The words that <see cref="Words"/> are of.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>"About 93,000" is taken to mean 92,000 to 94,000: one of the last digit that is given.</summary>
    private const double ApproximateDigits = 1;

    /// <summary>A little less than half: 1.5 and 1.4 have no number in common.</summary>
    private const double HalfDigit = .499;

    /// <summary>Null: the claim has no magnitude.</summary>
    /// <param name="sentence">The words that tell what the amount is of.</param>
    public static Magnitude? Of(RecordedClaim recorded, string sentence)
    {
        var claim = recorded.Claim;
        var words = ContentWords.Of(sentence);
        if (claim.Money is { } money)
        {
            var (low, high) = Around((double)money.Amount, HalfDigit);
            return new(recorded, money.Currency, null, low, high, NumberWords.Of(money), words, money.From ?? claim.Date?.Earliest.Year, money.To ?? claim.Date?.Latest.Year) { Sentence = sentence };
        }

        if (claim.Figure is not { } figure)
        {
            return null;
        }

        var (least, most) = (figure.Low, figure.High);
        if (figure.Value is { } value && ((least is null && most is null) || (least == value && most == value)))
        {
            (least, most) = Around(value, figure.Approximate ? ApproximateDigits : HalfDigit);
        }

        return new(recorded, figure.Unit, figure.Period, least, most, NumberWords.Of(figure), words, claim.Date?.Earliest.Year, claim.Date?.Latest.Year) { Sentence = sentence };
    }

    /// <summary>Whether no number is meant by both.</summary>
    public bool Excludes(Magnitude other) => High < other.Low || other.High < Low;

    /// <summary>What may have been rounded to a number.</summary>
    /// <param name="share">Of one of its last digit that is not zero.</param>
    private static (double Low, double High) Around(double value, double share)
    {
        var digits = Math.Abs(value).ToString("0.#########", CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var unit = point >= 0
            ? Math.Pow(10, -(digits.Length - point - 1))
            : Math.Pow(10, digits.Length - digits.TrimEnd('0').Length);
        return value == 0 ? (0, 0) : (value - (unit * share), value + (unit * share));
    }
}
