using System.Diagnostics;
using Comity.Claims;

namespace Comity.App.Pipeline;

/// <summary>Readings on their way into the record, a transaction's worth.</summary>
internal sealed class RecordBatch
{
    private const int MostDocuments = 256;
    private const int MostClaims = 20_000;
    private const long MostChars = 16L * 1024 * 1024;
    private static readonly TimeSpan Oldest = TimeSpan.FromSeconds(1);

    private readonly List<DocumentReading> _readings = [];
    private int _claims;
    private long _chars;
    private long _started;

    public IReadOnlyList<DocumentReading> Readings => _readings;

    /// <summary>Large or old enough to be written.</summary>
    public bool IsDue =>
        _readings.Count >= MostDocuments || _claims >= MostClaims || _chars >= MostChars
        || (_readings.Count > 0 && Stopwatch.GetElapsedTime(_started) >= Oldest);

    public void Add(DocumentReading reading)
    {
        if (_readings.Count == 0)
        {
            _started = Stopwatch.GetTimestamp();
        }

        _readings.Add(reading);
        _claims += reading.Claims.Count;
        _chars += reading.Source.Text.Length;
    }

    public void Clear()
    {
        _readings.Clear();
        _claims = 0;
        _chars = 0;
    }
}
