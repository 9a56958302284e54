namespace Comity.World;

/// <summary>PLOVER's four classes of event: words or deeds, for or against.</summary>
public enum Quad : byte
{
    VerbalCooperation = 1,
    MaterialCooperation,
    VerbalConflict,
    MaterialConflict,
}
