namespace Comity.World;

/// <summary>One person's time in one office.</summary>
/// <param name="Country">Alpha-3.</param>
/// <param name="Title">The title in that country, e.g. "Secretary of State".</param>
/// <param name="From">First day; the earliest that an imprecise date can mean.</param>
/// <param name="To">Last day, the latest that an imprecise date can mean; null: still in office when the row was written.</param>
public sealed record Tenure(string Country, Office Office, string Title, DateOnly From, DateOnly? To)
{
    /// <summary>Whether some day of the tenure lies in [from, to], both included.</summary>
    public bool Touches(DateOnly from, DateOnly to) => From <= to && (To is null || To >= from);
}
