using System.IO.Compression;
using System.Xml;
using Comity.Claims;
using DocumentFormat.OpenXml.Packaging;

namespace Comity.Documents;

/// <summary>The words of a .docx file: paragraphs, list items as lines that begin "- ", rows of tables as lines with tabs.</summary>
/// <remarks>The main part is read as a stream of elements, so neither its size nor its nesting costs memory or stack.</remarks>
internal sealed class WordText
{
    private const long LargestUnpackedBytes = 256L * 1024 * 1024;

    private readonly ParagraphWriter _writer = new();

    /// <summary>Tables that are open, one in another.</summary>
    private int _tables;

    /// <summary>Cells begun since the last words.</summary>
    private int _cells;

    private bool _tableStarts;
    private bool _rowStarts;
    private bool _atParagraphStart;
    private bool _isItem;
    private bool _followsItem;

    private WordText()
    {
    }

    /// <returns>Why the bytes are no Word document; null where they are one.</returns>
    public static string? Read(ReadOnlyMemory<byte> bytes, out string text, out DocumentMetadata metadata)
    {
        text = "";
        metadata = new();
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using (var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
            {
                if (archive.Entries.Sum(entry => entry.Length) > LargestUnpackedBytes)
                {
                    return "unpacks to more than 256 MB";
                }
            }

            stream.Position = 0;
            using var document = WordprocessingDocument.Open(stream, false);
            if (document.MainDocumentPart is not { } main)
            {
                return "a Word file without a document in it";
            }

            using var part = main.GetStream();
            using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = LargestUnpackedBytes });
            text = new WordText().Write(reader);
            metadata = new(Stated(document.PackageProperties.Title), Stated(document.PackageProperties.Creator));
            return null;
        }
        catch (Exception wrong) when (wrong is OpenXmlPackageException or XmlException or FormatException or IOException or InvalidDataException
            or UriFormatException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            return "not a Word document that can be opened";
        }
    }

    private static string? Stated(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private string Write(XmlReader reader)
    {
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "tbl")
            {
                _tables--;
                _isItem = false;
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
                    Words(reader.ReadElementContentAsString());
                    continue;
                }

                Start(reader.LocalName, reader.IsEmptyElement);
            }

            reader.Read();
        }

        return _writer.ToString();
    }

    private void Start(string name, bool isEmpty)
    {
        switch (name)
        {
            case "p":
                _followsItem = _isItem;
                _isItem = false;
                _atParagraphStart = true;
                break;
            case "numPr":
                _isItem = true;
                break;
            case "tbl" when !isEmpty:
                _tables++;
                _tableStarts |= _tables == 1;
                break;
            case "tr":
                _rowStarts = true;
                break;
            case "tc":
                _cells++;
                break;
            case "br" or "cr" when !_atParagraphStart:
                _writer.Line();
                break;
            case "tab" when !_atParagraphStart && !_writer.AtLineStart:
                _writer.Append("\t");
                break;
        }
    }

    private void Words(string words)
    {
        if (_atParagraphStart)
        {
            BreakBefore();
            _atParagraphStart = false;
        }

        _writer.Append(words);
    }

    /// <summary>Breaks are made when words come, for only then is it known what kind of paragraph it is.</summary>
    private void BreakBefore()
    {
        if (_tables == 0)
        {
            if (_isItem && _followsItem)
            {
                _writer.Line();
            }
            else
            {
                _writer.Paragraph();
            }

            _writer.Append(_isItem ? "- " : "");
        }
        else if (_tableStarts)
        {
            _writer.Paragraph();
        }
        else if (_rowStarts)
        {
            _writer.Line();
        }
        else
        {
            _writer.Append(_cells > 0 ? "\t" : " ");
        }

        _cells = 0;
        _rowStarts = false;
        _tableStarts = false;
    }
}
