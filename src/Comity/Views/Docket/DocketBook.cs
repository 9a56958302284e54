namespace Comity.Views.Docket;

/// <summary>All chains as of a day.</summary>
/// <param name="Chains">Open ones first, then by the day of the newest step, the newest first.</param>
/// <param name="Irritants">By relationship and issue: those with open chains first, then by the newest step.</param>
public sealed record DocketBook(DateOnly AsOf, IReadOnlyList<Chain> Chains, IReadOnlyList<Irritant> Irritants);
