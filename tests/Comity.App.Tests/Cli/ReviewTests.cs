using System.Text.Json;
using Comity.App.Cli;
using Comity.App.Tests.Export;

namespace Comity.App.Tests.Cli;

/// <summary>What a person says of claims, said, shown and taken back.</summary>
public sealed class ReviewTests : IAsyncLifetime, IDisposable
{
    private const string Officer = "A. Officer";

    private readonly TemporaryFolder _folder = new();

    private string Record => _folder.File("test.comity");

    public Task InitializeAsync() => HandmadeRecord.MakeAsync(Record);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Word_is_told_with_its_number_and_how_to_take_it_back()
    {
        var id = await IdAsync("commitment");

        var review = await Review("reject", id, "--why", "a plan, no promise");

        Assert.Equal(ExitCode.Done, review.Code);
        Assert.StartsWith("review 1: rejected by A. Officer on ", review.Lines[0], StringComparison.Ordinal);
        Assert.EndsWith(": a plan, no promise", review.Lines[0], StringComparison.Ordinal);
        Assert.Equal("take it back: comity review undo 1 --by NAME", review.Lines[^1]);
    }

    [Fact]
    public async Task Rejected_claim_is_marked_where_it_is_shown_and_exported()
    {
        var id = await IdAsync("commitment");
        await Review("reject", id, "--why", "a plan");

        var whole = await Run("show", id);
        var listed = await Run("show", "--kind", "commitment");
        var exported = await ClaimAsync(id);

        Assert.Contains(whole.Lines, line => line.StartsWith("review 1: rejected by A. Officer", StringComparison.Ordinal));
        Assert.Contains("rejected by A. Officer", listed.Output, StringComparison.Ordinal);
        Assert.Equal("rejected", exported.GetProperty("review").GetProperty("state").GetString());
        Assert.Equal(Officer, exported.GetProperty("review").GetProperty("by").GetString());
        Assert.Empty(ClaimSchema.Read(Repository.File("docs/claims.schema.json")).Check(exported));
    }

    [Fact]
    public async Task Correction_is_shown_and_exported_in_place_of_what_was_read()
    {
        var id = await IdAsync("commitment");

        var review = await Review("correct", id, "--deadline", "2026-06", "--actors", "MEX", "--amount", "7,000,000");
        var claim = await ClaimAsync(id);

        Assert.Equal(ExitCode.Done, review.Code);
        Assert.Equal("2026-06", claim.GetProperty("deadline").GetString());
        Assert.Equal("MEX", claim.GetProperty("actors")[0].GetProperty("country").GetString());
        Assert.Equal((7_000_000m, "CAD"), (claim.GetProperty("money").GetProperty("amount").GetDecimal(), claim.GetProperty("money").GetProperty("currency").GetString()));
        Assert.Equal("Canada will spend $5 million by 2025 if it can", claim.GetProperty("quote").GetString());
        Assert.Equal("corrected", claim.GetProperty("review").GetProperty("state").GetString());
        Assert.Contains("by 2026-06", (await Run("show", id)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Second_correction_keeps_the_first_in_what_it_does_not_name()
    {
        var id = await IdAsync("commitment");
        await Review("correct", id, "--deadline", "2026");
        await Review("correct", id, "--place", "Ottawa");

        var claim = await ClaimAsync(id);

        Assert.Equal(("2026", "Ottawa"), (claim.GetProperty("deadline").GetString(), claim.GetProperty("place").GetString()));
    }

    [Fact]
    public async Task Undone_word_leaves_the_claim_as_it_was()
    {
        var id = await IdAsync("commitment");
        await Review("correct", id, "--deadline", "2026");
        Assert.Equal(ExitCode.Done, (await Review("undo", "1")).Code);

        var claim = await ClaimAsync(id);
        var twice = await Review("undo", "1");
        await Review("undo", "2");

        Assert.Equal("2025", claim.GetProperty("deadline").GetString());
        Assert.Equal(JsonValueKind.Null, claim.GetProperty("review").ValueKind);
        Assert.Equal(ExitCode.BrokenWorld, twice.Code);
        Assert.Contains("was taken back by review 2", twice.Error, StringComparison.Ordinal);
        Assert.Equal("2026", (await ClaimAsync(id)).GetProperty("deadline").GetString());
    }

    [Theory]
    [InlineData("said", "met", "--deadline")]
    [InlineData("deadline", "soon", "a date such as")]
    [InlineData("actors", "Canada", "alpha-3")]
    public async Task Wrong_correction_says_what_was_expected(string field, string words, string expected)
    {
        var wrong = await Review("correct", await IdAsync("commitment"), $"--{field}", words);

        Assert.Equal(ExitCode.BrokenWorld, wrong.Code);
        Assert.Contains($"--{field}", wrong.Error, StringComparison.Ordinal);
        Assert.Contains(expected, wrong.Error, StringComparison.Ordinal);
        Assert.Empty((await ListAsync()).EnumerateArray());
    }

    [Fact]
    public async Task Verdict_is_listed_with_its_evidence_and_criterion()
    {
        var expectation = await IdAsync("expectation");
        var evidence = await IdAsync("commitment");

        await Review("resolve", expectation, "--state", "Came true", "--evidence", evidence[..8], "--criterion", "money is spent");
        var listed = Assert.Single((await ListAsync(expectation)).EnumerateArray());

        Assert.Equal("came true", listed.GetProperty("state").GetString());
        Assert.Equal("money is spent", listed.GetProperty("criterion").GetString());
        Assert.Equal([evidence], listed.GetProperty("evidence").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal("2021-03-01", listed.GetProperty("decidedOn").GetString());
    }

    [Fact]
    public async Task Verdict_cannot_be_older_than_its_evidence()
    {
        var wrong = await Review(
            "resolve", await IdAsync("expectation"), "--state", "came true", "--evidence", await IdAsync("commitment"), "--decided-on", "2021-02-28");

        Assert.Equal(ExitCode.BrokenWorld, wrong.Code);
        Assert.Contains("became known on 2021-03-01", wrong.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expectation", "kept", "came true, did not")]
    [InlineData("figure", "open", "a commitment, an expectation or an event")]
    public async Task State_of_another_kind_is_told(string kind, string state, string expected)
    {
        var wrong = await Review("resolve", await IdAsync(kind), "--state", state);

        Assert.Equal(ExitCode.BrokenWorld, wrong.Code);
        Assert.Contains(expected, wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_is_listed_at_both_claims()
    {
        var opener = await IdAsync("expectation");
        var answer = await IdAsync("commitment");

        Assert.Equal(ExitCode.Done, (await Review("link", opener, answer, "--relation", "supports")).Code);
        await Review("link", opener, answer, "--relation", "none");

        Assert.Equal(["supports", "none"], (await ListAsync(opener)).EnumerateArray().Select(review => review.GetProperty("relation").GetString()));
        Assert.Equal(2, (await ListAsync(answer)).GetArrayLength());
        Assert.Contains("was given twice", (await Review("link", opener, opener, "--relation", "none")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_on_the_same_event_are_listed_and_taken_back_where_they_were_given()
    {
        var ids = (await ExportAsync()).Where(claim => claim.GetProperty("kind").GetString() == "event").Select(claim => claim.GetProperty("id").GetString() ?? "").ToArray();
        await Run("link", "--apart", ids[0], ids[1], "--by", Officer);

        var listed = await Run("review", "list");
        var undo = await Review("undo", "1");

        Assert.Contains($"held apart from {ids[1]}", listed.Output.ReplaceLineEndings("\n").Replace("\n      ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains($"comity link --apart {ids[0]} {ids[1]} --undo", undo.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_whose_claim_is_gone_waits_to_be_reattached()
    {
        var file = _folder.Write("a.txt", "Canada and Mexico signed an agreement on fisheries in Ottawa on March 3, 2021.");
        var own = _folder.File("own.comity");
        await CommandRun.Of("read", file, "--record", own, "--published", "2021-03-04");
        var id = (await ExportAsync(own))[0].GetProperty("id").GetString() ?? "";
        await CommandRun.Of("review", "accept", id, "--by", Officer, "--record", own);
        Assert.Equal("0 reviews", (await CommandRun.Of("review", "list", "--to-reattach", "--record", own)).Lines[^1]);

        _folder.Write("a.txt", "Another text stands here now.");
        await CommandRun.Of("read", file, "--record", own, "--published", "2021-03-04");

        Assert.Equal("1 review", (await CommandRun.Of("review", "list", "--to-reattach", "--record", own)).Lines[^1]);
    }

    [Theory]
    [InlineData("accept", "3f2a9c1e")]
    [InlineData("accept", "3f2a9c1e", "--by", " ")]
    [InlineData("accept", "3f2a9c1e", "--by", "A\nB")]
    [InlineData("correct", "3f2a9c1e", "--by", "A")]
    [InlineData("resolve", "3f2a9c1e", "--by", "A")]
    [InlineData("resolve", "3f2a9c1e", "--criterion", "x", "--decided-on", "2021", "--by", "A")]
    [InlineData("link", "3f2a9c1e", "77b01d4a", "--relation", "proves", "--by", "A")]
    [InlineData("undo", "one", "--by", "A")]
    public async Task Half_a_word_is_wrong_usage(params string[] arguments) =>
        Assert.Equal(ExitCode.Usage, (await CommandRun.Of(["review", .. arguments, "--record", Record])).Code);

    [Fact]
    public async Task Claim_or_review_that_is_not_there_is_told()
    {
        Assert.Contains("is no current claim", (await Review("accept", "0000000000000000")).Error, StringComparison.Ordinal);
        Assert.Contains("There is no review 7", (await Review("undo", "7")).Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> Run(params string[] arguments) => CommandRun.Of([.. arguments, "--record", Record]);

    private Task<CommandRun> Review(params string[] arguments) => Run(["review", .. arguments, "--by", Officer]);

    private async Task<JsonElement> ListAsync(params string[] arguments) =>
        JsonDocument.Parse((await Run(["review", "list", .. arguments, "--json"])).Output).RootElement.GetProperty("reviews");

    private async Task<string> IdAsync(string kind) =>
        (await ExportAsync()).First(claim => claim.GetProperty("kind").GetString() == kind).GetProperty("id").GetString() ?? "";

    private async Task<JsonElement> ClaimAsync(string id) => (await ExportAsync()).Single(claim => claim.GetProperty("id").GetString() == id);

    private async Task<List<JsonElement>> ExportAsync(string? record = null) =>
        [.. (await CommandRun.Of("export", "claims", "--format", "jsonl", "--record", record ?? Record)).Lines.Select(line => JsonDocument.Parse(line).RootElement)];
}
