using Comity.Claims;

namespace Comity.App.Pipeline;

/// <summary>What a run of reading has done so far; several threads count into it.</summary>
internal sealed class ReadingTally : IProgress<int>
{
    private readonly long[] _claims = new long[Enum.GetValues<ClaimKind>().Length];
    private long _files;
    private long _documents;
    private long _unchanged;
    private long _refused;
    private long _words;
    private long _wordsSeen;
    private long _compared;

    /// <summary>Files that are finished, whatever came of them.</summary>
    public long Files => Interlocked.Read(ref _files);

    /// <summary>Documents that were read.</summary>
    public long Documents => Interlocked.Read(ref _documents);

    /// <summary>Documents that the record holds already.</summary>
    public long Unchanged => Interlocked.Read(ref _unchanged);

    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Words of the documents that were read.</summary>
    public long Words => Interlocked.Read(ref _words);

    /// <summary>Words gone through so far, those of texts that are still being read too.</summary>
    public long WordsSeen => Interlocked.Read(ref _wordsSeen);

    /// <summary>Event claims that were compared with others so far; 0 until all is read.</summary>
    public long Compared => Interlocked.Read(ref _compared);

    /// <summary>What linking found in the whole record; null until it is done.</summary>
    public RecordLinks? Linked { get; set; }

    public long Claims
    {
        get
        {
            var sum = 0L;
            for (var kind = 0; kind < _claims.Length; kind++)
            {
                sum += Interlocked.Read(ref _claims[kind]);
            }

            return sum;
        }
    }

    public long Of(ClaimKind kind) => Interlocked.Read(ref _claims[(int)kind]);

    public void AddWordsSeen(int words) => Interlocked.Add(ref _wordsSeen, words);

    void IProgress<int>.Report(int value) => Interlocked.Exchange(ref _compared, value);

    public void AddFile() => Interlocked.Increment(ref _files);

    public void AddUnchanged() => Interlocked.Increment(ref _unchanged);

    public void AddRefused() => Interlocked.Increment(ref _refused);

    public void AddDocument(int words, IReadOnlyList<Claim> claims)
    {
        Interlocked.Increment(ref _documents);
        Interlocked.Add(ref _words, words);
        foreach (var claim in claims)
        {
            Interlocked.Increment(ref _claims[(int)claim.Kind]);
        }
    }
}
