using System.CommandLine;
using System.Reflection;
using System.Text.Json;
using Comity.App.Cli;
using Comity.App.Export;
using Comity.App.Tests.Cli;
using Comity.App.Tests.Export;
using Comity.Claims;
using Comity.World;

namespace Comity.App.Tests;

/// <summary>The documents in docs/ are a contract: what the program has and they do not tell fails here.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void Every_command_and_option_is_documented()
    {
        var page = Repository.Read("docs/cli.md");
        var missing = new List<string>();
        Check(CommandLine.Create(), "comity");

        Assert.Empty(missing);

        void Check(Command command, string path)
        {
            var heading = $"## {path}\n";
            var start = page.IndexOf(heading, StringComparison.Ordinal);
            if (start < 0)
            {
                missing.Add(path);
                return;
            }

            var end = page.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal) is >= 0 and var next ? next : page.Length;
            var section = page[start..end];
            missing.AddRange(command.Options.Where(option => !section.Contains($"`{option.Name}", StringComparison.Ordinal)).Select(option => $"{path} {option.Name}"));
            foreach (var below in command.Subcommands)
            {
                Check(below, $"{path} {below.Name}");
            }
        }
    }

    [Fact]
    public void Every_command_teaches_with_examples()
    {
        var untaught = new List<string>();
        Check(CommandLine.Create(), []);

        Assert.Empty(untaught);

        void Check(Command command, string[] path)
        {
            foreach (var below in command.Subcommands)
            {
                Check(below, [.. path, below.Name]);
            }

            var help = CliHelp([.. path, "--help"]);
            if (command.Subcommands.Count == 0 && !help.Contains("Example", StringComparison.Ordinal))
            {
                untaught.Add(string.Join(' ', path));
            }

            Assert.Contains("Exit codes:", help, StringComparison.Ordinal);
        }

        static string CliHelp(string[] arguments) => CommandRun.Of(arguments).GetAwaiter().GetResult().Output;
    }

    [Fact]
    public void Purpose_of_every_command_is_one_sentence()
    {
        Assert.All(All(CommandLine.Create()), command =>
        {
            Assert.EndsWith(".", command.Description, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', command.Description ?? "");
        });

        static IEnumerable<Command> All(Command command) => [command, .. command.Subcommands.SelectMany(All)];
    }

    [Fact]
    public async Task Every_exit_code_is_documented_and_in_the_help()
    {
        var page = Repository.Read("docs/cli.md");
        var help = await CommandRun.Of("--help");

        Assert.All(ExitCode.All, code => Assert.Contains($"| {code.Code} |", page, StringComparison.Ordinal));
        Assert.All(ExitCode.All, code => Assert.Contains($"{code.Code,5}  {code.Meaning}", help.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("COMITY_RECORD")]
    [InlineData("NO_COLOR")]
    public void Environment_variable_is_documented(string variable) =>
        Assert.Contains($"`{variable}`", Repository.Read("docs/cli.md"), StringComparison.Ordinal);

    [Fact]
    public void Every_error_code_is_documented_and_every_documented_one_is_there()
    {
        var page = Repository.Read("docs/errors.md");
        var codes = typeof(ErrorCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string?)field.GetRawConstantValue()).ToArray();
        var documented = page.Split('\n').Where(line => line.StartsWith("## CMT", StringComparison.Ordinal)).Select(line => line[3..9]);

        Assert.NotEmpty(codes);
        Assert.Equal(codes.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_column_of_the_export_is_documented()
    {
        var page = Repository.Read("docs/claims.md");

        Assert.All(ClaimCsv.Columns, column => Assert.Contains($"| `{Field(column)}` |", page, StringComparison.Ordinal));

        // Actors and recipients share one table.
        static string Field(string column) => column.Replace("recipients.", "actors.", StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_state_status_type_and_issue_is_documented()
    {
        var page = Repository.Read("docs/claims.md");
        string[] names =
        [
            .. Enum.GetValues<ClaimKind>().Select(kind => PublicNames.Of(kind)),
            .. Enum.GetValues<RelationState>().Select(state => PublicNames.Of(state)),
            .. Enum.GetValues<InstrumentStatus>().Select(status => PublicNames.Of(status)),
            .. Enum.GetValues<InstrumentNature>().Select(nature => PublicNames.Of(nature)),
            .. Enum.GetValues<EventType>().Select(type => PublicNames.Of(type)),
            .. Enum.GetValues<Issue>().Select(issue => PublicNames.Of(issue)),
            .. PublicNames.Of(Auxiliary.Historical | Auxiliary.Future | Auxiliary.Hypothetical | Auxiliary.Negation),
        ];

        Assert.DoesNotContain(names, name => !page.Contains($"`{name}`", StringComparison.Ordinal));
    }

    [Fact]
    public void Likelihood_scale_is_documented_with_its_ranges()
    {
        var page = Repository.Read("docs/claims.md");
        var rows = TabSeparated.Embedded("Reading/Data/likelihood.tsv").Select(row => $"| {row["words"]} | {row["low"]} | {row["high"]} |");

        Assert.DoesNotContain(rows, row => !page.Contains(row, StringComparison.Ordinal));
    }

    [Fact]
    public void Schema_names_the_same_words_as_the_program()
    {
        var properties = ClaimSchema.Read(Repository.File("docs/claims.schema.json")).Root.GetProperty("properties");

        Assert.Equal(Enum.GetValues<ClaimKind>().Select(kind => PublicNames.Of(kind)), Names(properties.GetProperty("kind")));
        Assert.Equal(Enum.GetValues<EventType>().Select(type => PublicNames.Of(type)), Names(properties.GetProperty("type")));
        Assert.Equal(Enum.GetValues<Issue>().Select(issue => PublicNames.Of(issue)), Names(properties.GetProperty("issues").GetProperty("items")));

        static IEnumerable<string> Names(JsonElement schema) => schema.GetProperty("enum").EnumerateArray().Select(name => name.GetString()).OfType<string>();
    }
}
