using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Comity.Evaluation;

namespace Comity.App.Cli;

/// <summary>Measures the finding of events with their parties.</summary>
internal static class EvaluateActorsCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "Coded sentences, tab-separated, with the columns marked_sentence and gold_root." };
        var model = EventModelOption.Create();
        var half = HalfOption.Create();
        var list = new Option<bool>("--list") { Description = "Print every triple found, below the marked sentence." };
        var command = new Command(
            "actors",
            """
            Measures how well events are found with their source and target, when neither is given.

            The file is as for "comity evaluate relations". Each sentence marks one pair; a triple found is right when both parties overlap the marked ones by their heads and
            its type maps to the root. As a sentence may tell other events too, the precision printed is a lower bound.

            Example: comity evaluate actors PLV_train.tsv --half odd
            """)
        { file, model, half, list };
        command.SetAction(result => Run(
            result.GetRequiredValue(file), result.GetValue(model), result.GetValue(half), result.GetValue(list), result.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(FileInfo file, FileInfo? model, string? half, bool list, TextWriter output)
    {
        var evaluation = ActorEvaluation.Measure(EventModelOption.Coder(model), HalfOption.Of(GoldRelation.ReadFile(file.FullName), half));
        foreach (var sentence in list ? evaluation.Triples.GroupBy(triple => triple.Index) : [])
        {
            output.WriteLine($"{sentence.First().Gold.Root} {sentence.First().Gold.Marked}");
            foreach (var triple in sentence)
            {
                var verdict = triple.IsPair ? triple.IsRoot ? "right" : "pair" : "other";
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"  {triple.Confidence:0.00} {verdict,-5} {triple.Type} | {triple.Source} > {triple.Target} | {triple.Predicate}"));
            }
        }

        output.WriteLine(JsonSerializer.Serialize(new Dictionary<string, double>
        {
            ["sentences"] = evaluation.Sentences,
            ["found"] = evaluation.Found,
            ["pair_recall"] = Math.Round(evaluation.PairRecall, 4),
            ["recall"] = Math.Round(evaluation.Recall, 4),
            ["precision_at_least"] = Math.Round(evaluation.Precision, 4),
            ["f1_at_least"] = Math.Round(evaluation.F1, 4),
        }));
    }
}
