using System.Globalization;
using System.Text.Json;
using Comity.App.Pipeline;
using Comity.Claims;
using Comity.Documents;
using Comity.Reading;
using Spectre.Console;

namespace Comity.App.Cli;

/// <summary>What reading tells while it goes on (on standard error) and at its end (on standard output).</summary>
internal sealed class ReadReport(TextWriter output, TextWriter error, bool json)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenBars = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    /// <summary>Leaves room for the figures in 80 columns.</summary>
    private const int BarChars = 16;

    private readonly Lock _lines = new();
    private IAnsiConsole? _terminal;

    /// <summary>Tells of a file that is not read.</summary>
    public void Refused(Refusal refusal)
    {
        if (json)
        {
            lock (_lines)
            {
                output.WriteLine(JsonSerializer.Serialize(
                    new { refused = refusal.File, line = refusal.Line, kind = PublicNames.Of(refusal.Kind), reason = refusal.Reason }, PublicNames.Json));
            }
        }
        else
        {
            WriteError(refusal.ToString());
        }
    }

    /// <summary>Tells what is odd about a text that is read.</summary>
    public void Reading(SourceText source)
    {
        foreach (var warning in source.Warnings)
        {
            WriteError($"{source.Place}: note: {warning}");
        }
    }

    /// <summary>Shows how far a run is, once it takes more than a moment: a bar on a terminal, else a line now and then.</summary>
    /// <param name="countFiles">How many files there are in all; asked only for a bar.</param>
    public async Task FollowAsync(Task run, ReadingTally tally, Func<long> countFiles)
    {
        await Task.WhenAny(run, Task.Delay(Patience, CancellationToken.None));
        if (!run.IsCompleted && ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected)
        {
            await ShowBarAsync(run, tally, await Task.Run(countFiles));
        }

        while (!run.IsCompleted)
        {
            await Task.WhenAny(run, Task.Delay(BetweenLines, CancellationToken.None));
            if (!run.IsCompleted)
            {
                WriteError(Progress(tally));
            }
        }

        await run;
    }

    public void Finish(ReadingTally tally, TimeSpan elapsed, string? skipped, string record)
    {
        if (skipped is not null)
        {
            WriteError(skipped);
        }

        if (tally.Documents + tally.Unchanged + tally.Refused == 0)
        {
            WriteError($"nothing to read: no file that is a document by its name ({string.Join(", ", Documents.DocumentExtractor.Extensions)})");
        }

        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(
                new
                {
                    record,
                    reader = DocumentReader.Version,
                    documents = tally.Documents,
                    unchanged = tally.Unchanged,
                    refused = tally.Refused,
                    words = tally.Words,
                    claims = tally.Claims,
                    kinds = Enum.GetValues<ClaimKind>().ToDictionary(kind => PublicNames.Of(kind), tally.Of),
                    linked = new { events = tally.Linked?.Events ?? 0, claims = tally.Linked?.Claims ?? 0, bearings = tally.Bearing?.Links ?? 0 },
                    seconds = Math.Round(elapsed.TotalSeconds, 3),
                },
                PublicNames.Json));
            return;
        }

        foreach (var kind in Enum.GetValues<ClaimKind>().Where(kind => tally.Of(kind) > 0))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{PublicNames.Of(kind),-12}{tally.Of(kind),10:N0}"));
        }

        if (tally.Linked is { Events: > 0 } linked)
        {
            output.WriteLine(LinkCommand.Told(linked));
        }

        if (tally.Bearing is { Links: > 0 } bearing)
        {
            output.WriteLine(LinkCommand.Told(bearing));
        }

        output.WriteLine(Summary(tally, elapsed));
    }

    /// <summary>Documents, words and claims, in what time, and each per second.</summary>
    internal static string Summary(ReadingTally tally, TimeSpan elapsed)
    {
        var seconds = Math.Max(elapsed.TotalSeconds, 0.001);
        var rest = (tally.Unchanged, tally.Refused) switch
        {
            (0, 0) => "",
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"; {tally.Unchanged:N0} unchanged"),
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"; {tally.Refused:N0} refused"),
            _ => string.Create(CultureInfo.InvariantCulture, $"; {tally.Unchanged:N0} unchanged, {tally.Refused:N0} refused"),
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Counted(tally.Documents, "document")}, {Counted(tally.Words, "word")}, {Counted(tally.Claims, "claim")} in {seconds:N1} s: {tally.Documents / seconds:N0} documents/s, {tally.Words / seconds:N0} words/s, {tally.Claims / seconds:N0} claims/s{rest}");
    }

    private static string Counted(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    private static string Progress(ReadingTally tally)
    {
        var linking = tally.Compared > 0 ? $"; linking, {Counted(tally.Compared, "event claim")} compared" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Counted(tally.Files, "file")}, {Counted(tally.WordsSeen, "word")}, {Counted(tally.Claims, "claim")} so far{linking}");
    }

    private async Task ShowBarAsync(Task run, ReadingTally tally, long files)
    {
        var terminal = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(error) });
        _terminal = terminal;
        await terminal.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn { Width = BarChars }, new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async bars =>
            {
                var bar = bars.AddTask(Progress(tally), maxValue: Math.Max(1, files));
                while (!run.IsCompleted)
                {
                    bar.Value = tally.Files;
                    bar.Description = Progress(tally);
                    await Task.WhenAny(run, Task.Delay(BetweenBars, CancellationToken.None));
                }
            });
        _terminal = null;
    }

    private void WriteError(string line)
    {
        lock (_lines)
        {
            if (_terminal is { } terminal)
            {
                terminal.WriteLine(line);
            }
            else
            {
                error.WriteLine(line);
            }
        }
    }
}
