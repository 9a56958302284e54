namespace Comity.World;

/// <summary>Somebody who held or sought an office.</summary>
/// <param name="Name">The full English name; one person per country and name.</param>
/// <param name="Country">Alpha-3 of the country whose offices are listed.</param>
/// <param name="Names">Other spellings, surnames, nicknames, initials.</param>
/// <param name="Tenures">By first day. At least one.</param>
public sealed record Person(string Name, string Country, IReadOnlyList<string> Names, IReadOnlyList<Tenure> Tenures);
