using System.Text;
using Comity.App.Cli;

namespace Comity.App.Tests.Cli;

public sealed class ErrorTests
{
    [Fact]
    public async Task Unexpected_exception_is_a_plain_line_with_where_to_report_it()
    {
        await using var error = new StringWriter();
        await using var output = new BrokenWriter();

        var code = await CommandLine.RunAsync(["--help"], output, error, CancellationToken.None);

        Assert.Equal(ExitCode.Bug, code);
        Assert.StartsWith("comity: this is a bug: InvalidOperationException: ", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("report it", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Misspelt_command_is_told_with_the_right_one()
    {
        var run = await CommandRun.Of("shwo");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("show", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Contains("Try: comity --help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_command_there_is_help()
    {
        var run = await CommandRun.Of();

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("comity read speeches/", run.Output, StringComparison.Ordinal);
    }

    private sealed class BrokenWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new InvalidOperationException("nothing can be written");
    }
}
