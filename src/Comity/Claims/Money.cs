namespace Comity.Claims;

/// <summary>An amount of money undertaken or spent.</summary>
/// <param name="Amount">In units of the currency, not thousands or millions.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="From">First year that the money is for, where stated.</param>
/// <param name="To">Last year that the money is for, where stated.</param>
public sealed record Money(decimal Amount, string Currency, int? From = null, int? To = null);
