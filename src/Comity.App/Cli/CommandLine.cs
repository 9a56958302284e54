using System.CommandLine;
using System.CommandLine.Invocation;

namespace Comity.App.Cli;

/// <summary>All commands, and what becomes of their errors.</summary>
internal static class CommandLine
{
    private const string Issues = "the issue tracker of the project";

    public static RootCommand Create()
    {
        var root = new RootCommand(
            """
            Comity keeps the record of relations between countries and holds it to account.

            It reads documents in English into claims that cite their exact words, keeps them in one file, and shows where each relationship stands on each issue.

            Examples:
              comity read speeches/
              comity show
              comity show CAN-MEX-USA
              comity serve
              comity export claims --format csv --out claims.csv
            """)
        {
            ReadCommand.Create(),
            ImportCommand.Create(),
            AddCommand.Create(),
            LinkCommand.Create(),
            ReviewCommand.Create(),
            ShowCommand.Create(),
            CalendarCommand.Create(),
            LedgerCommand.Create(),
            DocketCommand.Create(),
            ServeCommand.Create(),
            ExportCommand.Create(),
            ParseCommand.Create(),
            ExplainCommand.Create(),
            EvaluateCommand.Create(),
            TrainCommand.Create(),
        };
        CommandHelp.Install(root);
        return root;
    }

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            var result = Create().Parse(arguments);
            var isWrong = result.Action is ParseErrorAction;
            if (result.Action is ParseErrorAction wrong)
            {
                wrong.ShowHelp = false;
            }

            var code = await result.InvokeAsync(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false }, cancellation);
            if (!isWrong)
            {
                return code;
            }

            await error.WriteLineAsync($"Try: {CommandHelp.Path(result.CommandResult)} --help");
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("comity: cancelled");
            return ExitCode.Cancelled;
        }
        catch (ComityException broken)
        {
            await error.WriteLineAsync($"comity: {broken.Code} {broken.Found}");
            await error.WriteLineAsync($"  expected: {broken.Expected}");
            await error.WriteLineAsync($"  what to do: {broken.Remedy}");
            return ExitCode.BrokenWorld;
        }
        catch (Exception bug)
        {
            await error.WriteLineAsync($"comity: this is a bug: {bug.GetType().Name}: {bug.Message}");
            await error.WriteLineAsync($"  Please report it at {Issues} with the command, and if you can the file, that led to it.");
            return ExitCode.Bug;
        }
    }
}
