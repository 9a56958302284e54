namespace Comity.Claims;

/// <summary>Who holds a claim when it is not the document's author: a quoted or reported speaker.</summary>
/// <param name="Text">The words of the document that name the holder.</param>
/// <param name="Person">Full name where known.</param>
/// <param name="Office">Title held or formerly held, as the text or the record of offices gives it.</param>
/// <param name="Affiliation">Country (alpha-3) or organisation the holder speaks for; null where not stated.</param>
public sealed record Holder(string Text, string? Person, string? Office, string? Affiliation);
