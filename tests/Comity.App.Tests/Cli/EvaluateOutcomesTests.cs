using System.Globalization;
using System.Text.Json;
using Comity.App.Cli;
using Xunit.Abstractions;

namespace Comity.App.Tests.Cli;

/// <summary>Floors below which the states of the ledger and the docket of the samples must not fall.</summary>
public sealed class EvaluateOutcomesTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task States_of_the_samples_are_mostly_those_of_a_careful_reader()
    {
        var samples = Path.GetDirectoryName(Repository.File("samples/north-america/outcomes.tsv"))!;
        var record = Path.Combine(_folder.Path, "samples.comity");
        Assert.Equal(ExitCode.Done, (await CommandRun.Of("read", samples, "--record", record)).Code);

        var run = await CommandRun.Of("evaluate", "outcomes", Path.Combine(samples, "outcomes.tsv"), "--record", record, "--as-of", "2023-12-31");

        output.WriteLine(run.Output);
        Assert.Equal(ExitCode.Done, run.Code);
        var figures = JsonDocument.Parse(run.Lines[^1]).RootElement;
        AssertAtLeast(.82, "found");
        AssertAtLeast(.42, "right");

        // A wrong verdict costs somebody's name: most of those given are right, few though they are.
        AssertAtLeast(.85, "verdictsRight");
        AssertAtLeast(.15, "verdictsMet");

        void AssertAtLeast(double floor, string figure) => Assert.True(
            figures.GetProperty(figure).GetDouble() >= floor, string.Create(CultureInfo.InvariantCulture, $"{figure}: {figures.GetProperty(figure)} is less than {floor}"));
    }
}
