using System.Text.Json;
using Comity.App.Cli;

namespace Comity.App.Tests.Cli;

public sealed class ExplainTests
{
    private const string Sanctions = "Norway imposed sanctions on Belarus.";

    [Fact]
    public async Task Sentence_is_shown_with_its_tree_event_parties_frames_and_reasons()
    {
        var run = await CommandRun.Of("explain", Sanctions);

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Equal(["sentence 1", Sanctions], run.Lines.Take(2));
        Assert.Contains(run.Lines, line => line.StartsWith("┼ imposed", StringComparison.Ordinal));
        Assert.Contains("event: Norway → Belarus: COERCE restrict, told by “imposed”", run.Lines);
        Assert.Contains(run.Lines, line => line.StartsWith("  source: “Norway”: Norway (NOR)", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith("    impose sanction on T  COERCE restrict  “imposed … sanctions … on”; S", StringComparison.Ordinal));
        Assert.Contains("  operators: none over it", run.Lines);
        Assert.Contains(run.Lines, line => line.StartsWith("  rules alone: COERCE restrict, by “", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith("  why COERCE and not ", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith("    +", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_sentence_of_the_text_is_explained()
    {
        var run = await CommandRun.Of("explain", $"{Sanctions} The weather is nice.");

        Assert.Contains("sentence 2", run.Lines);
        Assert.Contains("no event found", run.Lines);
        Assert.Contains("  why: no word of the sentence triggers a frame of an event", run.Lines);
    }

    [Fact]
    public async Task Word_that_was_not_believed_is_shown_with_the_reason_where_no_event_is_found()
    {
        var run = await CommandRun.Of("explain", "The minister could meet his friends.");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("no event found", run.Lines);
        Assert.Contains("told as supposed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Party_that_resolves_to_nobody_is_told_so()
    {
        var run = await CommandRun.Of("explain", "The storm hit Norway.", "--source", "The storm", "--target", "Norway");

        Assert.Contains("  source: “The storm”: nobody known", run.Lines);
    }

    [Fact]
    public async Task Given_pair_is_explained_and_nothing_else()
    {
        var run = await CommandRun.Of("explain", $"The weather is nice. {Sanctions}", "--source", "Belarus", "--target", "Norway");

        Assert.Contains(run.Lines, line => line.StartsWith("given pair: Belarus → Norway: ", StringComparison.Ordinal));
        Assert.DoesNotContain("no event found", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sentence 2", run.Lines);
    }

    [Fact]
    public async Task Words_that_the_text_lacks_are_an_error_with_what_was_found()
    {
        var run = await CommandRun.Of("explain", Sanctions, "--source", "Togo");

        Assert.Equal((ExitCode.BrokenWorld, ""), (run.Code, run.Output));
        Assert.Contains($"{ErrorCode.Setting} The text does not have the words \"Togo\".", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"Norway\"", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The text is empty", "")]
    [InlineData("The text is empty", " \n")]
    [InlineData("--source takes words", Sanctions, "--source", " ")]
    [InlineData("Required argument")]
    public async Task Empty_words_are_wrong_usage(string message, params string[] arguments)
    {
        var run = await CommandRun.Of(["explain", .. arguments]);

        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Model_that_is_not_there_is_an_error()
    {
        var run = await CommandRun.Of("explain", Sanctions, "--model", "missing.model");

        Assert.Equal(ExitCode.BrokenWorld, run.Code);
        Assert.Contains(ErrorCode.InputMissing, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_holds_everything_and_counts_code_points()
    {
        var run = await CommandRun.Of("explain", $"Talks 🙂 went on. {Sanctions}", "--json");

        using var json = JsonDocument.Parse(run.Output);
        var sentence = json.RootElement.GetProperty("sentences").EnumerateArray().Last();
        Assert.Equal(Sanctions, sentence.GetProperty("text").GetString());
        Assert.Equal("root", sentence.GetProperty("words")[1].GetProperty("relation").GetString());
        var one = sentence.GetProperty("events")[0];
        Assert.Equal("COERCE", one.GetProperty("type").GetString());
        Assert.Equal("NOR", one.GetProperty("source").GetProperty("actors")[0].GetProperty("country").GetString());
        Assert.Equal(17, one.GetProperty("source").GetProperty("words").GetProperty("start").GetInt32());
        Assert.Contains(one.GetProperty("frames").EnumerateArray(), frame => frame.GetProperty("pattern").GetString() == "impose sanction on T");
        Assert.Equal(10, one.GetProperty("features").GetArrayLength());
        Assert.All(one.GetProperty("features").EnumerateArray(), feature => Assert.True(feature.GetProperty("weight").GetDouble() > 0));
        Assert.NotEqual("COERCE", one.GetProperty("runnerUp").GetProperty("type").GetString());
    }

    [Fact]
    public async Task Steering_characters_of_the_text_do_not_reach_the_terminal()
    {
        var run = await CommandRun.Of("explain", "Norway imposed \u001b[31msanctions on Belarus.");

        Assert.DoesNotContain('\u001b', run.Output);
    }
}
