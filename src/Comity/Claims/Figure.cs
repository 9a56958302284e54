namespace Comity.Claims;

/// <summary>A magnitude as the text gives it.</summary>
/// <param name="Value">The number where one is given; null for a bare interval such as "tens of thousands".</param>
/// <param name="Low">Least value meant; null where unbounded below.</param>
/// <param name="High">Greatest value meant; null where unbounded above ("more than 5,000").</param>
/// <param name="Unit">ISO 4217 code for money, "%" for shares, else the noun counted, singular forms of measures abbreviated ("mi", "km").</param>
/// <param name="Period">"year", "month", "day" for a rate; null otherwise.</param>
/// <param name="Approximate">The text says "about", "roughly" or the like.</param>
public sealed record Figure(double? Value, double? Low, double? High, string Unit, string? Period, bool Approximate);
