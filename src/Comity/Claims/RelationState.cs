namespace Comity.Claims;

/// <summary>The state of a relationship as a holder describes it, warm to hostile, then what is no level.</summary>
public enum RelationState : byte
{
    Close,
    Friendly,
    Aligned,
    Interdependent,
    Mixed,
    Tense,
    Strained,
    Low,
    Hostile,
    Imbalance,
    Improving,
    Worsening,
}
