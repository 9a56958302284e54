using Comity.Claims;

namespace Comity.Reading.Quotations;

/// <summary>A stretch of text inside quotation marks.</summary>
/// <param name="Outer">With the marks that are there.</param>
/// <param name="Inner">The words alone.</param>
/// <param name="IsOpeningLost">The closing mark stands, the opening one does not.</param>
internal sealed record QuotedPassage(TextSpan Outer, TextSpan Inner, bool IsOpeningLost)
{
    /// <summary>Set once the attribution is found.</summary>
    public Speaker? Speaker { get; set; }
}

/// <summary>Who speaks.</summary>
/// <param name="Text">As the text names them.</param>
/// <param name="Actor">Who that is, where it resolves.</param>
internal sealed record Speaker(string Text, Actor? Actor, string? Office, string? Affiliation);
