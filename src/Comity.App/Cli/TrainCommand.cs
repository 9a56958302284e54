using System.CommandLine;
using System.Globalization;
using Comity.Language;
using Comity.Language.Training;

namespace Comity.App.Cli;

/// <summary>The command that learns models from data.</summary>
internal static class TrainCommand
{
    public static Command Create() => new("train", "Learns a model from data; each subcommand is one model.") { CreateLanguage() };

    private static Command CreateLanguage()
    {
        var treebank = new Option<DirectoryInfo>("--treebank")
        {
            Description = "Folder with one *-train.conllu and one *-dev.conllu of Universal Dependencies.",
            Required = true,
        };
        var output = new Option<FileInfo>("--out") { Description = "The model file to write.", DefaultValueFactory = _ => new FileInfo("english.model") };
        var seed = new Option<int>("--seed") { Description = "Seeds the training: the same seed and treebank give the same model.", DefaultValueFactory = _ => 1 };
        var command = new Command(
            "language",
            """
            Learns tags, lemmas and trees from a treebank and writes a language model.

            Trains on *-train.conllu for as many epochs as do best on *-dev.conllu, whose figures it prints as it goes, and takes the mean of
            several such trainings. Needs some minutes and 1.5 gigabytes of memory. The model that comes with Comity is
            src/Comity/Language/Data/english.model.

            Example: comity train language --treebank UD_English-EWT --out english.model
            """)
        { treebank, output, seed };
        command.SetAction(result => Run(
            result.GetRequiredValue(treebank), result.GetRequiredValue(output), result.GetValue(seed), result.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(DirectoryInfo folder, FileInfo output, int seed, TextWriter progress)
    {
        var trainer = new LanguageTrainer(
            Conllu.ReadFile(Only(folder, "*-train.conllu")), Conllu.ReadFile(Only(folder, "*-dev.conllu")), new TrainingOptions { Seed = seed }, progress.WriteLine);
        var model = trainer.Train();
        using (var stream = output.Create())
        {
            model.Save(stream);
        }

        output.Refresh();
        progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{output.FullName}: {output.Length:N0} bytes"));
    }

    private static string Only(DirectoryInfo folder, string pattern)
    {
        FileInfo[] files = folder.Exists ? folder.GetFiles(pattern) : [];
        return files.Length == 1
            ? files[0].FullName
            : throw new ComityException(
                ErrorCode.InputMissing, $"{folder.FullName} holds {files.Length} files {pattern}.", "exactly one.", "Name the folder of one treebank.");
    }
}
