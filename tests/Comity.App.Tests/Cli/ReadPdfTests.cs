using System.Text.Json;
using Comity.App.Cli;
using Comity.App.Tests.Export;
using Comity.Tests.Documents;

namespace Comity.App.Tests.Cli;

/// <summary>A PDF, from the file to the citation with its page.</summary>
public sealed class ReadPdfTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Record => _folder.File("test.comity");

    public void Dispose() => _folder.Dispose();

    [PdfFact]
    public async Task Citation_has_its_page()
    {
        await File.WriteAllBytesAsync(
            _folder.File("report.pdf"), TinyPdf.Of([["Nothing of note happened in the spring."], ["The leaders of Canada and Mexico met in Ottawa on 3 May 2022."]]));

        var read = await CommandRun.Of("read", _folder.Path, "--published", "2022-05-04", "--record", Record);
        var claim = JsonDocument.Parse((await CommandRun.Of("export", "claims", "--format", "jsonl", "--record", Record)).Lines[0]).RootElement;
        var show = await CommandRun.Of("show", claim.GetProperty("id").GetString() ?? "", "--record", Record);
        var document = await CommandRun.Of("show", "1", "--record", Record);

        Assert.Equal(ExitCode.Done, read.Code);
        Assert.Equal(2, claim.GetProperty("page").GetInt32());
        Assert.Contains("  page          2", show.Lines);
        Assert.Contains("p. 2", document.Output, StringComparison.Ordinal);
        Assert.Empty(ClaimSchema.Read(Repository.File("docs/claims.schema.json")).Check(claim));
    }

    [PdfFact]
    public async Task Refusal_is_told_and_the_rest_is_read()
    {
        await File.WriteAllBytesAsync(_folder.File("scan.pdf"), TinyPdf.Of([[]]));
        _folder.Write("a.txt", "The leaders of Canada and Mexico met in Ottawa on 3 May 2022.");

        var read = await CommandRun.Of("read", _folder.Path, "--record", Record);

        Assert.Equal(ExitCode.Incomplete, read.Code);
        Assert.Contains("perhaps a scan", read.Error, StringComparison.Ordinal);
        Assert.Contains("1 document", read.Lines[^1], StringComparison.Ordinal);
    }
}
