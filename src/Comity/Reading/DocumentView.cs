using Comity.Claims;

namespace Comity.Reading;

/// <summary>Who speaks in a document: analysts foresee where governments commit.</summary>
internal enum Voice : byte
{
    /// <summary>An analyst's or a reporter's: "will" is an expectation.</summary>
    Observer,

    /// <summary>One or more governments': "will" is an undertaking.</summary>
    Official,
}

/// <summary>What holds for every sentence of a document.</summary>
/// <param name="Published">Given, or inferred from the text; null where nothing tells.</param>
internal sealed record DocumentView(string Text, DocumentMetadata Metadata, EdtfDate? Published, Voice Voice)
{
    public static DocumentView Empty { get; } = new("", new DocumentMetadata(), null, Voice.Observer);
}
