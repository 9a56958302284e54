using System.CommandLine;
using System.Net;
using Comity.App.Web;
using Comity.Record;

namespace Comity.App.Cli;

/// <summary>The command that shows a record as web pages.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var record = new Option<FileInfo>("--record") { Description = "The record to show; it is only read.", DefaultValueFactory = _ => new FileInfo("comity.db") };
        var port = new Option<int>("--port") { Description = "Port to listen on; 0 picks a free one.", DefaultValueFactory = _ => SiteOptions.DefaultPort };
        var command = new Command(
            "serve",
            """
            Shows a record as web pages, until Ctrl+C.

            Listens on this machine only. Prints the address to open in a browser. The record is never written to; documents read meanwhile
            by another command show at the next load of a page.

            Example: comity serve --record comity.db --port 0
            """)
        { record, port };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > IPEndPoint.MaxPort)
            {
                result.AddError($"--port takes a number from 0 to {IPEndPoint.MaxPort}.");
            }
        });
        command.SetAction((result, cancellation) => RunAsync(
            result.GetRequiredValue(record), new() { Port = result.GetValue(port) }, result.InvocationConfiguration.Output, cancellation));
        return command;
    }

    private static async Task RunAsync(FileInfo file, SiteOptions options, TextWriter output, CancellationToken cancellation)
    {
        await using var record = await RecordStore.OpenAsync(file.FullName, RecordMode.ReadOnly, TimeProvider.System, cancellation);
        await using var site = Site.Build(record, options);
        var address = await Site.StartAsync(site, options, cancellation);
        await output.WriteLineAsync($"Comity shows {record.Path} at {address} (Ctrl+C stops it).");
        await site.WaitForShutdownAsync(cancellation);
    }
}
