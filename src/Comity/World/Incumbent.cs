namespace Comity.World;

/// <summary>A person together with the tenure that answers the question.</summary>
public readonly record struct Incumbent(Person Person, Tenure Tenure);
