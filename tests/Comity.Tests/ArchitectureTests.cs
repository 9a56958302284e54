using System.Text.RegularExpressions;

namespace Comity.Tests;

/// <summary>Who may name whom, how long a file may be, and what no type is called; by scanning the sources, as signatures alone miss bodies.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> MayName = new()
    {
        ["World"] = [],
        ["Language"] = [],
        ["Claims"] = ["World"],
        ["Documents"] = ["Claims"],
        ["Reading"] = ["World", "Claims", "Language"],
        ["Record"] = ["Claims", "World"],
        ["Linking"] = ["Claims", "World", "Record"],
        ["Views"] = ["Claims", "World", "Record"],
        ["Evaluation"] = ["World", "Language", "Claims", "Documents", "Reading", "Record", "Linking", "Views"],
    };

    private static readonly Dictionary<string, string> LongFiles = new()
    {
        ["src/Comity/Reading/Actors/ActorResolver.cs"] = "Every way in which a word resolves to an actor, in the order in which they are tried.",
    };

    [Fact]
    public void Every_folder_of_the_library_is_a_stage() =>
        Assert.All(
            LibrarySources(),
            file => Assert.True(file.Stage.Length == 0 || MayName.ContainsKey(file.Stage), $"{file.Path}: {file.Stage} is no stage of docs/architecture.md"));

    [Fact]
    public void Stages_name_only_the_stages_they_may()
    {
        var sources = LibrarySources();
        var names = NamesOf(sources);
        var wrong = sources.SelectMany(file => Named(file.Code, names)
            .Where(stage => stage != file.Stage && !MayName.GetValueOrDefault(file.Stage, []).Contains(stage))
            .Select(stage => $"{file.Path} names {stage}"));

        Assert.Equal([], wrong);
    }

    [Fact]
    public void Projects_bring_no_stage_into_every_file() =>
        Assert.All(Repository.Files("src", "*.csproj"), path => Assert.DoesNotContain("Using Include=\"Comity", Repository.Read(path), StringComparison.Ordinal));

    [Theory]
    [InlineData("using Comity.Reading.Events;", "Reading")]
    [InlineData("using static Comity.Language.Parser;", "Language")]
    [InlineData("using Trees = Comity.Language.Parser;", "Language")]
    [InlineData("class A { object o = Record.RecordStore.Open(); }", "Record")]
    [InlineData("class A { object o = Reading.Events.Frame.Any; }", "Reading")]
    [InlineData("class A { object o = global::Comity.Record.RecordStore.Open(); }", "Record")]
    [InlineData("""class A { string s = $"a {Record.RecordStore.Name} b"; }""", "Record")]
    public void Planted_violation_is_found(string source, string stage)
    {
        var names = new Dictionary<string, HashSet<string>> { ["Record"] = ["RecordStore"], ["Reading"] = ["Events"], ["Language"] = ["Parser"] };

        Assert.Equal([stage], Named(SourceCode.Strip(source), names));
    }

    [Theory]
    [InlineData("// Record.RecordStore keeps it\nclass A { }")]
    [InlineData("/* using Comity.Record; */")]
    [InlineData("/// <see cref=\"Comity.Record.RecordStore\"/>\nclass A { }")]
    [InlineData("""class A { string s = "Comity.Record \" Record.RecordStore"; }""")]
    [InlineData(""""class A { string s = """Comity.Record " x"""; char c = '"'; }"""")]
    [InlineData("""class A { string s = @"C:\Record.RecordStore"; }""")]
    [InlineData("class A { object o = this.Record.RecordStore; object p = Record.Count; }")]
    public void Comments_strings_and_members_are_no_violation(string source)
    {
        var names = new Dictionary<string, HashSet<string>> { ["Record"] = ["RecordStore"] };

        Assert.Empty(Named(SourceCode.Strip(source), names));
    }

    [Fact]
    public void File_over_400_lines_has_a_reason()
    {
        var tooLong = AllSources().Where(path => Repository.Read(path).Count(letter => letter == '\n') > 400 && !LongFiles.ContainsKey(path));

        Assert.Equal([], tooLong);
    }

    [Fact]
    public void Reasons_for_long_files_are_about_files_that_are_there() =>
        Assert.All(LongFiles.Keys, path => Assert.Contains(path, AllSources()));

    [Fact]
    public void Types_are_named_by_the_words_of_the_field()
    {
        var wrong = AllSources().SelectMany(path => SourceCode.DeclaredTypes(SourceCode.Strip(Repository.Read(path)))
            .Where(type => EmptyWord().IsMatch(type) || (type.StartsWith("Comity", StringComparison.Ordinal) && type != nameof(ComityException)))
            .Select(type => $"{path}: {type}"));

        Assert.Equal([], wrong);
    }

    [Theory]
    [InlineData("StringHelper", true)]
    [InlineData("TextUtils", true)]
    [InlineData("ClaimManagerBase", true)]
    [InlineData("ReviewServices", true)]
    [InlineData("Utilisation", false)]
    [InlineData("Serviceable", false)]
    public void Word_list_finds_whole_words(string type, bool isWrong) => Assert.Equal(isWrong, EmptyWord().IsMatch(type));

    // The stages that code names: by namespace anywhere, or by "Stage.Type" where the stage has such a type or folder.
    private static List<string> Named(string code, Dictionary<string, HashSet<string>> names) =>
        [.. Qualified().Matches(code).Select(match => match.Groups[1].Value)
            .Concat(PartlyQualified().Matches(code)
                .Where(match => names.TryGetValue(match.Groups[1].Value, out var own) && own.Contains(match.Groups[2].Value))
                .Select(match => match.Groups[1].Value))
            .Distinct()
            .Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\bComity\s*\.\s*(World|Language|Claims|Documents|Reading|Record|Linking|Views|Evaluation|App)\b")]
    private static partial Regex Qualified();

    [GeneratedRegex(@"(?<![\w.])(World|Language|Claims|Documents|Reading|Record|Linking|Views|Evaluation|App)\s*\.\s*([A-Z]\w*)")]
    private static partial Regex PartlyQualified();

    [GeneratedRegex("(Helper|Util|Utility|Utilities|Manager|Service)s?($|[A-Z0-9])")]
    private static partial Regex EmptyWord();

    private static Dictionary<string, HashSet<string>> NamesOf(List<(string Path, string Stage, string Code)> sources) =>
        sources.Where(file => file.Stage.Length > 0).GroupBy(file => file.Stage).ToDictionary(
            group => group.Key,
            group => group.SelectMany(file => SourceCode.DeclaredTypes(file.Code).Concat(file.Path.Split('/')[3..^1])).ToHashSet(StringComparer.Ordinal));

    private static List<(string Path, string Stage, string Code)> LibrarySources()
    {
        var paths = Repository.Files("src/Comity", "*.cs");
        Assert.True(paths.Count > 100, $"Only {paths.Count} sources below {Repository.Root}/src/Comity.");
        return [.. paths.Select(path => (path, path.Split('/') is { Length: > 3 } parts ? parts[2] : "", SourceCode.Strip(Repository.Read(path))))];
    }

    private static List<string> AllSources()
    {
        string[] folders = ["src", "tests", "bench"];
        List<string> paths = [.. folders.SelectMany(folder => Repository.Files(folder, "*.cs"))];
        Assert.True(paths.Count > 100, $"Only {paths.Count} sources below {Repository.Root}.");
        return paths;
    }
}
