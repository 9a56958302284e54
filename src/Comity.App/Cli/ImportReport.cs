using System.Globalization;
using System.Text.Json;
using Comity.App.Pipeline;
using Comity.Claims;
using Comity.Documents;
using Comity.Reading.Registers;
using Spectre.Console;

namespace Comity.App.Cli;

/// <summary>What an import tells while it goes on (on standard error) and at its end (on standard output).</summary>
internal sealed class ImportReport(RegisterKind kind, TextWriter output, TextWriter error, bool json)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenBars = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);
    private const int BarChars = 16;

    private readonly Lock _lines = new();
    private IAnsiConsole? _terminal;

    private string Noun => kind == RegisterKind.StateVisits ? "visit" : "trip";

    /// <summary>Tells of an entry or a file that is not taken in.</summary>
    public void Rejected(Refusal refusal)
    {
        if (json)
        {
            lock (_lines)
            {
                output.WriteLine(JsonSerializer.Serialize(
                    new { rejected = refusal.File, line = refusal.Line, kind = PublicNames.Of(refusal.Kind), reason = refusal.Reason }, PublicNames.Json));
            }
        }
        else
        {
            WriteError(refusal.ToString());
        }
    }

    /// <summary>Tells what is odd about an entry that is taken in.</summary>
    public void Noted(RegisterEntry entry, string note) => WriteError($"{entry.Source.Place}: note: {note}");

    /// <summary>Shows how far a run is, once it takes more than a moment: a bar on a terminal, else a line now and then.</summary>
    /// <param name="countEntries">How many entries there are in all; asked only for a bar.</param>
    public async Task FollowAsync(Task run, RegisterTally tally, Func<long> countEntries)
    {
        await Task.WhenAny(run, Task.Delay(Patience, CancellationToken.None));
        if (!run.IsCompleted && ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected)
        {
            await ShowBarAsync(run, tally, await Task.Run(countEntries));
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

    public void Finish(RegisterTally tally, TimeSpan elapsed, string record)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(
                new
                {
                    record,
                    reader = RegisterReader.Version,
                    source = RegisterCoverage.SourceOf(kind),
                    entries = tally.Entries,
                    recorded = tally.Recorded,
                    unchanged = tally.Unchanged,
                    rejected = tally.Rejected,
                    claims = tally.Claims,
                    kinds = Enum.GetValues<ClaimKind>().ToDictionary(one => PublicNames.Of(one), tally.Of),
                    linked = new { events = tally.Linked?.Events ?? 0, claims = tally.Linked?.Claims ?? 0 },
                    seconds = Math.Round(elapsed.TotalSeconds, 3),
                },
                PublicNames.Json));
            return;
        }

        foreach (var one in Enum.GetValues<ClaimKind>().Where(one => tally.Of(one) > 0))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{PublicNames.Of(one),-12}{tally.Of(one),10:N0}"));
        }

        if (tally.Linked is { Events: > 0 } linked)
        {
            output.WriteLine(LinkCommand.Told(linked));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Counted(tally.Entries, Noun)}: {tally.Recorded:N0} recorded, {tally.Unchanged:N0} unchanged, {tally.Rejected:N0} rejected; {Counted(tally.Claims, "claim")} in {elapsed.TotalSeconds:N1} s"));
    }

    private static string Counted(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    private string Progress(RegisterTally tally)
    {
        var linking = tally.Compared > 0 ? $"; linking, {Counted(tally.Compared, "event claim")} compared" : "";
        return $"{Counted(tally.Entries, Noun)}, {Counted(tally.Claims, "claim")} so far{linking}";
    }

    private async Task ShowBarAsync(Task run, RegisterTally tally, long entries)
    {
        var terminal = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(error) });
        _terminal = terminal;
        await terminal.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn { Width = BarChars }, new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async bars =>
            {
                var bar = bars.AddTask(Progress(tally), maxValue: Math.Max(1, entries));
                while (!run.IsCompleted)
                {
                    bar.Value = tally.Entries;
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
