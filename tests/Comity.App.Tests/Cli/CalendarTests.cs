using System.Text.Json;
using Comity.App.Cli;
using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.App.Tests.Cli;

/// <summary>The calendar of a record with four documents, whose claims are made by hand.</summary>
public sealed class CalendarTests : IAsyncLifetime, IDisposable
{
    private const string Summit = "North American Leaders' Summit";

    private readonly TemporaryFolder _folder = new();

    private string Record => _folder.File("test.comity");

    public async Task InitializeAsync()
    {
        await using var record = await RecordStore.OpenAsync(Record, RecordMode.Create, TimeProvider.System, CancellationToken.None);
        await record.AddAsync(
            [
                Reading("2012-04-03", "They met at the North American Leaders’ Summit.", Summit, InstrumentStatus.Met, "2012-04-02"),
                Reading("2014-02-20", "The North American Leaders Summit was held on Wednesday.", Summit, InstrumentStatus.Met, "2014-02-19"),
                Reading("2016-06-29", "We met for the North American Leaders' Summit.", Summit, InstrumentStatus.Met, "2016-06-29"),
                Reading("2016-07-01", "A Harbour Forum was founded.", "Harbour Forum", InstrumentStatus.Established, null),
            ],
            "hand 1",
            CancellationToken.None);
        await record.SetCoverageAsync(
            "register",
            [new("register", "journeys", "USA", InstrumentLevel.Leaders, new(1990, 1, 1), new(2017, 12, 31), false, "telephone calls are not listed")],
            CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Mechanism_is_shown_with_its_meetings_and_their_quotes()
    {
        var run = await CommandRun.Of("calendar", "NALS", "--as-of", "2016-12-31", "--record", Record);

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("“We met for the North American Leaders' Summit”", run.Output, StringComparison.Ordinal);
        Assert.Contains("  29 Jun 2016", run.Lines);
        Assert.Contains("active since 2 Apr 2012: first recorded meeting", run.Lines);
    }

    [Fact]
    public async Task Meetings_are_split_by_who_led_the_government_on_their_day()
    {
        var run = await CommandRun.Of("calendar", "NALS", "--by-administration", "can", "--as-of", "2016-12-31", "--record", Record);

        Assert.Equal(
            ["Stephen Harper, Canada, 6 Feb 2006 to 4 Nov 2015", "Justin Trudeau, Canada, 4 Nov 2015 to today"],
            run.Lines.Where(line => line.Contains(", Canada, ", StringComparison.Ordinal)));
        Assert.Equal("3 meetings as of 31 Dec 2016", run.Lines[^1]);
    }

    // From 2 April 2012 to 19 February 2014 there are 688 days, to 29 June 2016 another 861: their middle is 774, and 774 days on is 12 August 2018.
    [Fact]
    public async Task Json_has_the_fields_that_are_documented()
    {
        var json = JsonDocument.Parse((await CommandRun.Of("calendar", Summit, "--as-of", "2016-12-31", "--record", Record, "--json")).Output).RootElement;

        Assert.Equal(
            [("2012-04-02", true), ("2014-02-19", true), ("2016-06-29", true)],
            json.GetProperty("meetings").EnumerateArray().Select(meeting => (meeting.GetProperty("date").GetString() ?? "", meeting.GetProperty("exact").GetBoolean())));
        Assert.Equal("2016-06-29", json.GetProperty("last_met").GetString());
        Assert.Equal(774, json.GetProperty("cadence_days").GetInt32());
        Assert.Equal("2018-08-12", json.GetProperty("next_due").GetString());
        Assert.Equal("active", json.GetProperty("state").GetString());
        Assert.Equal("leaders", json.GetProperty("level").GetString());
        Assert.Equal(["CAN", "MEX", "USA"], json.GetProperty("parties").EnumerateArray().Select(code => code.GetString()));
        var quote = json.GetProperty("meetings")[2].GetProperty("quotes")[0];
        Assert.Equal("We met for the North American Leaders' Summit", quote.GetProperty("quote").GetString());
        Assert.Equal("2016-06-29", quote.GetProperty("document").GetProperty("published").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("ended_by").ValueKind);
        Assert.Equal("2016-12-31", json.GetProperty("as_of").GetString());
        var page = Repository.Read("docs/calendar.md");
        Assert.All(json.EnumerateObject(), field => Assert.Contains($"| `{field.Name}` |", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Day_before_the_first_document_knows_nothing()
    {
        var run = await CommandRun.Of("calendar", "NALS", "--as-of", "2012-04-02", "--record", Record);

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("no mechanism or agreement of", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_leaves_out_what_one_claim_names_and_all_shows_it()
    {
        var table = await CommandRun.Of("calendar", "--as-of", "2016-12-31", "--record", Record);
        var all = await CommandRun.Of("calendar", "--as-of", "2016-12-31", "--all", "--record", Record);

        Assert.DoesNotContain("Harbour Forum", table.Output, StringComparison.Ordinal);
        Assert.Contains("1 more", table.Lines[^1], StringComparison.Ordinal);
        Assert.Contains("Harbour Forum", all.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--level leaders", 1)]
    [InlineData("--level ministers", 0)]
    [InlineData("--party mex", 1)]
    [InlineData("--party FRA", 0)]
    [InlineData("--state active", 2)]
    [InlineData("--state lapsed", 0)]
    [InlineData("--since 2016-07-01", 1)]
    [InlineData("USA-MEX-CAN", 1)]
    [InlineData("MEX-USA", 0)]
    public async Task Options_narrow(string options, int count)
    {
        var run = await CommandRun.Of(["calendar", .. options.Split(' '), "--as-of", "2016-12-31", "--record", Record, "--json"]);

        Assert.Equal(count, JsonDocument.Parse(run.Output).RootElement.GetProperty("mechanisms").GetArrayLength());
    }

    [Theory]
    [InlineData("--state", "sleepy", "there are not known, active")]
    [InlineData("--party", "Mexico", "alpha-3")]
    [InlineData("--as-of", "soon", "is no date")]
    public async Task Wrong_option_says_what_is_right(string option, string value, string expected)
    {
        var run = await CommandRun.Of("calendar", option, value, "--record", Record);

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_joins_two_names_and_takes_it_back()
    {
        var ids = JsonDocument.Parse((await CommandRun.Of("calendar", "--as-of", "2016-12-31", "--record", Record, "--json")).Output).RootElement
            .GetProperty("mechanisms").EnumerateArray()
            .Select(one => one.GetProperty("variants")[0].GetProperty("claims")[0].GetString() ?? "")
            .ToArray();

        var link = await CommandRun.Of("link", "--together", ids[0], ids[1], "--by", "A. Reader", "--record", Record);
        var joined = await CountAsync();
        var undo = await CommandRun.Of("link", "--together", ids[0], ids[1], "--undo", "--by", "A. Reader", "--record", Record);

        Assert.Equal((ExitCode.Done, ExitCode.Done), (link.Code, undo.Code));
        Assert.Equal((1, 2), (joined, await CountAsync()));
    }

    private async Task<int> CountAsync() =>
        JsonDocument.Parse((await CommandRun.Of("calendar", "--as-of", "2016-12-31", "--record", Record, "--json")).Output).RootElement.GetProperty("mechanisms").GetArrayLength();

    private static DocumentReading Reading(string published, string text, string name, InstrumentStatus said, string? date)
    {
        var metadata = new DocumentMetadata($"Of {published}", Published: EdtfDate.Parse(published));
        var source = new SourceText { Text = text, Place = $"/{published}.txt", FileName = $"{published}.txt", Metadata = metadata, Original = System.Text.Encoding.UTF8.GetBytes(text) };
        return new(source, metadata, [new()
        {
            Kind = ClaimKind.Instrument,
            Span = new(0, text.Length - 1),
            Quote = text[..^1],
            Passage = new(0, text.Length),
            Instrument = new(name, InstrumentNature.Mechanism, said),
            Date = date is null ? null : EdtfDate.Parse(date),
            Confidence = .9,
            Reason = "by hand",
        }]);
    }
}
