using System.Text.Json;
using Comity.App.Cli;
using Comity.Record;
using Comity.World;

namespace Comity.App.Tests.Cli;

/// <summary>Registers of official visits on their way into a record.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Visit =
        "<visit><id>1</id><start-date>2012-04-02</start-date><end-date>2012-04-03</end-date><visitor>Prime Minister Stephen Harper</visitor><from id=\"canada\">Canada</from><description>Attended North American Leaders’ Summit.</description><created-datetime>2013-02-01T10:00:00Z</created-datetime></visit>";

    private readonly TemporaryFolder _folder = new();

    private string Record => _folder.File("test.comity");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Visit_is_recorded_once()
    {
        Write(Visit);

        var first = await Import();
        var second = await Import();

        Assert.Equal((ExitCode.Done, ExitCode.Done), (first.Code, second.Code));
        Assert.StartsWith("1 visit: 1 recorded, 0 unchanged, 0 rejected; 3 claims in ", first.Lines[^1], StringComparison.Ordinal);
        Assert.StartsWith("1 visit: 0 recorded, 1 unchanged, 0 rejected; 0 claims in ", second.Lines[^1], StringComparison.Ordinal);
        await using var record = await Open();
        Assert.Equal(1, (await record.TotalsAsync(default)).Documents);
    }

    [Fact]
    public async Task Corrected_entry_takes_the_place_of_the_former_one()
    {
        Write(Visit);
        await Import();
        Write(Visit.Replace("Attended", "Did not attend", StringComparison.Ordinal));

        var again = await Import();

        Assert.StartsWith("1 visit: 1 recorded,", again.Lines[^1], StringComparison.Ordinal);
        await using var record = await Open();
        var document = Assert.Single(await record.DocumentsAsync(superseded: false, 10, 0, default));
        Assert.Equal("state-visits#1", document.Place);
        Assert.Equal(2, (await record.DocumentsAsync(superseded: true, 10, 0, default)).Count);
    }

    [Fact]
    public async Task Visit_is_known_on_its_last_day()
    {
        Write(Visit);
        await Import();

        await using var record = await Open();
        Assert.All(await record.ClaimsAsync(new ClaimQuery(), default).ToListAsync(), claim => Assert.Equal(new DateOnly(2012, 4, 3), claim.KnownOn));
    }

    [Fact]
    public async Task Visit_decides_what_was_foreseen_before_it()
    {
        var article = _folder.File("article.txt");
        await File.WriteAllTextAsync(article, "We should look for a revival of the North American Leaders' Summit.");
        await CommandRun.Of("read", article, "--record", Record, "--published", "2011-11-01");
        Write(Visit);
        await Import();

        var ledger = await CommandRun.Of("ledger", "--kind", "expectation", "--as-of", "2012-12-31", "--json", "--record", Record);

        var entry = Assert.Single(JsonDocument.Parse(ledger.Output).RootElement.GetProperty("entries").EnumerateArray());
        Assert.Equal("came true", entry.GetProperty("state").GetString());
        Assert.Equal("2012-04-03", entry.GetProperty("decided_on").GetString());
    }

    [Fact]
    public async Task Rejected_entry_is_told_with_number_and_reason_and_the_rest_is_taken()
    {
        Write(Visit + Visit.Replace("<id>1<", "<id>2<", StringComparison.Ordinal).Replace("2012-04-03", "2012-01-03", StringComparison.Ordinal) + Visit);

        var import = await Import();

        Assert.Equal(ExitCode.Incomplete, import.Code);
        Assert.StartsWith("3 visits: 1 recorded, 0 unchanged, 2 rejected", import.Lines[^1], StringComparison.Ordinal);
        Assert.Contains("visit 2: ends on 2012-01-03, before it starts on 2012-04-02", import.Error, StringComparison.Ordinal);
        Assert.Contains("the number 1 stands on an earlier entry, too", import.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Country_that_is_not_known_is_recorded_with_a_note()
    {
        Write(Visit.Replace(">Canada<", ">Atlantis<", StringComparison.Ordinal).Replace("\"canada\"", "\"atlantis\"", StringComparison.Ordinal));

        var import = await Import();

        Assert.Equal(ExitCode.Done, import.Code);
        Assert.Contains("state-visits#1: note: \"Atlantis\" is no country that Comity knows", import.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_breaks_off_costs_only_its_rest()
    {
        Write(Visit);
        _folder.Write("register/data/2020.xml", "<visits><visit>");

        var import = await Import("--json");

        Assert.Equal(ExitCode.Incomplete, import.Code);
        var refused = JsonDocument.Parse(import.Lines[0]).RootElement;
        Assert.Contains("not well-formed XML", refused.GetProperty("reason").GetString(), StringComparison.Ordinal);
        var summary = JsonDocument.Parse(import.Lines[^1]).RootElement;
        Assert.Equal((2, 1, 1), (summary.GetProperty("entries").GetInt32(), summary.GetProperty("recorded").GetInt32(), summary.GetProperty("rejected").GetInt32()));
        Assert.Equal("state-visits", summary.GetProperty("source").GetString());
    }

    [Fact]
    public async Task What_visits_cover_ends_with_the_last_year_that_was_written_down_after_its_end()
    {
        Write(Visit);
        await Import();

        await using var record = await Open();
        var row = Assert.Single(await record.CoverageAsync(default));
        Assert.Equal(("state-visits", "USA", InstrumentLevel.Leaders, false), (row.Source, row.Country, row.Level, row.IsGap));
        Assert.Equal((new DateOnly(2012, 4, 2), new DateOnly(2012, 12, 31)), (row.First, row.Last));
        Assert.Contains("virtual meetings", row.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secretary_without_any_entry_is_a_gap()
    {
        _folder.Write("register/secretary-travels/some.xml", $"<trips>{Trip(1, "James Addison Baker", "1992-07-26")}{Trip(2, "Warren Minor Christopher", "1993-02-18")}</trips>");

        var import = await CommandRun.Of("import", "state-travels", _folder.File("register"), "--record", Record);

        Assert.StartsWith("2 trips: 2 recorded", import.Lines[^1], StringComparison.Ordinal);
        await using var record = await Open();
        var rows = await record.CoverageAsync(default);
        Assert.Equal((new DateOnly(1992, 7, 26), new DateOnly(1993, 2, 18)), (rows[0].First, rows[0].Last));
        Assert.Equal(InstrumentLevel.Ministers, rows[0].Level);
        Assert.Contains(rows, row => row.IsGap && row.Note.StartsWith("Lawrence Eagleburger", StringComparison.Ordinal) && row.Last == new DateOnly(1993, 1, 19));
        Assert.DoesNotContain(rows, row => row.Note.StartsWith("James Baker", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Folder_without_a_register_is_an_error_that_says_what_is_expected()
    {
        var import = await CommandRun.Of("import", "state-visits", _folder.Path, "--record", Record);

        Assert.Equal(ExitCode.BrokenWorld, import.Code);
        Assert.Contains("CMT007", import.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Record));
    }

    private static string Trip(int id, string name, string day) =>
        $"<trip role=\"secretary\"><id>{id}</id><role>secretary</role><name>{name}</name><start-date>{day}</start-date><end-date>{day}</end-date><country id=\"france\">France</country><locale>Paris</locale><remarks>Stopped en route.</remarks></trip>";

    private void Write(string visits) => _folder.Write("register/data/2010.xml", $"<visits>{visits}</visits>");

    private Task<CommandRun> Import(params string[] options) =>
        CommandRun.Of(["import", "state-visits", _folder.File("register"), "--record", Record, .. options]);

    private Task<RecordStore> Open() => RecordStore.OpenAsync(Record, RecordMode.ReadOnly, TimeProvider.System, default);
}
