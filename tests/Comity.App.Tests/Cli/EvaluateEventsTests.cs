using System.Text.Json;
using Comity.App.Cli;

namespace Comity.App.Tests.Cli;

public sealed class EvaluateEventsTests : IDisposable
{
    private const string Header = "sentence_id\tmarked_sentence\tgold_root\n";

    // SHA-256 of "abc" ends in ad (FIPS 180-4), that of "a" in bb, that of "b" in 9d, that of "d" in a4: three odd rows and an even one.
    private const string Gold = Header
        + "abc\t<s>Canada</s> condemned <t>Russia</t>.\tACCUSE\na\t<s>Norway</s> imposed sanctions on <t>Belarus</t>.\tPROTEST\n"
        + "b\t<s>Kenya</s> sent humanitarian aid to <t>Sudan</t>.\tAID\nd\t<s>Oman</s>, <t>Iran</t>.\tCONSULT\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Roots_are_printed_with_what_they_were_taken_for()
    {
        var run = await CommandRun.Of("evaluate", "relations", _folder.Write("gold.tsv", Gold), "--half", "odd");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Matches(@"^ACCUSE +1\.0000 +1\.0000 +1\.0000 +1$", run.Lines[1]);
        Assert.Matches(@"^PROTEST +0\.0000 +0\.0000 +0\.0000 +1  COERCE:1$", run.Lines.Single(line => line.StartsWith("PROTEST", StringComparison.Ordinal)));
        var figures = JsonDocument.Parse(run.Lines[^1]).RootElement;
        Assert.Equal(.6667, figures.GetProperty("root_accuracy").GetDouble());
        Assert.Equal(.5, figures.GetProperty("root_macro_f1").GetDouble()); // ACCUSE 1, AID 1, COERCE 0, PROTEST 0
        Assert.InRange(figures.GetProperty("calibration_error").GetDouble(), 0, 1);
    }

    [Fact]
    public async Task Rules_alone_can_be_measured()
    {
        var run = await CommandRun.Of("evaluate", "relations", _folder.Write("gold.tsv", Gold), "--rules", "--half", "odd");

        // Rules are always sure: two of three are right, so that a third is the error.
        Assert.Equal(.3333, JsonDocument.Parse(run.Lines[^1]).RootElement.GetProperty("calibration_error").GetDouble());
    }

    [Fact]
    public async Task Actors_are_listed_below_their_sentence()
    {
        var run = await CommandRun.Of("evaluate", "actors", _folder.Write("gold.tsv", Gold), "--list");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal("ACCUSE <s>Canada</s> condemned <t>Russia</t>.", run.Lines[0]);
        Assert.Matches(@"^  \d\.\d\d right ACCUSE.* \| Canada > Russia \| condemned$", run.Lines[1]);
        Assert.Contains(run.Lines, line => line.Contains(" pair  COERCE", StringComparison.Ordinal));
        var figures = JsonDocument.Parse(run.Lines[^1]).RootElement;
        Assert.Equal(4, figures.GetProperty("sentences").GetInt32());
        Assert.Equal(.75, figures.GetProperty("pair_recall").GetDouble());
        Assert.Equal(.5, figures.GetProperty("recall").GetDouble());
    }

    [Theory]
    [InlineData("relations")]
    [InlineData("actors")]
    public async Task Missing_files_and_wrong_ones_are_told(string what)
    {
        var gold = _folder.Write("gold.tsv", Gold);

        AssertBroken(await CommandRun.Of("evaluate", what, _folder.File("none.tsv")), ErrorCode.InputMissing, "none.tsv");
        AssertBroken(await CommandRun.Of("evaluate", what, gold, "--model", _folder.File("none.model")), ErrorCode.InputMissing, "none.model");
        AssertBroken(await CommandRun.Of("evaluate", what, gold, "--model", gold), ErrorCode.InputFormat, "gold.tsv is no event model");
        AssertBroken(await CommandRun.Of("evaluate", what, _folder.Write("empty.tsv", Header)), ErrorCode.InputFormat, "empty.tsv");
        AssertBroken(await CommandRun.Of("evaluate", what, _folder.Write("wrong.tsv", Header + "1\tx\tGREET\n")), ErrorCode.InputFormat, "line 2");
        AssertBroken(await CommandRun.Of("evaluate", what, _folder.Write("one.tsv", Header + "abc\tx\tAID\n"), "--half", "even"), ErrorCode.InputFormat, "even");
        Assert.Equal(ExitCode.Usage, (await CommandRun.Of("evaluate", what, gold, "--half", "third")).Code);
    }

    private static void AssertBroken(CommandRun run, string code, string found)
    {
        Assert.Equal(ExitCode.BrokenWorld, run.Code);
        Assert.StartsWith($"comity: {code} ", run.Error, StringComparison.Ordinal);
        Assert.Contains(found, run.Error, StringComparison.Ordinal);
    }
}
