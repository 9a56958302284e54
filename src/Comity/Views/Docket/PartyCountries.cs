using Comity.Claims;
using Comity.Record;

namespace Comity.Views.Docket;

/// <summary>The countries on each side of a claim.</summary>
internal static class PartyCountries
{
    /// <summary>Less sure claims that imply a party imply the wrong one too often.</summary>
    private const double LeastImplied = .45;

    private static readonly WordPattern Plain = new(
        TabSeparated.Embedded("Views/Data/chain-openers.tsv").SelectMany(row => row.List("implied")).ToArray());

    /// <summary>Alpha-3, distinct, in ordinal order.</summary>
    public static string[] Of(IReadOnlyList<Actor> parties) =>
        [.. parties.Select(party => party.Country).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Only of those that the text has a word for: who is only implied is too often somebody else.</summary>
    public static string[] Named(IReadOnlyList<Actor> parties) => Of([.. parties.Where(party => party.Text.Length > 0)]);

    /// <summary>At whom a claim is aimed: those named; of a plain threat or demand that names nobody those that it implies.</summary>
    public static string[] Targets(Claim claim) =>
        Named(claim.Recipients) is { Length: > 0 } named ? named
        : claim.Confidence >= LeastImplied && Plain.IsIn(claim.Quote) ? Of(claim.Recipients)
        : [];

    /// <summary>Of actors and recipients.</summary>
    public static IEnumerable<string> Of(RecordedClaim claim) => Of([.. claim.Claim.Actors, .. claim.Claim.Recipients]);
}
