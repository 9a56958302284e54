using System.Globalization;
using Comity.Claims;
using Comity.Language;
using Comity.Language.Segmentation;
using Comity.Reading;

namespace Comity.Bench;

/// <summary>How many words a second each length of the way takes, beside a yardstick measured in the same run.</summary>
internal static class Throughput
{
    private const int DefaultWords = 300_000;

    // What the stages in memory are measured on, some seconds of work; and how often, the first rounds for warming up.
    private const int SampleWords = 40_000;
    private const int WarmRounds = 2;
    private const int Rounds = 5;

    /// <param name="arguments">A folder of documents, by default the samples; "--words" with the size of the corpus made of them.</param>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellation)
    {
        var words = DefaultWords;
        if (Array.IndexOf(arguments, "--words") is >= 0 and var option && option + 1 < arguments.Length)
        {
            words = int.Parse(arguments[option + 1], CultureInfo.InvariantCulture);
            arguments = [.. arguments[..option], .. arguments[(option + 2)..]];
        }

        using var corpus = Corpus.Write(arguments is [var folder, ..] ? folder : Samples.Folder, words);
        output.WriteLine($"{corpus.Documents} documents, {corpus.Words:N0} words; {Environment.ProcessorCount} cores; .NET {Environment.Version}");

        // First, while the process is young: the peak of its memory is then that of reading into a record.
        var stored = await Storing.ManyAsync(corpus, output, cancellation);
        var texts = corpus.Texts(SampleWords);
        var stages = Stages(texts, texts.Sum(corpus.WordsOf));
        var costs = Measure(stages);
        var yardstick = Median(costs[0], cost => cost.WordsPerCpuSecond);
        output.WriteLine();
        output.WriteLine($"{"stage",-34}{"words/s of CPU",16}{"words/s wall",14}{"x yardstick",13}{"bytes/word",12}");
        for (var stage = 0; stage < stages.Count; stage++)
        {
            Print(output, stages[stage].Name, costs[stage], costs[0]);
        }

        // The first run is for warming up.
        await Storing.OneAsync(texts, corpus, cancellation);
        var alone = await Storing.OneAsync(texts, corpus, cancellation);
        Line(output, "(e) files to record, one thread", alone.WordsPerCpuSecond, alone.WordsPerSecond, yardstick, null);
        Line(output, "(e) files to record, all cores", stored.WordsPerCpuSecond, stored.WordsPerSecond, yardstick, null);
        output.WriteLine();
        output.WriteLine($"(c) allocates {BytesPerSentence(texts):0.###} bytes a sentence once warm");
        return 0;
    }

    private static List<Stage> Stages(List<SourceText> texts, int words)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var sentence = new Sentence();
        var segmenter = new Segmenter(LanguageModel.Embedded.Boundaries);
        var analyzer = new Analyzer(LanguageModel.Embedded);
        var reader = new DocumentReader(LanguageModel.Embedded);
        return
        [
            new("(a) yardstick: words counted", words, 500, () => texts.ForEach(text => WordSplit.Count(text.Text, counts))),
            new("(b) text to tokens, sentences", words, 100, () => texts.ForEach(text => Segment(segmenter, text.Text, sentence))),
            new("(c) text to trees", words, 1, () => texts.ForEach(text => Parse(analyzer, text.Text))),
            new("(d) text to claims", words, 1, () => texts.ForEach(text => reader.Read(text.Text, text.Metadata, text.Excluded, Samples.Today))),
        ];
    }

    // Stage by stage within a round: what else the machine does falls on all of them alike.
    private static List<Cost>[] Measure(List<Stage> stages)
    {
        var costs = stages.Select(_ => new List<Cost>()).ToArray();
        for (var round = -WarmRounds; round < Rounds; round++)
        {
            for (var stage = 0; stage < stages.Count; stage++)
            {
                var cost = stages[stage].Run();
                if (round >= 0)
                {
                    costs[stage].Add(cost);
                }
            }
        }

        return costs;
    }

    private static void Print(TextWriter output, string name, List<Cost> costs, List<Cost> yardstick)
    {
        // Each round has its own yardstick.
        var times = costs.Zip(yardstick, (cost, of) => of.WordsPerCpuSecond / cost.WordsPerCpuSecond).Order().ElementAt(costs.Count / 2);
        var bytes = Median(costs, cost => (double)cost.AllocatedBytes / cost.Words);
        Line(output, name, Median(costs, cost => cost.WordsPerCpuSecond), Median(costs, cost => cost.WordsPerSecond), times * Median(costs, cost => cost.WordsPerCpuSecond), bytes);
    }

    private static void Line(TextWriter output, string name, double cpu, double wall, double yardstick, double? bytes) =>
        output.WriteLine($"{name,-34}{cpu,16:N0}{wall,14:N0}{yardstick / cpu,13:N1}{bytes,12:N1}");

    private static double Median(List<Cost> costs, Func<Cost, double> of) => costs.Select(of).Order().ElementAt(costs.Count / 2);

    private static void Segment(Segmenter segmenter, string text, Sentence sentence)
    {
        var cursor = new TextCursor(text);
        while (segmenter.Next(ref cursor, sentence))
        {
        }
    }

    private static int Parse(Analyzer analyzer, string text)
    {
        var sentences = 0;
        foreach (var sentence in analyzer.Analyze(text))
        {
            sentences += sentence.Count > 0 ? 1 : 0;
        }

        return sentences;
    }

    private static double BytesPerSentence(List<SourceText> texts)
    {
        var analyzer = new Analyzer(LanguageModel.Embedded);
        var sentences = 0;
        foreach (var text in texts)
        {
            Parse(analyzer, text.Text);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var text in texts)
        {
            sentences += Parse(analyzer, text.Text);
        }

        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / sentences;
    }

    /// <param name="Repeats">How often in a row, so that a round takes long enough to be measured.</param>
    private sealed record Stage(string Name, int Words, int Repeats, Action Work)
    {
        public Cost Run() => Cost.Of(Words * Repeats, () =>
        {
            for (var repeat = 0; repeat < Repeats; repeat++)
            {
                Work();
            }
        });
    }
}
