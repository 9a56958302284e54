namespace Comity.Claims;

/// <summary>A set of two or more countries, written CAN-MEX-USA: alpha-3 codes in ordinal order.</summary>
public sealed record Relationship
{
    private Relationship(IReadOnlyList<string> countries) => Countries = countries;

    /// <summary>Alpha-3 codes, distinct, in ordinal order; two or more.</summary>
    public IReadOnlyList<string> Countries { get; }

    /// <summary>The relationship between these countries, or null where fewer than two distinct ones are given.</summary>
    public static Relationship? Between(IEnumerable<string> countries)
    {
        string[] distinct = [.. countries.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return distinct.Length < 2 ? null : new Relationship(distinct);
    }

    /// <summary>Reads "CAN-MEX-USA", "usa,can" or "CAN MEX"; order and case do not matter.</summary>
    public static bool TryParse(string text, out Relationship? relationship)
    {
        var codes = text.ToUpperInvariant().Split(['-', '–', ',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        relationship = codes.All(code => code.Length == 3 && code.All(char.IsAsciiLetterUpper)) ? Between(codes) : null;
        return relationship is not null;
    }

    public bool Includes(string country) => Countries.Contains(country, StringComparer.Ordinal);

    public bool Equals(Relationship? other) => other is not null && Countries.SequenceEqual(other.Countries, StringComparer.Ordinal);

    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);

    public override string ToString() => string.Join('-', Countries);
}
