using Comity.Claims;
using Comity.Record;

namespace Comity.Views.Docket;

/// <summary>The countries on each side of a claim.</summary>
internal static class PartyCountries
{
    /// <summary>Alpha-3, distinct, in ordinal order.</summary>
    public static string[] Of(IReadOnlyList<Actor> parties) =>
        [.. parties.Select(party => party.Country).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Only of those that the text has a word for: who is only implied is too often somebody else.</summary>
    public static string[] Named(IReadOnlyList<Actor> parties) => Of([.. parties.Where(party => party.Text.Length > 0)]);

    /// <summary>Of actors and recipients.</summary>
    public static IEnumerable<string> Of(RecordedClaim claim) => Of([.. claim.Claim.Actors, .. claim.Claim.Recipients]);
}
