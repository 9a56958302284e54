using System.Text;
using Comity.Claims;
using Comity.Documents;

namespace Comity.Tests.Documents;

public sealed class DocumentExtractorTests
{
    private const string English = "The two countries have agreed that they will meet again in the spring.";

    [Fact]
    public void Plain_text_is_kept_as_it_is()
    {
        const string text = "  Title\n\nFirst  paragraph,\nstill the first.\n\n\nSecond – with “quotes”.\n";

        var source = Taken("a.txt", Encoding.UTF8.GetBytes(text));

        Assert.Equal(text, source.Text);
        Assert.Equal("text/plain", source.MediaType);
        Assert.Empty(source.Warnings);
        Assert.Empty(source.Excluded);
    }

    [Theory]
    [InlineData("a\r\nb\rc\nd", "a\nb\nc\nd")]
    [InlineData("page one\fpage two", "page one\npage two")]
    [InlineData("bell\u0007and\u0000nul\tand tab", "bell and nul\tand tab")]
    [InlineData("line\u2028and\u2029paragraph", "line\nand\nparagraph")]
    [InlineData("\uFEFFmarked", "marked")]
    public void Line_ends_and_control_characters_are_made_plain(string given, string stored) =>
        Assert.Equal(stored, Taken("a.txt", Encoding.UTF8.GetBytes(given)).Text);

    [Theory]
    [InlineData("utf-16", true, false)]
    [InlineData("utf-16BE", true, false)]
    [InlineData("utf-32", true, false)]
    [InlineData("utf-8", true, false)]
    [InlineData("utf-16", false, true)]
    [InlineData("utf-16BE", false, true)]
    [InlineData("utf-8", false, false)]
    public void Every_Unicode_encoding_is_read(string name, bool marked, bool warned)
    {
        const string text = "José López and Chrystia Freeland met in Québec; they will meet again.";
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        var source = Taken("a.txt", bytes);

        Assert.Equal(text, source.Text);
        Assert.Equal(warned ? 1 : 0, source.Warnings.Count);
    }

    [Fact]
    public void Windows_1252_is_read_with_a_warning()
    {
        var source = Taken("a.txt", Encoding.Latin1.GetBytes("He said \u0093yes\u0094 in Qu\u00E9bec."));

        Assert.Equal("He said “yes” in Québec.", source.Text);
        Assert.Contains("Windows-1252", Assert.Single(source.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Lone_surrogates_become_the_replacement_character()
    {
        Assert.Equal("a\uFFFDb😀\uFFFD", PlainText.Normalise("a\uD800b😀\uDC00"));
        byte[] utf16 = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("ok "), 0x00, 0xD8, .. Encoding.Unicode.GetBytes(" ok")];
        Assert.Equal("ok \uFFFD ok", Taken("a.txt", utf16).Text);
    }

    [Theory]
    [InlineData("a.txt", new byte[] { 0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0, 1 }, "binary")]
    [InlineData("a.txt", new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 }, "PDF")]
    [InlineData("a.docx", new byte[] { 0x50, 0x4B, 3, 4, 1, 2, 3, 4 }, "Word")]
    [InlineData("a.docx", new byte[] { 0x41, 0x42 }, "Word")]
    [InlineData("a.doc", new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 1 }, "old Word")]
    [InlineData("a.txt", new byte[] { 0x1F, 0x8B, 8, 0 }, "gzip")]
    [InlineData("a.txt", new byte[0], "no words")]
    [InlineData("a.md", new byte[] { 0x0A, 0x20, 0x0A }, "no words")]
    [InlineData("a.html", new byte[] { 0x3C, 0x70, 0x3E }, "no words")]
    public void What_is_no_text_is_refused_in_one_plain_line(string name, byte[] bytes, string reason)
    {
        var refusal = Assert.Single(DocumentExtractor.Extract(name, bytes)).Refusal;

        Assert.NotNull(refusal);
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.ToString());
    }

    [Fact]
    public void Unknown_extension_is_told_by_its_bytes()
    {
        Assert.Equal("text/html", Taken("page", Encoding.UTF8.GetBytes($"\n<!DOCTYPE html><p>{English}</p>")).MediaType);
        Assert.Equal("text/plain", Taken("letter.xyz", Encoding.UTF8.GetBytes(English)).MediaType);
    }

    [Fact]
    public void What_is_given_goes_before_what_the_file_says()
    {
        var bytes = Encoding.UTF8.GetBytes($"---\ntitle: Theirs\nauthor: Somebody\n---\n{English}");

        var source = Assert.Single(DocumentExtractor.Extract("a.md", bytes, new DocumentMetadata("Ours"))).Source;

        Assert.Equal(("Ours", "Somebody"), (source?.Metadata.Title, source?.Metadata.Author));
    }

    [Fact]
    public void Hash_is_that_of_the_text_in_UTF8()
    {
        // sha256sum of the three bytes "abc", from FIPS 180-2.
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", SourceText.HashOf("abc"));
        var text = string.Concat(Enumerable.Repeat("é😀x", 50_000));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text))), SourceText.HashOf(text));
        Assert.Equal(SourceText.HashOf("a\uFFFD"), SourceText.HashOf("a\uD800"));
    }

    [Fact]
    public void Fifty_megabytes_are_read()
    {
        var text = string.Concat(Enumerable.Repeat(English + "\r\n", 52_428_800 / (English.Length + 2)));

        var source = Taken("a.txt", Encoding.UTF8.GetBytes(text));

        Assert.Equal(text.Length - (text.Length / (English.Length + 2)), source.Text.Length);
    }

    [Fact]
    public void Any_bytes_can_be_given()
    {
        var random = new Random(5);
        string[] names = ["a.txt", "a.md", "a.html", "a.docx", "a.jsonl", "a"];
        byte[][] starts = [[], "PK\u0003\u0004"u8.ToArray(), "<html><body>"u8.ToArray(), "---\n"u8.ToArray(), "{\"text\":"u8.ToArray(), [0xFF, 0xFE]];
        const string letters = "<>/\"'=&;#*_-[](){}|`\n\r\t !abpdiv:.\\0u%";
        for (var round = 0; round < 3000; round++)
        {
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            if (round % 2 == 0)
            {
                for (var index = 0; index < bytes.Length; index++)
                {
                    bytes[index] = (byte)letters[bytes[index] % letters.Length];
                }
            }

            byte[] file = [.. starts[random.Next(starts.Length)], .. bytes];
            foreach (var document in DocumentExtractor.Extract(names[round % names.Length], file))
            {
                var text = document.Source?.Text ?? "";
                Assert.DoesNotContain(text, letter => char.IsControl(letter) && letter is not ('\n' or '\t'));
                Assert.Equal(text, PlainText.Normalise(text));
            }
        }
    }

    private static SourceText Taken(string name, byte[] bytes)
    {
        var document = Assert.Single(DocumentExtractor.Extract(name, bytes));
        Assert.Null(document.Refusal);
        Assert.NotNull(document.Source);
        return document.Source;
    }
}
