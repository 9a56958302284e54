using Comity.World;

namespace Comity.Claims;

/// <summary>What happened, as PLOVER's what-how-why.</summary>
/// <param name="Mode">A mode of the type (World/Data/plover-modes.tsv), or null.</param>
/// <param name="Contexts">PLOVER contexts, ordered by name. May be empty.</param>
public sealed record EventCoding(EventType Type, string? Mode, IReadOnlyList<string> Contexts, Auxiliary Auxiliary);
