namespace Comity.Claims;

/// <summary>A description of the state of a relationship.</summary>
/// <param name="Direction">"towards" a country (alpha-3) where an imbalance is said to favour it; null otherwise.</param>
/// <param name="Period">When the description held, EDTF; null where it is the time of writing.</param>
public sealed record Assessment(RelationState State, string? Direction, EdtfDate? Period);
