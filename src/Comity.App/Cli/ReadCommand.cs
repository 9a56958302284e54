using System.CommandLine;
using System.Diagnostics;
using Comity.App.Pipeline;
using Comity.App.Web;
using Comity.Documents;
using Comity.Record;

namespace Comity.App.Cli;

/// <summary>The command that reads documents into the record.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files, folders, or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
            HelpName = "PATH",
        };
        paths.Validators.Add(result =>
        {
            // Any number of paths would take in a misspelt option, too.
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith("--", StringComparison.Ordinal) && !Path.Exists(token.Value)) is { } option)
            {
                result.AddError($"There is no option {option.Value}.");
            }
        });
        var record = RecordOption.Create();
        var given = new GivenMetadata();
        var json = new Option<bool>("--json") { Description = "Print JSON Lines: one object for each file that was refused, then the summary." };
        var serve = new Option<bool>("--serve") { Description = "Then show the record as web pages, as comity serve does." };
        var command = new Command(
            "read",
            """
            Reads documents into the record.

            Reads plain text, Markdown, HTML, Word (.docx), PDF (with pdftotext) and JSON Lines, in English. Of a folder it reads every such file, and in a folder with a file documents.tsv exactly the files that it lists, with the metadata that it gives. What the record holds already is passed over; a run that was stopped is taken up by running it again.

            Prints, for each file that cannot be read, a line with the reason on standard error; at the end how many claims of each kind were found, and how many documents, words and claims in what time.

            Examples:
              comity read speeches/
              comity read samples/north-america --serve
              comity read statement.html --published 2021-02-23 --publisher "The White House"
              comity read report.pdf --title "Annual report" --published 2022

            """)
        { paths, record, json, serve };
        given.AddTo(command, paths);
        command.SetAction(async (result, cancellation) =>
        {
            var file = RecordOption.Path(result.GetValue(record));
            var output = result.InvocationConfiguration.Output;
            var report = new ReadReport(output, result.InvocationConfiguration.Error, result.GetValue(json));
            var code = await RunAsync(result.GetRequiredValue(paths), file, given.Of(result), report, cancellation);
            return result.GetValue(serve) ? await ServeCommand.RunAsync(file, new SiteOptions(), output, cancellation) : code;
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string[] paths, string recordPath, Func<DocumentFile, DocumentFile> withGiven, ReadReport report, CancellationToken cancellation)
    {
        var time = TimeProvider.System;
        var source = new DocumentSource(paths);
        var started = Stopwatch.GetTimestamp();
        await using var record = await RecordStore.OpenAsync(recordPath, RecordMode.Create, time, cancellation);
        using var pipeline = new ReadingPipeline(record, DateOnly.FromDateTime(time.GetLocalNow().Date), Environment.ProcessorCount)
        {
            Refused = report.Refused,
            Reading = report.Reading,
        };
        var run = pipeline.RunAsync(source.Files().Select(withGiven), cancellation);
        await report.FollowAsync(run, pipeline.Tally, () => new DocumentSource(paths).Files().LongCount());
        report.Finish(pipeline.Tally, Stopwatch.GetElapsedTime(started), source.SkippedNote, record.Path);
        return pipeline.Tally.Refused > 0 ? ExitCode.Incomplete : ExitCode.Done;
    }
}
