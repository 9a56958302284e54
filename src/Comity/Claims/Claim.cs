using Comity.World;

namespace Comity.Claims;

/// <summary>What one passage says, with its exact words.</summary>
/// <remarks>Which of the optional parts a kind carries is listed in docs/claims.md and held by <see cref="ClaimRules"/>.</remarks>
public sealed record Claim
{
    public required ClaimKind Kind { get; init; }

    /// <summary>Where the quote stands in the document's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The exact words of <see cref="Span"/>.</summary>
    public required string Quote { get; init; }

    /// <summary>The sentence that the quote belongs to.</summary>
    public required TextSpan Passage { get; init; }

    /// <summary>Null: the document's author.</summary>
    public Holder? Holder { get; init; }

    /// <summary>Who does, promises, is expected to do, or is described; in text order.</summary>
    public IReadOnlyList<Actor> Actors { get; init; } = [];

    /// <summary>To or with whom; in text order.</summary>
    public IReadOnlyList<Actor> Recipients { get; init; } = [];

    /// <summary>For an event; for an expectation or a commitment the event foreseen or promised, where one is coded.</summary>
    public EventCoding? Event { get; init; }

    /// <summary>Ordered by the enum. Empty where the passage names none.</summary>
    public IReadOnlyList<Issue> Issues { get; init; } = [];

    /// <summary>When what is claimed took or takes place; null where not stated.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>The words of the text that name the place.</summary>
    public string? Place { get; init; }

    public Likelihood? Likelihood { get; init; }

    /// <summary>Until when an expectation is to come true; null where not stated.</summary>
    public EdtfDate? Horizon { get; init; }

    /// <summary>The words of a condition, "if criticism rises".</summary>
    public string? Condition { get; init; }

    /// <summary>By when a commitment is to be kept; null where not stated.</summary>
    public EdtfDate? Deadline { get; init; }

    public Money? Money { get; init; }

    public Figure? Figure { get; init; }

    public Assessment? Assessment { get; init; }

    public InstrumentMention? Instrument { get; init; }

    /// <summary>How sure the reader is, in [0, 1].</summary>
    public required double Confidence { get; init; }

    /// <summary>Why the reader made this claim, in words for a person: the trigger, the row of knowledge, what was resolved how.</summary>
    public required string Reason { get; init; }
}
