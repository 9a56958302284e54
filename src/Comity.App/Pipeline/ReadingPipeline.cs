using System.Threading.Channels;
using Comity.Claims;
using Comity.Documents;
using Comity.Language;
using Comity.Reading;
using Comity.Record;

namespace Comity.App.Pipeline;

/// <summary>Reads files into a record: one lists them, several read, one writes; last, what was read is linked.</summary>
/// <remarks>
/// Every queue is bounded, so memory does not grow with the number of documents. What is written is whole documents: a run that was
/// stopped is taken up by running it again, which passes over what is recorded.
/// </remarks>
internal sealed class ReadingPipeline : IDisposable
{
    /// <summary>Files from this size on are taken one at a time: their text is held several times over while it is read.</summary>
    private const long HeavyFileBytes = 16L * 1024 * 1024;

    private readonly RecordStore _record;
    private readonly DateOnly _today;
    private readonly int _workers;
    private readonly Channel<Work> _work;
    private readonly Channel<DocumentReading> _readings;
    private readonly SemaphoreSlim _heavy = new(1, 1);

    /// <param name="today">The latest day on which a document can have been written.</param>
    /// <param name="workers">How many documents are read at once.</param>
    public ReadingPipeline(RecordStore record, DateOnly today, int workers)
    {
        _record = record;
        _today = today;
        _workers = workers;
        _work = Channel.CreateBounded<Work>(workers * 2);
        _readings = Channel.CreateBounded<DocumentReading>(workers * 4);
    }

    public ReadingTally Tally { get; } = new();

    /// <summary>Told what could not be read, from any thread.</summary>
    public required Action<Refusal> Refused { get; init; }

    /// <summary>Told of each text that is read, from any thread.</summary>
    public required Action<SourceText> Reading { get; init; }

    /// <exception cref="ComityException">The record cannot be used; what was written stays.</exception>
    public async Task RunAsync(IEnumerable<DocumentFile> files, CancellationToken cancellation)
    {
        await Together.RunAsync(
            cancellation,
            token => ListAsync(files, token),
            async token =>
            {
                await Task.WhenAll(Enumerable.Range(0, _workers).Select(_ => Task.Run(() => ReadAsync(token), token)));
                _readings.Writer.Complete();
            },
            token => Together.WriteAsync(_record, _readings.Reader, DocumentReader.Version, token));

        // After all is written: a block is linked once, however many documents touch it.
        Tally.Linked = await RecordLinks.LinkAsync(_record, Tally, cancellation);
    }

    public void Dispose() => _heavy.Dispose();

    private async Task ListAsync(IEnumerable<DocumentFile> files, CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            if (Path.GetExtension(file.Path).ToLowerInvariant() is not (".jsonl" or ".ndjson"))
            {
                await _work.Writer.WriteAsync(new(file, null), cancellation);
                continue;
            }

            // The lines of one file, too, are read by several.
            foreach (var document in file.Extract())
            {
                await _work.Writer.WriteAsync(new(null, document), cancellation);
            }

            Tally.AddFile();
        }

        _work.Writer.Complete();
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        DocumentReader? reader = null;
        await foreach (var work in _work.Reader.ReadAllAsync(cancellation))
        {
            if (work.File is not { } file)
            {
                reader = await ReadAsync(work.Document!, reader, cancellation); // one of both is given
                continue;
            }

            var isHeavy = IsHeavy(file);
            if (isHeavy)
            {
                await _heavy.WaitAsync(cancellation);
            }

            try
            {
                foreach (var document in file.Extract())
                {
                    reader = await ReadAsync(document, reader, cancellation);
                }
            }
            finally
            {
                if (isHeavy)
                {
                    _heavy.Release();
                }
            }

            Tally.AddFile();
        }
    }

    /// <returns>The reader to go on with.</returns>
    private async Task<DocumentReader?> ReadAsync(Extraction document, DocumentReader? reader, CancellationToken cancellation)
    {
        if (document.Source is not { } source)
        {
            Refuse(document.Refusal!); // where there is no text, there is a reason
            return reader;
        }

        if (await _record.FindAsync(source, DocumentReader.Version, cancellation) == ReadState.Unchanged)
        {
            Tally.AddUnchanged();
            return reader;
        }

        Reading(source);
        ReadingResult result;
        try
        {
            reader ??= new DocumentReader(LanguageModel.Embedded);
            result = reader.Read(source.Text, source.Metadata, source.Excluded, _today, words =>
            {
                cancellation.ThrowIfCancellationRequested();
                Tally.AddWordsSeen(words);
            });
        }
        catch (Exception bug) when (bug is not (ComityException or OutOfMemoryException or OperationCanceledException))
        {
            // One text that trips the reader must not cost the thousands beside it. Its buffers may be left half filled.
            Refuse(new(RefusalKind.Unreadable, source.Place, null, $"the reader failed on it, which is a bug to report ({bug.GetType().Name}: {bug.Message})"));
            return null;
        }

        if (result.Claims.SelectMany(claim => ClaimRules.Violations(claim, source.Text)).FirstOrDefault() is { } rule)
        {
            Refuse(new(RefusalKind.Unreadable, source.Place, null, $"a claim breaks the rule that {rule}, which is a bug to report"));
            return reader;
        }

        var metadata = source.Metadata with { Published = result.Published, PublishedInferred = result.PublishedReason is not null || source.Metadata.PublishedInferred };
        await _readings.Writer.WriteAsync(new(source, metadata, result.Claims), cancellation);
        Tally.AddDocument(result.Words, result.Claims);
        return reader;
    }

    private void Refuse(Refusal refusal)
    {
        Tally.AddRefused();
        Refused(refusal);
    }

    private static bool IsHeavy(DocumentFile file)
    {
        try
        {
            return file.Refusal is null && new FileInfo(file.Path) is { Exists: true, Length: >= HeavyFileBytes };
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return false; // why it cannot be read is said when it is opened
        }
    }

    /// <summary>A file to open, or a document of a file of many that is open already.</summary>
    private readonly record struct Work(DocumentFile? File, Extraction? Document);
}
