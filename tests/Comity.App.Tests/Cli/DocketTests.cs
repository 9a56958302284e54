using System.Text.Json;
using Comity.App.Cli;

namespace Comity.App.Tests.Cli;

/// <summary>The docket of two short documents.</summary>
public sealed class DocketTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Record => _folder.File("test.comity");

    public async Task InitializeAsync()
    {
        var early = _folder.File("early.txt");
        var late = _folder.File("late.txt");
        await File.WriteAllTextAsync(early, "On March 2, 2020, Chile requested consultations with Peru on dairy quotas.");
        await File.WriteAllTextAsync(late, "On June 10, 2020, Chile requested a panel with Peru on dairy quotas.");
        await CommandRun.Of("read", early, "--record", Record, "--published", "2020-03-03", "--title", "Early");
        await CommandRun.Of("read", late, "--record", Record, "--published", "2020-06-12", "--title", "Late");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Case_is_one_chain_with_the_fields_that_are_documented()
    {
        var run = await Docket("CHL-PER", "--json", "--as-of", "2020-12-31");
        var chain = Assert.Single(JsonDocument.Parse(run.Output).RootElement.GetProperty("chains").EnumerateArray());

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(("dispute", "panel", "dairy"), (Text(chain, "kind"), Text(chain, "state"), Text(chain, "subject")));
        Assert.Equal(["2020-03-02", "2020-06-10"], chain.GetProperty("steps").EnumerateArray().Select(step => Text(step, "date")));
        Assert.Equal(100, chain.GetProperty("steps")[1].GetProperty("days").GetInt32());
        var page = Repository.Read("docs/docket.md");
        Assert.All(chain.EnumerateObject().Concat(chain.GetProperty("steps")[0].EnumerateObject()).Concat(chain.GetProperty("history")[0].EnumerateObject()),
            field => Assert.Contains($"`{field.Name}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Chains_are_split_by_who_led_the_government_when_they_began()
    {
        var run = await Docket("--by-administration", "PER", "--json", "--as-of", "2020-12-31");
        var administration = Assert.Single(JsonDocument.Parse(run.Output).RootElement.GetProperty("administrations").EnumerateArray());

        Assert.Equal(("Martín Vizcarra", 1), (Text(administration, "leader"), administration.GetProperty("chains").GetArrayLength()));
        Assert.Equal(ExitCode.Usage, (await Docket("--by-administration", "XYZ")).Code);
    }

    [Fact]
    public async Task Before_the_second_document_was_known_only_consultations_are_shown()
    {
        var chain = JsonDocument.Parse((await Docket("--json", "--as-of", "2020-06-11")).Output).RootElement.GetProperty("chains")[0];

        Assert.Equal("open", Text(chain, "state"));
    }

    [Fact]
    public async Task Chain_is_found_by_the_first_digits_of_its_id()
    {
        var id = Text(JsonDocument.Parse((await Docket("--json")).Output).RootElement.GetProperty("chains")[0], "id")!;

        var run = await Docket(id[..8]);

        Assert.Contains("asks for consultations", run.Output, StringComparison.Ordinal);
        Assert.Contains("States", run.Lines);
    }

    [Theory]
    [InlineData("--irritants", "irritants", 1)]
    [InlineData("--contradictions", "contradictions", 0)]
    [InlineData("--figures", "figures", 0)]
    public async Task Other_lists_are_there(string option, string name, int count)
    {
        var json = JsonDocument.Parse((await Docket(option, "--json")).Output).RootElement;

        Assert.Equal(count, json.GetProperty(name).GetArrayLength());
    }

    [Theory]
    [InlineData("--kind", "threat")]
    [InlineData("--state", "carried-out")]
    [InlineData("--issue", "migration")]
    [InlineData("--actor", "PER")]
    [InlineData("--since", "2021")]
    public async Task Filter_leaves_out_what_it_does_not_ask_for(string option, string value) =>
        Assert.StartsWith("0 chains", (await Docket(option, value)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Unknown_chain_is_told_and_unknown_state_is_wrong_usage()
    {
        Assert.Equal(ExitCode.Incomplete, (await Docket("ffffffff")).Code);
        Assert.Equal(ExitCode.Usage, (await Docket("--state", "angry")).Code);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private Task<CommandRun> Docket(params string[] arguments) => CommandRun.Of(["docket", .. arguments, "--record", Record]);
}
