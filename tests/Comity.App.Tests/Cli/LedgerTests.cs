using System.Text.Json;
using Comity.App.Cli;
using Comity.App.Tests.Export;

namespace Comity.App.Tests.Cli;

/// <summary>The ledger on the command line, of the record made by hand: published 1 Mar 2021, a commitment due by 2025 and an expectation.</summary>
public sealed class LedgerTests : IDisposable
{
    private readonly string _record = Path.Combine(Path.GetTempPath(), $"comity-ledger-{Guid.NewGuid():N}.comity");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(Path.GetTempPath(), $"{Path.GetFileName(_record)}*"))
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Json_has_every_field_that_the_docs_name()
    {
        var all = await JsonOf("--as-of", "2022-01-01");
        var page = Repository.Read("docs/ledger.md");
        var entry = all.GetProperty("entries")[0];

        Assert.Equal("2022-01-01", all.GetProperty("as_of").GetString());
        Assert.Equal(all.GetProperty("matching").GetInt32(), all.GetProperty("entries").GetArrayLength());
        Assert.All(entry.EnumerateObject(), field => Assert.Contains($"`{field.Name}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Commitment_is_open_until_its_deadline_and_overdue_after_it()
    {
        var before = await Commitment("2025-12-31");
        var after = await Commitment("2026-01-01");

        Assert.Equal("open", before.GetProperty("state").GetString());
        Assert.Equal("overdue", after.GetProperty("state").GetString());
        Assert.Equal("2026-01-01", after.GetProperty("decided_on").GetString());
        Assert.Equal("2025", after.GetProperty("deadline").GetString());
        Assert.False(after.GetProperty("deadline_assumed").GetBoolean());
    }

    [Fact]
    public async Task Before_its_document_was_published_nothing_is_known() =>
        Assert.Equal(0, (await JsonOf("--as-of", "2021-02-28")).GetProperty("matching").GetInt32());

    [Fact]
    public async Task Entry_is_shown_in_detail_by_the_first_digits_of_its_id()
    {
        var id = (await Commitment("2022-01-01")).GetProperty("id").GetString() ?? "";

        var shown = await Run(id[..8], "--as-of", "2022-01-01");

        Assert.Equal(ExitCode.Done, shown.Code);
        Assert.Contains("history", shown.Output, StringComparison.Ordinal);
        Assert.Contains("no later claim bears on it", shown.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--kind", "commitment", 1)]
    [InlineData("--actor", "can", 2)]
    [InlineData("--actor", "MEX", 0)]
    [InlineData("--state", "overdue", 0)]
    [InlineData("--issue", "trade", 0)]
    public async Task Filters_narrow(string option, string value, int entries) =>
        Assert.Equal(entries, (await JsonOf("--as-of", "2022-01-01", option, value)).GetProperty("matching").GetInt32());

    [Theory]
    [InlineData("--scores", "scores")]
    [InlineData("--money", "programmes")]
    [InlineData("--whose-move", "actors")]
    [InlineData("--by-administration", "administrations")]
    public async Task Views_print_one_object(string option, string field) =>
        Assert.NotEqual(0, (await JsonOf(option, "--as-of", "2026-01-01")).GetProperty(field).GetArrayLength());

    [Fact]
    public async Task Since_tells_the_state_before()
    {
        var changed = (await JsonOf("--since", "2026-01-01", "--as-of", "2026-01-02", "--kind", "commitment")).GetProperty("changed");

        Assert.Equal("open", Assert.Single(changed.EnumerateArray()).GetProperty("before").GetString());
    }

    [Theory]
    [InlineData("--scores", "--money")]
    [InlineData("--kind", "figure")]
    [InlineData("--state", "gone")]
    public async Task Wrong_options_are_told(string first, string second) => Assert.Equal(ExitCode.Usage, (await CommandRun.Of("ledger", first, second)).Code);

    [Fact]
    public async Task What_is_neither_relationship_nor_id_is_told()
    {
        var run = await Run("nonsense");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("no relationship", run.Error, StringComparison.Ordinal);
    }

    private async Task<JsonElement> Commitment(string asOf) =>
        Assert.Single((await JsonOf("--as-of", asOf, "--kind", "commitment")).GetProperty("entries").EnumerateArray());

    private async Task<JsonElement> JsonOf(params string[] arguments)
    {
        var run = await Run([.. arguments, "--json"]);
        Assert.Equal("", run.Error);
        using var json = JsonDocument.Parse(run.Output);
        return json.RootElement.Clone();
    }

    private async Task<CommandRun> Run(params string[] arguments)
    {
        if (!File.Exists(_record))
        {
            await HandmadeRecord.MakeAsync(_record);
        }

        return await CommandRun.Of(["ledger", .. arguments, "--record", _record]);
    }
}
