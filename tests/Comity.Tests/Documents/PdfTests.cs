using System.Text;
using Comity.Documents;

namespace Comity.Tests.Documents;

public sealed class PdfTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PdfFact]
    public void Text_of_two_pages_is_taken_with_the_start_of_each()
    {
        var pdf = TinyPdf.Of([["Canada and Mexico signed an agreement on fisheries in Ottawa."], ["The leaders met again in November 2021 in Washington."]]);

        var source = Assert.Single(DocumentExtractor.Extract("talks.pdf", pdf)).Source;

        Assert.Equal("Canada and Mexico signed an agreement on fisheries in Ottawa.\n\nThe leaders met again in November 2021 in Washington.", source?.Text);
        Assert.Equal([0, 63], source?.Pages);
        Assert.Equal("application/pdf", source?.MediaType);
        Assert.Equal(pdf, source?.Original.ToArray());
    }

    [PdfFact]
    public void Bytes_tell_a_PDF_whatever_its_name()
    {
        var pdf = TinyPdf.Of([["The ministers of Canada met their guests in the capital."]]);

        Assert.NotNull(Assert.Single(DocumentExtractor.Extract("upload", pdf)).Source);
    }

    [PdfFact]
    public void Scan_is_refused_as_having_no_text()
    {
        var refusal = Assert.Single(DocumentExtractor.Extract("scan.pdf", TinyPdf.Of([[], []]))).Refusal;

        Assert.Equal(RefusalKind.Empty, refusal?.Kind);
        Assert.Contains("perhaps a scan", refusal?.Reason, StringComparison.Ordinal);
    }

    [PdfFact]
    public void Encrypted_PDF_is_refused()
    {
        var key = new string('0', 64);
        var pdf = TinyPdf.Of(
            [["The ministers met."]], $"/ID [<{key[..32]}> <{key[..32]}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >>");

        var refusal = Assert.Single(DocumentExtractor.Extract("secret.pdf", pdf)).Refusal;

        Assert.Equal("an encrypted PDF: save it without a password first", refusal?.Reason);
    }

    [PdfFact]
    public void Damaged_PDF_is_refused()
    {
        var refusal = Assert.Single(DocumentExtractor.Extract("broken.pdf", Encoding.ASCII.GetBytes("%PDF-1.4\nnothing of the kind"))).Refusal;

        Assert.Equal(RefusalKind.Format, refusal?.Kind);
        Assert.StartsWith("a damaged PDF", refusal?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_pdftotext_the_refusal_says_how_to_get_it()
    {
        Assert.Null(PdfProgram.Read(TinyPdf.Of([["Words."]]), null, Patience, out var refusal));

        Assert.Equal(RefusalKind.Unreadable, refusal.Kind);
        Assert.Contains("poppler-utils", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Program_is_never_taken_from_the_current_folder()
    {
        _folder.Write("pdftotext", "");

        Assert.Null(PdfProgram.Find($".{Path.PathSeparator}here{Path.PathSeparator}"));
        Assert.Null(PdfProgram.Find(null));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(_folder.File("pdftotext"), PdfProgram.Find($"/nowhere{Path.PathSeparator}{_folder.Path}"));
        }
    }

    [Fact]
    public void Program_that_does_not_end_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // the stand-in is a shell script
        }

        var program = _folder.Write("pdftotext", "#!/bin/sh\nsleep 60\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Assert.Null(PdfProgram.Read(new byte[10], program, TimeSpan.FromMilliseconds(300), out var refusal));

        Assert.Contains("not done", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Program_that_may_not_be_run_is_told_as_missing()
    {
        Assert.Null(PdfProgram.Read(new byte[10], _folder.Write("pdftotext", "no program"), Patience, out var refusal));

        Assert.Contains("needs pdftotext", refusal.Reason, StringComparison.Ordinal);
    }
}
