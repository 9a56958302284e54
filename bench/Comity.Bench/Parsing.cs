using System.Diagnostics;
using System.Globalization;
using Comity.Language;
using Comity.Language.Neural;

namespace Comity.Bench;

/// <summary>The language stage alone: how soon it is ready, what memory it takes, how fast it is on each kind of vectors and with each number of threads.</summary>
internal static class Parsing
{
    private const int Rounds = 3;

    /// <param name="arguments">A folder of plain texts, by default the samples; differing texts, since words that come again are faster.</param>
    public static int Run(string[] arguments, TextWriter output)
    {
        var folder = arguments is [var given, ..] ? given : Samples.Folder;
        string[] texts = [.. Directory.EnumerateFiles(folder).Where(path => path.EndsWith(".txt", StringComparison.Ordinal) || path.EndsWith(".md", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        var before = Resident();
        var watch = Stopwatch.StartNew();
        _ = LanguageModel.Embedded;
        var load = watch.Elapsed.TotalMilliseconds;
        var words = Words(new Analyzer(LanguageModel.Embedded), texts);
        var first = watch.Elapsed.TotalSeconds;
        Line(output, $"{texts.Length} texts, {words:N0} words; {Environment.ProcessorCount} cores; .NET {Environment.Version}");
        Line(output, $"model loaded in {load:0} ms, all texts parsed {first:0.0} s after the start of loading; resident {Resident():N0} MiB, {before:N0} before");
        output.WriteLine();
        Line(output, $"{"vectors",-12}{"words/s of CPU",16}{"x scalar",10}");
        var scalar = 0d;
        foreach (var path in QuantizedProduct.Supported)
        {
            // Without vectors made for bytes it takes up to a hundred times as long: a part of a text must do.
            var speed = path <= VectorPath.Portable ? Once(new Analyzer(LanguageModel.Embedded, path), texts[0]) : Speed(new Analyzer(LanguageModel.Embedded, path), texts);
            scalar = scalar == 0 ? speed : scalar;
            Line(output, $"{path,-12}{speed,16:N0}{speed / scalar,10:0.0}");
        }

        output.WriteLine();
        Line(output, $"{"threads",-12}{"words/s wall",16}{"x one",10}");
        var one = 0d;
        for (var threads = 1; threads <= Environment.ProcessorCount; threads *= 2)
        {
            var speed = Together(threads, texts);
            one = one == 0 ? speed : one;
            Line(output, $"{threads,-12}{speed,16:N0}{speed / one,10:0.0}");
        }

        return 0;
    }

    private static double Once(Analyzer analyzer, string text)
    {
        const int units = 8_000;
        string[] part = [text[..Math.Min(units, text.Length)]];
        var words = Words(analyzer, part);
        return Cost.Of(words, () => Words(analyzer, part)).WordsPerCpuSecond;
    }

    // The median of some rounds, the first being for warming up.
    private static double Speed(Analyzer analyzer, string[] texts)
    {
        var words = Words(analyzer, texts);
        return Enumerable.Range(0, Rounds).Select(_ => Cost.Of(words, () => Words(analyzer, texts)).WordsPerCpuSecond).Order().ElementAt(Rounds / 2);
    }

    private static double Together(int threads, string[] texts)
    {
        Analyzer[] analyzers = [.. Enumerable.Range(0, threads).Select(_ => new Analyzer(LanguageModel.Embedded))];
        Parallel.ForEach(analyzers, analyzer => Words(analyzer, texts));
        var words = new int[threads];
        var watch = Stopwatch.StartNew();
        Parallel.For(0, threads, thread => words[thread] = Words(analyzers[thread], texts));
        return words.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static int Words(Analyzer analyzer, string[] texts)
    {
        var words = 0;
        foreach (var text in texts)
        {
            foreach (var sentence in analyzer.Analyze(text))
            {
                words += sentence.Count;
            }
        }

        return words;
    }

    private static long Resident()
    {
        const int mebibyte = 20;
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 >> mebibyte;
    }

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
