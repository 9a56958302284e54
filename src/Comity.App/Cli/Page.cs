using System.Text;

namespace Comity.App.Cli;

/// <summary>How words look on a terminal that shows colours.</summary>
internal enum Ink : byte
{
    Plain,
    Heading,
    Strong,
    Quiet,

    /// <summary>The words that a claim rests on.</summary>
    Quote,
    Warning,
}

/// <summary>Words in one ink.</summary>
internal readonly record struct Run(string Text, Ink Ink = Ink.Plain);

/// <summary>Writes text for a person: wrapped to the width, in colours only on a terminal.</summary>
/// <remarks>Words come from documents of anybody's: control characters, which could steer a terminal, are written as spaces.</remarks>
internal sealed class Page(TextWriter output, int width, bool colours)
{
    /// <summary>The width where there is no terminal to ask.</summary>
    private const int DefaultWidth = 80;
    private const int WidestText = 100;
    private const int LeastWidth = 20;

    public int Width => width;

    public bool HasColours => colours;

    /// <summary>A page on <paramref name="output"/>: colours if that is the terminal and NO_COLOR is not set.</summary>
    public static Page For(TextWriter output)
    {
        if (!ReferenceEquals(output, Console.Out) || !IsTerminal(output))
        {
            return new(output, DefaultWidth, false);
        }

        var plain = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") is "dumb";
        // Some terminals do not tell their width.
        return new(output, Console.WindowWidth < LeastWidth ? DefaultWidth : Math.Min(Console.WindowWidth, WidestText), !plain);
    }

    /// <summary>Whether a person sees at once what is written.</summary>
    public static bool IsTerminal(TextWriter writer) =>
        (ReferenceEquals(writer, Console.Out) && !Console.IsOutputRedirected) || (ReferenceEquals(writer, Console.Error) && !Console.IsErrorRedirected);

    public void Line(string text = "", Ink ink = Ink.Plain)
    {
        var line = new StringBuilder();
        Append(line, Printable(text), ink);
        output.WriteLine(line);
    }

    /// <summary>One line, never wrapped.</summary>
    public void Line(params ReadOnlySpan<Run> runs)
    {
        var line = new StringBuilder();
        foreach (var run in runs)
        {
            Append(line, Printable(run.Text), run.Ink);
        }

        output.WriteLine(line);
    }

    /// <summary>The runs one after the other, wrapped at spaces and indented; breaks of lines inside are spaces.</summary>
    public void Paragraph(int indent, params ReadOnlySpan<Run> runs) => Hanging(indent, indent, runs);

    /// <summary>The same, with another indent from the second line on.</summary>
    public void Hanging(int indent, int hanging, params ReadOnlySpan<Run> runs)
    {
        var text = new StringBuilder();
        var inks = new List<(int End, Ink Ink)>();
        foreach (var run in runs)
        {
            text.Append(Printable(run.Text));
            inks.Add((text.Length, run.Ink));
        }

        var whole = text.ToString();
        for (var start = 0; start < whole.Length;)
        {
            var indented = start == 0 ? indent : hanging;
            var end = Break(whole, start, Math.Max(LeastWidth, width - indented));
            WriteLine(whole, start, end, inks, indented);
            start = end;
            while (start < whole.Length && whole[start] == ' ')
            {
                start++;
            }
        }
    }

    private static int Break(string text, int start, int room)
    {
        if (text.Length - start <= room)
        {
            return text.Length;
        }

        var space = text.LastIndexOf(' ', start + room, room);
        return space > start ? space : text.IndexOf(' ', start + room) is >= 0 and var next ? next : text.Length;
    }

    private static string Printable(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(unit => char.IsControl(unit) ? ' ' : unit)) : text;

    private void WriteLine(string text, int start, int end, List<(int End, Ink Ink)> inks, int indent)
    {
        var line = new StringBuilder().Append(' ', indent);
        var from = start;
        foreach (var (until, ink) in inks)
        {
            if (until > from && from < end)
            {
                Append(line, text[from..Math.Min(until, end)], ink);
                from = Math.Min(until, end);
            }
        }

        output.WriteLine(line.ToString().TrimEnd(' '));
    }

    private void Append(StringBuilder line, string text, Ink ink)
    {
        if (!colours || ink == Ink.Plain || text.Length == 0)
        {
            line.Append(text);
            return;
        }

        line.Append(ink switch
        {
            Ink.Heading => "\u001b[1;36m",
            Ink.Strong => "\u001b[1m",
            Ink.Quiet => "\u001b[2m",
            Ink.Quote => "\u001b[1;33m",
            _ => "\u001b[31m",
        }).Append(text).Append("\u001b[0m");
    }
}
