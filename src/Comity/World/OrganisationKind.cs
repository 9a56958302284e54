namespace Comity.World;

/// <summary>What sort of body an organisation is; what it acts as is its PLOVER sector.</summary>
public enum OrganisationKind : byte
{
    /// <summary>Intergovernmental, with a secretariat or a treaty.</summary>
    Igo,

    /// <summary>Countries that act together without one: G7, BRICS.</summary>
    Grouping,

    /// <summary>A ministry, agency, central bank, police or army of one country.</summary>
    Government,
    Legislature,
    Party,
    Court,
    Armed,
    Ngo,
    Company,
    Media,
    ThinkTank,
}
