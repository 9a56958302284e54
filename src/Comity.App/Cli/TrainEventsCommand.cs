using System.CommandLine;
using System.Globalization;
using Comity.Evaluation;

namespace Comity.App.Cli;

/// <summary>The command that learns the event model.</summary>
internal static class TrainEventsCommand
{
    public static Command Create()
    {
        var sentences = new Option<DirectoryInfo>("--sentences")
        {
            Description = "Folder of labelled sentences: *.tsv files with the columns type, mode and sentence.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("training", "events")),
        };
        var plv = new Option<FileInfo?>("--plv") { Description = "Coded sentences with the columns marked_sentence and gold_root to learn from too; the model then tells that file's roots and is for comparison only." };
        var folds = new Option<int>("--folds") { Description = "With --plv: instead of a model, figures of that many folds (two or more), rows with one predicate kept together.", DefaultValueFactory = _ => 0 };
        var without = new Option<string[]>("--without") { Description = "Leave out what the coder looks at: words, trees or frames.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        without.AcceptOnlyFromAmong("words", "trees", "frames");
        var part = new Option<double>("--part") { Description = "Learn from this share of the sentences only, for a learning curve; above 0, at most 1.", DefaultValueFactory = _ => 1 };
        var output = new Option<FileInfo>("--out") { Description = "The model file to write.", DefaultValueFactory = _ => new FileInfo("events.model") };
        var command = new Command(
            "events",
            """
            Learns to code events and to find their parties from labelled sentences, and writes an event model.

            A sentence is labelled with a PLOVER type and mode and has its <s>source</s> and <t>target</t> marked; NONE is no event between the two. Besides them
            it learns from variants of them (refused, promised, threatened …) and from plain sentences made of the frame lexicon. Deterministic.
            docs/training.md tells how the model that comes with Comity was made.

            Examples:
              comity train events --sentences training/events --out events.model
              comity train events --plv PLV_train.tsv --out comparison.model
              comity train events --plv PLV_train.tsv --folds 10
            """)
        { sentences, plv, folds, without, part, output };
        command.SetAction((result, cancellation) => Task.Run(
            () =>
            {
                var options = new EventTrainingOptions
                {
                    Sentences = result.GetRequiredValue(sentences).FullName,
                    Comparison = result.GetValue(plv)?.FullName,
                    Folds = result.GetValue(folds),
                    Without = result.GetValue(without) ?? [],
                    Part = result.GetValue(part),
                };
                var console = result.InvocationConfiguration.Output;
                var training = new EventTraining(options, console.WriteLine);
                if (options.Folds != 0)
                {
                    EvaluateRelationsCommand.Print(training.CrossValidate(cancellation), console);
                    return;
                }

                var file = result.GetRequiredValue(output);
                training.Write(file.FullName, cancellation);
                file.Refresh();
                console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.FullName}: {file.Length:N0} bytes"));
            },
            cancellation));
        return command;
    }
}
