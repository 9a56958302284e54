using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Comity.Evaluation.Petrarch;
using Comity.Language;

namespace Comity.App.Cli;

/// <summary>Measures which parties are found and who they are, against the records of a PETRARCH validation file.</summary>
internal static class EvaluatePairsCommand
{
    private static readonly string[] Measured = ["DEMO", "COMPOUND", "PARSING"];

    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "Records of a PETRARCH validation file: elements <Sentence> with <EventCoding> and <Text>." };
        var actors = new Option<FileInfo>("--actors") { Description = "The dictionary of actors that the records are coded by, in PETRARCH's notation.", Required = true };
        var categories = new Option<string[]>("--category")
        {
            Description = "Only records of this category; may be given more than once. Default: DEMO, COMPOUND and PARSING.",
            AllowMultipleArgumentsPerToken = true,
        };
        var list = new Option<bool>("--list") { Description = "Print every record that disagrees, with what was missed, what was found beside it, and by which words." };
        var command = new Command(
            "pairs",
            """
            Measures the source-target pairs of events in the records of a PETRARCH validation file.

            The dictionary becomes a world of its own, whose actors are found and resolved like countries. A record agrees when the pairs found are
            exactly those given. Only parties count: event codes are not looked at, roles are stripped (ISRMIL is ISR), and a pair with a party that is
            no actor of the dictionary (---, "INJURY TOLL") is no pair, so that a record with noevents must give none. Prints for each category its
            records, how many agree, and the pairs found, missed and extra; last one line of JSON.

            Example: comity evaluate pairs PETR.UnitTest.records.xml --actors PETR.Validate.actors.txt --list
            """)
        { file, actors, categories, list };
        command.SetAction(result => Run(
            result.GetRequiredValue(file), result.GetRequiredValue(actors), result.GetValue(categories), result.GetValue(list), result.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(FileInfo file, FileInfo actors, string[]? categories, bool list, TextWriter output)
    {
        string[] chosen = categories is { Length: > 0 } ? [.. categories.Select(category => category.ToUpperInvariant()).Distinct()] : Measured;
        List<PetrarchRecord> records = [.. PetrarchRecord.ReadFile(file.FullName).Where(record => chosen.Contains(record.Category))];
        if (records.Count == 0)
        {
            throw new ComityException(ErrorCode.InputFormat, $"{file.Name} has no record of {string.Join(", ", chosen)}.", "a category of the file.", "Choose another --category.");
        }

        var evaluation = PairEvaluation.Measure(LanguageModel.Embedded, PetrarchActors.ReadFile(actors.FullName), records);
        foreach (var verdict in list ? evaluation.Verdicts.Where(verdict => !verdict.Agrees) : [])
        {
            Print(verdict, output);
        }

        output.WriteLine($"{"category",-12}{"records",9}{"agree",8}{"share",9}{"found",8}{"missed",8}{"extra",8}");
        foreach (var category in chosen.Where(category => evaluation.Verdicts.Any(verdict => verdict.Record.Category == category)))
        {
            Print(category, [.. evaluation.Verdicts.Where(verdict => verdict.Record.Category == category)], output);
        }

        Print("all", evaluation.Verdicts, output);
        List<PairVerdict> silent = [.. evaluation.Verdicts.Where(verdict => verdict.Record.Pairs.Count == 0)];
        output.WriteLine(JsonSerializer.Serialize(new Dictionary<string, double>
        {
            ["records"] = evaluation.Verdicts.Count,
            ["agree"] = evaluation.Verdicts.Count(verdict => verdict.Agrees),
            ["agreement"] = Math.Round(evaluation.Agreement, 4),
            ["without_pairs"] = silent.Count,
            ["without_pairs_agree"] = silent.Count(verdict => verdict.Agrees),
            ["pairs_found"] = evaluation.Verdicts.Sum(verdict => verdict.Found.Count),
            ["pairs_missed"] = evaluation.Verdicts.Sum(verdict => verdict.Missed.Count),
            ["pairs_extra"] = evaluation.Verdicts.Sum(verdict => verdict.Extra.Count),
        }));
    }

    private static void Print(string name, IReadOnlyList<PairVerdict> verdicts, TextWriter output) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-12}{verdicts.Count,9}{verdicts.Count(verdict => verdict.Agrees),8}{PairEvaluation.Share(verdicts),9:0.0000}{verdicts.Sum(verdict => verdict.Found.Count),8}{verdicts.Sum(verdict => verdict.Missed.Count),8}{verdicts.Sum(verdict => verdict.Extra.Count),8}"));

    private static void Print(PairVerdict verdict, TextWriter output)
    {
        output.WriteLine($"{verdict.Record.Id} {verdict.Record.Text}");
        foreach (var (source, target) in verdict.Missed)
        {
            output.WriteLine($"  missed {source} > {target}");
        }

        foreach (var pair in verdict.Pairs)
        {
            var isExtra = verdict.Extra.Contains(pair);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(isExtra ? "extra " : "found ")} {pair.Source} > {pair.Target}  {pair.Confidence:0.00} {pair.Type} | {pair.Words}"));
        }
    }
}
