using System.Globalization;
using Comity.Claims;
using Comity.Reading.Figures;

namespace Comity.Evaluation;

/// <summary>An amount as gold tables write it: "~USD 700000000000 per year", ">5000 mi", "10000..99999 deaths per year".</summary>
internal sealed record Amount(double Low, double High, string Unit, string? Period)
{
    // Rounding of "approximately": the same number is meant.
    private const double Tolerance = 1e-6;

    public static Amount? Parse(string text)
    {
        var isLeast = text.TrimStart(' ', '~').StartsWith('>');
        var parts = text.Trim().TrimStart('~', '>').Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        string? period = null;
        if (parts.Count > 2 && parts[^2] == "per")
        {
            period = parts[^1];
            parts.RemoveRange(parts.Count - 2, 2);
        }

        var unit = "";
        foreach (var part in parts.ToList())
        {
            if (part.Any(char.IsAsciiDigit))
            {
                continue;
            }

            unit = unit.Length == 0 ? part : $"{unit} {part}";
            parts.Remove(part);
        }

        if (parts.Count != 1)
        {
            return null;
        }

        var number = parts[0];
        isLeast |= number.StartsWith('>');
        var bounds = number.TrimStart('>', '~').Split("..");
        return TryNumber(bounds[0], out var low) && TryNumber(bounds[^1], out var high)
            ? new Amount(low, isLeast ? double.PositiveInfinity : high, unit, period)
            : null;
    }

    public bool Agrees(Figure figure) =>
        Close(figure.Low ?? double.NegativeInfinity, Low) && Close(figure.High ?? double.PositiveInfinity, High)
        && (string.Equals(figure.Unit, Unit, StringComparison.OrdinalIgnoreCase)
            || figure.Unit == (Units.Embedded.Measure(Unit) ?? Units.Embedded.Measure(Unit.TrimEnd('s')))) && (Period is null || Period == figure.Period);

    public bool Agrees(Money money) => Close((double)money.Amount, Low) && money.Currency == Unit;

    private static bool Close(double left, double right) =>
        left.Equals(right) || Math.Abs(left - right) <= Tolerance * Math.Max(Math.Abs(left), Math.Abs(right));

    private static bool TryNumber(string text, out double number) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
