using System.Text.Json;
using Comity.App.Cli;

namespace Comity.App.Tests.Cli;

public sealed class TrainEventsTests : IDisposable
{
    private const string Rows =
        "type\tmode\tsentence\nCONSULT\tvisit\t<s>Ghana</s> visited <t>Togo</t>.\nACCUSE\t\t<s>Canada</s> condemned <t>Russia</t>.\nNONE\t\t<s>Peru</s> and <t>Chile</t> are countries.\n";

    private const string Gold =
        "sentence_id\tmarked_sentence\tgold_root\n1\t<s>Canada</s> condemned <t>Russia</t>.\tACCUSE\n2\t<s>Ghana</s> visited <t>Togo</t>.\tCONSULT\n"
        + "3\t<s>Norway</s> imposed sanctions on <t>Belarus</t>.\tCOERCE\n4\t<s>Kenya</s> sent humanitarian aid to <t>Sudan</t>.\tAID\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Trained_model_is_written_and_can_be_measured()
    {
        _folder.Write("in/a.tsv", Rows);
        var gold = _folder.Write("gold.tsv", Gold);

        var train = await CommandRun.Of("train", "events", "--sentences", _folder.File("in"), "--out", _folder.File("own.model"));

        Assert.Equal("", train.Error);
        Assert.Equal(ExitCode.Done, train.Code);
        Assert.StartsWith("3 sentences, ", train.Lines[0], StringComparison.Ordinal);
        Assert.Matches(@"own\.model: [\d,]+ bytes$", train.Lines[^1]);
        Assert.False(File.Exists(_folder.File("own.model.part")));

        var relations = await CommandRun.Of("evaluate", "relations", gold, "--model", _folder.File("own.model"));

        Assert.Equal(ExitCode.Done, relations.Code);
        Assert.InRange(Figures(relations).GetProperty("root_accuracy").GetDouble(), .5, 1);

        var actors = await CommandRun.Of("evaluate", "actors", gold, "--model", _folder.File("own.model"));

        Assert.Equal(ExitCode.Done, actors.Code);
        Assert.Equal(4, Figures(actors).GetProperty("sentences").GetInt32());
    }

    [Fact]
    public async Task Missing_folder_is_told()
    {
        var run = await CommandRun.Of("train", "events", "--sentences", _folder.File("none"), "--out", _folder.File("own.model"));

        AssertBroken(run, ErrorCode.InputMissing, _folder.File("none"));
        Assert.False(File.Exists(_folder.File("own.model")));
    }

    [Fact]
    public async Task Wrong_row_is_told_with_its_file_line_and_column()
    {
        _folder.Write("in/a.tsv", Rows + "GREET\t\t<s>Peru</s> met <t>Chile</t>.\n");

        AssertBroken(await Train("in"), ErrorCode.KnowledgeRow, "a.tsv, line 5, column type: \"GREET\"");
    }

    [Fact]
    public async Task Folds_without_coded_sentences_are_told() => AssertBroken(await Train("in", "--folds", "3"), ErrorCode.Setting, "--plv");

    [Theory]
    [InlineData("1")]
    [InlineData("-2")]
    public async Task Folds_must_be_two_or_more(string folds) =>
        AssertBroken(await Train("in", "--plv", _folder.Write("gold.tsv", Gold), "--folds", folds), ErrorCode.Setting, folds);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("NaN")]
    public async Task Part_must_be_a_share(string part) => AssertBroken(await Train("in", "--part", part), ErrorCode.Setting, part);

    [Fact]
    public async Task Model_that_cannot_be_written_is_told_before_the_work()
    {
        _folder.Write("in/a.tsv", Rows);

        var run = await CommandRun.Of("train", "events", "--sentences", _folder.File("in"), "--out", _folder.File("none/own.model"));

        AssertBroken(run, ErrorCode.Setting, "own.model");
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Coded_sentences_that_are_not_there_are_told_before_the_work() =>
        AssertBroken(await Train("in", "--plv", _folder.File("none.tsv"), "--folds", "2"), ErrorCode.InputMissing, "none.tsv");

    [Theory]
    [InlineData("--without", "verbs")]
    [InlineData("--part", "half")]
    [InlineData("--folds", "few")]
    public async Task Value_of_another_kind_is_wrong_usage(string option, string value) => Assert.Equal(ExitCode.Usage, (await Train("in", option, value)).Code);

    private async Task<CommandRun> Train(string folder, params string[] more)
    {
        if (!Directory.Exists(_folder.File(folder)))
        {
            _folder.Write($"{folder}/a.tsv", Rows);
        }

        return await CommandRun.Of(["train", "events", "--sentences", _folder.File(folder), "--out", _folder.File("own.model"), .. more]);
    }

    private static JsonElement Figures(CommandRun run) => JsonDocument.Parse(run.Lines[^1]).RootElement;

    private static void AssertBroken(CommandRun run, string code, string found)
    {
        Assert.Equal(ExitCode.BrokenWorld, run.Code);
        Assert.StartsWith($"comity: {code} ", run.Error, StringComparison.Ordinal);
        Assert.Contains(found, run.Error, StringComparison.Ordinal);
    }
}
