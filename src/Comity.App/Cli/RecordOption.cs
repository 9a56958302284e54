using System.CommandLine;

namespace Comity.App.Cli;

/// <summary>The option that names the record.</summary>
internal static class RecordOption
{
    public const string DefaultFile = "record.comity";
    public const string Variable = "COMITY_RECORD";

    public static Option<string?> Create() => new("--record")
    {
        Description = $"The record's file. Default: what {Variable} names, else {DefaultFile} in the current folder.",
        HelpName = "FILE",
    };

    /// <summary>The file that is meant where the option gave <paramref name="given"/>.</summary>
    public static string Path(string? given) =>
        given ?? (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : DefaultFile);
}
