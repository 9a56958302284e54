using Comity.App.Cli;

namespace Comity.App.Tests.Cli;

public sealed class EvaluatePairsTests : IDisposable
{
    private const string Records =
        "<Sentences><Sentence date=\"19950103\" id=\"A\" category=\"DEMO\"><EventCoding sourcecode=\"ZEM\" targetcode=\"ZUB\"></EventCoding><Text>Zembla condemned Zubrowka.</Text></Sentence>"
        + "<Sentence date=\"19950103\" id=\"B\" category=\"COMPOUND\"><EventCoding noevents=\"True\"></EventCoding><Text>Zembla condemned Zubrowka.</Text></Sentence></Sentences>";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Prints_each_category_and_figures_as_json()
    {
        var run = await CommandRun.Of("evaluate", "pairs", _folder.Write("records.xml", Records), "--actors", Actors(), "--list");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal("B Zembla condemned Zubrowka.", run.Lines[0]);
        Assert.StartsWith("  extra  ZEM > ZUB", run.Lines[1], StringComparison.Ordinal);
        Assert.Contains(run.Lines, line => line.StartsWith("DEMO", StringComparison.Ordinal) && line.Contains("1.0000", StringComparison.Ordinal));
        Assert.Contains("\"records\":2,\"agree\":1,\"agreement\":0.5,", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_chosen_category_counts()
    {
        var run = await CommandRun.Of("evaluate", "pairs", _folder.Write("records.xml", Records), "--actors", Actors(), "--category", "demo");

        Assert.Contains("\"records\":1,\"agree\":1,", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Category_that_no_record_has_is_refused()
    {
        var run = await CommandRun.Of("evaluate", "pairs", _folder.Write("records.xml", Records), "--actors", Actors(), "--category", "VERB");

        Assert.Equal(ExitCode.BrokenWorld, run.Code);
        Assert.Contains("VERB", run.Error, StringComparison.Ordinal);
    }

    private string Actors() => _folder.Write("actors.txt", "ZEMBLA [ZEM]\nZUBROWKA [ZUB]\n");
}
