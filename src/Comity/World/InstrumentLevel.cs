namespace Comity.World;

/// <summary>Who sits at the table of a mechanism.</summary>
public enum InstrumentLevel : byte
{
    Leaders,
    Ministers,
    Officials,
    Experts,
}
