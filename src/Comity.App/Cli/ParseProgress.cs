using System.Globalization;

namespace Comity.App.Cli;

/// <summary>Tells how far a run is, once it takes more than a moment: one line that changes on a terminal, else a line now and then.</summary>
/// <param name="isTerminal">Whether a line can be written over.</param>
internal sealed class ParseProgress(TextWriter error, bool isTerminal, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenChanges = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    private readonly long _started = time.GetTimestamp();
    private TimeSpan _next = Patience;
    private int _shown;
    private bool _isSilent;

    public long Sentences { get; private set; }

    public long Words { get; private set; }

    public void Add(int words)
    {
        Sentences++;
        Words += words;
    }

    /// <summary>Tells how far the run is, when it is time.</summary>
    public void Show()
    {
        var elapsed = time.GetElapsedTime(_started);
        if (_isSilent || elapsed < _next)
        {
            return;
        }

        _next = elapsed + (isTerminal ? BetweenChanges : BetweenLines);
        var line = $"{Counted} so far";
        if (isTerminal)
        {
            error.Write($"\r{line.PadRight(_shown)}");
            _shown = line.Length;
        }
        else
        {
            error.WriteLine(line);
        }
    }

    /// <summary>"12 sentences, 310 words".</summary>
    public string Counted => string.Create(
        CultureInfo.InvariantCulture, $"{Sentences:N0} sentence{(Sentences == 1 ? "" : "s")}, {Words:N0} word{(Words == 1 ? "" : "s")}");

    /// <summary>Takes the line off the terminal, so that another can be written.</summary>
    public void Clear()
    {
        if (_shown > 0)
        {
            error.Write($"\r{new string(' ', _shown)}\r");
            _shown = 0;
        }
    }

    /// <summary>From now on says nothing: what is found is seen on the terminal itself.</summary>
    public void Silence()
    {
        Clear();
        _isSilent = true;
    }
}
