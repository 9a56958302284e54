using Comity.Claims;

namespace Comity.Reading.Events.Explaining;

/// <summary>A party of an event and whom it resolves to.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Actors">As a document's reader resolves it; each has a country, a person, an office or a sector. Empty: nobody known.</param>
/// <param name="How">How that was found out, in words; null where the phrase names them outright.</param>
public sealed record ExplainedParty(TextSpan Span, IReadOnlyList<Actor> Actors, string? How);
