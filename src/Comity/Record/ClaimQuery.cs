using Comity.Claims;
using Comity.World;

namespace Comity.Record;

/// <summary>Which relationships a question about one takes in.</summary>
public enum RelationshipScope : byte
{
    /// <summary>Only claims between exactly these countries.</summary>
    Exact,

    /// <summary>Also claims between some of them: CAN-MEX-USA takes in CAN-USA.</summary>
    WithPairs,

    /// <summary>Also claims between them and others: CAN-USA takes in CAN-MEX-USA.</summary>
    WithGroups,
}

public enum ClaimOrder : byte
{
    /// <summary>By <see cref="RecordedClaim.Day"/>, undated last.</summary>
    NewestFirst,

    /// <summary>By text, then by position in it.</summary>
    Text,
}

/// <summary>Which claims are asked for; what is left out does not narrow.</summary>
public sealed record ClaimQuery
{
    public Relationship? Relationship { get; init; }

    public RelationshipScope Scope { get; init; }

    /// <summary>Any of these; empty: all.</summary>
    public IReadOnlyList<ClaimKind> Kinds { get; init; } = [];

    public Issue? Issue { get; init; }

    public EventType? EventType { get; init; }

    /// <summary>Alpha-3 of a country among the actors.</summary>
    public string? Actor { get; init; }

    /// <summary>Alpha-3 of a country among the recipients.</summary>
    public string? Recipient { get; init; }

    /// <summary>Alpha-3 of a country among actors or recipients.</summary>
    public string? Country { get; init; }

    /// <summary>First day: what ended before it is left out. By the claim's date or, where not stated, the day it became known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day: what began after it is left out.</summary>
    public DateOnly? To { get; init; }

    /// <summary>As-of day: only what was known by then. A claim whose document has no date was never known.</summary>
    public DateOnly? KnownBy { get; init; }

    public double? LeastConfidence { get; init; }

    public long? DocumentId { get; init; }

    public string? TextHash { get; init; }

    /// <summary>First hexadecimal digits of a <see cref="ClaimId"/>.</summary>
    public string? IdPrefix { get; init; }

    /// <summary>Also claims of earlier generations and of superseded texts.</summary>
    public bool AllGenerations { get; init; }

    public ClaimOrder Order { get; init; }

    public int? Limit { get; init; }

    public int Offset { get; init; }
}
