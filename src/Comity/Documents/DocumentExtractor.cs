using System.Security.Cryptography;
using Comity.Claims;

namespace Comity.Documents;

/// <summary>Takes text out of the bytes of a file, once.</summary>
/// <remarks>
/// Any bytes can be given: what is no text is refused with a reason, never thrown. The same bytes give the same text. Comment forms and
/// the like at the end stay in the text and are listed in <see cref="SourceText.Excluded"/>, so that offsets stay true.
/// </remarks>
public static class DocumentExtractor
{
    /// <summary>Larger files are refused; 256 MB are some forty million words.</summary>
    public const long LargestFileBytes = 256L * 1024 * 1024;

    /// <summary>The extensions read from a folder, in lower case with their dot.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".pdf", ".jsonl", ".ndjson"];

    /// <summary>The document of a file, or of a .jsonl file each line's, as it is asked for.</summary>
    /// <param name="fileName">Its extension tells the format; without a known one the bytes do.</param>
    /// <param name="given">What is known from outside; goes before what the file says of itself.</param>
    /// <param name="place">See <see cref="SourceText.Place"/>; null for bytes that stand nowhere, such as an upload: then a name that its bytes make.</param>
    public static IEnumerable<Extraction> Extract(string fileName, ReadOnlyMemory<byte> bytes, DocumentMetadata? given = null, string? place = null)
    {
        place ??= $"{fileName}#{Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..12]}";
        if (bytes.Length > LargestFileBytes)
        {
            return [Extraction.Of(TooLarge(fileName))];
        }

        return DocumentFormats.Of(fileName, bytes.Span) == DocumentFormat.JsonLines
            ? ExtractLines(fileName, new MemoryStream(bytes.ToArray(), writable: false), given, place)
            : [ExtractOne(fileName, bytes, given, place)];
    }

    /// <summary>The documents of a .jsonl file of any size, one line at a time.</summary>
    public static IEnumerable<Extraction> ExtractLines(string fileName, Stream stream, DocumentMetadata? given, string place) =>
        JsonLines.Read(stream, fileName, (number, line, text, metadata, warnings) =>
        {
            var draft = new Draft(fileName, number, line, "application/json", given, $"{place}#{number}", warnings);
            return draft.Finish(text, metadata);
        });

    internal static Refusal TooLarge(string fileName) => new(RefusalKind.TooLarge, fileName, null, "larger than 256 MB: split it, or give it as .jsonl");

    private static Extraction ExtractOne(string fileName, ReadOnlyMemory<byte> bytes, DocumentMetadata? given, string place)
    {
        var format = DocumentFormats.Of(fileName, bytes.Span);
        var warnings = new List<string>();
        var draft = new Draft(fileName, null, bytes, DocumentFormats.MediaType(format), given, place, warnings);
        if (DocumentFormats.Foreign(bytes.Span, format) is { } foreign)
        {
            return draft.Refuse(RefusalKind.Binary, foreign);
        }

        if (format == DocumentFormat.Word)
        {
            return WordText.Read(bytes, out var words, out var properties) is { } reason
                ? draft.Refuse(RefusalKind.Format, reason)
                : draft.Finish(words, properties);
        }

        if (format == DocumentFormat.Pdf)
        {
            return ExtractPdf(draft, bytes);
        }

        if (TextDecoding.Decode(bytes.Span, out var warning) is not { } decoded)
        {
            return draft.Refuse(RefusalKind.Binary, "not text (binary data)");
        }

        if (warning is not null)
        {
            warnings.Add(warning);
        }

        switch (format)
        {
            case DocumentFormat.Html:
                using (var page = HtmlText.Parse(decoded))
                {
                    return draft.Finish(HtmlText.OfPage(page), HtmlMetadata.Read(page));
                }

            case DocumentFormat.Markdown:
                var said = FrontMatter.Read(PlainText.Normalise(decoded), warnings, out var body);
                if (MarkdownText.Render(body, out var heading) is not { } rendered)
                {
                    warnings.Add("Markdown nested too deep: read as plain text");
                    rendered = body;
                }

                return draft.Finish(rendered, said with { Title = said.Title ?? heading });

            default:
                return draft.Finish(decoded, new());
        }
    }

    private static Extraction ExtractPdf(Draft draft, ReadOnlyMemory<byte> bytes)
    {
        if (PdfProgram.Read(bytes, out var refusal) is not { } words)
        {
            return draft.Refuse(refusal.Kind, refusal.Reason);
        }

        var pages = PdfPages.Join(words);
        if (pages.Text.AsSpan().IsWhiteSpace())
        {
            return draft.Refuse(RefusalKind.Empty, "no text in this PDF, perhaps a scan: have its text recognised first, for example with ocrmypdf");
        }

        if (pages.Trimmed > 0)
        {
            draft.Warnings.Add($"page numbers and running lines left out on {pages.Trimmed} of {pages.Starts.Count} pages");
        }

        return draft.Finish(pages.Text, new(), pages.Starts);
    }

    /// <summary>A document on its way: what is known before its text is.</summary>
    private sealed record Draft(
        string FileName, int? Line, ReadOnlyMemory<byte> Bytes, string MediaType, DocumentMetadata? Given, string Place, List<string> Warnings)
    {
        public Extraction Refuse(RefusalKind kind, string reason) => Extraction.Of(new Refusal(kind, FileName, Line, reason));

        /// <param name="pages">Where pages start, of words that are normal already; null: there are none.</param>
        public Extraction Finish(string words, DocumentMetadata said, IReadOnlyList<int>? pages = null)
        {
            var text = PlainText.Normalise(words);
            if (text.AsSpan().IsWhiteSpace())
            {
                return Refuse(RefusalKind.Empty, "no words in it");
            }

            if (EnglishDetector.OtherLanguage(text) is { } language)
            {
                return Refuse(RefusalKind.Language, language switch
                {
                    "another script" => "mostly in another script than Latin: set aside; Comity reads English only so far",
                    "no English" => "does not look English: set aside; Comity reads English only so far",
                    _ => $"looks {language}: set aside; Comity reads English only so far",
                });
            }

            return Extraction.Of(new SourceText
            {
                Text = text,
                Metadata = Merge(Given, said),
                Place = Place,
                FileName = Path.GetFileName(FileName) is { Length: > 0 } name ? name : FileName,
                MediaType = MediaType,
                Original = Bytes,
                Excluded = Boilerplate.Find(text),
                Pages = pages ?? [],
                Warnings = Warnings,
            });
        }

        private static DocumentMetadata Merge(DocumentMetadata? given, DocumentMetadata said) => given is null ? said : new(
            given.Title ?? said.Title,
            given.Author ?? said.Author,
            given.Publisher ?? said.Publisher,
            given.Published ?? said.Published,
            given.Url ?? said.Url,
            given.Published is not null && given.PublishedInferred);
    }
}
