namespace Comity.Claims;

/// <summary>A party to a claim: a country, a body, an organisation, or a person in an office.</summary>
/// <param name="Text">The words of the document that name it; empty where the passage implies it without a word.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null where the text resolves to none.</param>
/// <param name="Person">Full name, where a person is meant and known.</param>
/// <param name="Office">The office held on the day of the claim, in English, e.g. "Prime Minister".</param>
/// <param name="Sector">PLOVER sector code (GOV, MIL, IGO …), or null.</param>
/// <remarks>An actor that stays unresolved has no country: nothing is guessed.</remarks>
public sealed record Actor(string Text, string? Country, string? Person = null, string? Office = null, string? Sector = null)
{
    /// <summary>A country that the passage implies without naming it.</summary>
    public static Actor Implied(string country) => new("", country);
}
