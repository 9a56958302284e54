using System.Diagnostics;
using Comity.App.Pipeline;
using Comity.Claims;
using Comity.Documents;
using Comity.Language;
using Comity.Reading;
using Comity.Record;

namespace Comity.Bench;

/// <summary>From files to stored claims.</summary>
internal static class Storing
{
    /// <summary>As the command "read" does it, on all cores; prints the memory at each third.</summary>
    /// <returns>What the last two thirds took: the first is for warming up.</returns>
    public static async Task<Cost> ManyAsync(Corpus corpus, TextWriter output, CancellationToken cancellation)
    {
        var words = 0;
        var next = 1;
        var marks = new List<(int Words, TimeSpan Cpu, long Wall)>();
        using var process = Process.GetCurrentProcess();
        await WithRecordAsync(
            async record =>
            {
                using var pipeline = new ReadingPipeline(record, Samples.Today, Environment.ProcessorCount) { Refused = Refuse, Reading = Follow };
                await pipeline.RunAsync(corpus.Files(), cancellation);
                Mark();
                output.WriteLine($"{pipeline.Tally.Documents} documents recorded, {pipeline.Tally.Claims:N0} claims, {SizeOf(record) >> 10:N0} KiB");
            },
            cancellation);
        return new(marks[^1].Words - marks[0].Words, marks[^1].Cpu - marks[0].Cpu, Stopwatch.GetElapsedTime(marks[0].Wall, marks[^1].Wall), 0);

        void Follow(SourceText text)
        {
            lock (marks)
            {
                words += corpus.WordsOf(text);
                if (next < 3 && words >= (long)corpus.Words * next / 3)
                {
                    next++;
                    Mark();
                }
            }
        }

        void Mark()
        {
            marks.Add((words, Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp()));
            process.Refresh();
            output.WriteLine(
                $"after {words,9:N0} words: peak working set {process.PeakWorkingSet64 >> 20} MiB, now {process.WorkingSet64 >> 20} MiB, managed {GC.GetTotalMemory(false) >> 20} MiB");
        }
    }

    /// <summary>Everything on the calling thread.</summary>
    public static async Task<Cost> OneAsync(IReadOnlyList<SourceText> texts, Corpus corpus, CancellationToken cancellation)
    {
        var cost = default(Cost);
        await WithRecordAsync(
            record =>
            {
                // Files come in the same order as the texts, which were read from them. SQLite answers on the calling thread.
                var reader = new DocumentReader(LanguageModel.Embedded);
                var files = corpus.Files().Take(texts.Count);
                cost = Cost.Of(texts.Sum(corpus.WordsOf), () => ReadAsync(files, reader, record, cancellation).GetAwaiter().GetResult());
                return Task.CompletedTask;
            },
            cancellation);
        return cost;
    }

    private static async Task ReadAsync(IEnumerable<DocumentFile> files, DocumentReader reader, RecordStore record, CancellationToken cancellation)
    {
        var batch = new RecordBatch();
        foreach (var text in Corpus.Texts(files))
        {
            if (await record.FindAsync(text, DocumentReader.Version, cancellation) == ReadState.Unchanged)
            {
                continue;
            }

            var result = reader.Read(text.Text, text.Metadata, text.Excluded, Samples.Today);
            batch.Add(new(text, text.Metadata with { Published = result.Published }, result.Claims));
            if (batch.IsDue)
            {
                await record.AddAsync(batch.Readings, DocumentReader.Version, cancellation);
                batch.Clear();
            }
        }

        if (batch.Readings.Count > 0)
        {
            await record.AddAsync(batch.Readings, DocumentReader.Version, cancellation);
        }
    }

    private static async Task WithRecordAsync(Func<RecordStore, Task> work, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("comity-bench-");
        try
        {
            await using var record = await RecordStore.OpenAsync(Path.Combine(folder.FullName, "bench.comity"), RecordMode.Create, TimeProvider.System, cancellation);
            await work(record);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // With what stands in its journal only.
    private static long SizeOf(RecordStore record) =>
        new FileInfo(record.Path).Directory!.EnumerateFiles().Sum(file => file.Length); // a full path has a folder

    // Every document of the corpus is sound: a refusal would make the figures those of something else.
    private static void Refuse(Refusal refusal) => throw new InvalidOperationException(refusal.ToString());
}
