using Spectre.Console;

namespace Comity.App.Cli;

/// <summary>How far a run is, told on standard error once it takes more than a moment: a bar on a terminal, else a line now and then.</summary>
internal sealed class RunProgress(TextWriter error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenBars = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    /// <summary>Leaves room for the figures in 80 columns.</summary>
    private const int BarChars = 16;

    private readonly Lock _lines = new();
    private IAnsiConsole? _terminal;

    /// <summary>Follows a run to its end.</summary>
    /// <param name="words">What is done so far, in words.</param>
    /// <param name="done">How much of it.</param>
    /// <param name="count">How much there is in all; asked only for a bar.</param>
    public async Task FollowAsync(Task run, Func<string> words, Func<long> done, Func<long> count)
    {
        await Task.WhenAny(run, Task.Delay(Patience, CancellationToken.None));
        if (!run.IsCompleted && ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected)
        {
            await ShowBarAsync(run, words, done, await Task.Run(count));
        }

        while (!run.IsCompleted)
        {
            await Task.WhenAny(run, Task.Delay(BetweenLines, CancellationToken.None));
            if (!run.IsCompleted)
            {
                Write(words());
            }
        }

        await run;
    }

    /// <summary>Writes a line, above the bar where there is one; from any thread.</summary>
    public void Write(string line)
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

    private async Task ShowBarAsync(Task run, Func<string> words, Func<long> done, long count)
    {
        var terminal = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(error) });
        _terminal = terminal;
        await terminal.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn { Width = BarChars }, new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async bars =>
            {
                var bar = bars.AddTask(words(), maxValue: Math.Max(1, count));
                while (!run.IsCompleted)
                {
                    bar.Value = done();
                    bar.Description = words();
                    await Task.WhenAny(run, Task.Delay(BetweenBars, CancellationToken.None));
                }
            });
        _terminal = null;
    }
}
