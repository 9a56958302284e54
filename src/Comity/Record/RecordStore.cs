using System.Runtime.CompilerServices;
using Comity.Claims;
using Microsoft.Data.Sqlite;

namespace Comity.Record;

public enum RecordMode : byte
{
    /// <summary>Opens the record; makes it where there is none.</summary>
    Create,

    /// <summary>Opens a record that must be there.</summary>
    Open,

    /// <summary>Opens a record that must be there, and never writes to it, not even to bring it forward.</summary>
    ReadOnly,
}

/// <summary>A record: documents, their texts, and what is claimed from them. Facts are only added.</summary>
/// <remarks>
/// One file of SQLite. Any number of readers work beside one writer, in this process and in others. One object serves many callers at
/// once: questions have a connection each, additions wait for each other. Every method can throw <see cref="ComityException"/> with
/// <see cref="ErrorCode.RecordInUse"/>, <see cref="ErrorCode.RecordUnreadable"/> or <see cref="ErrorCode.RecordUnwritable"/>.
/// </remarks>
public sealed partial class RecordStore : IAsyncDisposable
{
    private const int DefaultBusySeconds = 5;

    private readonly RecordConnection _connection;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _writing = new(1, 1);

    private RecordStore(RecordConnection connection, TimeProvider time)
    {
        _connection = connection;
        _time = time;
    }

    /// <summary>Full path of the file.</summary>
    public string Path => _connection.Path;

    /// <summary>Opens a record and brings an older one forward.</summary>
    /// <exception cref="ComityException">
    /// <see cref="ErrorCode.InputMissing"/>, <see cref="ErrorCode.RecordInUse"/>, <see cref="ErrorCode.RecordTooNew"/>,
    /// <see cref="ErrorCode.RecordUnreadable"/>, <see cref="ErrorCode.RecordUnwritable"/>.
    /// </exception>
    public static Task<RecordStore> OpenAsync(string path, RecordMode mode, TimeProvider time, CancellationToken cancellation) =>
        OpenAsync(path, mode, time, RecordSchema.Current, DefaultBusySeconds, cancellation);

    /// <param name="busySeconds">How long a call waits for another program that writes.</param>
    internal static Task<RecordStore> OpenAsync(
        string path, RecordMode mode, TimeProvider time, RecordSchema schema, int busySeconds, CancellationToken cancellation)
    {
        path = System.IO.Path.GetFullPath(path);
        if (mode != RecordMode.Create && !File.Exists(path))
        {
            throw new ComityException(ErrorCode.InputMissing, $"{path} is not there.", "a record.", "Check the path, or read documents into a new record first.");
        }

        var connection = new RecordConnection(path, mode, busySeconds);
        return Task.FromResult(connection.Run(
            open =>
            {
                if (mode != RecordMode.ReadOnly)
                {
                    schema.BringForward(open, path, time);
                }
                else if (schema.VersionOf(open, path) < schema.Version)
                {
                    throw new ComityException(
                        ErrorCode.RecordUnreadable, $"{path} is a record of an older version.", $"version {schema.Version}.", "Open it once for writing, which brings it forward.");
                }

                return new RecordStore(connection, time);
            },
            cancellation));
    }

    /// <summary>Whether a document is recorded already, wholly and by this reader. Changes nothing.</summary>
    /// <param name="reader">Version of the reader, e.g. "en-1.0".</param>
    public Task<ReadState> FindAsync(SourceText source, string reader, CancellationToken cancellation) => AskAsync(
        connection =>
        {
            using var ledger = new SourceLedger(connection);
            return ledger.Find(source, reader).State;
        },
        cancellation);

    /// <summary>Adds documents with their claims, all in one transaction: after a crash all of them are there or none.</summary>
    /// <param name="readings">A few hundred at a time are fastest. A document that is wholly recorded already changes nothing.</param>
    /// <param name="reader">Version of the reader that made the claims.</param>
    /// <exception cref="ArgumentException">A claim breaks a rule of <see cref="ClaimRules"/>; nothing is added.</exception>
    /// <remarks>
    /// A text whose document has new metadata, or that a new reader read, gets a new reading, which becomes current; the old one stays. A
    /// document supersedes the one that stood at its place. About 20 µs a claim.
    /// </remarks>
    public Task AddAsync(IReadOnlyList<DocumentReading> readings, string reader, CancellationToken cancellation)
    {
        foreach (var reading in readings)
        {
            foreach (var claim in reading.Claims)
            {
                if (ClaimRules.Violations(claim, reading.Source.Text) is [var broken, ..])
                {
                    throw new ArgumentException($"A {claim.Kind} in {reading.Source.Place} breaks the rule that {broken}.", nameof(readings));
                }
            }
        }

        return WriteAsync(
            connection =>
            {
                using var writer = new ReadingRecorder(connection, reader, _time.GetUtcNow());
                foreach (var reading in readings)
                {
                    cancellation.ThrowIfCancellationRequested();
                    writer.Add(reading);
                }

                writer.Finish();
            },
            cancellation);
    }

    /// <summary>The claims that a query asks for, as they are read: memory does not grow with their number.</summary>
    public async IAsyncEnumerable<RecordedClaim> ClaimsAsync(ClaimQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask; // SQLite answers on the calling thread.
        using var connection = Guarded(_connection.Open, cancellation);
        using var command = ClaimRows.Command(connection, query);
        using var rows = Guarded(() => command.ExecuteReader(), cancellation);
        while (Guarded(rows.Read, cancellation))
        {
            yield return ClaimRows.Read(rows);
        }
    }

    /// <summary>How many claims a query asks for; its limit and offset are not used.</summary>
    public Task<int> CountAsync(ClaimQuery query, CancellationToken cancellation) => AskAsync(
        connection =>
        {
            using var command = ClaimRows.CountCommand(connection, query);
            return (int)(command.ExecuteScalar() as long? ?? 0);
        },
        cancellation);

    /// <summary>Documents, the latest added first; superseded ones only if asked for.</summary>
    public Task<IReadOnlyList<RecordedDocument>> DocumentsAsync(bool superseded, int limit, int offset, CancellationToken cancellation) =>
        AskAsync(connection => DocumentRows.List(connection, superseded, limit, offset), cancellation);

    /// <summary>One document with its text and current claims; null where there is none of this id.</summary>
    public Task<RecordedText?> DocumentAsync(long id, CancellationToken cancellation) =>
        AskAsync(connection => DocumentRows.Find(connection, id), cancellation);

    /// <summary>The document that stands at a place now; null where none does.</summary>
    public Task<RecordedText?> DocumentAtAsync(string place, CancellationToken cancellation) =>
        AskAsync(connection => DocumentRows.FindAt(connection, place), cancellation);

    /// <summary>The bytes that a document's text was taken from; null where there is no such document.</summary>
    public Task<byte[]?> OriginalAsync(long documentId, CancellationToken cancellation) =>
        AskAsync(connection => DocumentRows.Original(connection, documentId), cancellation);

    /// <summary>Relationship by issue: every cell with current claims, with its latest ones. Ordered by relationship, then issue.</summary>
    /// <param name="relationship">Null: all.</param>
    /// <param name="latest">How many claims of each cell.</param>
    public Task<IReadOnlyList<FrameworkCell>> FrameworkAsync(Relationship? relationship, RelationshipScope scope, int latest, CancellationToken cancellation) =>
        AskAsync(connection => FrameworkRows.Cells(connection, relationship, scope, latest), cancellation);

    /// <summary>All relationships with current claims, those with most claims first.</summary>
    public Task<IReadOnlyList<RelationshipCount>> RelationshipsAsync(CancellationToken cancellation) => AskAsync(FrameworkRows.Relationships, cancellation);

    /// <summary>Current claims of exactly this relationship per issue, month and kind, and per month and kind over all issues.</summary>
    public Task<IReadOnlyList<MonthCount>> MonthsAsync(Relationship relationship, CancellationToken cancellation) =>
        AskAsync(connection => FrameworkRows.Months(connection, relationship), cancellation);

    public Task<RecordTotals> TotalsAsync(CancellationToken cancellation) => AskAsync(FrameworkRows.Totals, cancellation);

    /// <summary>Adds what a person says of a claim; <see cref="Review.At"/> is the caller's.</summary>
    /// <returns>The review's number, by which it can be taken back.</returns>
    public async Task<long> AddReviewAsync(Review review, CancellationToken cancellation)
    {
        var number = 0L;
        await WriteAsync(connection => number = ReviewTable.Add(connection, review), cancellation);
        return number;
    }

    /// <summary>The reviews of a text, or all, in the order they were given.</summary>
    /// <param name="textHash">Null: of all texts.</param>
    public Task<IReadOnlyList<Review>> ReviewsAsync(string? textHash, CancellationToken cancellation) =>
        AskAsync(connection => ReviewTable.List(connection, textHash), cancellation);

    /// <summary>Reviews whose claim is not among the current ones of its text any more; none is ever dropped.</summary>
    public Task<IReadOnlyList<Review>> ReviewsToReattachAsync(CancellationToken cancellation) => AskAsync(ReviewTable.ToReattach, cancellation);

    /// <summary>Current events that wait to be linked, by their rows; a page of them.</summary>
    /// <param name="after">Row of the last one of the page before; 0 for the first page.</param>
    public Task<IReadOnlyList<RecordedClaim>> PendingEventsAsync(long after, int limit, CancellationToken cancellation) =>
        AskAsync(connection => EventRows.Pending(connection, after, limit), cancellation);

    /// <summary>The blocks in which claims that wait were when they were linked last.</summary>
    public Task<IReadOnlyList<string>> PendingBlocksAsync(CancellationToken cancellation) => AskAsync(EventTable.BlocksOfPending, cancellation);

    /// <summary>Puts waiting claims into their blocks; null: nothing can be linked to it.</summary>
    public Task PlaceEventsAsync(IReadOnlyList<(long Row, string? Block)> claims, CancellationToken cancellation) =>
        WriteAsync(connection => EventTable.Place(connection, claims), cancellation);

    /// <summary>The block of each of these claims that is a current event and in one.</summary>
    public Task<IReadOnlyDictionary<ClaimId, string>> BlocksOfAsync(IReadOnlyCollection<ClaimId> claims, CancellationToken cancellation) =>
        AskAsync(connection => EventTable.BlocksOf(connection, claims), cancellation);

    /// <summary>All current claims of these blocks.</summary>
    public Task<IReadOnlyList<RecordedClaim>> EventsOfBlocksAsync(IReadOnlyList<string> blocks, CancellationToken cancellation) =>
        AskAsync(connection => EventRows.OfBlocks(connection, blocks), cancellation);

    /// <summary>Replaces the links of these blocks, in one transaction; none of their claims waits any more.</summary>
    /// <param name="claims">How many claims <see cref="EventsOfBlocksAsync"/> gave.</param>
    /// <returns>False where another program changed the blocks since: nothing was linked.</returns>
    public async Task<bool> LinkEventsAsync(IReadOnlyList<string> blocks, int claims, IReadOnlyList<EventGroup> groups, CancellationToken cancellation)
    {
        var isLinked = false;
        await WriteAsync(connection => isLinked = EventTable.Link(connection, blocks, claims, groups), cancellation);
        return isLinked;
    }

    /// <summary>Forgets all links; every current event waits to be linked.</summary>
    public Task ResetEventLinksAsync(CancellationToken cancellation) => WriteAsync(EventTable.Reset, cancellation);

    /// <summary>All claims that tell of the same event as this one, itself among them, the first telling first; empty where it is alone.</summary>
    public Task<IReadOnlyList<EventTelling>> TellingsAsync(RecordedClaim claim, CancellationToken cancellation) =>
        AskAsync(connection => EventRows.Tellings(connection, claim), cancellation);

    public Task<EventTotals> EventTotalsAsync(CancellationToken cancellation) => AskAsync(EventTable.Totals, cancellation);

    public ValueTask DisposeAsync()
    {
        _connection.Release();
        _writing.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<T> AskAsync<T>(Func<SqliteConnection, T> question, CancellationToken cancellation) => Task.FromResult(_connection.Run(
        connection =>
        {
            // One view of the record for all statements of a question, whatever a writer does meanwhile.
            using var snapshot = connection.BeginTransaction(deferred: true);
            return question(connection);
        },
        cancellation));

    private async Task WriteAsync(Action<SqliteConnection> work, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            _connection.Run(
                connection =>
                {
                    using var transaction = connection.BeginTransaction(deferred: false);
                    work(connection);
                    transaction.Commit();
                    return true;
                },
                cancellation);
        }
        finally
        {
            _writing.Release();
        }
    }

    private T Guarded<T>(Func<T> step, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return step();
        }
        catch (SqliteException wrong)
        {
            throw _connection.Fault(wrong, cancellation);
        }
    }
}
