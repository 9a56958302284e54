using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Comity.Evaluation;
using Comity.Language;

namespace Comity.App.Cli;

/// <summary>Measures tags, lemmas and trees against a treebank.</summary>
internal static class EvaluateTreesCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "The treebank, in CoNLL-U." };
        var raw = new Option<bool>("--raw") { Description = "Start from the text, so that words and sentences are found and measured too." };
        var model = new Option<FileInfo?>("--model") { Description = "Measure this model instead of the one that comes with Comity." };
        var command = new Command(
            "trees",
            """
            Measures tags, lemmas and trees against a treebank of Universal Dependencies.

            Prints each figure, then each relation by frequency with precision, recall and F1, and last one line of JSON. Fractions are 0 to 1;
            relations count with their subtypes, punctuation counts. With --raw every figure is the F1 over words aligned by their place in the
            text, as in the CoNLL 2018 shared task.

            Example: comity evaluate trees en_ewt-ud-dev.conllu --raw
            """)
        { file, raw, model };
        command.SetAction(result => Run(result.GetRequiredValue(file), result.GetValue(raw), result.GetValue(model), result.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(FileInfo file, bool raw, FileInfo? modelFile, TextWriter output)
    {
        var treebank = Conllu.ReadFile(file.FullName);
        var analyzer = new Analyzer(modelFile is null ? LanguageModel.Embedded : Load(modelFile));
        var evaluation = raw ? TreeEvaluation.MeasureRaw(analyzer, treebank) : TreeEvaluation.Measure(analyzer, treebank);
        var figures = Figures(evaluation, raw);
        foreach (var (name, value) in figures)
        {
            output.WriteLine($"{name,-18}{value.ToString(value > 1 ? "N0" : "0.0000", CultureInfo.InvariantCulture),10}");
        }

        output.WriteLine();
        output.WriteLine($"{"relation",-18}{"gold",8}{"found",8}{"precision",11}{"recall",9}{"f1",9}");
        foreach (var score in evaluation.Relations)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{UniversalNames.Of(score.Relation),-18}{score.Gold,8}{score.Found,8}{score.Precision,11:0.0000}{score.Recall,9:0.0000}{score.F1,9:0.0000}"));
        }

        output.WriteLine();
        output.WriteLine(JsonSerializer.Serialize(figures));
    }

    private static LanguageModel Load(FileInfo file)
    {
        if (!file.Exists)
        {
            throw new ComityException(ErrorCode.InputMissing, $"{file.FullName} is not there.", "a language model.", "Check the path.");
        }

        using var stream = file.OpenRead();
        return LanguageModel.Load(stream);
    }

    private static Dictionary<string, double> Figures(TreeEvaluation evaluation, bool raw)
    {
        var figures = new Dictionary<string, double>
        {
            ["upos"] = Rounded(evaluation.Upos),
            ["xpos"] = Rounded(evaluation.Xpos),
            ["uas"] = Rounded(evaluation.Uas),
            ["las"] = Rounded(evaluation.Las),
            ["lemma"] = Rounded(evaluation.Lemma),
            ["words_per_second"] = Math.Round(evaluation.WordsPerSecond),
        };
        if (raw)
        {
            figures["sentence_f1"] = Rounded(evaluation.SentenceF1);
            figures["token_f1"] = Rounded(evaluation.TokenF1);
        }

        return figures;
    }

    private static double Rounded(double fraction) => Math.Round(fraction, 4);
}
