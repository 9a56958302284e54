using System.Text;
using System.Text.Json;
using Comity.App.Cli;
using Microsoft.Data.Sqlite;

namespace Comity.App.Tests.Cli;

public sealed class ReadTests : IDisposable
{
    private const string Statement =
        "Canada and Mexico signed an agreement on trade on March 3, 2021. The United States will likely impose tariffs on Mexico in 2022.";

    private readonly TemporaryFolder _folder = new();

    private string Record => _folder.File("test.comity");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Read_document_is_counted_and_its_claims_are_recorded()
    {
        var read = await Read(_folder.Write("a.txt", Statement));

        Assert.Equal(ExitCode.Done, read.Code);
        Assert.Equal("", read.Error);
        Assert.Matches(@"^1 document, \d+ words, \d+ claims? in \d+\.\d s: [\d,]+ documents/s, [\d,]+ words/s, [\d,]+ claims/s$", read.Lines[^1]);
        Assert.Contains("event", read.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_twice_changes_nothing()
    {
        _folder.Write("in/a.txt", Statement);
        _folder.Write("in/b.md", "# Talks\n\nMexico met Canada in Ottawa in May 2021.");
        await Read(_folder.File("in"));
        var before = await Exported();

        var second = await Read(_folder.File("in"));

        Assert.Equal(ExitCode.Done, second.Code);
        Assert.StartsWith("0 documents, 0 words, 0 claims", second.Lines[^1], StringComparison.Ordinal);
        Assert.EndsWith("; 2 unchanged", second.Lines[^1], StringComparison.Ordinal);
        Assert.Equal(before, await Exported());
    }

    [Fact]
    public async Task Only_what_is_new_in_a_folder_is_read()
    {
        _folder.Write("in/a.txt", Statement);
        await Read(_folder.File("in"));
        _folder.Write("in/b.txt", "Mexico met Canada in Ottawa in May 2021.");

        var second = await Read(_folder.File("in"));

        Assert.StartsWith("1 document,", second.Lines[^1], StringComparison.Ordinal);
        Assert.EndsWith("; 1 unchanged", second.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_documents_give_the_same_claims_as_one_by_one()
    {
        for (var number = 0; number < 40; number++)
        {
            _folder.Write($"in/{number:00}.txt", $"{Statement} This is note {number}.");
        }

        var read = await Read(_folder.File("in"));
        var together = await Exported();
        var one = await Read(_folder.Write("one.txt", $"{Statement} This is note 41."));

        Assert.StartsWith("40 documents,", read.Lines[^1], StringComparison.Ordinal);
        Assert.Equal(40 * (Lines(await Exported()) - Lines(together)), Lines(together));
        Assert.Equal(ExitCode.Done, one.Code);
    }

    [Fact]
    public async Task Given_metadata_goes_before_that_of_the_file()
    {
        var file = _folder.Write("a.md", "---\ntitle: Own title\nauthor: Own author\n---\n" + Statement);

        await Read(file, "--title", "Given title", "--published", "2021-03", "--publisher", "Desk", "--url", "https://example.org/a");

        var shown = await CommandRun.Of("show", "1", "--json", "--record", Record);
        var document = JsonDocument.Parse(shown.Output).RootElement;
        Assert.Equal("Given title", document.GetProperty("document").GetProperty("title").GetString());
        Assert.Equal("2021-03", document.GetProperty("document").GetProperty("published").GetString());
        Assert.Equal("Desk", document.GetProperty("document").GetProperty("publisher").GetString());
        Assert.Equal("https://example.org/a", document.GetProperty("document").GetProperty("url").GetString());
        Assert.Equal("Own author", document.GetProperty("author").GetString());
    }

    [Fact]
    public async Task Refused_file_is_told_with_its_reason_and_the_rest_is_read()
    {
        _folder.Write("in/a.txt", Statement);
        await File.WriteAllBytesAsync(_folder.File("in/b.txt"), [0, 1, 2, 3, 0, 255, 254, 0, 9, 0]);
        _folder.Write("in/c.txt", "   \n\n");
        _folder.Write(
            "in/d.txt",
            "Le président a déclaré que les relations entre le Canada et le Mexique sont bonnes et que les deux pays vont signer un accord sur le commerce avant la fin de l'année.");

        var read = await Read(_folder.File("in"));

        Assert.Equal(ExitCode.Incomplete, read.Code);
        Assert.StartsWith("1 document,", read.Lines[^1], StringComparison.Ordinal);
        Assert.EndsWith("; 3 refused", read.Lines[^1], StringComparison.Ordinal);
        Assert.Matches(@"b\.txt: not text", read.Error);
        Assert.Matches(@"c\.txt: no words in it", read.Error);
        Assert.Matches(@"d\.txt: looks French", read.Error);
    }

    [Theory]
    [MemberData(nameof(OddTexts))]
    public async Task Odd_text_is_read_without_failing(string name, byte[] bytes)
    {
        await File.WriteAllBytesAsync(_folder.File(name), bytes);

        var read = await Read(_folder.File(name));

        Assert.Equal(ExitCode.Done, read.Code);
        Assert.StartsWith("1 document,", read.Lines[^1], StringComparison.Ordinal);
        var export = await CommandRun.Of("export", "claims", "--format", "jsonl", "--record", Record);
        Assert.All(export.Lines, line => JsonDocument.Parse(line));
    }

    public static TheoryData<string, byte[]> OddTexts() => new()
    {
        { "latin1.txt", Encoding.Latin1.GetBytes("Canada and México signed the café accord in Montréal, and Mexico met Canada.") },
        { "utf16.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Statement)] },
        { "one-word.txt", Encoding.UTF8.GetBytes("Canada") },
        { "control.txt", Encoding.UTF8.GetBytes("Canada\u0007 met \u001b[31mMexico\u001b[0m in\u0008 Ottawa.\r\nMexico thanked Canada.\f") },
        { "surrogate.txt", [.. "Canada met Mexico "u8, 0xED, 0xA0, 0x80, .. " in Ottawa."u8] },
        { "emoji.txt", Encoding.UTF8.GetBytes("🇨🇦 Canada met Mexico 🇲🇽 in Ottawa. Mexico thanked Canada.") },
        { "long-sentence.txt", Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Repeat("Canada met Mexico and", 2500)) + " left.") },
        { "long-word.txt", Encoding.UTF8.GetBytes("Canada met " + new string('x', 100_000) + " Mexico.") },
        { "deep.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div><b>", 5000)) + Statement + string.Concat(Enumerable.Repeat("</b></div>", 5000))) },
    };

    [Fact]
    public async Task Empty_folder_is_no_error()
    {
        Directory.CreateDirectory(_folder.File("empty"));

        var read = await Read(_folder.File("empty"));

        Assert.Equal(ExitCode.Done, read.Code);
        Assert.StartsWith("0 documents, 0 words, 0 claims", read.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_path_is_told_with_code_and_remedy_and_no_record_is_made()
    {
        var read = await Read(_folder.File("nowhere"));

        Assert.Equal(ExitCode.BrokenWorld, read.Code);
        Assert.StartsWith("comity: CMT007 ", read.Error, StringComparison.Ordinal);
        Assert.Contains("what to do: ", read.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", read.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Record));
    }

    [Fact]
    public async Task Record_of_a_newer_version_is_left_alone()
    {
        var file = _folder.Write("a.txt", Statement);
        await Read(file);
        await ExecuteAsync("UPDATE schema_version SET version = 99");

        var read = await Read(file);

        Assert.Equal(ExitCode.BrokenWorld, read.Code);
        Assert.StartsWith("comity: CMT004 ", read.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_is_no_record_is_left_alone()
    {
        var file = _folder.Write("a.txt", Statement);
        _folder.Write("test.comity", "This is a letter, not a record, and it is long enough to be taken for one.");

        var read = await Read(file);

        Assert.Equal(ExitCode.BrokenWorld, read.Code);
        Assert.StartsWith("comity: CMT005 ", read.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_that_another_program_writes_is_told()
    {
        await Read(_folder.Write("a.txt", Statement));
        await using var other = new SqliteConnection($"Data Source={Record};Pooling=False");
        await other.OpenAsync();
        await using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        await begin.ExecuteNonQueryAsync();

        var read = await Read(_folder.Write("b.txt", "Mexico met Canada in Ottawa in May 2021."));

        Assert.Equal(ExitCode.BrokenWorld, read.Code);
        Assert.StartsWith("comity: CMT003 ", read.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_gives_each_refusal_and_then_the_summary()
    {
        _folder.Write("in/a.txt", Statement);
        _folder.Write("in/b.txt", "");

        var read = await Read(_folder.File("in"), "--json");

        Assert.Equal(2, read.Lines.Count);
        var refusal = JsonDocument.Parse(read.Lines[0]).RootElement;
        Assert.Equal(_folder.File("in/b.txt"), refusal.GetProperty("refused").GetString());
        Assert.Equal("empty", refusal.GetProperty("kind").GetString());
        var summary = JsonDocument.Parse(read.Lines[1]).RootElement;
        Assert.Equal(1, summary.GetProperty("documents").GetInt32());
        Assert.Equal(1, summary.GetProperty("refused").GetInt32());
        Assert.Equal(
            summary.GetProperty("claims").GetInt32(),
            summary.GetProperty("kinds").EnumerateObject().Sum(kind => kind.Value.GetInt32()));
    }

    [Theory]
    [InlineData("--published", "the other day")]
    [InlineData("--title", "One for all")]
    [InlineData("--colour", "red")]
    public async Task Wrong_usage_is_told_with_where_help_is(string option, string value)
    {
        Directory.CreateDirectory(_folder.File("in"));

        var read = await Read(_folder.File("in"), option, value);

        Assert.Equal(ExitCode.Usage, read.Code);
        Assert.Contains("comity read --help", read.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelled_run_ends_with_its_own_code()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await using var error = new StringWriter();

        var code = await CommandLine.RunAsync(["read", _folder.Write("a.txt", Statement), "--record", Record], TextWriter.Null, error, cancelled.Token);

        Assert.Equal(ExitCode.Cancelled, code);
        Assert.Equal("comity: cancelled", error.ToString().Trim());
    }

    private Task<CommandRun> Read(string path, params string[] options) => CommandRun.Of(["read", path, "--record", Record, .. options]);

    private async Task<string> Exported() => (await CommandRun.Of("export", "claims", "--format", "jsonl", "--record", Record)).Output;

    private static int Lines(string text) => text.Count(unit => unit == '\n');

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Record};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
