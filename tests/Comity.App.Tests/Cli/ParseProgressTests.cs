using Comity.App.Cli;

namespace Comity.App.Tests.Cli;

public sealed class ParseProgressTests
{
    private readonly Clock _clock = new();

    [Fact]
    public void Short_run_says_nothing()
    {
        using var error = new StringWriter();
        var progress = new ParseProgress(error, isTerminal: true, _clock);

        _clock.Now += TimeSpan.FromSeconds(1.9);
        Add(progress, 7);
        progress.Clear();

        Assert.Equal("", error.ToString());
    }

    [Fact]
    public void Line_on_a_terminal_is_written_over_and_taken_away()
    {
        using var error = new StringWriter();
        var progress = new ParseProgress(error, isTerminal: true, _clock);

        _clock.Now += TimeSpan.FromSeconds(2);
        Add(progress, 7);
        Add(progress, 7);
        _clock.Now += TimeSpan.FromSeconds(1);
        Add(progress, 7);
        progress.Clear();

        Assert.Equal($"\r1 sentence, 7 words so far\r3 sentences, 21 words so far\r{new string(' ', 28)}\r", error.ToString());
    }

    [Fact]
    public void Elsewhere_there_is_a_line_now_and_then()
    {
        using var error = new StringWriter();
        var progress = new ParseProgress(error, isTerminal: false, _clock);

        for (var second = 0; second < 15; second++)
        {
            _clock.Now += TimeSpan.FromSeconds(1);
            Add(progress, 1000);
        }

        Assert.Equal("2 sentences, 2,000 words so far\n12 sentences, 12,000 words so far\n", error.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Silenced_progress_only_counts()
    {
        using var error = new StringWriter();
        var progress = new ParseProgress(error, isTerminal: true, _clock);

        progress.Silence();
        _clock.Now += TimeSpan.FromSeconds(5);
        Add(progress, 7);

        Assert.Equal("", error.ToString());
        Assert.Equal("1 sentence, 7 words", progress.Counted);
    }

    private static void Add(ParseProgress progress, int words)
    {
        progress.Add(words);
        progress.Show();
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
