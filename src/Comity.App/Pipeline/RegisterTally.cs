using Comity.Claims;

namespace Comity.App.Pipeline;

/// <summary>What an import has done so far; several threads count into it.</summary>
internal sealed class RegisterTally : IProgress<int>
{
    private readonly long[] _claims = new long[Enum.GetValues<ClaimKind>().Length];
    private long _entries;
    private long _recorded;
    private long _unchanged;
    private long _rejected;
    private long _compared;

    /// <summary>Entries that were gone through, whatever came of them.</summary>
    public long Entries => Interlocked.Read(ref _entries);

    public long Recorded => Interlocked.Read(ref _recorded);

    /// <summary>Entries that the record holds already.</summary>
    public long Unchanged => Interlocked.Read(ref _unchanged);

    public long Rejected => Interlocked.Read(ref _rejected);

    /// <summary>Event claims that were compared with others so far; 0 until all is read.</summary>
    public long Compared => Interlocked.Read(ref _compared);

    /// <summary>What linking found in the whole record; null until it is done.</summary>
    public RecordLinks? Linked { get; set; }

    public long Claims => Enum.GetValues<ClaimKind>().Sum(Of);

    public long Of(ClaimKind kind) => Interlocked.Read(ref _claims[(int)kind]);

    void IProgress<int>.Report(int value) => Interlocked.Exchange(ref _compared, value);

    public void AddRejected()
    {
        Interlocked.Increment(ref _rejected);
        Interlocked.Increment(ref _entries);
    }

    public void AddUnchanged()
    {
        Interlocked.Increment(ref _unchanged);
        Interlocked.Increment(ref _entries);
    }

    public void AddRecorded(IReadOnlyList<Claim> claims)
    {
        foreach (var claim in claims)
        {
            Interlocked.Increment(ref _claims[(int)claim.Kind]);
        }

        Interlocked.Increment(ref _recorded);
        Interlocked.Increment(ref _entries);
    }
}
