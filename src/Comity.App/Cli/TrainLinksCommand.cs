using System.CommandLine;
using Comity.Evaluation;

namespace Comity.App.Cli;

/// <summary>The command that learns what weighs how much when a later claim is compared with an earlier one.</summary>
internal static class TrainLinksCommand
{
    public static Command Create()
    {
        var pairs = new Argument<DirectoryInfo>("pairs") { Description = "Folder of tables of pairs of passages: *.tsv files, as for comity evaluate links." };
        var addition = new Option<FileInfo[]>("--add") { Description = "More tables of pairs.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var documents = new Option<DirectoryInfo?>("--documents") { Description = "Documents from which pairs that do not match are drawn; with --outcomes." };
        var outcomes = new Option<FileInfo?>("--outcomes") { Description = "What became of promises in these documents, and the words that show it (samples/north-america/outcomes.tsv)." };
        var precision = new Option<double>("--precision") { Description = "Of the pairs of passages that are linked, out of their fold, so many should be right; above 0, at most 1.", DefaultValueFactory = _ => new BearingTrainingOptions { Pairs = [] }.Precision };
        var output = new Option<FileInfo>("--out") { Description = "The table of weights to write.", DefaultValueFactory = _ => new FileInfo("bearing-weights.tsv") };
        var command = new Command(
            "links",
            """
            Learns how much each feature of two claims weighs when linking decides whether the later bears on the earlier.

            A logistic regression; how much the weights are held down, and from which probability on there is a link, is chosen by cross-validation in which
            rows with one earlier passage stay together. Deterministic; takes seconds, and prints the figures. docs/training.md tells how the table that comes with Comity was made.

            Example:
              comity train links training/links --add tests/Comity.Tests/Linking/bearing-pairs-dev.tsv
                --documents samples/north-america --outcomes samples/north-america/outcomes.tsv --out src/Comity/Linking/Data/bearing-weights.tsv
            """)
        { pairs, addition, documents, outcomes, precision, output };
        command.SetAction((result, cancellation) => Task.Run(
            () =>
            {
                var folder = result.GetRequiredValue(pairs);
                FileInfo[] tables = folder.Exists ? [.. folder.GetFiles("*.tsv").OrderBy(file => file.Name, StringComparer.Ordinal)] : [];
                if (tables.Length == 0)
                {
                    throw new ComityException(ErrorCode.InputMissing, $"{folder.FullName} holds no *.tsv file.", "tables of pairs of passages.", "Check the path.");
                }

                var console = result.InvocationConfiguration.Output;
                var file = result.GetRequiredValue(output).FullName;
                new BearingTraining(
                    new()
                    {
                        Pairs = [.. tables.Concat(result.GetValue(addition) ?? []).Select(table => table.FullName)],
                        Documents = result.GetValue(documents)?.FullName,
                        Outcomes = result.GetValue(outcomes)?.FullName,
                        Precision = result.GetValue(precision),
                    },
                    console.WriteLine).Write(file, cancellation);
                console.WriteLine(file);
            },
            cancellation));
        return command;
    }
}
