using System.IO.Compression;
using System.Xml;
using Comity.Claims;
using DocumentFormat.OpenXml.Packaging;

namespace Comity.Documents;

/// <summary>The words of a .docx file: paragraphs, list items as lines that begin "- ", rows of tables as lines with tabs.</summary>
/// <remarks>The main part is read as a stream of elements, so neither its size nor its nesting costs memory or stack.</remarks>
internal static class WordText
{
    private const long LargestUnpackedBytes = 256L * 1024 * 1024;

    /// <exception cref="InvalidDataException">The bytes are no Word document; the message says why.</exception>
    public static (string Text, DocumentMetadata Metadata) Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using (var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
            {
                if (archive.Entries.Sum(entry => entry.Length) > LargestUnpackedBytes)
                {
                    throw new InvalidDataException("unpacks to more than 256 MB");
                }
            }

            stream.Position = 0;
            using var document = WordprocessingDocument.Open(stream, false);
            var main = document.MainDocumentPart ?? throw new InvalidDataException("a Word file without a document in it");
            using var part = main.GetStream();
            using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = LargestUnpackedBytes });
            var metadata = new DocumentMetadata(Stated(document.PackageProperties.Title), Stated(document.PackageProperties.Creator));
            return (Write(reader), metadata);
        }
        catch (Exception wrong) when (wrong is OpenXmlPackageException or XmlException or FormatException or IOException or UriFormatException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            throw new InvalidDataException("not a Word document that can be opened", wrong);
        }
    }

    private static string? Stated(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static string Write(XmlReader reader)
    {
        var writer = new ParagraphWriter();
        var tables = 0;
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                tables -= reader.LocalName == "tbl" ? 1 : 0;
                End(reader.LocalName, tables, writer);
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                // The fallback repeats a text box for old programs; moved and deleted text stands elsewhere or nowhere.
                if (reader.LocalName is "Fallback" or "moveFrom" or "del" or "instrText")
                {
                    reader.Skip();
                    continue;
                }

                if (reader.LocalName == "t")
                {
                    writer.Append(reader.ReadElementContentAsString());
                    continue;
                }

                tables += reader.LocalName == "tbl" && !reader.IsEmptyElement ? 1 : 0;
                Start(reader.LocalName, tables, writer);
            }

            reader.Read();
        }

        return writer.ToString();
    }

    private static void Start(string name, int tables, ParagraphWriter writer)
    {
        switch (name)
        {
            case "p" when tables == 0:
            case "tbl" when tables == 1:
                writer.Paragraph();
                break;
            case "p" when !writer.AtLineStart:
                writer.Append(" ");
                break;
            case "numPr" when tables == 0:
                writer.Line();
                writer.Append("- ");
                break;
            case "tr" or "br" or "cr":
                writer.Line();
                break;
            case "tc" when !writer.AtLineStart:
                writer.Append("\t");
                break;
            case "tab" when !writer.AtLineStart:
                writer.Append("\t");
                break;
        }
    }

    private static void End(string name, int tables, ParagraphWriter writer)
    {
        if ((name is "p" or "tbl") && tables == 0)
        {
            writer.Paragraph();
        }
    }
}
