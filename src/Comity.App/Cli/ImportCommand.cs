using System.CommandLine;
using System.Diagnostics;
using Comity.App.Pipeline;
using Comity.Claims;
using Comity.Documents.Registers;
using Comity.Record;

namespace Comity.App.Cli;

/// <summary>The command that takes registers of official visits into the record; each subcommand is one register.</summary>
internal static class ImportCommand
{
    public static Command Create() => new("import", "Takes registers of official visits and journeys into the record.")
    {
        Register(
            RegisterKind.StateVisits,
            "state-visits",
            """
            Takes the visits of foreign leaders to the United States into the record.

            DIR is the register "visits" of the Office of the Historian, U.S. Department of State: a folder with files data/*.xml, or the folder of the files itself. Each visit becomes a document with a claim of who came from where and when, with what its description tells besides, and with the summits that were attended. A visit is known on its last day. What the register covers, and until when, is noted, so that the record can tell a meeting that was not held from one it cannot know of.

            Prints, for each entry that is not taken, a line with its number and the reason on standard error; at the end how many claims of each kind, and what became of the entries. Running it again takes what is new or was corrected.

            Examples:
              comity import state-visits visits/
              comity import state-visits visits/ --record north-america.comity --json

            """),
        Register(
            RegisterKind.StateTravels,
            "state-travels",
            """
            Takes journeys abroad of presidents and secretaries of state of the United States into the record.

            DIR is the register "travels" of the Office of the Historian, U.S. Department of State: a folder with folders president-travels and secretary-travels of XML files, or one of these. Each journey to a country becomes a document with a claim of who went where and when, with whom the remarks say was met, and with the meetings that were attended. A journey is known on its last day. What the register covers is noted: of somebody in office without any entry its silence tells nothing.

            Prints, for each entry that is not taken, a line with its number and the reason on standard error; at the end how many claims of each kind, and what became of the entries. Running it again takes what is new or was corrected.

            Examples:
              comity import state-travels travels/
              comity import state-travels travels/secretary-travels --json

            """),
    };

    private static Command Register(RegisterKind kind, string name, string description)
    {
        var folder = new Argument<string>("dir") { Description = "The folder of the register.", HelpName = "DIR" };
        var record = RecordOption.Create();
        var json = new Option<bool>("--json") { Description = "Print JSON Lines: one object for each entry that was rejected, then the summary." };
        var command = new Command(name, description) { folder, record, json };
        command.SetAction((result, cancellation) => RunAsync(
            kind,
            result.GetRequiredValue(folder),
            RecordOption.Path(result.GetValue(record)),
            new ImportReport(kind, result.InvocationConfiguration.Output, result.InvocationConfiguration.Error, result.GetValue(json)),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(RegisterKind kind, string folder, string recordPath, ImportReport report, CancellationToken cancellation)
    {
        var time = TimeProvider.System;
        var files = RegisterFolder.Files(folder, kind);
        var started = Stopwatch.GetTimestamp();
        await using var record = await RecordStore.OpenAsync(recordPath, RecordMode.Create, time, cancellation);
        var pipeline = new RegisterPipeline(record, kind, DateOnly.FromDateTime(time.GetLocalNow().Date), Environment.ProcessorCount)
        {
            Refused = report.Rejected,
            Noted = report.Noted,
        };
        await report.FollowAsync(pipeline.RunAsync(files, cancellation), pipeline.Tally, () => files.Sum(file => RegisterFile.Read(file, kind).LongCount()));
        report.Finish(pipeline.Tally, Stopwatch.GetElapsedTime(started), record.Path);
        return pipeline.Tally.Rejected > 0 ? ExitCode.Incomplete : ExitCode.Done;
    }
}
