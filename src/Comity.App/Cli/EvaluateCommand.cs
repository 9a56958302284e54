using System.CommandLine;

namespace Comity.App.Cli;

/// <summary>The command that measures a stage against gold data; each subcommand is one stage.</summary>
internal static class EvaluateCommand
{
    public static Command Create() => new("evaluate", "Measures a stage against gold data: prints a table and, as the last line, the figures as JSON.")
    {
        EvaluateTreesCommand.Create(),
        EvaluateRelationsCommand.Create(), EvaluateActorsCommand.Create(), EvaluatePairsCommand.Create(),
        EvaluateClaimsCommand.Create(), EvaluateLinksCommand.Create(), EvaluateOutcomesCommand.Create(),
    };
}
