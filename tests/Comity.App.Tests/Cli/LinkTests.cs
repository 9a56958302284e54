using System.Text.Json;
using Comity.App.Cli;
using Comity.App.Tests.Export;
using Comity.App.Tests.Web;

namespace Comity.App.Tests.Cli;

/// <summary>Events that two documents tell, linked, kept apart and shown.</summary>
public sealed class LinkTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Record => _folder.File("test.comity");

    public Task InitializeAsync() => ToldTwice.MakeAsync(Record);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Link_tells_how_many_events_are_told_by_how_many_claims()
    {
        var link = await Link();

        Assert.Equal(ExitCode.Done, link.Code);
        Assert.StartsWith("1 event told more than once, by 2 claims; 3 event claims compared in ", link.Lines[^1], StringComparison.Ordinal);
        var json = JsonDocument.Parse((await Link("--json")).Output).RootElement;
        Assert.Equal((1, 2), (json.GetProperty("events").GetInt32(), json.GetProperty("claims").GetInt32()));
    }

    [Fact]
    public async Task Claim_is_shown_with_the_other_telling()
    {
        await Link();
        var (one, _) = await PairAsync();

        var show = await CommandRun.Of("show", one, "--record", Record);
        var json = JsonDocument.Parse((await CommandRun.Of("show", one, "--record", Record, "--json")).Output).RootElement;

        Assert.Contains("told also in", show.Lines);
        Assert.Contains("“They signed the accord on fisheries”", show.Output, StringComparison.Ordinal);
        Assert.Contains("same day", show.Output, StringComparison.Ordinal);
        var other = Assert.Single(json.GetProperty("toldAlso").EnumerateArray());
        Assert.Equal("They signed the accord on fisheries", other.GetProperty("quote").GetString());
        Assert.Equal("A year later", other.GetProperty("document").GetProperty("title").GetString());
    }

    [Fact]
    public async Task Framework_counts_the_event_once()
    {
        await Link();

        var show = await CommandRun.Of("show", "CHL-PER", "--record", Record);
        var json = JsonDocument.Parse((await CommandRun.Of("show", "CHL-PER", "--record", Record, "--json")).Output).RootElement;

        Assert.Contains(show.Lines, line => line.Contains("2 events told by 3 claims", StringComparison.Ordinal));
        Assert.Contains("told also in", show.Output, StringComparison.Ordinal);
        var trade = Assert.Single(json.GetProperty("issues").EnumerateArray());
        Assert.Equal((2, 3), (trade.GetProperty("events").GetInt32(), trade.GetProperty("kinds").GetProperty("event").GetInt32()));
        Assert.Equal(2, trade.GetProperty("latest").GetArrayLength());
    }

    [Fact]
    public async Task Export_names_the_event_and_its_other_claims()
    {
        await Link();
        var schema = ClaimSchema.Read(Repository.File("docs/claims.schema.json"));

        var claims = await ExportAsync();

        Assert.All(claims, claim => Assert.Empty(schema.Check(claim)));
        Assert.Equal(2, claims.Select(claim => claim.GetProperty("event").GetString()).Distinct().Count());
        var (one, other) = await PairAsync();
        Assert.Equal(one, claims.Single(claim => claim.GetProperty("id").GetString() == other).GetProperty("event").GetString());
        Assert.Equal([other], claims.Single(claim => claim.GetProperty("id").GetString() == one).GetProperty("sameAs").EnumerateArray().Select(id => id.GetString()));
    }

    [Fact]
    public async Task Persons_word_is_kept_and_can_be_taken_back()
    {
        await Link();
        var (one, other) = await PairAsync();

        Assert.StartsWith("0 events told", (await Link("--apart", one, other, "--by", "A. Reader", "--why", "two acts")).Lines[^1], StringComparison.Ordinal);
        Assert.StartsWith("0 events told", (await Link()).Lines[^1], StringComparison.Ordinal);
        Assert.StartsWith("1 event told", (await Link("--apart", other, one, "--undo", "--by", "A. Reader")).Lines[^1], StringComparison.Ordinal);
        Assert.Contains("nobody's word", (await Link("--apart", one, other, "--undo", "--by", "A. Reader")).Error, StringComparison.Ordinal);

        var third = (await ExportAsync()).Select(claim => claim.GetProperty("id").GetString() ?? "").Single(id => id != one && id != other);
        Assert.StartsWith("1 event told more than once, by 3 claims", (await Link("--together", one, third, "--by", "A. Reader")).Lines[^1], StringComparison.Ordinal);
        Assert.Contains("by A. Reader", (await CommandRun.Of("show", third, "--record", Record)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--undo")]
    [InlineData("--by", "A. Reader")]
    [InlineData("--apart", "3f2a9c1e")]
    [InlineData("--apart", "3f2a9c1e", "77b01d4a")]
    [InlineData("--apart", "3f2a9c1e", "77b01d4a", "--together", "3f2a9c1e", "77b01d4a", "--by", "A. Reader")]
    public async Task Half_a_word_is_wrong_usage(params string[] arguments) => Assert.Equal(ExitCode.Usage, (await Link(arguments)).Code);

    [Fact]
    public async Task Claim_that_is_not_there_is_told()
    {
        var link = await Link("--apart", "0000000000000000", "0000000000000001", "--by", "A. Reader");

        Assert.Equal(ExitCode.Incomplete, link.Code);
        Assert.Contains("is no claim of", link.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_links_what_it_read()
    {
        var first = _folder.Write("a.txt", "On March 3, 2021 Canada and Mexico signed an agreement on fisheries in Ottawa.");
        var second = _folder.Write("b.txt", "Canada and Mexico signed the fisheries agreement on March 3, 2021.");
        var own = _folder.File("own.comity");
        await CommandRun.Of("read", first, "--record", own, "--published", "2021-03-04");

        var read = await CommandRun.Of("read", second, "--record", own, "--published", "2021-06-01");

        Assert.Contains("1 event told more than once, by 2 claims", read.Lines);
    }

    [Fact]
    public async Task Retold_samples_are_linked_and_look_alikes_are_not()
    {
        var own = _folder.File("retold.comity");
        await CommandRun.Of("read", FolderOf("samples/north-america/documents.tsv"), FolderOf("tests/Comity.App.Tests/Cli/retold/documents.tsv"), "--record", own);

        var claims = (await CommandRun.Of("export", "claims", "--format", "jsonl", "--kind", "event", "--record", own)).Lines
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();

        var linked = claims.Where(claim => claim.GetProperty("sameAs").GetArrayLength() > 0).ToList();
        var acrossDocuments = linked.GroupBy(claim => claim.GetProperty("event").GetString())
            .Count(tellings => tellings.Select(claim => claim.GetProperty("document").GetProperty("id").GetInt64()).Distinct().Count() > 1);
        Assert.True(acrossDocuments >= 15, $"{acrossDocuments} events are told by several documents.");

        // Each has a neighbour of the same type and parties that is another event; the samples may use the same words of the right one.
        var retold = linked.Where(claim => claim.GetProperty("document").GetProperty("title").GetString() is "North American notes" or "A second note").ToList();
        string[] lookAlikes = ["25 percent on steel", "In October 2019 Mexican forces", "The defense ministers", "The foreign ministers", "close the border", "five gun dealers", "on dairy"];
        Assert.All(lookAlikes, words =>
        {
            Assert.DoesNotContain(retold, claim => claim.GetProperty("quote").GetString()!.Contains(words, StringComparison.Ordinal)); // a quote is never null
        });
    }

    private static string FolderOf(string file) => Path.GetDirectoryName(Repository.File(file)) ?? "";

    private Task<CommandRun> Link(params string[] arguments) => CommandRun.Of(["link", "--record", Record, .. arguments]);

    private async Task<(string One, string Other)> PairAsync()
    {
        var pair = (await ExportAsync()).Where(claim => claim.GetProperty("sameAs").GetArrayLength() > 0).Select(claim => claim.GetProperty("id").GetString() ?? "").ToList();
        return (pair[0], pair[1]);
    }

    private async Task<List<JsonElement>> ExportAsync() =>
        [.. (await CommandRun.Of("export", "claims", "--format", "jsonl", "--record", Record)).Lines.Select(line => JsonDocument.Parse(line).RootElement)];
}
