using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Comity.Claims;
using Comity.Documents;
using Comity.Evaluation;
using Comity.Language;
using Comity.Reading;

namespace Comity.App.Cli;

/// <summary>Measures claims against a table of expected ones.</summary>
internal static class EvaluateClaimsCommand
{
    public static Command Create()
    {
        var table = new Argument<FileInfo>("expected") { Description = "The gold table, tab-separated: document, kind, anchor, detail, source, other, note." };
        var documents = new Option<DirectoryInfo>("--documents") { Description = "The folder with the documents that the table names.", Required = true };
        var list = new Option<bool>("--list") { Description = "List every row that is missed or wrong and every claim that matches no row." };
        var command = new Command(
            "claims",
            """
            Measures the claims of documents against a table of what a careful reader finds in them.

            Rows and claims match one to one. A row is found when a claim of its kind covers at least half of the anchor's words and the anchor at
            least a third of the claim's quote; it is right when every given cell agrees too. Prints figures by kind and last one line of JSON.
            The columns are explained in docs/accuracy.md.

            Example: comity evaluate claims samples/north-america/expected.tsv --documents samples/north-america --list
            """)
        { table, documents, list };
        command.SetAction(result => Run(result.GetRequiredValue(table), result.GetRequiredValue(documents), result.GetValue(list), result.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(FileInfo table, DirectoryInfo folder, bool list, TextWriter output)
    {
        var rows = ExpectedClaim.ReadFile(table.FullName).ToLookup(row => row.Document);
        var evaluation = new ClaimEvaluation();
        var reader = new DocumentReader(LanguageModel.Embedded);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var extraction in new DocumentSource([folder.FullName]).Files().SelectMany(file => file.Extract()))
        {
            if (extraction.Source is { } source && rows.Contains(source.FileName) && seen.Add(source.FileName))
            {
                var reading = reader.Read(source.Text, source.Metadata, source.Excluded, today);
                evaluation.Add(source.FileName, source.Text, [.. rows[source.FileName]], reading.Claims);
            }
        }

        foreach (var missing in rows.Where(group => !seen.Contains(group.Key)))
        {
            throw new ComityException(
                ErrorCode.InputMissing, $"{table.Name} expects claims of {missing.Key}, which is not among the documents of {folder.FullName}.",
                "every document that the table names.", "Check --documents, or a documents.tsv in that folder that leaves the file out.");
        }

        if (list)
        {
            List(evaluation, output);
        }

        Print(evaluation, output);
    }

    private static void List(ClaimEvaluation evaluation, TextWriter output)
    {
        foreach (var outcome in evaluation.Outcomes.Where(outcome => outcome.Wrong.Count > 0))
        {
            output.WriteLine($"{(outcome.Claim is null ? "missed" : "wrong "),-8}line {outcome.Row.Line,-4} {outcome.Row.Label,-12} {outcome.Row.Anchor}");
            output.WriteLine($"        {string.Join(" | ", outcome.Wrong)}{(outcome.Claim is { } claim ? $"   [{claim.Quote}]" : "")}");
        }

        foreach (var (document, claim) in evaluation.Unmatched)
        {
            output.WriteLine($"unmatched {document[..Math.Min(10, document.Length)]} {claim.Kind.ToString().ToLowerInvariant(),-12} {Describe(claim)}   [{claim.Quote}]");
        }

        foreach (var (row, claim) in evaluation.Violations)
        {
            output.WriteLine($"violation line {row.Line} {claim.Kind}: {claim.Quote}");
        }

        output.WriteLine();
    }

    private static string Describe(Claim claim) =>
        $"{Codes(claim.Actors)}>{Codes(claim.Recipients)} {claim.Event?.Type.ToString().ToUpperInvariant()} {claim.Assessment?.State} {claim.Likelihood?.Words} {claim.Instrument?.Said} {claim.Date}";

    private static string Codes(IReadOnlyList<Actor> actors) => string.Join(',', actors.Select(actor => actor.Country ?? "?").Distinct());

    private static void Print(ClaimEvaluation evaluation, TextWriter output)
    {
        output.WriteLine($"{"kind",-14}{"rows",6}{"found",8}{"right",8}{"claims",8}{"unmatched",11}");
        var scores = evaluation.Scores();
        foreach (var score in scores)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{score.Kind,-14}{score.Rows,6}{score.Found,8:0.000}{score.Right,8:0.000}{score.Claims,8}{score.Unmatched,11}"));
        }

        output.WriteLine($"claims where none may stand: {evaluation.Violations.Count}");
        if (evaluation.Separation() is { } separation)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a right event is surer than another in {separation:0.000} of the pairs"));
        }

        output.WriteLine();
        var all = scores[^1];
        output.WriteLine(JsonSerializer.Serialize(new
        {
            found = Math.Round(all.Found, 4),
            right = Math.Round(all.Right, 4),
            unmatched = all.Unmatched,
            violations = evaluation.Violations.Count,
            kinds = scores.SkipLast(1).ToDictionary(
                score => score.Kind,
                score => new { rows = score.Rows, found = Math.Round(score.Found, 4), right = Math.Round(score.Right, 4), unmatched = score.Unmatched }),
        }));
    }
}
