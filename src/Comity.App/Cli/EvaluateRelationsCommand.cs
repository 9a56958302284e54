using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Comity.Evaluation;
using Comity.Language;
using Comity.Reading.Events;

namespace Comity.App.Cli;

/// <summary>Measures the coding of events between a given source and target.</summary>
internal static class EvaluateRelationsCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "Coded sentences, tab-separated, with the columns marked_sentence and gold_root." };
        var model = new Option<FileInfo?>("--model") { Description = "A relation model to measure; this version codes by frames alone and knows none." };
        var command = new Command(
            "relations",
            """
            Measures event coding when source and target are given.

            The file is tab-separated with a header. marked_sentence holds a sentence with <s>source</s> and <t>target</t>, gold_root one of the
            fifteen roots of the older PLOVER, which has YIELD for CONCEDE and RETREAT; other columns are not looked at. Prints each root with
            precision, recall, F1 and support (its sentences in the file), and last one line of JSON: macro-F1 and accuracy over the roots,
            macro-F1 over the four classes and over cooperation against conflict, and sentences per second on one core.

            Example: comity evaluate relations PLV_train.tsv
            """)
        { file, model };
        command.SetAction(result => Run(result.GetRequiredValue(file), result.GetValue(model), result.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(FileInfo file, FileInfo? model, TextWriter output)
    {
        if (model is not null)
        {
            throw NoModel(model);
        }

        var evaluation = RelationEvaluation.Measure(new RelationCoder(LanguageModel.Embedded), GoldRelation.ReadFile(file.FullName));
        output.WriteLine($"{"root",-18}{"precision",10}{"recall",9}{"f1",9}{"support",10}");
        foreach (var score in evaluation.Roots)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{score.Root,-18}{score.Precision,10:0.0000}{score.Recall,9:0.0000}{score.F1,9:0.0000}{score.Gold,10}"));
        }

        output.WriteLine();
        output.WriteLine(JsonSerializer.Serialize(new Dictionary<string, double>
        {
            ["root_macro_f1"] = Rounded(evaluation.RootMacroF1),
            ["root_accuracy"] = Rounded(evaluation.RootAccuracy),
            ["quad_macro_f1"] = Rounded(evaluation.QuadMacroF1),
            ["binary_macro_f1"] = Rounded(evaluation.BinaryMacroF1),
            ["sentences_per_second"] = Math.Round(evaluation.SentencesPerSecond),
        }));
    }

    private static ComityException NoModel(FileInfo model) => model.Exists
        ? new(ErrorCode.InputFormat, $"{model.FullName} is no relation model that this version knows.", "no --model: relations are coded by frames alone.", "Leave --model out.")
        : new(ErrorCode.InputMissing, $"{model.FullName} is not there.", "a relation model.", "Check the path, or leave --model out to code by frames alone.");

    private static double Rounded(double fraction) => Math.Round(fraction, 4);
}
