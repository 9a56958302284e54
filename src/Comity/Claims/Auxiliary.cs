namespace Comity.Claims;

/// <summary>PLOVER's auxiliary modes, on any event type; they combine.</summary>
[Flags]
public enum Auxiliary : byte
{
    None = 0,

    /// <summary>Long past, told as background.</summary>
    Historical = 1,
    Future = 2,
    Hypothetical = 4,
    Negation = 8,
}
