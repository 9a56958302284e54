namespace Comity.World;

/// <summary>A mechanism meets; an agreement is signed and in force.</summary>
public enum InstrumentNature : byte
{
    Mechanism,
    Agreement,
}
