using Comity.Claims;

namespace Comity.Documents.Registers;

/// <summary>What an element of a register gave: an entry, or the reason why it gave none.</summary>
public sealed record RegisterExtraction
{
    private RegisterExtraction(RegisterEntry? entry, Refusal? refusal)
    {
        Entry = entry;
        Refusal = refusal;
    }

    /// <summary>Null where refused.</summary>
    public RegisterEntry? Entry { get; }

    /// <summary>Null where an entry was taken.</summary>
    public Refusal? Refusal { get; }

    public static RegisterExtraction Of(RegisterEntry entry) => new(entry, null);

    public static RegisterExtraction Of(Refusal refusal) => new(null, refusal);
}
