namespace Comity.Claims;

/// <summary>The eight kinds of claim; docs/claims.md says what each asserts.</summary>
public enum ClaimKind : byte
{
    /// <summary>Who did what to whom, on the PLOVER ontology.</summary>
    Event,

    /// <summary>An actor undertakes something.</summary>
    Commitment,

    /// <summary>Somebody foresees something.</summary>
    Expectation,

    /// <summary>Somebody describes the state of a relationship.</summary>
    Assessment,

    /// <summary>Words in quotation marks, with their speaker.</summary>
    Quotation,

    /// <summary>A magnitude with its unit, period and approximation.</summary>
    Figure,

    /// <summary>What is said of a named mechanism or agreement.</summary>
    Instrument,

    /// <summary>Something is told as fact of countries that no other kind holds: evidence for what others promised or foresaw.</summary>
    Report,
}
