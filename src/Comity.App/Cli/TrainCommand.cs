using System.CommandLine;
using System.Globalization;
using Comity.Language;
using Comity.Language.Training;

namespace Comity.App.Cli;

/// <summary>The command that learns models from data.</summary>
internal static class TrainCommand
{
    public static Command Create() => new("train", "Learns a model from data; each subcommand is one model.") { CreateLanguage(), TrainEventsCommand.Create(), TrainLinksCommand.Create() };

    private static Command CreateLanguage()
    {
        var treebank = new Option<DirectoryInfo>("--treebank")
        {
            Description = "Folder with one *-train.conllu and one *-dev.conllu of Universal Dependencies.",
            Required = true,
        };
        var addition = new Option<FileInfo[]>("--add")
        {
            Description = "More trees to learn from, in CoNLL-U, of the kind of text that the model is for; read three times in each pass.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var words = new Option<FileInfo?>("--words") { Description = "Tab-separated dictionary of what words can be (training/word-classes.tsv)." };
        var irregular = new Option<FileInfo?>("--irregular") { Description = "Tab-separated list of irregular forms of its words (training/irregular-words.tsv)." };
        var prose = new Option<DirectoryInfo?>("--prose") { Description = "Folder of *.txt files of the language without trees, which the teachers parse; read only where there are teachers." };
        var networks = new Option<int>("--networks") { Description = "Networks of the model, whose scores are summed: more are better and slower.", DefaultValueFactory = _ => new TrainingOptions().Networks };
        var candidates = new Option<int>("--candidates") { Description = "Networks to train, of which those are kept that are best together on *-dev.conllu.", DefaultValueFactory = _ => new TrainingOptions().Candidates };
        var teachers = new Option<int>("--teachers") { Description = "Networks that teach those of the model, by their mean opinion of the trees and of the prose.", DefaultValueFactory = _ => new TrainingOptions().Teachers };
        var epochs = new Option<int>("--epochs") { Description = "Passes over the texts, for each network.", DefaultValueFactory = _ => new TrainingOptions().Epochs };
        var output = new Option<FileInfo>("--out") { Description = "The model file to write.", DefaultValueFactory = _ => new FileInfo("english.model") };
        var work = new Option<DirectoryInfo?>("--work") { Description = "Folder that keeps the state after each pass, to go on from after a break; beside the model file where not given." };
        var seed = new Option<int>("--seed") { Description = "Seeds the training: the same seed and texts give the same model.", DefaultValueFactory = _ => 1 };
        var command = new Command(
            "language",
            """
            Learns ends of sentences, tags, lemmas and trees from a treebank and writes a language model.

            Trains networks on *-train.conllu, alike but for their seeds, prints the figures on *-dev.conllu after each pass, and keeps those that are
            best together; the parser goes by the sum of their scores. With teachers, these are trained first, parse the trees and the prose, and the networks learn from both. A training that was broken off goes on where it
            was when the same command is given again.
            docs/training.md tells how the model that comes with Comity was made, and how to make one of another treebank or language.

            Examples:
              comity train language --treebank UD_English-EWT --networks 1 --candidates 1 --out quick.model
              comity train language --treebank UD_English-EWT --add training/political-train.conllu --words training/word-classes.tsv
                --irregular training/irregular-words.tsv --out english.model
            """)
        { treebank, addition, words, irregular, prose, networks, candidates, teachers, epochs, output, work, seed };
        Bound(networks, 1, 16);
        Bound(candidates, 1, 16);
        Bound(teachers, 0, 16);
        Bound(epochs, 1, 1000);
        command.SetAction((result, cancellation) => Task.Run(() => Run(
            Texts(result.GetRequiredValue(treebank), result.GetValue(addition) ?? [], result.GetValue(words), result.GetValue(irregular), result.GetValue(prose)),
            new TrainingOptions { Seed = result.GetValue(seed), Networks = result.GetValue(networks), Candidates = result.GetValue(candidates), Teachers = result.GetValue(teachers), Epochs = result.GetValue(epochs) },
            result.GetRequiredValue(output),
            result.GetValue(work),
            result.InvocationConfiguration.Output,
            cancellation), cancellation));
        return command;
    }

    private static void Bound(Option<int> option, int least, int most) => option.Validators.Add(result =>
    {
        if (int.TryParse(result.Tokens.Count > 0 ? result.Tokens[^1].Value : "", CultureInfo.InvariantCulture, out var value) && (value < least || value > most))
        {
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name} is {value}; it must be from {least} to {most}."));
        }
    });

    private static TrainingTexts Texts(DirectoryInfo treebank, FileInfo[] addition, FileInfo? words, FileInfo? irregular, DirectoryInfo? prose) => new()
    {
        Treebank = Conllu.ReadFile(Only(treebank, "*-train.conllu")),
        Development = Conllu.ReadFile(Only(treebank, "*-dev.conllu")),
        Addition = [.. addition.SelectMany(file => Conllu.ReadFile(file.FullName))],
        WordClasses = words is null ? WordClassLexicon.Empty : WordClassLexicon.Read(words.FullName, irregular?.FullName),
        Prose = prose is null ? [] : Prose(prose),
    };

    private static List<string> Prose(DirectoryInfo folder)
    {
        FileInfo[] files = folder.Exists ? [.. folder.GetFiles("*.txt").OrderBy(file => file.Name, StringComparer.Ordinal)] : [];
        return files.Length > 0
            ? [.. files.Select(file => File.ReadAllText(file.FullName))]
            : throw new ComityException(ErrorCode.InputMissing, $"{folder.FullName} holds no *.txt file.", "a folder of texts.", "Check the path.");
    }

    private static void Run(TrainingTexts texts, TrainingOptions options, FileInfo output, DirectoryInfo? work, TextWriter progress, CancellationToken cancellation)
    {
        var trainer = new LanguageTrainer(texts, options, work?.FullName ?? output.FullName + ".work", progress.WriteLine);
        var model = trainer.Train(cancellation);
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
