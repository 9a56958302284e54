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
        var record = RecordOption.Create();
        var port = new Option<int>("--port")
        {
            Description = $"Port to listen on, 0 for any free one. Default: {SiteOptions.DefaultPort}.",
            DefaultValueFactory = _ => SiteOptions.DefaultPort,
            HelpName = "N",
        };
        var command = new Command(
            "serve",
            """
            Shows the record as web pages on this machine.

            Prints the address to open in a browser and serves until Ctrl+C. Only programs on this machine can reach it. The record is never written to; what another command reads meanwhile shows at the next load of a page.

            Examples:
              comity serve
              comity serve --record north-america.comity --port 0

            """)
        { record, port };
        port.Validators.Add(result =>
        {
            if (int.TryParse(result.Tokens.Count > 0 ? result.Tokens[^1].Value : "", System.Globalization.CultureInfo.InvariantCulture, out var value) && value is < 0 or > IPEndPoint.MaxPort)
            {
                result.AddError($"--port takes a number from 0 to {IPEndPoint.MaxPort}.");
            }
        });
        command.SetAction((result, cancellation) => RunAsync(
            RecordOption.Path(result.GetValue(record)), new() { Port = result.GetValue(port) }, result.InvocationConfiguration.Output, cancellation));
        return command;
    }

    /// <summary>Serves the record at <paramref name="file"/> until cancelled.</summary>
    public static async Task<int> RunAsync(string file, SiteOptions options, TextWriter output, CancellationToken cancellation)
    {
        await using var record = await RecordStore.OpenAsync(file, RecordMode.ReadOnly, TimeProvider.System, cancellation);
        await using var site = Site.Build(record, options);
        var address = await Site.StartAsync(site, options, cancellation);
        await output.WriteLineAsync($"Comity shows {record.Path} at {address} (Ctrl+C stops it)");
        await site.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }
}
