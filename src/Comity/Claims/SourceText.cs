using System.Security.Cryptography;
using System.Text;

namespace Comity.Claims;

/// <summary>The text taken from a file, once, with what came with it: what Documents makes, Reading reads and Record keeps.</summary>
/// <remarks>The text is final: every offset of every claim counts its UTF-16 units, and its hash is its identity.</remarks>
public sealed record SourceText
{
    private const int HashBlockChars = 1 << 16;

    private readonly string _text = "";

    /// <summary>Lines end with "\n", paragraphs are apart by a blank line; no control characters but tab, no lone surrogates.</summary>
    public required string Text
    {
        get => _text;
        init
        {
            _text = value;
            TextHash = HashOf(value);
        }
    }

    /// <summary>SHA-256 of the text in UTF-8, 64 lower-case hexadecimal digits.</summary>
    public string TextHash { get; private init; } = "";

    public DocumentMetadata Metadata { get; init; } = new();

    /// <summary>Where the document stands: a full path, an address, "path#line". A new text at the same place supersedes the old one.</summary>
    public required string Place { get; init; }

    /// <summary>The name to show, without folders.</summary>
    public required string FileName { get; init; }

    /// <summary>e.g. "text/plain", "text/html".</summary>
    public string MediaType { get; init; } = "text/plain";

    /// <summary>The bytes that the text was taken from; of a file of many documents only this document's.</summary>
    public ReadOnlyMemory<byte> Original { get; init; }

    /// <summary>Parts of the text that are no part of the document (comment forms, share links) and are not to be read; ordered, apart.</summary>
    public IReadOnlyList<TextSpan> Excluded { get; init; } = [];

    /// <summary>Where in the text each page starts, ascending, the first at 0; empty for a document without pages.</summary>
    public IReadOnlyList<int> Pages { get; init; } = [];

    /// <summary>What a person should know about how the text was taken, in plain words.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>SHA-256 of a text in UTF-8, 64 lower-case hexadecimal digits; a lone surrogate counts as U+FFFD.</summary>
    public static string HashOf(ReadOnlySpan<char> text)
    {
        // In blocks, so that a text of 100 MB needs no second copy in UTF-8. The encoder keeps a surrogate pair that a block divides.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var encoder = Encoding.UTF8.GetEncoder();
        var block = new byte[Encoding.UTF8.GetMaxByteCount(Math.Min(HashBlockChars, text.Length) + 1)];
        for (var start = 0; start < text.Length; start += HashBlockChars)
        {
            var chars = text[start..Math.Min(text.Length, start + HashBlockChars)];
            var count = encoder.GetBytes(chars, block, flush: start + chars.Length == text.Length);
            hash.AppendData(block, 0, count);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
