using System.Threading.Channels;
using Comity.Claims;
using Comity.Record;

namespace Comity.App.Pipeline;

/// <summary>What the pipelines share: steps that run together, and the one that writes.</summary>
internal static class Together
{
    /// <summary>Runs steps at the same time. The first to fail stops the others, and what they were cancelled for is what is thrown.</summary>
    public static async Task RunAsync(CancellationToken cancellation, params IReadOnlyList<Func<CancellationToken, Task>> steps)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAll(steps.Select(GuardAsync));

        async Task GuardAsync(Func<CancellationToken, Task> step)
        {
            try
            {
                await Task.Run(() => step(stop.Token), stop.Token);
            }
            catch
            {
                await stop.CancelAsync();
                throw;
            }
        }
    }

    /// <summary>Writes readings as they come, many at a time, until there are no more.</summary>
    /// <param name="reader">Version of the reader that made them.</param>
    public static async Task WriteAsync(RecordStore record, ChannelReader<DocumentReading> readings, string reader, CancellationToken cancellation)
    {
        var batch = new RecordBatch();
        await foreach (var reading in readings.ReadAllAsync(cancellation))
        {
            batch.Add(reading);
            if (batch.IsDue)
            {
                await AddAsync();
            }
        }

        await AddAsync();

        async Task AddAsync()
        {
            if (batch.Readings.Count > 0)
            {
                await record.AddAsync(batch.Readings, reader, cancellation);
                batch.Clear();
            }
        }
    }
}
