using Comity.World;

namespace Comity.Reading.Names;

/// <summary>One thing that a name can mean.</summary>
/// <param name="Countries">Alpha-3 codes: one for a country, the members for a region or a grouping; may be empty.</param>
internal sealed record Referent(
    ReferentKind Kind,
    IReadOnlyList<string> Countries,
    Person? Person = null,
    Organisation? Organisation = null,
    Region? Region = null,
    Instrument? Instrument = null);
