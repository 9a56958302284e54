using Comity.Claims;

namespace Comity.Documents;

/// <summary>What a file gave: a text, or the reason why it gave none.</summary>
public sealed record Extraction
{
    private Extraction(SourceText? source, Refusal? refusal)
    {
        Source = source;
        Refusal = refusal;
    }

    /// <summary>Null where refused.</summary>
    public SourceText? Source { get; }

    /// <summary>Null where a text was taken.</summary>
    public Refusal? Refusal { get; }

    public static Extraction Of(SourceText source) => new(source, null);

    public static Extraction Of(Refusal refusal) => new(null, refusal);
}
