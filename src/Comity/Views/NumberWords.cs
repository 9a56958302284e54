using System.Globalization;
using Comity.Claims;

namespace Comity.Views;

/// <summary>Numbers, amounts and ranges as a reader expects them.</summary>
public static class NumberWords
{
    private static readonly (double Size, string Word)[] Sizes = [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")];

    /// <summary>"1,386".</summary>
    public static string Of(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1 claim", "1,386 claims".</summary>
    public static string Of(int number, string one, string many) => $"{Of(number)} {(number == 1 ? one : many)}";

    /// <summary>"1.6 trillion", "700 billion", "18,000", "0.25", "−3".</summary>
    public static string Of(double number)
    {
        foreach (var (size, word) in Sizes)
        {
            if (Math.Abs(number) >= size)
            {
                return $"{Short(number / size)} {word}";
            }
        }

        return Short(number);
    }

    /// <summary>"CAD 60 million, 2023 to 2026".</summary>
    public static string Of(Money money)
    {
        var amount = $"{money.Currency} {Of((double)money.Amount)}";
        return (money.From, money.To) switch
        {
            (null, null) => amount,
            ({ } from, null) => $"{amount}, from {from}",
            (null, { } to) => $"{amount}, until {to}",
            ({ } from, { } to) => from == to ? $"{amount}, {from}" : $"{amount}, {from} to {to}",
        };
    }

    /// <summary>"about 80 %", "USD 1.6 trillion a year", "40 to 45 %", "more than 5,000 person".</summary>
    public static string Of(Figure figure)
    {
        var magnitude = figure switch
        {
            { Low: { } low, High: { } high } when figure.Value is null || (low != high && !figure.Approximate) => $"{Of(low)} to {Of(high)}",
            { Value: { } value, Low: not null, High: null } => $"more than {Of(value)}",
            { Value: { } value, Low: null, High: not null } => $"less than {Of(value)}",
            { Value: { } value } => Of(value),
            { Low: { } low } => $"more than {Of(low)}",
            { High: { } high } => $"less than {Of(high)}",
            _ => "a number not stated",
        };
        var isMoney = figure.Unit.Length == 3 && figure.Unit.All(char.IsAsciiLetterUpper);
        var measured = isMoney ? $"{figure.Unit} {magnitude}" : figure.Unit.Length == 0 ? magnitude : $"{magnitude} {figure.Unit}";
        return (figure.Approximate ? "about " : "") + measured + (figure.Period is { } period ? $" a {period}" : "");
    }

    /// <summary>"55–80 %".</summary>
    public static string Of(Likelihood likelihood) => likelihood.Low == likelihood.High
        ? $"{Percent(likelihood.Low)} %"
        : $"{Percent(likelihood.Low)}–{Percent(likelihood.High)} %";

    private static string Percent(double share) => Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture);

    private static string Short(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture).Replace('-', '−');
}
