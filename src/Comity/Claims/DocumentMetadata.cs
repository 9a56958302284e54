namespace Comity.Claims;

/// <summary>What is known of a document from outside its text; revisable. Null: not known.</summary>
/// <param name="Published">Day or interval of publication.</param>
/// <param name="PublishedInferred">The date was inferred from the text, not given.</param>
public sealed record DocumentMetadata(
    string? Title = null,
    string? Author = null,
    string? Publisher = null,
    EdtfDate? Published = null,
    string? Url = null,
    bool PublishedInferred = false);
