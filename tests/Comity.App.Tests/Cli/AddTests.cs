using System.Text.Json;
using Comity.App.Cli;
using Comity.App.Tests.Export;

namespace Comity.App.Tests.Cli;

/// <summary>What an officer enters by hand.</summary>
public sealed class AddTests : IDisposable
{
    private static readonly string[] Summit =
        ["meeting", "North American Leaders’ Summit", "--date", "2021-11-18", "--place", "Washington", "--parties", "CAN,MEX,USA", "--source", "cable 12", "--published", "2021-11-19"];

    private readonly TemporaryFolder _folder = new();

    private string Record => _folder.File("test.comity");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Meeting_is_a_consultation_and_a_mechanism_that_met()
    {
        Assert.Equal(ExitCode.Done, (await Add(Summit)).Code);

        var claims = await ExportAsync();
        var consult = Assert.Single(claims, claim => Text(claim, "kind") == "event");
        var instrument = Assert.Single(claims, claim => Text(claim, "kind") == "instrument");

        Assert.Equal(("CONSULT", "multilateral", "2021-11-18", "Washington"), (Text(consult, "type"), Text(consult, "mode"), Text(consult, "date"), Text(consult, "place")));
        Assert.Equal(["CAN", "MEX", "USA"], consult.GetProperty("actors").EnumerateArray().Select(actor => Text(actor, "country")));
        Assert.Equal(["Canada", "Mexico", "United States"], consult.GetProperty("actors").EnumerateArray().Select(actor => Text(actor, "text")));
        Assert.Equal(("North American Leaders' Summit", "met"), (Text(instrument.GetProperty("instrument"), "name"), Text(instrument.GetProperty("instrument"), "said")));
        Assert.Equal("North American Leaders’ Summit: Canada, Mexico and the United States met in Washington (18 Nov 2021).", Text(consult, "quote"));
    }

    [Fact]
    public async Task Entry_is_marked_as_its_officers()
    {
        await Add(Summit);
        var claim = (await ExportAsync())[0];

        var show = await CommandRun.Of("show", Text(claim, "id") ?? "", "--record", Record);

        Assert.Equal("by hand", Text(claim, "reader"));
        Assert.Equal("Entry by A. Officer: North American Leaders’ Summit, 2021-11-18", Text(claim.GetProperty("document"), "title"));
        Assert.Equal("2021-11-19", Text(claim.GetProperty("document"), "published"));
        Assert.Contains("entered by hand by A. Officer, from cable 12", show.Output, StringComparison.Ordinal);
        Assert.Contains("Source: cable 12.", show.Output, StringComparison.Ordinal);
        Assert.Empty(ClaimSchema.Read(Repository.File("docs/claims.schema.json")).Check(claim));
    }

    [Fact]
    public async Task Same_entry_again_changes_nothing_and_stays_known_since_the_first()
    {
        await Add(Summit);
        var before = await ExportAsync();

        var again = await Add(Summit[..^2]); // without --published

        Assert.Equal("in the record already:", again.Lines[0]);
        Assert.Equal(before.Select(claim => claim.GetRawText()), (await ExportAsync()).Select(claim => claim.GetRawText()));
    }

    [Fact]
    public async Task Entry_of_another_officer_is_another_entry()
    {
        await Add(Summit);

        Assert.Equal("entered:", (await CommandRun.Of(["add", .. Summit, "--by", "B. Officer", "--record", Record])).Lines[0]);
        Assert.Equal(4, (await ExportAsync()).Count);
    }

    [Fact]
    public async Task Meeting_after_the_day_of_entry_has_not_met()
    {
        await Add("meeting", "Nordic Council", "--date", "2021-12-01", "--parties", "NOR-SWE", "--published", "2021-11-19");
        var claims = await ExportAsync();

        Assert.Equal(["future"], claims.Single(claim => Text(claim, "kind") == "event").GetProperty("auxiliary").EnumerateArray().Select(word => word.GetString()));
        Assert.Equal(JsonValueKind.Null, claims.Single(claim => Text(claim, "kind") == "instrument").GetProperty("instrument").GetProperty("said").ValueKind);
        Assert.Contains("are to meet", Text(claims[0], "quote"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commitment_has_money_deadline_and_parties()
    {
        await Add("commitment", "--actor", "USA", "--to", "MEX", "--what", "to build two border crossings", "--amount", "4000000000", "--currency", "usd", "--deadline", "2025", "--issues", "border,trade");
        var claim = Assert.Single(await ExportAsync());

        Assert.Equal("The United States undertakes to Mexico: to build two border crossings (USD 4,000,000,000), by 2025.", Text(claim, "quote"));
        Assert.Equal((4_000_000_000m, "USD"), (claim.GetProperty("money").GetProperty("amount").GetDecimal(), Text(claim.GetProperty("money"), "currency")));
        Assert.Equal(("USA", "MEX"), (Text(claim.GetProperty("actors")[0], "country"), Text(claim.GetProperty("recipients")[0], "country")));
        Assert.Equal("2025", Text(claim, "deadline"));
        Assert.Equal(["trade", "border"], claim.GetProperty("issues").EnumerateArray().Select(issue => issue.GetString()));
    }

    [Fact]
    public async Task Own_words_are_cited_and_parties_that_they_do_not_name_are_implied()
    {
        await Add("commitment", "--actor", "USA", "--to", "MEX", "--what", "consulate", "--words", "Washington told us it will reopen the consulate in Mexico.");
        var claim = Assert.Single(await ExportAsync());

        Assert.Equal("Washington told us it will reopen the consulate in Mexico.", Text(claim, "quote"));
        Assert.Equal(("", "Mexico"), (Text(claim.GetProperty("actors")[0], "text"), Text(claim.GetProperty("recipients")[0], "text")));
    }

    [Fact]
    public async Task Figure_has_value_unit_and_period()
    {
        await Add("figure", "--what", "crossings at the new bridge", "--value", "40000.5", "--unit", "vehicles", "--period", "month", "--parties", "CAN,USA");
        var figure = Assert.Single(await ExportAsync()).GetProperty("figure");

        Assert.Equal((40000.5, "vehicles", "month"), (figure.GetProperty("value").GetDouble(), Text(figure, "unit"), Text(figure, "period")));
    }

    [Fact]
    public async Task Note_is_read_and_its_claims_are_marked()
    {
        var note = await Add("note", "The leaders of Canada and Mexico met in Ottawa on 3 May 2022.", "--source", "phone call");
        var claims = await ExportAsync();

        Assert.Equal(ExitCode.Done, note.Code);
        Assert.Contains(claims, claim => Text(claim, "type") == "CONSULT" && Text(claim, "date") == "2022-05-03");
        Assert.All(claims, claim => Assert.StartsWith("by hand, read by ", Text(claim, "reader"), StringComparison.Ordinal));
        Assert.All(claims, claim => Assert.DoesNotContain("phone call", Text(claim, "passage"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Entry_is_taken_back_by_rejecting_it()
    {
        await Add("figure", "--what", "crossings", "--value", "4", "--unit", "vehicles");
        var id = Text(Assert.Single(await ExportAsync()), "id") ?? "";

        await CommandRun.Of("review", "reject", id, "--by", "A. Officer", "--record", Record);

        Assert.Equal("rejected", Text(Assert.Single(await ExportAsync()).GetProperty("review"), "state"));
    }

    [Theory]
    [InlineData("meeting", "Summit", "--date", "2021-11-18", "--parties", "CAN")]
    [InlineData("meeting", "Summit", "--date", "2021-11-18", "--parties", "CAN,XQX")]
    [InlineData("meeting", "Summit", "--parties", "CAN,USA")]
    [InlineData("commitment", "--actor", "CAN,USA", "--what", "x")]
    [InlineData("commitment", "--actor", "CAN", "--what", "x", "--amount", "5")]
    [InlineData("commitment", "--actor", "CAN", "--what", "x", "--issues", "weather")]
    [InlineData("figure", "--what", "x", "--value", "many", "--unit", "people")]
    [InlineData("figure", "--what", "x", "--value", "5", "--unit", "people", "--period", "week")]
    [InlineData("figure", "--what", "x", "--value", "5", "--unit", "people", "--published", "2021/..")]
    [InlineData("figure", "--what", "x", "--value", "5", "--unit", "people", "--published", "soon")]
    [InlineData("note", " ")]
    public async Task Half_an_entry_is_wrong_usage(params string[] arguments) => Assert.Equal(ExitCode.Usage, (await Add(arguments)).Code);

    [Fact]
    public async Task Entry_without_an_officer_is_wrong_usage() =>
        Assert.Equal(ExitCode.Usage, (await CommandRun.Of("add", "note", "They met.", "--record", Record)).Code);

    private static string? Text(JsonElement of, string field) => of.GetProperty(field).GetString();

    private Task<CommandRun> Add(params string[] arguments) => CommandRun.Of(["add", .. arguments, "--by", "A. Officer", "--record", Record]);

    private async Task<List<JsonElement>> ExportAsync() =>
        [.. (await CommandRun.Of("export", "claims", "--format", "jsonl", "--record", Record)).Lines.Select(line => JsonDocument.Parse(line).RootElement)];
}
