using Comity.Claims;
using Comity.World;

namespace Comity.Views.Ledger;

/// <summary>Which entries are asked for; what is left out does not narrow.</summary>
/// <param name="AsOf">Nothing known later is used.</param>
public sealed record LedgerQuery(DateOnly AsOf)
{
    /// <summary>Entries whose countries include all of these.</summary>
    public Relationship? Relationship { get; init; }

    /// <summary>First hexadecimal digits of an entry's id.</summary>
    public string? IdPrefix { get; init; }

    public LedgerKind? Kind { get; init; }

    public LedgerState? State { get; init; }

    /// <summary>Part of the holder's name, in any case.</summary>
    public string? Holder { get; init; }

    /// <summary>Alpha-3 of a country that is to act.</summary>
    public string? Actor { get; init; }

    public Issue? Issue { get; init; }

    /// <summary>Due by this day.</summary>
    public DateOnly? DueBy { get; init; }
}
