using System.Text.Json;
using Comity.App.Cli;
using Comity.App.Tests.Export;
using Microsoft.Data.Sqlite;

namespace Comity.App.Tests.Cli;

public sealed class ShowTests : IAsyncLifetime, IDisposable
{
    private const int Columns = 80;

    private readonly TemporaryFolder _folder = new();

    private string Record => _folder.File("test.comity");

    public Task InitializeAsync() => HandmadeRecord.MakeAsync(Record);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_argument_it_shows_totals_relationships_and_documents()
    {
        var show = await Show();

        Assert.Equal(ExitCode.Done, show.Code);
        Assert.Contains("2 documents, 8 claims, 3 relationships", show.Lines);
        Assert.Contains(show.Lines, line => line.Trim().StartsWith("2  CAN-MEX ", StringComparison.Ordinal));
        Assert.Contains(show.Lines, line => line.Contains("thanks.txt", StringComparison.Ordinal) && line.Contains("undated", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("CAN-MEX-USA")]
    [InlineData("usa,mex,can")]
    [InlineData("Mex Usa Can")]
    public async Task Relationship_in_any_order_is_shown_issue_by_issue(string relationship)
    {
        var show = await Show(relationship);

        Assert.Equal(ExitCode.Done, show.Code);
        Assert.Equal("CAN-MEX-USA  Canada – Mexico – United States", show.Lines[0]);
        Assert.Contains(show.Lines, line => line.StartsWith("Trade  1 instrument; within it CAN-MEX 1", StringComparison.Ordinal));
        Assert.Contains("under review", show.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claims_without_an_issue_are_not_lost_from_a_relationship()
    {
        var show = await Show("CAN-USA");

        Assert.Contains("No issue named", show.Lines);
        Assert.Contains("Canada thanked the United States", show.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("talks.md")]
    [InlineData("FIRST\" round")]
    public async Task Document_is_found_by_name_or_part_of_its_title(string name)
    {
        var show = await Show(name);

        Assert.Equal("Talks, \"first\" round", show.Lines[0]);
        Assert.Contains("7 claims", show.Lines);
        Assert.Contains("[Canada met Mexico in Ottawa on trade]", show.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claim_is_shown_with_its_citation()
    {
        var listed = JsonDocument.Parse((await Show("CAN-MEX", "--kind", "event", "--json")).Output).RootElement;
        var id = listed.GetProperty("claims")[0].GetProperty("id").GetString() ?? "";

        var show = await Show(id[..8]);

        Assert.Equal($"event {id}", show.Lines[0]);
        Assert.Contains(show.Lines, line => line.Contains("CONSULT visit (future, negation)", StringComparison.Ordinal));
        Assert.Contains(show.Lines, line => line.Contains("holds         yes", StringComparison.Ordinal));
        Assert.Contains(show.Lines, line => line.Contains("characters    3–39", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Citation_that_holds_no_more_is_shown_as_broken()
    {
        var id = (await CommandRun.Of("export", "claims", "--format", "jsonl", "--kind", "figure", "--record", Record)).Output[7..23];
        await using (var connection = new SqliteConnection($"Data Source={Record};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE text SET body = replace(body, '$5 million', '$6 million')";
            await command.ExecuteNonQueryAsync();
        }

        Assert.Contains("holds         NO", (await Show(id)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_list_matching_claims()
    {
        var show = await Show("--kind", "event", "--actor", "can");

        Assert.Equal("2 claims", show.Lines[^1]);
    }

    [Fact]
    public async Task Limit_says_what_it_leaves_out()
    {
        var show = await Show("--actor", "CAN", "--limit", "1");

        Assert.Equal("1 of 6 claims: --limit shows more", show.Lines[^1]);
    }

    [Fact]
    public async Task Unknown_name_is_told()
    {
        var show = await Show("no such thing");

        Assert.Equal(ExitCode.Incomplete, show.Code);
        Assert.Contains("is no relationship, document or claim", show.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_of_several_documents_lists_them()
    {
        await CommandRun.Of("read", _folder.Write("talks-two.txt", "Canada met Mexico."), "--record", Record);

        var show = await Show("talks");

        Assert.Equal(ExitCode.Incomplete, show.Code);
        Assert.Contains("talks-two.txt", show.Error, StringComparison.Ordinal);
        Assert.Contains("first", show.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("CAN-MEX-USA")]
    [InlineData("CAN-MEX")]
    [InlineData("1")]
    [InlineData("--actor", "CAN")]
    public async Task Piped_output_is_plain_and_80_columns_wide(params string[] arguments)
    {
        var show = await Show(arguments);

        Assert.Equal(ExitCode.Done, show.Code);
        Assert.DoesNotContain('\u001b', show.Output);
        Assert.All(show.Lines.Where(line => line.Trim().Contains(' ', StringComparison.Ordinal)), line => Assert.InRange(line.Length, 1, Columns));
    }

    [Theory]
    [InlineData]
    [InlineData("CAN-MEX-USA")]
    [InlineData("2")]
    [InlineData("--actor", "CAN")]
    public async Task Json_is_one_object(params string[] arguments)
    {
        var show = await Show([.. arguments, "--json"]);

        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(show.Output).RootElement.ValueKind);
    }

    private Task<CommandRun> Show(params string[] arguments) => CommandRun.Of(["show", .. arguments, "--record", Record]);
}
