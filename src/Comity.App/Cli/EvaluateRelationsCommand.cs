using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Comity.Evaluation;

namespace Comity.App.Cli;

/// <summary>Measures the coding of events between a given source and target.</summary>
internal static class EvaluateRelationsCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "Coded sentences, tab-separated, with the columns marked_sentence and gold_root." };
        var model = EventModelOption.Create();
        var half = HalfOption.Create();
        var rules = new Option<bool>("--rules") { Description = "Code by frames and operators alone, with nothing learned." };
        var command = new Command(
            "relations",
            """
            Measures event coding when source and target are given.

            The file is tab-separated with a header. marked_sentence holds a sentence with <s>source</s> and <t>target</t>, gold_root one of the
            fifteen roots of the older PLOVER, which has YIELD for CONCEDE and RETREAT; other columns are not looked at. Prints each root with
            precision, recall, F1 and support (its sentences in the file), and last one line of JSON: macro-F1 and accuracy over the roots,
            macro-F1 over the four classes and over cooperation against conflict, the error of the probabilities (ten bins of as many sentences each), and
            sentences per second on one core.

            Example: comity evaluate relations PLV_train.tsv
            """)
        { file, model, rules, half };
        command.SetAction(result => Run(result.GetRequiredValue(file), result.GetValue(model), result.GetValue(rules), result.GetValue(half), result.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(FileInfo file, FileInfo? model, bool byRules, string? half, TextWriter output) =>
        Print(RelationEvaluation.Measure(EventModelOption.Coder(model), HalfOption.Of(GoldRelation.ReadFile(file.FullName), half), byRules), output);

    /// <summary>A table of the roots, what they were taken for, and a line of JSON.</summary>
    public static void Print(RelationEvaluation evaluation, TextWriter output)
    {
        output.WriteLine($"{"root",-18}{"precision",10}{"recall",9}{"f1",9}{"support",10}  taken for");
        foreach (var score in evaluation.Roots)
        {
            var confusions = string.Join(' ', evaluation.Confusions.Where(confusion => confusion.Gold == score.Root)
                .OrderByDescending(confusion => confusion.Count).Select(confusion => $"{confusion.Found}:{confusion.Count}"));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{score.Root,-18}{score.Precision,10:0.0000}{score.Recall,9:0.0000}{score.F1,9:0.0000}{score.Gold,10}  {confusions}").TrimEnd());
        }

        output.WriteLine();
        output.WriteLine(JsonSerializer.Serialize(new Dictionary<string, double>
        {
            ["root_macro_f1"] = Rounded(evaluation.RootMacroF1),
            ["root_accuracy"] = Rounded(evaluation.RootAccuracy),
            ["quad_macro_f1"] = Rounded(evaluation.QuadMacroF1),
            ["binary_macro_f1"] = Rounded(evaluation.BinaryMacroF1),
            ["calibration_error"] = Rounded(evaluation.CalibrationError),
            ["sentences_per_second"] = Math.Round(evaluation.SentencesPerSecond),
        }));
    }

    private static double Rounded(double fraction) => Math.Round(fraction, 4);
}
