using System.Globalization;
using System.Text;
using System.Text.Json;
using Comity.App.Cli;
using Comity.App.Export;
using Comity.App.Tests.Cli;
using CsvHelper;

namespace Comity.App.Tests.Export;

public sealed class ExportTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Record => _folder.File("test.comity");

    public Task InitializeAsync() => HandmadeRecord.MakeAsync(Record);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_exported_line_is_as_the_schema_says()
    {
        var schema = ClaimSchema.Read(Repository.File("docs/claims.schema.json"));

        var claims = await Exported();

        Assert.Equal(8, claims.Count);
        Assert.All(claims, claim => Assert.Empty(schema.Check(claim)));
    }

    [Fact]
    public async Task Claims_that_the_reader_makes_are_as_the_schema_says()
    {
        var schema = ClaimSchema.Read(Repository.File("docs/claims.schema.json"));
        var file = _folder.Write(
            "a.txt",
            "Canada and Mexico signed an agreement on March 3, 2021. The United States will likely impose tariffs on Mexico in 2022. Relations between Canada and Mexico are close. Trade reached $350 billion.");
        var own = _folder.File("own.comity");
        await CommandRun.Of("read", file, "--record", own);

        var claims = await Exported("--record", own);

        Assert.NotEmpty(claims);
        Assert.All(claims, claim => Assert.Empty(schema.Check(claim)));
    }

    [Fact]
    public async Task Schema_rejects_a_claim_with_another_field_or_without_one()
    {
        var schema = ClaimSchema.Read(Repository.File("docs/claims.schema.json"));
        var claim = (await Exported())[0].GetRawText();

        Assert.NotEmpty(schema.Check(JsonDocument.Parse(claim.Replace("\"quote\":", "\"words\":", StringComparison.Ordinal)).RootElement));
        Assert.NotEmpty(schema.Check(JsonDocument.Parse(claim.Replace("\"CONSULT\"", "\"consult\"", StringComparison.Ordinal)).RootElement));
    }

    [Fact]
    public async Task Positions_count_code_points()
    {
        var runes = HandmadeRecord.Text.EnumerateRunes().ToArray();

        foreach (var claim in (await Exported()).Where(claim => claim.GetProperty("document").GetProperty("title").ValueKind == JsonValueKind.String))
        {
            var start = claim.GetProperty("start").GetInt32();
            var end = claim.GetProperty("end").GetInt32();
            Assert.Equal(claim.GetProperty("quote").GetString(), string.Concat(runes[start..end]));
        }
    }

    [Fact]
    public async Task Event_is_written_as_PLOVER_writes()
    {
        var consult = (await Exported("--kind", "event", "--actor", "can", "--issue", "trade"))[0];

        Assert.Equal("event", consult.GetProperty("kind").GetString());
        Assert.Equal("CONSULT", consult.GetProperty("type").GetString());
        Assert.Equal("visit", consult.GetProperty("mode").GetString());
        Assert.Equal(["trade", "drugs-crime"], Strings(consult, "issues"));
        Assert.Equal(["future", "negation"], Strings(consult, "auxiliary"));
        Assert.Equal("2021-02~", consult.GetProperty("date").GetString());
        Assert.Equal(3, consult.GetProperty("start").GetInt32());
        Assert.Equal(JsonValueKind.Null, consult.GetProperty("holder").ValueKind);
    }

    [Fact]
    public async Task Status_of_an_instrument_is_words_with_a_space()
    {
        var instrument = (await Exported("--kind", "instrument"))[0].GetProperty("instrument");

        Assert.Equal("under review", instrument.GetProperty("said").GetString());
        Assert.Equal("agreement", instrument.GetProperty("nature").GetString());
    }

    [Theory]
    [InlineData(1, "--kind", "quotation")]
    [InlineData(3, "--kind", "quotation", "--kind", "event")]
    [InlineData(2, "--issue", "trade")]
    [InlineData(2, "--actor", "CAN", "--limit", "2")]
    [InlineData(0, "--from", "2030")]
    [InlineData(7, "--from", "2021", "--to", "2021-03")]
    public async Task Filters_narrow(int expected, params string[] filters) =>
        Assert.Equal(expected, (await Exported(filters)).Count);

    [Fact]
    public async Task Csv_has_the_documented_columns_and_the_same_values()
    {
        var (columns, rows) = await Csv();
        var claims = await Exported();

        Assert.Equal(ClaimCsv.Columns, columns);
        Assert.Equal(claims.Count, rows.Count);
        for (var index = 0; index < rows.Count; index++)
        {
            Assert.Equal(claims[index].GetProperty("id").GetString(), rows[index]["id"]);
            Assert.Equal(claims[index].GetProperty("start").GetInt32().ToString(CultureInfo.InvariantCulture), rows[index]["start"]);
        }

        var consult = rows.Single(row => row["type"] == "CONSULT");
        Assert.Equal("Talks, \"first\" round", consult["document.title"]);
        Assert.Equal("trade|drugs-crime", consult["issues"]);
        var review = rows.Single(row => row["kind"] == "instrument");
        Assert.Equal("CAN|MEX|USA", review["actors.country"]);
        Assert.Equal("they|they|they", review["actors.text"]);
        var commitment = rows.Single(row => row["kind"] == "commitment");
        Assert.Equal("5000000", commitment["money.amount"]);
        Assert.Equal("CAD", commitment["money.currency"]);
    }

    [Fact]
    public async Task Csv_keeps_a_missing_country_in_its_place()
    {
        var (_, rows) = await Csv();

        Assert.Equal("CAN|", rows.Single(row => row["kind"] == "expectation")["actors.country"]);
    }

    [Fact]
    public async Task Csv_never_gives_a_spreadsheet_a_formula()
    {
        var (_, rows) = await Csv();

        Assert.Equal("'=Ties are close,", rows.Single(row => row["kind"] == "quotation")["quote"]);
    }

    [Fact]
    public async Task Columns_of_the_csv_are_the_fields_of_the_json()
    {
        await CommandRun.Of("review", "accept", (await Exported())[0].GetProperty("id").GetString() ?? "", "--by", "A. Reader", "--record", Record);
        var fields = (await Exported())
            .SelectMany(claim => claim.EnumerateObject())
            .SelectMany(field => Names(field.Name, field.Value))
            .ToHashSet(StringComparer.Ordinal);
        fields.ExceptWith(["holder", "likelihood", "money", "figure", "assessment", "instrument", "review", "actors", "recipients"]); // null or empty in some claims

        Assert.Equal(ClaimCsv.Columns.Order(StringComparer.Ordinal), fields.Order(StringComparer.Ordinal));

        static IEnumerable<string> Names(string name, JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().Select(inner => $"{name}.{inner.Name}"),
            JsonValueKind.Array when value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.Object =>
                value[0].EnumerateObject().Select(inner => $"{name}.{inner.Name}"),
            _ => [name],
        };
    }

    [Fact]
    public async Task Out_writes_the_same_to_a_file_and_tells_the_number()
    {
        var file = _folder.File("claims.jsonl");

        var run = await CommandRun.Of("export", "claims", "--format", "jsonl", "--record", Record, "--out", file);

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal("", run.Output);
        Assert.EndsWith("claims.jsonl: 8 claims", run.Error.Trim(), StringComparison.Ordinal);
        var bytes = await File.ReadAllBytesAsync(file);
        Assert.Equal((byte)'{', bytes[0]);
        Assert.Equal((await CommandRun.Of("export", "claims", "--format", "jsonl", "--record", Record)).Output, Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task Format_must_be_given()
    {
        var run = await CommandRun.Of("export", "claims", "--record", Record);

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("--format", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_record_is_told()
    {
        var run = await CommandRun.Of("export", "claims", "--format", "csv", "--record", _folder.File("none.comity"));

        Assert.Equal(ExitCode.BrokenWorld, run.Code);
        Assert.StartsWith("comity: CMT007 ", run.Error, StringComparison.Ordinal);
    }

    private static string[] Strings(JsonElement claim, string field) => [.. claim.GetProperty(field).EnumerateArray().Select(one => one.GetString() ?? "")];

    private async Task<List<JsonElement>> Exported(params string[] options)
    {
        string[] record = options.Contains("--record") ? [] : ["--record", Record];
        var run = await CommandRun.Of(["export", "claims", "--format", "jsonl", .. record, .. options]);
        Assert.Equal(ExitCode.Done, run.Code);
        return [.. run.Lines.Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private async Task<(List<string> Columns, List<Dictionary<string, string>> Rows)> Csv()
    {
        var run = await CommandRun.Of("export", "claims", "--format", "csv", "--record", Record);
        using var csv = CsvReader.Create(new StringReader(run.Output));
        csv.ReadHeader();
        List<string> columns = [.. csv.Headers];
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(Enumerable.Range(0, csv.FieldCount).ToDictionary(index => columns[index], index => csv.GetString(index)));
        }

        return (columns, rows);
    }
}
