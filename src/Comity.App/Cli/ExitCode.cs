namespace Comity.App.Cli;

/// <summary>What the program returns to the shell; docs/cli.md lists the same, and a test holds the two together.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Incomplete = 1;
    public const int Usage = 2;
    public const int BrokenWorld = 3;

    /// <summary>EX_SOFTWARE of sysexits.h.</summary>
    public const int Bug = 70;

    /// <summary>128 and the number of SIGINT, as shells do.</summary>
    public const int Cancelled = 130;

    /// <summary>Every code with its meaning, ascending.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> All { get; } =
    [
        (Done, "done"),
        (Incomplete, "something could not be read or found; the rest was done"),
        (Usage, "wrong usage"),
        (BrokenWorld, "a broken world: a file, the record or a model; docs/errors.md lists the codes"),
        (Bug, "a bug in Comity"),
        (Cancelled, "cancelled; what was recorded until then stays"),
    ];
}
