namespace Comity.Documents;

internal enum DocumentFormat : byte
{
    Text,
    Markdown,
    Html,
    Word,
    Pdf,
    JsonLines,
}

/// <summary>Which format a file has: by its name, else by its first bytes.</summary>
internal static class DocumentFormats
{
    private const int SniffedBytes = 1024;

    public static DocumentFormat Of(string fileName, ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF-"u8) ? DocumentFormat.Pdf : Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".txt" or ".text" => DocumentFormat.Text,
        ".md" or ".markdown" => DocumentFormat.Markdown,
        ".html" or ".htm" or ".xhtml" => DocumentFormat.Html,
        ".docx" => DocumentFormat.Word,
        ".pdf" => DocumentFormat.Pdf,
        ".jsonl" or ".ndjson" => DocumentFormat.JsonLines,
        _ => Sniff(bytes),
    };

    public static string MediaType(DocumentFormat format) => format switch
    {
        DocumentFormat.Markdown => "text/markdown",
        DocumentFormat.Html => "text/html",
        DocumentFormat.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        DocumentFormat.Pdf => "application/pdf",
        DocumentFormat.JsonLines => "application/json",
        _ => "text/plain",
    };

    /// <summary>Why bytes of a known foreign format are not read, whatever the file's name says; null where they may be.</summary>
    public static string? Foreign(ReadOnlySpan<byte> bytes, DocumentFormat format) => bytes switch
    {
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Word file (.doc): save it as .docx",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "rich text (.rtf): save it as .docx or .txt",
        [(byte)'P', (byte)'K', 3, 4, ..] when format != DocumentFormat.Word => "an archive, not text: unpack it first",
        [0x1F, 0x8B, ..] => "compressed (gzip): unpack it first",
        _ => null,
    };

    private static DocumentFormat Sniff(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, SniffedBytes)].TrimStart(" \t\r\n\uFEFF"u8);
        return bytes.StartsWith("PK\u0003\u0004"u8) ? DocumentFormat.Word
            : StartsWithTag(start, "<!doctype html") || StartsWithTag(start, "<html") ? DocumentFormat.Html
            : start.StartsWith("{\""u8) ? DocumentFormat.JsonLines
            : DocumentFormat.Text;
    }

    private static bool StartsWithTag(ReadOnlySpan<byte> bytes, string tag)
    {
        if (bytes.Length < tag.Length)
        {
            return false;
        }

        for (var index = 0; index < tag.Length; index++)
        {
            if (char.ToLowerInvariant((char)bytes[index]) != tag[index])
            {
                return false;
            }
        }

        return true;
    }
}
