using System.Threading.Channels;
using Comity.Claims;
using Comity.Documents;
using Comity.Documents.Registers;
using Comity.Language;
using Comity.Reading.Registers;
using Comity.Record;

namespace Comity.App.Pipeline;

/// <summary>Takes a register of official visits into a record: one lists its entries, several read, one writes; last, what it covers is noted and its events are linked.</summary>
internal sealed class RegisterPipeline
{
    private readonly RecordStore _record;
    private readonly DateOnly _today;
    private readonly int _workers;
    private readonly RegisterKind _kind;
    private readonly Channel<RegisterEntry> _entries;
    private readonly Channel<DocumentReading> _readings;

    /// <param name="today">The latest day on which an entry can have been written.</param>
    /// <param name="workers">How many entries are read at once.</param>
    public RegisterPipeline(RecordStore record, RegisterKind kind, DateOnly today, int workers)
    {
        _record = record;
        _kind = kind;
        _today = today;
        _workers = workers;
        _entries = Channel.CreateBounded<RegisterEntry>(workers * 16);
        _readings = Channel.CreateBounded<DocumentReading>(workers * 16);
    }

    public RegisterTally Tally { get; } = new();

    /// <summary>Told of each entry or file that is not taken in.</summary>
    public required Action<Refusal> Refused { get; init; }

    /// <summary>Told what is odd about an entry that is taken in, from any thread.</summary>
    public required Action<RegisterEntry, string> Noted { get; init; }

    /// <exception cref="ComityException">The record cannot be used; what was written stays.</exception>
    public async Task RunAsync(IReadOnlyList<string> files, CancellationToken cancellation)
    {
        var coverage = new RegisterCoverage(_kind);
        await Together.RunAsync(
            cancellation,
            token => ListAsync(files, coverage, token),
            async token =>
            {
                await Task.WhenAll(Enumerable.Range(0, _workers).Select(_ => Task.Run(() => ReadAsync(token), token)));
                _readings.Writer.Complete();
            },
            token => Together.WriteAsync(_record, _readings.Reader, RegisterReader.Version, token));

        if (coverage.Rows() is { Count: > 0 } rows)
        {
            await _record.SetCoverageAsync(RegisterCoverage.SourceOf(_kind), rows, cancellation);
        }

        Tally.Linked = await RecordLinks.LinkAsync(_record, Tally, cancellation);
    }

    private async Task ListAsync(IReadOnlyList<string> files, RegisterCoverage coverage, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var extraction in files.SelectMany(file => RegisterFile.Read(file, _kind)))
        {
            if (extraction.Entry is not { } entry)
            {
                Refuse(extraction.Refusal!); // where there is no entry, there is a reason
            }
            else if (!seen.Add(entry.Id))
            {
                Refuse(new(RefusalKind.Format, entry.Source.Place, null, $"the number {entry.Id} stands on an earlier entry, too"));
            }
            else
            {
                coverage.Add(entry);
                await _entries.Writer.WriteAsync(entry, cancellation);
            }
        }

        _entries.Writer.Complete();
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        RegisterReader? reader = null;
        await foreach (var entry in _entries.Reader.ReadAllAsync(cancellation))
        {
            if (await _record.FindAsync(entry.Source, RegisterReader.Version, cancellation) == ReadState.Unchanged)
            {
                Tally.AddUnchanged();
                continue;
            }

            RegisterReading reading;
            try
            {
                reader ??= new RegisterReader(LanguageModel.Embedded);
                reading = reader.Read(entry, _today);
            }
            catch (Exception bug) when (bug is not (ComityException or OutOfMemoryException or OperationCanceledException))
            {
                // One entry that trips the reader must not cost the thousands beside it. Its buffers may be left half filled.
                Refuse(new(RefusalKind.Unreadable, entry.Source.Place, null, $"the reader failed on it, which is a bug to report ({bug.GetType().Name}: {bug.Message})"));
                reader = null;
                continue;
            }

            if (reading.Claims.SelectMany(claim => ClaimRules.Violations(claim, entry.Source.Text)).FirstOrDefault() is { } rule)
            {
                Refuse(new(RefusalKind.Unreadable, entry.Source.Place, null, $"a claim breaks the rule that {rule}, which is a bug to report"));
                continue;
            }

            var source = entry.Source;
            if (reading.Country is null)
            {
                var warning = $"\"{entry.Words(entry.Country)}\" is no country that Comity knows; the party is left open";
                source = source with { Warnings = [.. source.Warnings, warning] };
                Noted(entry, warning);
            }

            await _readings.Writer.WriteAsync(new(source, source.Metadata, reading.Claims), cancellation);
            Tally.AddRecorded(reading.Claims);
        }
    }

    private void Refuse(Refusal refusal)
    {
        Tally.AddRejected();
        Refused(refusal);
    }
}
