using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Comity.Evaluation;
using Comity.Record;

namespace Comity.App.Cli;

/// <summary>Measures which later passages are linked to earlier promises and expectations, against a table of pairs.</summary>
internal static class EvaluateLinksCommand
{
    public static Command Create()
    {
        var table = new Argument<FileInfo>("pairs") { Description = "The gold table, tab-separated: id, kind, published, earlier, anchor, later_published, later, relation." };
        var list = new Option<bool>("--list") { Description = "List every pair that is missed, linked wrongly or linked with another relation." };
        var command = new Command(
            "links",
            """
            Measures the links from later passages to earlier promises and expectations against a table of pairs.

            Both passages are read. A pair is linked when any claim of the later passage bears on a claim that overlaps the anchor. Prints precision
            and recall of linking, how often the relation of a right link is right, the relations found by those given, and last one line of JSON.
            The columns are explained in docs/accuracy.md.

            Example: comity evaluate links tests/Comity.Tests/Linking/bearing-pairs-dev.tsv --list
            """)
        { table, list };
        command.SetAction(result => Run(result.GetRequiredValue(table), result.GetValue(list), result.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(FileInfo table, bool list, TextWriter output)
    {
        var evaluation = new BearingEvaluation();
        foreach (var pair in BearingPair.ReadFile(table.FullName))
        {
            evaluation.Add(pair);
        }

        foreach (var outcome in evaluation.Outcomes.Where(outcome => list && outcome.Found != outcome.Pair.Relation))
        {
            output.WriteLine($"{outcome.Pair.Id} {Name(outcome.Pair.Relation)}, found {Name(outcome.Found)}: {outcome.Openers} openers, {outcome.Answers} answers; {outcome.Reason}");
            output.WriteLine($"    {outcome.Pair.Anchor}");
            output.WriteLine($"    {outcome.Pair.Later}");
        }

        BearingRelation?[] relations = [BearingRelation.Supports, BearingRelation.Contradicts, BearingRelation.Mentions, null];
        output.WriteLine($"{"given",-14}{string.Concat(relations.Select(relation => $"{Name(relation),13}"))}   found");
        foreach (var given in relations)
        {
            var counts = relations.Select(found => evaluation.Outcomes.Count(outcome => outcome.Pair.Relation == given && outcome.Found == found));
            output.WriteLine($"{Name(given),-14}{string.Concat(counts.Select(count => $"{count,13}"))}");
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{evaluation.Outcomes.Count} pairs: precision {evaluation.Precision:0.000}, recall {evaluation.Recall:0.000}, relation right {evaluation.RelationAccuracy:0.000}"));
        output.WriteLine();
        output.WriteLine(JsonSerializer.Serialize(new
        {
            pairs = evaluation.Outcomes.Count,
            precision = Math.Round(evaluation.Precision, 4),
            recall = Math.Round(evaluation.Recall, 4),
            relation = Math.Round(evaluation.RelationAccuracy, 4),
        }));
    }

    private static string Name(BearingRelation? relation) => relation?.ToString().ToLowerInvariant() ?? "none";
}
