using System.CommandLine;
using System.Text.Json;
using Comity.App.Export;
using Comity.Record;

namespace Comity.App.Cli;

/// <summary>The command that hands out what the record holds, in forms for other programs.</summary>
internal static class ExportCommand
{
    public static Command Create() => new("export", "Writes what the record holds in forms for other programs.") { CreateClaims() };

    private static Command CreateClaims()
    {
        var format = new Option<string>("--format")
        {
            Description = "jsonl: one JSON object a line. csv: a header line, then one line a claim.",
            HelpName = "jsonl|csv",
            Required = true,
        };
        format.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "jsonl", "csv");
        var file = new Option<FileInfo?>("--out") { Description = "The file to write. Default: standard output.", HelpName = "FILE" };
        var record = RecordOption.Create();
        var filter = new ClaimFilter();
        var command = new Command(
            "claims",
            """
            Writes claims as JSON Lines or CSV, in the public form that docs/claims.md explains.

            Prints the claims in the order of the documents and of the words in them; start and end count Unicode code points of the document's text. With --out prints nothing but a line on standard error with the number of claims.

            Examples:
              comity export claims --format jsonl --out claims.jsonl
              comity export claims --format csv --kind commitment --from 2021 > commitments.csv
              comity export claims --format jsonl --issue energy --actor CAN | jq .quote

            """)
        { format, record, file };
        filter.AddTo(command);
        command.SetAction(async (result, cancellation) =>
        {
            var query = filter.Query(result) with { Order = ClaimOrder.Text };
            await using var store = await RecordStore.OpenAsync(RecordOption.Path(result.GetValue(record)), RecordMode.ReadOnly, TimeProvider.System, cancellation);
            var isCsv = "csv".Equals(result.GetValue(format), StringComparison.OrdinalIgnoreCase);
            if (result.GetValue(file) is not { } target)
            {
                await WriteAsync(result.InvocationConfiguration.Output, store, query, isCsv, cancellation);
                return ExitCode.Done;
            }

            await using var writer = OutputFile.Open(target);
            var count = await WriteAsync(writer, store, query, isCsv, cancellation);
            await result.InvocationConfiguration.Error.WriteLineAsync($"{target.FullName}: {count} claim{(count == 1 ? "" : "s")}");
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<long> WriteAsync(TextWriter output, RecordStore store, ClaimQuery query, bool isCsv, CancellationToken cancellation)
    {
        var claims = ClaimExport.ClaimsAsync(store, query, cancellation).Select(pair => pair.Claim);
        if (isCsv)
        {
            return await ClaimCsv.WriteAsync(output, claims, cancellation);
        }

        var count = 0L;
        await foreach (var claim in claims.WithCancellation(cancellation))
        {
            // "\n" wherever it runs: a JSON Lines file is the same file everywhere.
            await output.WriteAsync(JsonSerializer.Serialize(claim, PublicNames.Json) + '\n');
            count++;
        }

        await output.FlushAsync(cancellation);
        return count;
    }
}
